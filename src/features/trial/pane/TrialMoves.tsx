import { deskStrings } from '../../worklist/pane/desk/words.en';
import { Button, Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CurrencyMoves } from '../run/compareStrategies';
import { ruleChanges, type StrategyMove } from '../domain/compareStrategies';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import { ClassBadge } from '../../worklist/pane/ClassBadge';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import { trialStrings } from './words.en';
import { MOVE_FILTERS, movesOf, type MoveFilter } from './moveRows';
import { tokens } from '../../../pane/theme/tokens';

/** So many accounts are shown at a time; the largest moves come first. */
const STEP = 50;

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: '4px 0' },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'center' },
  facts: { gridColumn: '1 / 3' },
  table: { '& tr > * + *': { textAlign: 'right', paddingLeft: '12px', width: '1%' } },
  head: { color: tokens.colorNeutralForeground3 },
});

interface MovesProps {
  readonly shown: CurrencyMoves;
  readonly customers: CustomerDirectory;
  readonly onAccount: (customer: number) => void;
}

/** Who moves between the strategies, the largest moves first, each with the rules that move it. */
export function TrialMoves({ shown, customers, onAccount }: MovesProps): ReactElement {
  const { t, f } = useText();
  const d = trialStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const [filter, setFilter] = useState<MoveFilter>('all');
  const [count, setCount] = useState(STEP);
  const moves = movesOf(shown.moves, filter);
  const choose = (one: MoveFilter): void => {
    setFilter(one);
    setCount(STEP);
  };
  return (
    <Section id="trial-moves" title={d.moves} level={3}>
      {shown.moves.length === 0 ? (
        <span className={shared.quiet}>{d.nobody}</span>
      ) : (
        <>
          <div className={shared.wrap} role="group" aria-label={d.moves}>
            {MOVE_FILTERS.map((one) => (
              <Button
                key={one}
                size="small"
                shape="circular"
                appearance={one === filter ? 'primary' : 'secondary'}
                aria-pressed={one === filter}
                onClick={() => choose(one)}
              >
                {`${d.filters[one]} ${f.count(movesOf(shown.moves, one).length)}`}
              </Button>
            ))}
          </div>
          <ul className={shared.list}>
            {moves.slice(0, count).map((move) => (
              <li key={move.customer} className={styles.item}>
                <MoveLine move={move} name={customers.at(move.customer).name || customers.at(move.customer).id} onAccount={onAccount} />
              </li>
            ))}
          </ul>
          {moves.length > count && (
            <div>
              <Button size="small" onClick={() => setCount(count + STEP)}>
                {d.more(f.count(Math.min(STEP, moves.length - count)))}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function MoveLine({
  move,
  name,
  onAccount,
}: {
  readonly move: StrategyMove;
  readonly name: string;
  readonly onAccount: (customer: number) => void;
}): ReactElement {
  const { t, f } = useText();
  const d = trialStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const { before, after, joins, leaves } = move;
  const standing = joins ? [d.joins] : leaves ? [d.leaves] : [];
  const rank = before.rank === after.rank ? d.rankSame(f.count(after.rank)) : d.rank(f.count(before.rank), f.count(after.rank));
  const points = before.score === after.score ? d.pointsSame(f.count(after.score)) : d.points(f.count(before.score), f.count(after.score));
  const label = (
    <span className={styles.line}>
      <span className={shared.ellipsis} title={name}>
        {name}
      </span>
      <ClassMove move={move} />
      <span className={mergeClasses(styles.facts, shared.quiet, shared.figures)}>{[rank, points, ...standing].join(' · ')}</span>
    </span>
  );
  return <Disclosure label={label}>{() => <Why move={move} name={name} onAccount={onAccount} />}</Disclosure>;
}

function ClassMove({ move: { before, after } }: { readonly move: StrategyMove }): ReactElement {
  const { t } = useText();
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  if (before.class === after.class) return <ClassBadge letter={after.class} label={l.class(after.class)} />;
  return (
    <span className={shared.wrap}>
      <ClassBadge letter={before.class} label={l.class(before.class)} />
      <span aria-hidden>→</span>
      <ClassBadge letter={after.class} label={l.class(after.class)} />
    </span>
  );
}

/** The rules whose points differ. */
function Why({
  move,
  name,
  onAccount,
}: {
  readonly move: StrategyMove;
  readonly name: string;
  readonly onAccount: (customer: number) => void;
}): ReactElement {
  const { t, f, say } = useText();
  const d = trialStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const changes = ruleChanges(move);
  return (
    <div className={shared.section}>
      {changes.length === 0 ? (
        <span className={shared.quiet}>{d.noRules}</span>
      ) : (
        <table className={`${shared.table} ${styles.table}`} aria-label={d.whatMoved(name)}>
          <thead className={styles.head}>
            <tr>
              <th scope="col">{d.rule}</th>
              <th scope="col">{d.inUse}</th>
              <th scope="col">{d.onTrial}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.rule}>
                <td>{say(change.because)}</td>
                <td className={shared.figures}>{f.count(change.pointsBefore)}</td>
                <td className={shared.figures}>{f.count(change.pointsAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Link as="button" onClick={() => onAccount(move.customer)}>
          {d.openAccount}
        </Link>
      </div>
    </div>
  );
}
