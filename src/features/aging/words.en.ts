import type { Words } from '../../kernel/words/words';
import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { AgedBy } from './domain/agedBy';

const BY: Readonly<Record<AgedBy, string>> = {
  due: 'by due date',
  terms: 'by terms',
  document: 'by document date',
  none: 'not dated',
};

/** What aging says, in English. */
export const en = {
  nothingReached: 'No balance reached this class, so it has no loss rate.',
  nothingPrior: ({ balance }: { balance: string }) => `The prior balance is ${balance}, so nothing could roll on from it.`,
  bucket: ({ label }: { label: string }) => label,
  // The sheet.
  title: 'Accounts receivable summary',
  asOf: ({ day, source, aging }: { day: DayNumber; source: Message; aging: Message }, say: Say) =>
    `As of ${say.day(day)}: ${say(source)}, ${say(aging)}`,
  asOfLabel: 'As of',
  source: ({ source, aging }: { source: Message; aging: Message }, say: Say) => {
    const text = say(source);
    return `${text[0]!.toUpperCase()}${text.slice(1)}, ${say(aging)}`;
  },
  oneSheet: ({ sheet, range }: { sheet: string; range: string }) => `sheet ${sheet}, ${range}`,
  severalSheets: ({ sheets }: { sheets: readonly string[] }) => `sheets ${sheets.join(', ')}`,
  asPrinted: 'buckets as the sheet prints them',
  agedBy: ({ by, lacksDue, scheme }: { by: AgedBy; lacksDue: boolean; scheme: string }) =>
    `aged ${BY[by]}${lacksDue ? ' (no due dates)' : ''}, scheme ${scheme}`,
  agedByCounts: ({ counts, scheme }: { counts: readonly { readonly by: AgedBy; readonly count: number }[]; scheme: string }) =>
    `aged ${counts.map(({ by, count }) => `${count} ${BY[by]}`).join(', ')}, scheme ${scheme}`,
  balanceByAge: 'Balance by age',
  bucketHeading: 'Bucket',
  amount: 'Amount',
  share: 'Share',
  balance: 'Balance',
  pastDue: 'Past due',
  total: 'Total',
  shareOfTotal: '% of the balance',
  shown: 'Shown by the filter',
  largestAccounts: 'Largest accounts',
  currency: 'Currency',
  openItems: 'Open items',
  customers: 'Customers',
  pastDueShare: 'Past-due share',
  over90: 'Over 90 days',
  unappliedCredits: 'Unapplied credits',
  dso: 'DSO, days',
  expectedLoss: 'Expected credit loss',
  tieOut: 'Tie-out',
  notKnown: 'n/a',
  seeBelow: '✗ see below',
  noCurrency: 'No currency',
  whatWasRead: 'What was read',
  rows: 'Rows',
  count: 'Count',
  rowsInRange: 'Rows in range',
  readAsItems: 'Read as open items',
  readAsCustomers: 'Read as customers',
  skippedRows: ({ reason }: { reason: Message }, say: Say) => `Skipped: ${say(reason)}`,
  everyRow: 'Every row accounted for',
  allRows: '✓ all rows',
  rowsMissing: '✗ rows missing',
  doesItTie: 'Does it tie?',
  control: 'Control',
  readFromSheet: 'Read from the sheet',
  sumOfCustomers: 'Sum of customers',
  sumOfBuckets: 'Sum of buckets and no date',
  ownTotal: "The sheet's own total",
  customersRead: 'Customers = read',
  bucketsBalance: 'Buckets = balance',
  ownTotalRead: "The sheet's total = read",
  nonePrinted: 'none printed',
  nothingToCompare: 'no total to compare',
  noOpenItems: 'no open items',
  allSheets: 'All sheets',

  termsUnknown: ({ text }: { text: string }) => `Terms "${text}" are not known. Write for example Net 30, 30 EOM or 15th prox.`,
  schemeUnknown: ({ text, schemes }: { text: string; schemes: readonly string[] }) =>
    `There is no aging scheme "${text}". Use ${schemes.join(', ')}, or upper bounds such as {7;14}.`,
  boundsWrong: 'The upper bounds of the aging scheme must be whole days above 0, each larger than the one before.',
  scheme:
    'Aging scheme: 30-60-90 (used if left out), 30-60-90-120, 0-30, 0-15 or calendar-month, or a range of upper bounds in days such as {30;60;90}.',
  'of.due': 'Due date, or a range of due dates.',
  'of.asOf': 'Day on which the age is taken, or a range of equal shape. Give a cell with a date, not TODAY().',
  DAYSPASTDUE: 'Days past due: the as-of date less the due date. Negative while not yet due; empty cells stay empty.',
  BUCKET: 'Aging bucket of a due date, such as "31-60 days". An item is Current up to and on its due date.',
  DUEDATE: 'Due date of a document under its terms: Net 30, n/30, 2/10 net 30, 30 EOM, EOM, 15th prox, COD, Due on receipt.',
  'of.documentDate': 'Date of the document, or a range of dates.',
  'of.terms': 'Payment terms as text, or a range of equal shape.',
  AGING:
    'Aging by customer and bucket: a header, a row for each customer in order of first appearance, and a total row that ties to the amounts.',
  'of.customers': 'Customer of each item.',
  'of.dueDates': 'Due date of each item; an empty one counts as No date.',
  'of.amounts': 'Open amount of each item, credits negative; an empty one leaves the item out.',
  'AGING.asOf': 'Day on which the age is taken.',
} satisfies Words;
