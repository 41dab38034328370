import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import type { ExpectationBasis } from './domain/expectationBases';
import type { ForecastMethod } from './domain/models/methods';
import type { Segment } from './domain/segments';

/** What each method is called, and what it does. */
const METHODS: Readonly<Record<ForecastMethod, readonly [name: string, how: string]>> = {
  terms: ['Due dates', 'On the due date. Past-due items are expected at once.'],
  customerMean: ['Average days late', 'As many days late as the customer pays on average.'],
  portfolio: ['All customers’ days late', 'As late as all customers have paid.'],
  habit: ['Usual days late', 'Around the customer’s usual days late.'],
  scaledHabit: ['Usual days late, own spread', 'Around the customer’s usual days late, as widely as its payments scatter.'],
  recentHabit: ['Recent days late', 'Around the customer’s usual days late. Recent payments count more.'],
  sinceDocument: ['Days from document', 'The customer’s usual days from document to payment, whatever the terms.'],
  ownHistory: ['Own payments', 'As the customer’s own payments were spread. All customers’ payments fill in where they are few.'],
  blend: ['Half own, half all customers', 'Half the customer’s own habit, half all customers.'],
  ownDay: ['Usual pay day', 'From the day that the customer’s payments follow: due date, document date or the end of its month.'],
  recentOwnDay: ['Recent pay day', 'From the day that the customer’s newest payments follow.'],
  trend: ['Pay day with trend', 'From the customer’s usual pay day, slower or faster with time and amount.'],
  setDays: ['Set pay days', 'On the customer’s set pay days. Other customers by their usual pay day.'],
  hazard: ['Week by week, all customers', 'The chance of payment each week: age against usual days late, terms, amount, month end.'],
  byCustomer: ['Each customer’s own history', 'For each customer, the methods that predicted its payments best.'],
  combined: ['Several methods', 'Several methods together. The better ones count more.'],
};

const SEGMENT: Readonly<Record<Segment, string>> = {
  setDays: 'Customers that pay on set days',
  history: 'Customers with history',
  littleHistory: 'Customers with little history',
  disputed: 'Disputed',
};

const BASES: Readonly<Record<Exclude<ExpectationBasis, 'learned'>, string>> = {
  plan: 'payment plan',
  promise: 'promise',
  override: 'set by hand',
  disputed: 'disputed',
  credit: 'credit applied',
  noDate: 'no date',
  received: 'paid, not booked yet',
};

type OutlookFigure = 'pastDue' | 'pastDueShare' | 'left' | 'toCome' | 'balance' | 'dsoSimple';

const OUTLOOK: Readonly<Record<OutlookFigure, string>> = {
  pastDue: 'Past due',
  pastDueShare: 'Past-due share',
  left: 'Open today and still open',
  toCome: 'Invoices to come',
  balance: 'Balance',
  dsoSimple: 'DSO, simple',
};

/** A name within a sentence. */
const inside = (name: string): string => `${name[0]!.toLowerCase()}${name.slice(1)}`;

