import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { CandidateColumns } from '../rows/candidateColumns';
import type { TakenIn } from '../rows/takenIn';

const ROWS_MAX = 20_000;
const AGREEING_SHARE = 0.9;

/**
 * The as-of date that due dates and days past due imply together (due + days), or document dates and ages; `null` unless nine rows in ten
 * agree. Rows with 0 days are left out, because many systems print 0 for everything that is not due.
 */
export function derivedAsOf(taken: TakenIn): DayNumber | null {
  const { columns } = taken;
  return agreed(columns, columns.dueDate?.days, taken.count) ?? agreed(columns, columns.documentDate?.days, taken.count);
}

/** True where the column of days counts from the documents' dates to the as-of date: ages, not days past due. */
export function countsFromDocuments({ columns, count }: TakenIn, asOf: DayNumber): boolean {
  return agreed(columns, columns.documentDate?.days, count) === asOf;
}

function agreed(columns: CandidateColumns, days: Int32Array | undefined, count: number): DayNumber | null {
  const ages = columns.daysPastDue?.values;
  if (days === undefined || ages === undefined) return null;
  const votes = new Map<number, number>();
  let told = 0;
  for (let i = 0; i < Math.min(count, ROWS_MAX); i++) {
    const age = ages[i]!;
    if (days[i]! === NO_DAY || !Number.isInteger(age) || age === 0) continue;
    told++;
    votes.set(days[i]! + age, (votes.get(days[i]! + age) ?? 0) + 1);
  }
  const [day, cells] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0]);
  return told >= 1 && cells >= AGREEING_SHARE * told ? (day as DayNumber) : null;
}
