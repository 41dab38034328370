import { NO_DAY } from '../../kernel/calendar/dayNumber';
import { expectedDay, receiptsByWeek } from './domain/expectedReceipts';
import {
  cellsSideBySide,
  dayIn,
  isEmpty,
  numberIn,
  optionalNumber,
  single,
  singleDay,
  wholeBetween,
  wordOf,
} from '../../functions/arguments';
import {
  optional,
  required,
  type Argument,
  type Cell,
  type FunctionDefinition,
  type FunctionResult,
  type ResultCell,
} from '../../functions/definition';
import { elementwise } from '../../functions/elementwise';

const DAYS_LATE_MAX = 10000;

function expectedDateOf([due, late, asOf, promise]: readonly Cell[]): ResultCell {
  const daysLate = numberIn(late, 'Days late');
  wholeBetween(Math.round(daysLate), -DAYS_LATE_MAX, DAYS_LATE_MAX, 'Days late');
  return expectedDay(
    dayIn(due, 'The due date'),
    daysLate,
    dayIn(asOf, 'The as-of date'),
    isEmpty(promise) ? null : dayIn(promise, 'The promise'),
  );
}

function runCashForecast([dates, amounts, asOfArg, weeksArg, startArg]: readonly Argument[]): FunctionResult {
  const asOf = singleDay(asOfArg, 'The as-of date');
  const weeks = wholeBetween(optionalNumber(weeksArg, 13, 'weeks'), 1, 520, 'weeks');
  const start = wordOf(single(startArg, 'weekStart'), ['monday', 'as-of'], 'weekStart');
  const rows = cellsSideBySide([dates, amounts], ['expectedDates', 'amounts']).filter(([, amount]) => !isEmpty(amount));
  const expected = rows.map(([day]) => (isEmpty(day) ? NO_DAY : dayIn(day, 'An expected date')));
  const receipts = receiptsByWeek(
    expected,
    rows.map(([, amount]) => numberIn(amount, 'An amount')),
    asOf,
    weeks,
    start,
  );
  return [
    ...receipts.weeks.map(({ from, amount }): ResultCell[] => [from, amount]),
    ['Beyond', receipts.beyond],
    ['No date', receipts.noDate],
  ];
}

/** When money is expected, item by item and week by week. */
export const FORECAST_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'EXPECTEDDATE',
    description:
      'Date on which an item is expected to be paid: the promise if it lies after the as-of date, else the later of due date + days late and the day after the as-of date.',
    parameters: [
      required('cells', 'due', 'Due date, or a range of due dates.'),
      required('cells', 'daysLate', 'Days by which the customer usually pays late; halves round up, early payers are negative.'),
      required('cells', 'asOf', 'As-of date.'),
      optional('cells', 'promise', 'Promised date; an empty cell is no promise.'),
    ],
    resultDimensionality: 'matrix',
    run: (args) => elementwise(args, 3, expectedDateOf),
  },
  {
    id: 'CASHFORECAST',
    description:
      'Expected receipts by week: first day and amount of each week, then Beyond and No date. Dates up to the as-of date count in the first week; all rows add up to the amounts.',
    parameters: [
      required('cells', 'expectedDates', 'Date on which each item is expected; an empty one counts as No date.'),
      required('cells', 'amounts', 'Amount of each item.'),
      required('value', 'asOf', 'As-of date; the forecast begins on the day after it.'),
      optional('number', 'weeks', 'Number of weeks; 13 if left out.'),
      optional(
        'text',
        'weekStart',
        '"monday" (used if left out): calendar weeks, the first one shortened; "as-of": weeks of seven days from the day after the as-of date.',
      ),
    ],
    resultDimensionality: 'matrix',
    run: runCashForecast,
  },
];
