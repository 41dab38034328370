import { amountHeading } from '../words/amountHeading';
import { bucketHeading } from '../words/bucketHeading';
import { holdsAmounts, type ColumnFacts } from './columnFacts';
import type { Concept } from './lexicon/concept';
import { conceptsOf } from './words/tokens';

/** Invoiced = open + what was paid, credited, written off and withheld of it. */
interface SettlementSum {
  readonly invoiced: number;
  readonly open: number;
  readonly parts: readonly number[];
}

/** What is no part of an invoice that was settled. */
const NO_PART: readonly Concept[] = ['limit', 'price', 'quantity', 'percent', 'rate', 'running', 'line', 'late', 'notDue'];
const COLUMNS_MAX = 12;
const PARTS: Readonly<Record<'min' | 'max', number>> = { min: 2, max: 4 };
const TOLERANCE = 20;
const MISSES_EARLY = 3;
const SHARE_MIN = 0.95;

const of = (facts: ColumnFacts, r: number): number => (Number.isNaN(facts.amounts[r]!) ? 0 : facts.amounts[r]!);
const everFilled = (facts: ColumnFacts): boolean => facts.amounts.some((amount) => amount !== 0 && !Number.isNaN(amount));
const isOpen = ({ heading }: ColumnFacts): boolean => ['open', 'balance'].includes(amountHeading(heading).kind ?? '');

function usableOf(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  return facts.filter(
    (one) =>
      holdsAmounts(one) &&
      everFilled(one) &&
      bucketHeading(one.heading) === null &&
      !NO_PART.some((concept) => conceptsOf(one.heading).has(concept)),
  );
}

/** True where `whole` is the sum of `parts` in nearly every row, in several of which more than one of them holds something. */
function addsUp(whole: ColumnFacts, parts: readonly ColumnFacts[]): boolean {
  let [told, misses, informative] = [0, 0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    if (Number.isNaN(whole.amounts[r]!)) continue;
    told++;
    const filled = parts.filter((part) => of(part, r) !== 0).length;
    const rest = parts.reduce((left, part) => left - of(part, r), whole.amounts[r]!);
    if (Math.abs(rest) > TOLERANCE) {
      if (++misses > MISSES_EARLY && misses > 0.1 * told) return false;
    } else if (filled >= 2) informative++;
  }
  return informative >= 2 && told - misses >= SHARE_MIN * told;
}

/** Every choice of `count` of the columns. */
function* choices(columns: readonly ColumnFacts[], count: number, from = 0): Generator<readonly ColumnFacts[], void, undefined> {
  if (count === 0) yield [];
  else
    for (let k = from; k <= columns.length - count; k++)
      for (const rest of choices(columns, count - 1, k + 1)) yield [columns[k]!, ...rest];
}

/** R2 with more than two parts: the fewest columns that make up what was invoiced together with one that is called open; `null` where none do. */
export function settlementSum(facts: readonly ColumnFacts[]): SettlementSum | null {
  const usable = usableOf(facts);
  if (usable.length < PARTS.min + 2 || usable.length > COLUMNS_MAX) return null;
  for (let count = PARTS.min; count <= PARTS.max; count++)
    for (const open of usable.filter(isOpen))
      for (const whole of usable.filter((one) => !isOpen(one) && amountHeading(one.heading).kind !== null)) {
        const others = usable.filter((one) => one !== open && one !== whole);
        for (const parts of choices(others, count))
          if (addsUp(whole, [open, ...parts]))
            return { invoiced: whole.column, open: open.column, parts: parts.map(({ column }) => column) };
      }
  return null;
}

/** A balance that is the sum of two others, such as what the insurer owes and what the patient does; `null` where there is none. */
export function sumOfBalances(facts: readonly ColumnFacts[]): { readonly whole: number; readonly parts: readonly number[] } | null {
  const balances = usableOf(facts).filter((one) => isOpen(one) || amountHeading(one.heading).kind === 'total');
  if (balances.length < 3 || balances.length > COLUMNS_MAX) return null;
  for (const whole of balances)
    for (const parts of choices(
      balances.filter((one) => one !== whole && isOpen(one)),
      2,
    ))
      if (addsUp(whole, parts)) return { whole: whole.column, parts: parts.map(({ column }) => column) };
  return null;
}
