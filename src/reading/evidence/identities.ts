import { NO_DAY } from '../../kernel/calendar/dayNumber';
import { holdsAmounts, MILLI, type ColumnFacts } from './columnFacts';

/** A column that was the sum of others, of which two at least are filled somewhere, in nearly every row of the sample. */
interface SumOfRun {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Rows that could have shown otherwise. */
  readonly informative: number;
}

/** Rounding of printed amounts, in thousandths: one cent for two terms, half a cent a term for more. */
const tolerance = (terms: number): number => (terms <= 2 ? 10 : Math.ceil(terms / 2) * 10);

const SHARE_MIN = 0.97;
const MISSES_EARLY = 3;
const PARTS_MIN = 2;

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
): SumOfRun | null {
  const tol = tolerance(end - from);
  let [informative, hits, told, held, twoParts] = [0, 0, 0, 0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    const printed = whole.amounts[r]!;
    if (Number.isNaN(printed)) continue;
    const sum = sums[end]![r]! - sums[from]![r]!;
    const parts = filledIn(run, from, end, r);
    const holds = Math.abs(printed - sum) <= tol;
    if (parts === 0 && printed === 0) continue;
    told++;
    if (holds) held++;
    else if (told - held > MISSES_EARLY && told - held > 0.1 * told) return null;
    if (parts < 1) continue;
    informative++;
    if (parts >= 2) twoParts++;
    if (holds) hits++;
  }
  if (informative < 2 || twoParts < 1 || hits < SHARE_MIN * informative || held < 0.9 * told) return null;
  return { whole: whole.column, parts: run.slice(from, end).map(({ column }) => column), informative };
}

/** Every cell that `part` fills in a row that tells. */
const everFilled = (facts: ColumnFacts): boolean => facts.amounts.some((amount) => amount !== 0 && !Number.isNaN(amount));

/**
 * R1: a column that is the sum of a run of neighbours, wherever it stands among them. Runs of columns that hold nothing at their ends are
 * cut; the longest run wins. At most one a whole.
 */
export function sumsOfRuns(facts: readonly ColumnFacts[]): readonly SumOfRun[] {
  const amounts = facts.filter((one) => one.filled === 0 || holdsAmounts(one));
  const found: SumOfRun[] = [];
  for (const whole of amounts) {
    if (!everFilled(whole)) continue;
    const run = amounts.filter((one) => one !== whole);
    const sums = prefixSums(run, whole.amounts.length);
    let best: SumOfRun | null = null;
    for (let from = 0; from < run.length; from++) {
      if (!everFilled(run[from]!)) continue;
      for (let end = run.length; end >= from + PARTS_MIN; end--) {
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

const DAYS_MAX = 20_000;

/**
 * R5: True where a day and a whole number of days give one and the same day on nearly every row. Rows with 0 tell nothing, because many
 * systems print 0 for what is not due.
 */
export function leadsToOneDay(date: ColumnFacts, days: ColumnFacts): boolean {
  if (days.wholeCount < 0.9 * days.amountCount || days.amountCount < 2) return false;
  return (['DMY', 'MDY'] as const).some((order) => {
    const votes = new Map<number, number>();
    const seen = new Set<number>();
    let told = 0;
    for (let r = 0; r < date.codes.length; r++) {
      const [day, amount] = [date.days[order][r]!, days.amounts[r]!];
      if (day === NO_DAY || Number.isNaN(amount) || amount === 0 || Math.abs(amount) > DAYS_MAX * MILLI) continue;
      told++;
      seen.add(amount);
      const sum = day + amount / MILLI;
      votes.set(sum, (votes.get(sum) ?? 0) + 1);
    }
    return seen.size >= 3 && Math.max(...votes.values()) >= 0.95 * told;
  });
}
