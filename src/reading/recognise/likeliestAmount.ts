import type { AmountHeading } from '../words/amountHeading';
import { amountShare, dateShare, type ColumnProfile } from '../survey/columnProfile';
import type { ColumnRole, ReadingChoices } from '../result/readResult';
import { amountAt, carriesCredits, holdLess, isRunningBalance, remainderOf, sumShare, withinShare } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';
import { RANK, type Candidate } from './amountCandidate';

/** Columns of amounts up to which each is compared with each; no list of open items has as many. */
const COMPARED_MAX = 200;

/** True for a column that carries the sum of the rows above it, or what is left after credits, from row to row. */
export function isRunning(
  rows: readonly SampleRow[],
  k: number,
  says: AmountHeading,
  candidates: readonly Candidate[],
  sides: ((row: SampleRow) => number | null) | null,
): boolean {
  if (says.kind !== 'balance' && says.kind !== 'total' && says.kind !== 'open' && says.kind !== null) return false;
  if (sides && (isRunningBalance(rows, k, sides) || carriesCredits(rows, k, sides))) return true;
  if (candidates.length > COMPARED_MAX) return false;
  return candidates.some((other) => other.k !== k && isRunningBalance(rows, k, (row) => amountAt(row, other.k)));
}

/** The column that most likely holds what is open: what the buckets add up to, then the heading that names it best; `null` where none does. */
export function bestOf(
  usable: readonly Candidate[],
  rows: readonly SampleRow[],
  buckets: readonly number[],
  sum: readonly number[],
  choices: ReadingChoices,
): number | null {
  const wanted = choices.amount ?? 'local';
  const score = ({ k, says, rank }: Candidate): number => {
    const flavour = says.flavour === null ? 0.5 : says.flavour === wanted ? 1 : 0;
    const adds = buckets.length > 0 && (sumShare(rows, k, buckets) >= 0.8 || sumShare(rows, k, sum) >= 0.8) ? 10 : 0;
    return adds + rank + flavour * 0.9;
  };
  // Under a heading that nobody knows, what is always the sum of the buckets is the whole, also where a bucket is not known.
  const isSum = ({ k, rank }: Candidate): boolean => rank === 0 && buckets.length > 1 && sumShare(rows, k, buckets) >= 0.98;
  const ranked = usable
    .filter((candidate) => candidate.rank > 1 || buckets.length === 0 || isSum(candidate))
    .sort((a, b) => score(b) - score(a) || a.k - b.k);
  const first = ranked[0];
  if (!first) return null;
  if (buckets.length > 0 && sumShare(rows, first.k, sum) < 0.5 && sumShare(rows, first.k, buckets) < 0.5 && first.rank <= 4) return null;
  // "Amount" beside buckets that hold less of it wherever they differ is what was invoiced: the buckets hold what is left of it.
  if (buckets.length > 1 && first.rank <= RANK.plain! && holdLess(rows, buckets, first.k)) return null;
  return first.k;
}

/** A column of no better a name that is what remains of the likeliest one, where that one's heading says no more than that it is an amount. */
export function remainder(
  usable: readonly Candidate[],
  likeliest: number,
  rows: readonly SampleRow[],
  profiles: readonly ColumnProfile[],
  isPaid: (k: number) => boolean,
): number | null {
  const chosen = usable.find(({ k }) => k === likeliest);
  if (!chosen || chosen.rank >= 4) return null;
  const others = usable.filter(
    ({ k, rank, says }) =>
      k !== likeliest &&
      rank <= chosen.rank &&
      says.flavour === chosen.says.flavour &&
      says.kind !== 'overdue' &&
      !isPaid(k) &&
      profiles[k]!.filled >= 0.9 * profiles[likeliest]!.filled,
  );
  return remainderOf(
    rows,
    likeliest,
    others.map(({ k }) => k),
  );
}

/** Share of rows in which two balances must be the same for nobody to ask which one is open. */
const BALANCES_SAME = 0.5;

/** Columns of the same standing as the best whose cells differ from it. */
export function rivals(
  usable: readonly Candidate[],
  best: number,
  rows: readonly SampleRow[],
  profiles: readonly ColumnProfile[],
): readonly number[] {
  const chosen = usable.find(({ k }) => k === best);
  if (!chosen) return [];
  const isBalance = chosen.says.kind === 'open' || chosen.says.kind === 'balance';
  if (chosen.rank >= 4 && !isBalance) return [];
  // Of two balances the one that is mostly another amount may be what is open as well; what remains of the other may not.
  const differs = (k: number): boolean =>
    isBalance
      ? profiles[k]!.filled >= 0.9 * profiles[best]!.filled && sumShare(rows, k, [best]) < BALANCES_SAME
      : profiles[k]!.filled >= 0.5 * profiles[best]!.filled && sumShare(rows, k, [best]) < 0.95 && withinShare(rows, best, k) < 0.95;
  const equal = usable.filter(
    ({ k, rank, says }) => k !== best && rank === chosen.rank && says.flavour === chosen.says.flavour && differs(k),
  );
  return equal.length > 0 ? [best, ...equal.map(({ k }) => k)] : [];
}

/** A column of amounts without a known heading that makes buckets and total agree: one more bucket, under a name of its own. */
export function missingBucket(
  usable: readonly Candidate[],
  rows: readonly SampleRow[],
  buckets: readonly number[],
  sum: readonly number[],
  profiles: readonly ColumnProfile[],
  roles: ReadonlyMap<number, ColumnRole>,
): number {
  if (buckets.length < 2) return -1;
  const named = usable.filter(({ rank }) => rank >= 3);
  // Under headings that nobody knows, the sum of the buckets and one more column is told by its amounts alone.
  const wholes = named.length > 0 ? named : usable;
  if (wholes.length === 0 || wholes.some(({ k }) => sumShare(rows, k, sum) >= 0.8 || sumShare(rows, k, buckets) >= 0.8)) return -1;
  const others = profiles
    .map((_, k) => k)
    .filter(
      (k) =>
        !sum.includes(k) &&
        (!roles.has(k) || roles.get(k) === 'ignored') &&
        profiles[k]!.filled > 0 &&
        amountShare(profiles[k]!) >= 0.6 &&
        dateShare(profiles[k]!, false) === 0,
    );
  if (others.length * wholes.length > COMPARED_MAX ** 2) return -1;
  return others.find((extra) => wholes.some(({ k }) => k !== extra && sumShare(rows, k, [...sum, extra]) >= 0.8)) ?? -1;
}
