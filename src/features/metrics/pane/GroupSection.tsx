import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GroupPosition } from '../domain/metricsPart';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { MetricsStrings } from './words.en';
import { valueText } from './metricRows';
import { tokens } from '../../../pane/theme/tokens';
import { metricsText } from '../metricsText';

const SHOWN_MAX = 50;
const KINDS: readonly GroupPosition['kind'][] = ['entity', 'segment', 'collector', 'parent'];

const useStyles = makeStyles({
  group: { padding: '4px 0' },
  reached: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
});

/** The position by entity, risk class, collector and parent account, each kind opened on demand; nothing where all share one name. */
export function GroupSection({
  groups,
  m,
}: {
  readonly groups: readonly GroupPosition[];
  readonly m: MetricsStrings;
}): ReactElement | null {
  const { f } = useText();
  if (groups.length === 0) return null;
  return (
    <Section id="metrics-groups" title={m.groups}>
      <div>
        {KINDS.map((kind) => {
          const own = groups.filter((group) => group.kind === kind);
          if (own.length === 0) return null;
          return (
            <Disclosure key={kind} label={`${m.kinds[kind]}: ${f.count(own.length)}`}>
              {() => own.slice(0, SHOWN_MAX).map((group) => <Group key={group.name} group={group} m={m} />)}
            </Disclosure>
          );
        })}
      </div>
    </Section>
  );
}

function Group({ group, m }: { readonly group: GroupPosition; readonly m: MetricsStrings }): ReactElement {
  const text = useText();
  const { f } = text;
  const shared = usePaneStyles();
  const styles = useStyles();
  const { name, balance, pastDue, currency, figures = [], targets = [] } = group;
  const dso = figures.find((figure) => figure.id === 'dsoCountBack')?.value ?? null;
  return (
    <div className={styles.group}>
      <div className={shared.row}>
        <span className={shared.ellipsis} title={name}>
          {name === '' ? m.noName : name}
        </span>
        <span className={shared.figures}>{f.amount(balance, currency)}</span>
      </div>
      <div className={mergeClasses(shared.row, shared.quiet)}>
        <span>{balance > 0 ? m.pastDueOf(f.share(pastDue / balance)) : ''}</span>
        <span>{dso === null ? '' : `DSO ${f.decimal(dso)}`}</span>
      </div>
      {targets.map(({ figure, unit, target, isReached }) => (
        <div key={figure} className={mergeClasses(shared.quiet, isReached ? styles.reached : styles.missed)}>
          {isReached ? '✓' : '✗'} {text.say(metricsText('name', { id: figure }))}: {m.target(valueText(target, unit, currency, text, m))},{' '}
          {isReached ? m.reached : m.missed}
        </div>
      ))}
    </div>
  );
}
