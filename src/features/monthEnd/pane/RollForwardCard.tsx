import type { ReactElement } from 'react';
import { MOVEMENTS } from '../../snapshots/domain/settlementFacts';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { ItemChange, RollForward } from '../../snapshots/domain/rollForward';
import type { CurrencyReconciliation, Reconciliation } from '../sheet/reconciliationContent';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import { heldLines } from '../domain/heldLines';
import { monthEndText } from '../monthEndText';
import { monthStrings } from './words.en';
import { PartLinks } from './PartLinks';

const LISTED_MAX = 200;

const unexplainedOf = (change: ItemChange): number =>
  change.parts.reduce((sum, { movement, amount }) => (movement === 'unexplained' ? sum + amount : sum), 0);

/** Opening, movements and closing of one currency, and the items whose change has no known cause. */
export function RollForwardCard({
  month,
  one,
  session,
}: {
  readonly month: Reconciliation;
  readonly one: CurrencyReconciliation;
  readonly session: PaneSession;
}): ReactElement {
  const { t, f, say } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const rolled = one.rollForward;
  return (
    <Section id="month-rollforward" title={m.rollForward}>
      {rolled === null ? (
        <span className={shared.quiet}>{month.reason && say(month.reason)}</span>
      ) : (
        <>
          <span className={shared.quiet}>{m.from(month.openingFrom ? say(month.openingFrom) : '')}</span>
          <table className={shared.table} aria-labelledby="month-rollforward">
            <tbody>
              <Line label={m.openingLine(f.date(rolled.openingDay))} amount={f.amount(rolled.opening, one.currency)} isStrong />
              {MOVEMENTS.filter((movement) => rolled.movements[movement] !== 0 || movement === 'unexplained').map((movement) => (
                <Line
                  key={movement}
                  label={say(monthEndText('movement', { movement, isGross: rolled.isGross }))}
                  amount={f.amount(rolled.movements[movement], one.currency)}
                />
              ))}
              <Line label={m.closingLine(f.date(rolled.closingDay))} amount={f.amount(rolled.closing, one.currency)} isStrong />
            </tbody>
          </table>
          <Held one={one} rolled={rolled} />
          <Unexplained rolled={rolled} session={session} />
        </>
      )}
    </Section>
  );
}

/** What billings and receipts are held against, each with its difference. */
function Held({ one, rolled }: { readonly one: CurrencyReconciliation; readonly rolled: RollForward }): ReactElement {
  const { t, f, say } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const { sales } = one.held;
  return (
    <>
      {sales && 'missing' in sales && <span className={shared.quiet}>{say(monthEndText('salesMissing', { month: sales.missing }))}</span>}
      {heldLines(rolled, one.held).map(({ side, label, amount, difference }) => (
        <span key={side}>
          {say(label)}: {f.amount(amount, one.currency)}.{' '}
          {difference === 0 ? m.ties : m.heldDiffers[side](f.amount(difference, one.currency))}
        </span>
      ))}
    </>
  );
}

function Line({
  label,
  amount,
  isStrong = false,
}: {
  readonly label: string;
  readonly amount: string;
  readonly isStrong?: boolean;
}): ReactElement {
  const shared = usePaneStyles();
  return (
    <tr className={isStrong ? shared.strong : undefined}>
      <th scope="row">{label}</th>
      <td className={`${shared.figures} ${shared.right}`}>{amount}</td>
    </tr>
  );
}

/** The items that are not explained, each with its amount; an item that has left the report has no row to select. */
function Unexplained({ rolled, session }: { readonly rolled: RollForward; readonly session: PaneSession }): ReactElement {
  const { t, f } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const open = rolled.items.filter((change) => unexplainedOf(change) !== 0);
  const assumedCount = rolled.items.filter(({ isAssumed }) => isAssumed).length;
  const textOf = (change: ItemChange): string =>
    [rolled.customers.at(change.customer).name, change.document, f.amount(exactTotal(unexplainedOf(change)), rolled.currency)]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <>
      {assumedCount > 0 && <span className={shared.quiet}>{m.assumed(f.count(assumedCount), assumedCount)}</span>}
      {open.length === 0 ? (
        assumedCount === 0 && <span>{m.allExplained}</span>
      ) : (
        <Disclosure label={m.unexplained(f.count(open.length), open.length)}>
          {() => (
            <PartLinks
              links={open
                .slice(0, LISTED_MAX)
                .map((change) => ({ row: change.closingRow, part: change.closingPart, text: textOf(change) }))}
              session={session}
            />
          )}
        </Disclosure>
      )}
    </>
  );
}
