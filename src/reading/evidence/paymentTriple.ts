import { bucketHeading } from '../words/bucketHeading';
import type { ColumnRole } from '../result/readResult';
import { holdsAmounts, type ColumnFacts } from './columnFacts';
import type { Concept } from './lexicon/concept';
import { sumsOfTwo } from './sumsOfTwo';
import { isShare } from './taxParts';
import { guessesByWords } from './words/conceptRoles';
import { conceptsOf } from './words/tokens';

/** Columns of which the first is what was invoiced, the second what was paid of it and the third what is left. */
export interface PaymentTriple {
  readonly invoiced: number;
  readonly paid: number;
  readonly open: number;
}

/** What no invoice, payment or rest is called. */
const OTHER: readonly Concept[] = [
  'tax',
  'net',
  'discount',
  'limit',
  'price',
  'quantity',
  'percent',
  'rate',
  'reserve',
  'running',
  'line',
  'late',
  'notDue',
];
const COLUMNS_MAX = 16;

const says = (facts: ColumnFacts, role: ColumnRole): boolean => (guessesByWords(facts.heading)[0]?.role ?? null) === role;

/** Rows in which the part is the whole or nothing: what was invoiced is mostly paid or not, and hardly in part. */
function allOrNothing(whole: ColumnFacts, part: ColumnFacts): number {
  let [told, held] = [0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    const [w, p] = [whole.amounts[r]!, part.amounts[r]!];
    if (Number.isNaN(w) || w === 0) continue;
    told++;
    if (Number.isNaN(p) || p === 0 || p === w) held++;
  }
  return told === 0 ? 0 : held / told;
}

/** Which of the two parts is what was paid, by words; `null` where they do not tell. */
function partedByWords(a: ColumnFacts, b: ColumnFacts): readonly [paid: ColumnFacts, open: ColumnFacts] | null {
  const [paidA, paidB, openA, openB] = [says(a, 'paidAmount'), says(b, 'paidAmount'), says(a, 'openAmount'), says(b, 'openAmount')];
  if ((paidA && !paidB) || (openB && !openA && !paidB)) return [a, b];
  return (paidB && !paidA) || (openA && !openB && !paidA) ? [b, a] : null;
}

/** R15: the part that is nothing in each row with a paid date, and something in the others, is what is left. */
function partedByDates(a: ColumnFacts, b: ColumnFacts, paidDate: ColumnFacts | undefined): readonly [ColumnFacts, ColumnFacts] | null {
  if (paidDate === undefined) return null;
  const isRest = (rest: ColumnFacts, paid: ColumnFacts): boolean => {
    let [told, held] = [0, 0];
    for (let r = 0; r < rest.amounts.length; r++) {
      const [left, gone] = [rest.amounts[r]! || 0, paid.amounts[r]! || 0];
      if ((left === 0) === (gone === 0)) continue;
      told++;
      if ((left === 0) === paidDate.codes[r]! >= 0) held++;
    }
    return told >= 3 && held >= 0.95 * told;
  };
  return isRest(b, a) ? [a, b] : isRest(a, b) ? [b, a] : null;
}

/** True where one column stands below zero in most rows in which the other stands above. */
function isBelow(paid: ColumnFacts, whole: ColumnFacts): boolean {
  let [told, below] = [0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    const product = paid.amounts[r]! * whole.amounts[r]!;
    if (Number.isNaN(product) || product === 0) continue;
    told++;
    if (product < 0) below++;
  }
  return below > 0.5 * told;
}

/** The statement "invoiced = paid + open" where it holds, with the columns that words or dates cannot tell apart. */
interface FoundTriple {
  readonly triple: PaymentTriple;
  /** True where only the sum is sure, and not which part is paid. */
  readonly isOpen: boolean;
}

/** R2: finds invoiced = paid + open among the columns of amounts, whatever their headings say. */
export function paymentTriple(facts: readonly ColumnFacts[], roles: ReadonlyMap<number, ColumnRole>): FoundTriple | null {
  const usable = facts.filter(
    (one) => holdsAmounts(one) && bucketHeading(one.heading) === null && !OTHER.some((concept) => conceptsOf(one.heading).has(concept)),
  );
  if (usable.length < 3 || usable.length > COLUMNS_MAX) return null;
  const paidDate = facts.find(({ column }) => roles.get(column) === 'paidDate');
  const sums = sumsOfTwo(usable).filter(
    ({ whole, parts: [a, b] }) => !isShare(whole, a) && !isShare(whole, b) && allOrNothing(whole, a) >= 0.3,
  );
  for (const sum of [...sums].sort((x, y) => x.misses - y.misses || y.hits - x.hits)) {
    const [a, b] = sum.parts;
    const parted = partedByWords(a, b) ?? partedByDates(a, b, paidDate);
    if (parted === null) continue;
    const [paid, other] = [parted[0].column, parted[1].column];
    // Payments printed below zero add up with what was invoiced to what is left.
    const triple = isBelow(parted[0], sum.whole)
      ? { invoiced: other, paid, open: sum.whole.column }
      : { invoiced: sum.whole.column, paid, open: other };
    return { triple, isOpen: false };
  }
  const [first] = sums;
  if (first === undefined || sums.length > 1) return null;
  const [a, b] = first.parts;
  return { triple: { invoiced: first.whole.column, paid: a.column, open: b.column }, isOpen: true };
}
