import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the snapshots say, in English. */
export const en = {
  caption: ({ count, from, to }: { count: number; from: DayNumber | null; to: DayNumber | null }, say: Say) =>
    `${say.count(count, 'snapshot', 'snapshots')}${from === null || to === null ? '' : ` from ${say.day(from)} to ${say.day(to)}`}: what was open at each as-of date. Delete the rows of a day to delete its snapshot.`,
  lastCaption: ({ day }: { day: DayNumber }, say: Say) =>
    `What was open on ${say.day(day)}. The next refresh compares its export with this list and then replaces it.`,
  rowWrong: ({ sheet, row, heading, isDate }: { sheet: string; row: number; heading: string; isDate: boolean }) =>
    `${sheet}, row ${row}: "${heading}" is not ${isDate ? 'a date' : 'an amount'}, so the row is not in its snapshot.`,
  notDeleted: 'No snapshot was deleted.',
  fixRow: 'Correct or clear that row, then delete the snapshot.',
  nothingOf: ({ day }: { day: DayNumber }, say: Say) => `AR Snapshots has nothing as of ${say.day(day)}.`,
  openAgain: 'Open the month end again to see what is there.',
  noPaidList: 'The workbook has no list of paid invoices.',
  paidTooMany: ({ rows }: { rows: number }, say: Say) =>
    `The other sheets have ${say.number(rows)} rows, too many to read at every refresh.`,
  paidTooOld: 'The paid invoices are older than a year, or none can be used.',
  paidFromSnapshots: ({ count }: { count: number }, say: Say) =>
    `No list of paid invoices was found. ${say.count(count, 'payment was', 'payments were')} read from AR Snapshots: what was open at one month end and not at the next. Add a list of paid invoices for exact days.`,
  lastReportTooLong: ({ count, most }: { count: number; most: number }, say: Say) =>
    `The report has ${say.number(count)} items, more than the ${say.number(most)} kept for the next refresh. Promises are judged by the paid list.`,
} satisfies Words;
