import { NO_DAY } from '../../kernel/calendar/dayNumber';
import { holdsAmounts, type ColumnFacts } from './columnFacts';

/** What a statement about columns says; the numbers are those of the design. */
export type IdentityKind = 'sumOfRun' | 'sumOfTwo' | 'oneHot' | 'runningBalance' | 'daysToDay' | 'linesOfDocument';

/**
 * A statement about columns that held in the sample. A row is informative where the statement could have failed; `hits` of them met it.
 * `missRows` are places in the sample.
 */
export interface Identity {
  readonly kind: IdentityKind;
  readonly whole: number;
  readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly informative: number;
  readonly hits: number;
  readonly missRows: readonly number[];
}

/** Rounding of printed amounts, in thousandths: one cent for two terms, half a cent a term for more. */
const tolerance = (terms: number): number => (terms <= 2 ? 10 : Math.ceil(terms / 2) * 10);

const SHARE_MIN = 0.97;
const MISSES_EARLY = 3;

/** Sums of a row from the left, so that every run of columns is one difference. */
function prefixSums(amounts: readonly ColumnFacts[], rowCount: number): Float64Array[] {
  const sums = [new Float64Array(rowCount)];
  for (const facts of amounts) {
    const before = sums[sums.length - 1]!;
    const next = new Float64Array(rowCount);
    for (let r = 0; r < rowCount; r++) next[r] = before[r]! + (Number.isNaN(facts.amounts[r]!) ? 0 : facts.amounts[r]!);
    sums.push(next);
  }
  return sums;
}

const filledIn = (facts: readonly ColumnFacts[], from: number, end: number, row: number): number => {
  let filled = 0;
  for (let k = from; k < end; k++) if (!Number.isNaN(facts[k]!.amounts[row]!) && facts[k]!.amounts[row] !== 0) filled++;
  return filled;
};

/** Tests that `whole` is the sum of the columns `from` … `end` of `run`; `null` where it is not. */
function testRun(
  whole: ColumnFacts,
  run: readonly ColumnFacts[],
  sums: readonly Float64Array[],
  from: number,
  end: number,
): Identity | null {
  const tol = tolerance(end - from);
  let [informative, hits, told, held, twoParts] = [0, 0, 0, 0, 0];
  const missRows: number[] = [];
  for (let r = 0; r < whole.amounts.length; r++) {
    const printed = whole.amounts[r]!;
    if (Number.isNaN(printed)) continue;
    const sum = sums[end]![r]! - sums[from]![r]!;
    const parts = filledIn(run, from, end, r);
    const holds = Math.abs(printed - sum) <= tol;
    if (parts === 0 && printed === 0) continue;
    told++;
    if (holds) held++;
    else if (missRows.push(r) > MISSES_EARLY && missRows.length > 0.1 * told) return null;
    if (parts < 1) continue;
    informative++;
    if (parts >= 2) twoParts++;
    if (holds) hits++;
  }
  if (informative < 2 || twoParts < 1 || hits < SHARE_MIN * informative || held < 0.9 * told) return null;
  return {
    kind: 'sumOfRun',
    whole: whole.column,
    parts: run.slice(from, end).map(({ column }) => ({ column, sign: 1 })),
    informative,
    hits,
    missRows,
  };
}

/** Every cell that `part` fills in a row that tells. */
const everFilled = (facts: ColumnFacts): boolean => facts.amounts.some((amount) => amount !== 0 && !Number.isNaN(amount));

/**
 * R1: a column that is the sum of a run of neighbours, wherever it stands among them. Runs of columns that hold nothing at their ends are
 * cut; the longest run wins. At most one identity a whole.
 */
