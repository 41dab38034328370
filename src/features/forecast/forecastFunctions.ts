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
import { perCell } from '../../functions/elementwise';
import { forecastText } from './forecastText';

const DAYS_LATE_MAX = 10000;

function expectedDateOf([due, late, asOf, promise]: readonly Cell[]): ResultCell {
  const daysLate = numberIn(late, 'daysLate');
  wholeBetween(Math.round(daysLate), -DAYS_LATE_MAX, DAYS_LATE_MAX, 'daysLate');
  return expectedDay(dayIn(due, 'due'), daysLate, dayIn(asOf, 'asOf'), isEmpty(promise) ? null : dayIn(promise, 'promise'));
}

function runCashForecast([dates, amounts, asOfArg, weeksArg, startArg]: readonly Argument[]): FunctionResult {
  const asOf = singleDay(asOfArg, 'asOf');
  const weeks = wholeBetween(optionalNumber(weeksArg, 13, 'weeks'), 1, 520, 'weeks');
  const start = wordOf(single(startArg, 'weekStart'), ['monday', 'as-of'], 'weekStart');
  const rows = cellsSideBySide([dates, amounts], ['expectedDates', 'amounts']).filter(([, amount]) => !isEmpty(amount));
  const expected = rows.map(([day]) => (isEmpty(day) ? NO_DAY : dayIn(day, 'expectedDates')));
  const receipts = receiptsByWeek(
    expected,
    rows.map(([, amount]) => numberIn(amount, 'amounts')),
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
  perCell(
    {
      id: 'EXPECTEDDATE',
      description: forecastText('EXPECTEDDATE'),
      parameters: [
        required('cells', 'due', forecastText('of.due')),
        required('cells', 'daysLate', forecastText('of.daysLate')),
        required('cells', 'asOf', forecastText('of.asOf')),
        optional('cells', 'promise', forecastText('of.promise')),
      ],
    },
    expectedDateOf,
  ),
  {
    id: 'CASHFORECAST',
    description: forecastText('CASHFORECAST'),
    parameters: [
      required('cells', 'expectedDates', forecastText('of.expectedDates')),
      required('cells', 'amounts', forecastText('of.amounts')),
      required('value', 'asOf', forecastText('CASHFORECAST.asOf')),
      optional('number', 'weeks', forecastText('of.weeks')),
      optional('text', 'weekStart', forecastText('of.weekStart')),
    ],
    resultDimensionality: 'matrix',
    run: runCashForecast,
  },
];
