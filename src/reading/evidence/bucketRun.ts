import { bucketHeading } from '../words/bucketHeading';
import type { ColumnRole } from '../result/readResult';
import { holdsAmounts, holdsDays, type ColumnFacts } from './columnFacts';
import { sumsOfRuns } from './identities';
import type { Concept } from './lexicon/concept';
import { conceptsOf } from './words/tokens';

/** The columns that add up to one other, row by row: the buckets of a summary and their total. */
interface BucketRun {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Roles whose columns are no part of a sum of buckets. */
const NO_PART: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'customer',
  'customerId',
  'documentNo',
  'documentDate',
  'dueDate',
  'paidDate',
  'paidAmount',
  'promiseDate',
  'closingDate',
  'daysPastDue',
  'debit',
  'credit',
  'prepayment',
  'disputed',
]);
const NO_PART_WORDS: readonly Concept[] = [
  'paid',
  'tax',
  'discount',
  'net',
  'quantity',
  'price',
  'percent',
  'limit',
  'running',
  'rate',
  'gross',
  'original',
];
const PARTS_MIN = 3;
/** More columns of amounts than a summary has: the runs of all of them would take too long to try. */
const COLUMNS_MAX = 24;
/** With more columns a stranger among them is not looked for. */
const GAPS_COLUMNS_MAX = 14;

/**
 * Finds the buckets of a table by arithmetic, whatever their headings say: a run of columns that adds up to another one in every row. The
 * columns whose headings name buckets must all be among them; without any, there must be three, and no dates that make the rows items.
 */
export function bucketRun(
  facts: readonly ColumnFacts[],
  roles: ReadonlyMap<number, ColumnRole>,
  given: ReadonlyMap<number, ColumnRole>,
): BucketRun | null {
  const usable = facts.filter(
    (one) =>
      !given.has(one.column) &&
      !NO_PART.has(roles.get(one.column) ?? 'ignored') &&
      ((one.filled === 0 && one.heading !== '') || holdsAmounts(one)) &&
      !NO_PART_WORDS.some((concept) => conceptsOf(one.heading).has(concept)),
  );
  const named = usable.filter(({ heading }) => heading !== '' && bucketHeading(heading) !== null).map(({ column }) => column);
  const dated = [...roles.values()].some((role) => role === 'documentDate' || role === 'dueDate') || facts.some(holdsDays);
  if ((named.length === 0 && dated) || usable.length > COLUMNS_MAX) return null;
  const best = bestRun(usable, named) ?? (usable.length <= GAPS_COLUMNS_MAX ? runWithGap(usable, named) : null);
  return best === null || best.parts.length === named.length ? null : best;
}

/** The longest sum that takes in every column named as a bucket. */
function bestRun(usable: readonly ColumnFacts[], named: readonly number[]): BucketRun | null {
  const [best] = sumsOfRuns(usable)
    .map((run) => ({ ...run, parts: withEmpty(usable, run.whole, run.parts) }))
    .filter(
      ({ whole, parts }) =>
        !named.includes(whole) &&
        named.every((column) => parts.includes(column)) &&
        (named.length >= 1 ? parts.length >= 2 : parts.length >= PARTS_MIN),
    )
    .sort((a, b) => b.parts.length - a.parts.length || b.informative - a.informative);
  return best === undefined ? null : { whole: best.whole, parts: best.parts };
}

/** The parts of a sum with the columns beside them that hold nothing in any row. */
function withEmpty(usable: readonly ColumnFacts[], whole: number, parts: readonly number[]): readonly number[] {
  const others = usable.filter(({ column }) => column !== whole);
  const isEmpty = (place: number): boolean => others[place]?.amounts.every((amount) => amount === 0 || Number.isNaN(amount)) ?? false;
  const places = parts.map((part) => others.findIndex(({ column }) => column === part));
  let [from, to] = [Math.min(...places), Math.max(...places)];
  while (isEmpty(from - 1)) from--;
  while (isEmpty(to + 1)) to++;
  return others.slice(from, to + 1).map(({ column }) => column);
}

/** The same where a column that has nothing to do with the sum stands between its parts. */
function runWithGap(usable: readonly ColumnFacts[], named: readonly number[]): BucketRun | null {
  for (const stranger of usable) {
    if (named.includes(stranger.column)) continue;
    const best = bestRun(
      usable.filter((one) => one !== stranger),
      named,
    );
    if (best !== null && best.parts[0]! < stranger.column && stranger.column < best.parts.at(-1)!) return best;
  }
  return null;
}