/** A sheet of payments as the forecast names it; `from` and `to` are `null` where none could be used. */
export interface LearnedSource {
  readonly sheet: string;
  readonly count: number;
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
}

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
  // The items behind the weeks.
  itemsNote: 'Filter a week for amounts above zero to see its items. Expected date: half of the item should be in by then.',
  otherItems: ({ count }: { count: number }, say: Say) => say.count(count, 'smaller item', 'smaller items'),
  // The next month end.
  outlook: ({ figure }: { figure: OutlookFigure }) => OUTLOOK[figure],
  outlookNote: ({ day, error, trials }: { day: DayNumber; error: number | null; trials: number }, say: Say) =>
    `At ${say.day(day)}, 80% range. ${
      error === null
        ? 'No past dates to test it on yet.'
        : `Past due was ${say.share(error)} off at ${say.count(trials, 'past date', 'past dates')}.`
    } Invoices to come are not past due by then.`,
  // How it was made.
  segment: ({ segment }: { segment: Segment }) => SEGMENT[segment],
  methodName: ({ method }: { method: ForecastMethod }) => METHODS[method][0],
  how: ({ method }: { method: ForecastMethod }) => METHODS[method][1],
  mostly: ({ method, weight }: { method: ForecastMethod; weight: number }, say: Say) =>
    `${weight >= 0.5 ? 'Mostly' : 'Most weight:'} ${inside(METHODS[method][0])} (${say.share(weight)}).`,
  tested: ({ methods, dates, terms }: { methods: number; dates: number; terms: number }, say: Say) =>
    `Best of ${methods} methods at ${say.count(dates, 'past date', 'past dates')}. Due dates alone: ${say.share(terms, 1)} off.`,
  byHand: 'You chose this method.',
  nothingToLearn: 'There is no paid history to learn from.',
  pastError: ({ share }: { share: number }, say: Say) => `Past error: ${say.share(share, 1)} of receipts.`,
  basis: ({ basis }: { basis: Exclude<ExpectationBasis, 'learned'> }) => BASES[basis],
  bases: ({ bases }: { bases: readonly Message[] }, say: Say) => bases.map(say).join(', '),
  learnedFrom: ({ sources }: { sources: readonly LearnedSource[] }, say: Say) =>
    `Learned from ${sources
      .map(({ sheet, count, from, to }) => {
        const days = from === null || to === null ? '' : `, ${say.day(from)} to ${say.day(to)}`;
        return `${say.count(count, 'payment', 'payments')} on sheet ${sheet}${days}`;
      })
      .join('; ')}.`,
  noHistory: 'No paid invoices were found, so everything is expected on its due date. Add a sheet of paid invoices with their paid dates.',

  // The sheet.
  byWeekWithRange: 'Expected receipts by week, 80% range',
  howMade: 'How this forecast was made',
  method: 'Method',
  pastErrorHeading: 'Past error',
  why: 'Why',
  weekLabel: ({ place, day }: { place: number; day: DayNumber }, say: Say) => `W${place}, ${say.shortDay(day)}`,
  'totals.fourWeeks': ({ day }: { day: DayNumber }, say: Say) => `In four weeks, to ${say.day(day)}`,
  'totals.month': ({ day }: { day: DayNumber }, say: Say) => `To the month’s end, ${say.day(day)}`,
  'totals.thirteenWeeks': ({ day }: { day: DayNumber }, say: Say) => `In 13 weeks, to ${say.day(day)}`,
  toSunday: ({ day }: { day: DayNumber }, say: Say) => `To ${say.shortDay(day)}`,
  afterWeek: ({ week }: { week: number }) => `After week ${week}`,
  disputed: 'Disputed',
  notForecast: ({ credits, undated, received }: { credits: boolean; undated: boolean; received: boolean }, say: Say) => {
    const parts = [
      ...(credits || !(undated || received) ? ['unapplied credits'] : []),
      ...(undated ? ['items without a date'] : []),
      ...(received ? ['receipts not booked yet'] : []),
    ];
    const text = say.list(parts);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}, not forecast`;
  },
  openBalance: 'Open balance',
  total: 'Total',
  tieOut: 'All rows = customer balances',
  logError: 'Past error, of receipts',
  logLead: ({ weeks }: { weeks: number }, say: Say) => say.count(weeks, 'week ahead', 'weeks ahead'),
  byBucket: 'The report lists no items. What is not due is spread over 30 days, the rest is as old as its bucket at least.',
  historyOfBuckets: ({ history }: { history: Message }, say: Say) =>
    `The report lists no items. What is not due is spread over 30 days, the rest is as old as its bucket at least. ${say(history)}`,
  bias: 'Bias',
  noWeekEnded: 'No forecast week has ended yet.',
  // A row of AR_Overrides.
  overrideUnused: ({ customer, why }: { customer: string; why: Message }, say: Say) =>
    `AR_Overrides, ${customer === '' ? 'a row without a customer' : customer}: ${say(why)}`,
  itemsSetAlready: 'An earlier row has these items already.',
  moreThanOpen: 'The amount is more than is open. The open amount was used.',
  dayMissing: 'Enter the day on which the money is expected.',
  dayTooEarly: ({ asOf }: { asOf: DayNumber }, say: Say) => `Enter a day after the as-of date ${say.day(asOf)}.`,
  amountWrong: 'The amount is not a number.',
  amountNotAbove: 'The amount must be above zero.',
  customerUnknown: 'No customer with open items has this name or number.',
  nothingOpen: 'This customer has nothing open.',
  documentNotOpen: 'This customer has no such document open.',

  // The command line.
  receiptsExpected: ({ currency, hasRange }: { currency: string; hasRange: boolean }) =>
    `Expected receipts${currency === '' ? '' : ` in ${currency}`}${hasRange ? ', with 80% range' : ''}`,
  span: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  readAsOf: ({ sheets, day }: { sheets: readonly string[]; day: DayNumber }, say: Say) => `${sheets.join(', ')}, as of ${say.day(day)}`,
  segmentLine: ({ segment, why }: { segment: Message; why: readonly Message[] }, say: Say) => `${say(segment)}: ${why.map(say).join(' ')}`,
} satisfies Words;
