import type { Words } from '../../kernel/words/words';
import type { Say } from '../../kernel/words/say';

/** What the forecast says, in English. */
export const en = {
  EXPECTEDDATE:
    'Date on which an item is expected to be paid: a promise after the as-of date, else the due date + days late. Never before the day after the as-of date.',
  'of.due': 'Due date, or a range of due dates.',
  'of.daysLate': 'Days by which the customer usually pays late; halves round up, early payers are negative.',
  'of.asOf': 'As-of date.',
  'of.promise': 'Promised date; leave it empty for none.',
  CASHFORECAST:
    'Expected receipts by week: first day and amount of each week, then Beyond and No date. Dates up to the as-of date count in the first week. All rows add up to the amounts.',
  'of.expectedDates': 'Date on which each item is expected; an empty one counts as No date.',
  'of.amounts': 'Amount of each item.',
  'CASHFORECAST.asOf': 'As-of date; the forecast begins on the day after it.',
  'of.weeks': 'Number of weeks; 13 if left out.',
  'of.weekStart':
    '"monday" (used if left out): calendar weeks, the first one shortened; "as-of": weeks of seven days from the day after the as-of date.',
  noPaidList: 'The workbook has no list of paid invoices.',
  paidTooMany: ({ rows }: { rows: number }, say: Say) =>
    `The other sheets have ${say.number(rows)} rows, too many to read at every refresh.`,
  paidTooOld: 'The paid invoices are older than a year, or none can be used.',
} satisfies Words;
