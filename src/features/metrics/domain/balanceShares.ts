import { concentration as shareOfLargest, hhi, largestFirst, shareOfBalance } from './concentration';
import type { Outcome } from '../../../kernel/words/outcome';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Figure } from '../../../kernel/words/figure';
import { amountWords, counted } from '../../../kernel/sheet/words';
import type { Position } from './position';

const TOP_CUSTOMERS = 10;
const NEEDS_ITEMS = 'The report lists no single items.';

/** `part` ÷ balance as a fraction, or the reason why there is none. */
export function shareFigure(name: string, what: string, part: MinorUnits | null, position: Position, missing: string): Figure {
  const { balance, currency } = position;
  const formula = `${what} ÷ balance`;
  const inputs = part === null ? '' : `${amountWords(part, currency)} ÷ ${amountWords(balance, currency)}`;
  if (part === null) return { name, unit: 'share', formula, inputs, value: null, reason: missing };
  return { name, unit: 'share', formula, inputs, ...valueOf(shareOfBalance(part, balance)) };
}

/** An outcome as a figure's value and reason. */
export function valueOf(outcome: Outcome): Pick<Figure, 'value' | 'reason'> {
  return outcome.ok ? { value: outcome.value, reason: '' } : { value: null, reason: outcome.reason };
}

/** Share of the largest balances and the Herfindahl–Hirschman index; negative balances are left out of both. */
function concentration(position: Position): readonly Figure[] {
  const balances = largestFirst(position.customerBalances);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, balance) => total + balance, 0);
  const total = sum(balances);
  const top = sum(balances.slice(0, TOP_CUSTOMERS));
  const reasoned = (outcome: Outcome): Pick<Figure, 'value' | 'reason'> =>
    outcome.ok ? valueOf(outcome) : { value: null, reason: 'No customer has a balance above zero.' };
  const inputs =
    total > 0
      ? `${amountWords(top as MinorUnits, position.currency)} ÷ ${amountWords(total as MinorUnits, position.currency)}, ${counted(balances.length, 'customer')} above zero`
      : '';
  return [
    {
      name: `Share of the ${TOP_CUSTOMERS} largest customers`,
      unit: 'share',
      formula: `Balances of the ${TOP_CUSTOMERS} largest ÷ all balances above zero`,
      inputs,
      ...reasoned(shareOfLargest(balances, TOP_CUSTOMERS)),
    },
    {
      name: 'Concentration (HHI)',
      unit: 'index',
      formula: 'Σ (share of each customer in %)², 0 to 10,000',
      inputs: total > 0 ? counted(balances.length, 'customer') : '',
      ...reasoned(hhi(balances)),
    },
  ];
}

/** What part of the balance is current, past due, old or disputed, and how much of it few customers owe. */
export function balanceShares(position: Position): readonly Figure[] {
  const { noDate } = position;
  const isUndated = noDate !== undefined && noDate === position.balance;
  const unknown = isUndated ? 'No item has a date, so nothing says what is due.' : 'No bucket of the report means not due.';
  const known = (part: MinorUnits | null): MinorUnits | null => (isUndated ? null : part);
  return [
    shareFigure('Current share', 'Balance not yet due', known(position.current), position, unknown),
    shareFigure('Past-due share', 'Past due', known(position.pastDue), position, unknown),
    ...(noDate === undefined ? [] : [shareFigure('No-date share', 'Items without a date', noDate, position, '')]),
    shareFigure('Share over 90 days past due', 'Items more than 90 days past due', position.over90, position, NEEDS_ITEMS),
    shareFigure('Disputed share', 'Disputed amounts', position.disputed, position, 'The report has no column of disputes.'),
    ...concentration(position),
  ];
}
