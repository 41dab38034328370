import { makeStyles } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { RowLinks } from '../../../pane/components/RowLinks';
import { useText } from '../../../pane/components/text';
import type { RemarkGroup, RemarkWeight } from '../../aging/domain/remarks';
import { remarkLinks } from './remarkLinks';
import { summaryText } from '../summaryText';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  label: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  icon: { flexShrink: 0, display: 'flex', fontSize: '16px', paddingTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  finding: { color: tokens.colorBrandForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Readonly<Record<RemarkWeight, () => ReactElement>> = {
  error: () => <ErrorCircleFilled />,
  warning: () => <WarningFilled />,
  finding: () => <FlagRegular />,
  info: () => <InfoRegular />,
};

/** What a person should check, grouped by kind; each kind opens to its places. */
export function ProblemList({
  groups,
  namesSheet,
  onShowRows,
}: {
  readonly groups: readonly RemarkGroup[];
  /** True where several sheets were read. */
  readonly namesSheet: boolean;
  readonly onShowRows: (rows: readonly number[], sheet?: string) => void;
}): ReactElement {
  const { t, f, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id="problems" title={t.problems.title}>
      {groups.length === 0 && <span className={shared.quiet}>{t.problems.none}</span>}
      <div>
        {groups.map(({ code, weight, remarks }) => (
          <Disclosure
            key={code}
            label={
              <span className={styles.label}>
                <span className={`${styles.icon} ${styles[weight]}`} role="img" aria-label={t.problems.severities[weight]}>
                  {ICONS[weight]()}
                </span>
                <span className={shared.grow}>{say(summaryText('kindOr', { code, what: remarks[0]!.what }))}</span>
                {remarks.length > 1 && <span className={shared.figures}>{f.count(remarks.length)}</span>}
              </span>
            }
          >
            {() => <RowLinks links={remarkLinks(remarks, namesSheet, say)} count={remarks.length} onShow={onShowRows} />}
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
