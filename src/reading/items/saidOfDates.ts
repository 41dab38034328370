import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../kernel/ledger/openItems';
import { exactTotal } from '../../kernel/money/minorUnits';
import type { Money } from '../../kernel/words/message';
import { evidenceText } from '../evidence/evidenceText';
import type { OtherCalendar } from '../evidence/otherCalendars';
import type { ProblemList } from '../result/problemList';
import type { TakenIn } from '../rows/takenIn';
import { countsFromDocuments, derivedAsOf } from './derivedAsOf';

/** Says that dates of another era were converted, once a calendar. */
export function reportCalendars({ columns }: TakenIn, problems: ProblemList): void {
  const counts = new Map<OtherCalendar, number>();
  for (const store of [columns.documentDate, columns.dueDate, columns.paidDate, columns.closing])
    for (const [calendar, cells] of store?.otherCalendars ?? []) counts.set(calendar, (counts.get(calendar) ?? 0) + cells);
  for (const [calendar, count] of counts)
    problems.tell(evidenceText('otherCalendar', { calendar, count }), calendar === 'Hijri' ? 'warning' : 'info');
}

/** Share of the rows that tell from which on the sheet's days past due count as another aging than its due dates. */
const CONTRADICTS_SHARE = 0.2;
const ROWS_MIN = 2;

/**
 * Warns where the sheet's own days past due and its due dates disagree: in a fifth of the rows that say both, and not because the sheet
 * counts to another day, or from the documents.
 */
export function reportDays(taken: TakenIn, tables: readonly OpenItems[], asOf: DayNumber | null, problems: ProblemList): void {
  const ages = taken.columns.daysPastDue?.values;
  const due = taken.columns.dueDate?.days;
  if (!ages || !due || asOf === null || derivedAsOf(taken) !== null || countsFromDocuments(taken, asOf)) return;
  const candidate = new Map<number, number>();
  for (let i = 0; i < taken.count; i++) candidate.set(taken.sheetRow[i]!, i);
  let [told, against, first] = [0, 0, 0];
  const sums: { days: Money; dates: Money }[] = [];
  for (const { length, currency, openAmount, sheetRow } of tables) {
    let [days, dates] = [0, 0];
    for (let row = 0; row < length; row++) {
      const i = candidate.get(sheetRow[row]!)!;
      const age = ages[i]!;
      if (Number.isNaN(age) || due[i] === NO_DAY) continue;
      const own = asOf - due[i]!;
      told++;
      if (Math.abs(age - own) > 1 && !(age <= 0 && own <= 0)) {
        against++;
        first ||= sheetRow[row]!;
      }
      if (age > 0) days += openAmount[row]!;
      if (own > 0) dates += openAmount[row]!;
    }
    sums.push({ days: { amount: exactTotal(days), currency }, dates: { amount: exactTotal(dates), currency } });
  }
  if (against < ROWS_MIN || against < CONTRADICTS_SHARE * told) return;
  const message = evidenceText('daysContradictDueDates', {
    count: against,
    days: sums.map((sum) => sum.days),
    dates: sums.map((sum) => sum.dates),
  });
  problems.tell(message, 'warning', first);
}
