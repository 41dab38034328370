import { makeStyles } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { RowLinks } from '../../../pane/components/RowLinks';
import { useText } from '../../../pane/components/text';
import { type ProblemSeverity, sayOnSheet } from '../../../kernel/words/problem';
import type { ProblemGroup } from './problemGroups';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  label: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  icon: { flexShrink: 0, display: 'flex', fontSize: '16px', paddingTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Readonly<Record<ProblemSeverity, () => ReactElement>> = {
  error: () => <ErrorCircleFilled />,
  warning: () => <WarningFilled />,
  info: () => <InfoRegular />,
};

/** What a person should check, grouped by kind; each kind opens to its places. */
export function ProblemList({
  groups,
  onShowRows,
}: {
  readonly groups: readonly ProblemGroup[];
  readonly onShowRows: (rows: readonly number[], on: 'report' | 'setup', sheet?: string) => void;
}): ReactElement {
  const { t, f, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id="problems" title={t.problems.title}>
      {groups.length === 0 && <span className={shared.quiet}>{t.problems.none}</span>}
      <div>
        {groups.map((group) => (
          <Disclosure
            key={group.code}
            label={
              <span className={styles.label}>
                <span className={`${styles.icon} ${styles[group.severity]}`} role="img" aria-label={t.problems.severities[group.severity]}>
                  {ICONS[group.severity]()}
                </span>
                <span className={shared.grow}>{t.problems.names[group.code] ?? say(group.problems[0]!.message)}</span>
                {group.problems.length > 1 && <span className={shared.figures}>{f.count(group.problems.length)}</span>}
              </span>
            }
          >
            {() => (
              <RowLinks
                links={group.problems.map((problem) => ({
                  row: problem.row,
                  text: sayOnSheet(problem, say),
                  ...(problem.sheet === undefined ? {} : { sheet: problem.sheet }),
                }))}
                count={group.problems.length}
                onShow={(rows, sheet) => onShowRows(rows, group.on, sheet)}
              />
            )}
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