export function sumsOfRuns(facts: readonly ColumnFacts[], minParts = 2): readonly Identity[] {
  const amounts = facts.filter((one) => one.filled === 0 || holdsAmounts(one));
  const found: Identity[] = [];
  for (const whole of amounts) {
    if (!everFilled(whole)) continue;
    const run = amounts.filter((one) => one !== whole);
    const sums = prefixSums(run, whole.amounts.length);
    let best: Identity | null = null;
    for (let from = 0; from < run.length; from++) {
      if (!everFilled(run[from]!)) continue;
      for (let end = run.length; end >= from + minParts; end--) {
        if (!everFilled(run[end - 1]!) || (best !== null && end - from <= best.parts.length)) continue;
        const tested = testRun(whole, run, sums, from, end);
        if (tested !== null) {
          best = tested;
          break;
        }
      }
    }
    if (best !== null) found.push(best);
  }
  return found;
}

/** R2: invoiced = paid + open: a column that is the sum of two others, with rows in which both parts hold something. */
export function sumsOfTwo(facts: readonly ColumnFacts[]): readonly Identity[] {
  const amounts = facts.filter((one) => holdsAmounts(one) && everFilled(one));
  const found: Identity[] = [];
  for (const whole of amounts)
    for (const a of amounts)
      for (const b of amounts) {
        if (a === whole || b === whole || a.column >= b.column) continue;
        const tested = testTwo(whole, a, b);
        if (tested !== null) found.push(tested);
      }
  return found;
}

function testTwo(whole: ColumnFacts, a: ColumnFacts, b: ColumnFacts): Identity | null {
  let [informative, hits, told, held] = [0, 0, 0, 0];
  const missRows: number[] = [];
  for (let r = 0; r < whole.amounts.length; r++) {
    const [w, x, y] = [whole.amounts[r]!, a.amounts[r]!, b.amounts[r]!];
    if (Number.isNaN(w) || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const [p, q] = [Number.isNaN(x) ? 0 : x, Number.isNaN(y) ? 0 : y];
    told++;
    const holds = Math.abs(w - p - q) <= 10;
    if (holds) held++;
    else if (missRows.push(r) > MISSES_EARLY && missRows.length > 0.1 * told) return null;
    if (p === 0 || q === 0 || w === 0) continue;
    informative++;
    if (holds) hits++;
  }
  if (informative < 2 || hits < 0.95 * informative || held < 0.95 * told) return null;
  return {
    kind: 'sumOfTwo',
    whole: whole.column,
    parts: [
      { column: a.column, sign: 1 },
      { column: b.column, sign: 1 },
    ],
    informative,
    hits,
    missRows,
  };
}

/** A column of days in one order of day and month. */
export type DayOrder = 'DMY' | 'MDY';

/** R5: a day and a whole number of days give one and the same day on nearly every row. */
export interface DaysToDay {
  readonly date: number;
  readonly days: number;
  readonly day: number;
  readonly order: DayOrder;
  readonly informative: number;
  readonly hits: number;
}

const DAYS_MAX = 20_000;

/** Tests R5 for a column of days and a column of whole numbers; rows with 0 tell nothing, because many systems print 0 for what is not due. */
export function daysToDay(date: ColumnFacts, days: ColumnFacts): DaysToDay | null {
  if (days.wholeCount < 0.9 * days.amountCount || days.amountCount < 2) return null;
  let best: DaysToDay | null = null;
  for (const order of ['DMY', 'MDY'] as const) {
    const votes = new Map<number, number>();
    const seen = new Set<number>();
    let told = 0;
    for (let r = 0; r < date.codes.length; r++) {
      const [day, amount] = [date.days[order][r]!, days.amounts[r]!];
      if (day === NO_DAY || Number.isNaN(amount) || amount === 0 || Math.abs(amount) > DAYS_MAX * 1000) continue;
      told++;
      seen.add(amount);
      const sum = day + amount / 1000;
      votes.set(sum, (votes.get(sum) ?? 0) + 1);
    }
    const [day, hits] = [...votes].reduce((most, vote) => (vote[1] > most[1] ? vote : most), [0, 0]);
    if (seen.size < 3 || hits < 0.95 * told || (best !== null && best.hits >= hits)) continue;
    best = { date: date.column, days: days.column, day, order, informative: told, hits };
  }
  return best;
}
