import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyForecast, ForecastReport } from './forecastContent';
import { FORECAST_SHEET } from './forecastSheet';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { customerCells } from './forecastCustomers';
import {
  BALANCE_COLUMN,
  columnCount,
  CUSTOMER_COLUMNS,
  customerWeekColumn,
  EXPECTED_COLUMN,
  layOutForecast,
  methodRows,
  OUTSIDE,
  weekLabel,
  WEEK_COLUMNS,
  type ForecastPlace,
} from './forecastLayout';
import { writeLog, writeOverrides } from './forecastTables';
import {
  amountFormat,
  at,
  bodyAmountFormat,
  inCurrency,
  live,
  sectionIn,
  sumOf,
  tableName,
  tieCheck,
} from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { counted } from '../../../kernel/sheet/words';
import type { Say } from '../../../kernel/words/say';

const CHART_COLUMN = 8;
const LINE_POINTS = 15;

/** A sentence that says where the paid history stood. */
function historyWords(report: ForecastReport): string {
  const found = report.sources.filter(({ paidCount }) => paidCount > 0);
  if (found.length === 0)
    return 'No paid history was found in this workbook: everything is expected on its due date. Add a sheet of paid invoices with their paid dates.';
  return `Learned from ${found.map(({ sheet, paidCount, from, to }) => `${counted(paidCount, 'payment')} on sheet ${sheet}, ${isoFromDay(from!)} to ${isoFromDay(to!)}`).join('; ')}.`;
}

/** Expected receipts by week, live over the customers' table, with the range and the running total; what lies outside; the checks. */
function writeWeeks(builder: PlanBuilder, one: CurrencyForecast, place: ForecastPlace, number: number): void {
  const { items, forecast } = one;
  const { currency } = items;
  const { headingRow, firstWeekRow, totalRow } = place;
  const count = forecast.weeks.length;
  const money = (amount: number): number => cellNumber(amount as MinorUnits, currency);
  const customersSum = (column: number, amount: number): PlanCell => live(`=${at(place.customersTotalRow, column)}`, money(amount));
  builder
    .cell(headingRow, 0, sectionIn('Expected receipts by week', currency), 'heading')
    .cells(headingRow + 1, 0, [
      WEEK_COLUMNS.map((heading, column) => (column < EXPECTED_COLUMN ? heading : inCurrency(heading, currency))),
    ]);
  let running = 0;
  const rows = forecast.weeks.map((week, k): PlanCell[] => {
    running += forecast.expected[k]!;
    const cumulative =
      k === 0 ? `=${at(firstWeekRow, EXPECTED_COLUMN)}` : `=${at(firstWeekRow + k - 1, 6)}+${at(firstWeekRow + k, EXPECTED_COLUMN)}`;
    return [
      weekLabel(week, k),
      week.from,
      week.to,
      customersSum(customerWeekColumn(k), forecast.expected[k]!),
      money(forecast.low[k]!),
      money(forecast.high[k]!),
      live(cumulative, money(running)),
    ];
  });
  builder
    .cells(firstWeekRow, 0, rows)
    .table(
      tableName('AR_Forecast', number, currency),
      spanAt(headingRow + 1, 0, count + 1, WEEK_COLUMNS.length),
      new Set([1, 2, 3, 4, 5, 6]),
    )
    .height(headingRow + 1, 1, 2 * LINE_POINTS);
  builder
    .style(spanAt(firstWeekRow, 1, count, 2), 'date')
    .style(spanAt(firstWeekRow, EXPECTED_COLUMN, count, 4), 'amount', amountFormat(currency));
  const outside = [forecast.beyond, forecast.disputed, forecast.notExpected];
  const outsideRow = firstWeekRow + count;
  builder.cells(
    outsideRow,
    0,
    OUTSIDE.map((label, k): PlanCell[] => [label, '', '', customersSum(customerWeekColumn(count + k), outside[k]!)]),
  );
  builder.style(spanAt(outsideRow, EXPECTED_COLUMN, OUTSIDE.length, 1), 'amount', amountFormat(currency));
  builder.cells(totalRow, 0, [
    ['Open balance', '', '', sumOf(spanAt(firstWeekRow, EXPECTED_COLUMN, count + OUTSIDE.length, 1), forecast.total, currency)],
  ]);
  builder
    .style(spanAt(totalRow, 0, 1, EXPECTED_COLUMN), 'textTotal')
    .style(spanAt(totalRow, EXPECTED_COLUMN, 1, 1), 'amountTotal', amountFormat(currency));
  builder.cells(totalRow + 1, 0, [
    [
      'Weeks and the rest = balance of the customers',
      '',
      '',
      tieCheck(at(totalRow, EXPECTED_COLUMN), at(place.customersTotalRow, BALANCE_COLUMN), exactTotal(0), currency, builder.say),
    ],
  ]);
  builder.style(spanAt(totalRow + 1, EXPECTED_COLUMN, 1, 1), 'check');
  builder.chart({
    name: tableName('AR_Forecast_Chart', number, currency),
    kind: 'line',
    title: sectionIn('Expected receipts by week with their range', currency),
    categories: spanAt(firstWeekRow, 0, count, 1),
    series: ['Expected', 'Low', 'High'].map((name, k) => ({ name, values: spanAt(firstWeekRow, EXPECTED_COLUMN + k, count, 1) })),
    anchor: spanAt(headingRow, CHART_COLUMN, 18, 7),
    numberFormat: '#,##0',
  });
}

/** Columns behind the first three that the whole balance must fit in; those behind hold what is expected of a week. */
const WIDE_COLUMNS = 4;
const WIDE_WIDTH_MIN = 13;
const WEEK_WIDTH_MIN = 9;

/** The method taken for each kind of customer, with its error in the past. */
function writeMethods(builder: PlanBuilder, one: CurrencyForecast, place: ForecastPlace): void {
  const rows = methodRows(one.forecast);
  const { methodsRow } = place;
  builder.cells(methodsRow, 0, [['How it was reckoned', 'Method', 'Off in the past', 'Why']]);
  builder
    .style(spanAt(methodsRow, 0, 1, 2), 'columnLabel')
    .style(spanAt(methodsRow, 2, 1, 1), 'columnLabelRight')
    .style(spanAt(methodsRow, 3, 1, 1), 'columnLabel');
  builder.cells(methodsRow + 1, 0, rows);
  builder.style(spanAt(methodsRow + 1, 2, rows.length, 1), 'percent').style(spanAt(methodsRow + 1, 3, rows.length, 1), 'indented');
}

/** What each customer is expected to pay, with live totals and the check that each balance is whole. */
function writeCustomers(builder: PlanBuilder, one: CurrencyForecast, place: ForecastPlace, number: number): void {
  const { items, forecast } = one;
  const { currency } = items;
  const { customersHeaderRow: header, customersTotalRow: total, customers } = place;
  const headings = [...CUSTOMER_COLUMNS, ...forecast.weeks.map(weekLabel), ...OUTSIDE];
  const numbers = headings.length - BALANCE_COLUMN;
  const right = new Set(Array.from({ length: numbers }, (_, k) => BALANCE_COLUMN + k));
  const rowCount = Math.max(1, customers.length);
  builder.cell(header - 1, 0, sectionIn('Expected receipts by customer', currency), 'heading').cells(header, 0, [headings]);
  builder.cells(header + 1, 0, customers.length === 0 ? [headings.map(() => '')] : customers.map((row) => customerCells(one, row)));
  builder.table(tableName('AR_ForecastCustomers', number, currency), spanAt(header, 0, rowCount + 1, headings.length), right);
  builder.height(header, 1, 2 * LINE_POINTS);
  builder
    .style(spanAt(header + 1, 1, rowCount, 1), 'asText')
    .style(spanAt(header + 1, BALANCE_COLUMN, rowCount, numbers), 'amount', bodyAmountFormat(currency));
  builder.when(spanAt(header + 1, 0, rowCount, headings.length), `=ISNUMBER(SEARCH("set by hand",$C${header + 2}))`, 'inputText');
  const amounts = [forecast.total, ...forecast.expected, forecast.beyond, forecast.disputed, forecast.notExpected];
  builder.cells(total, 0, [
    [
      'Total',
      '',
      '',
      ...amounts.map((amount, k) => sumOf(spanAt(header + 1, BALANCE_COLUMN + k, rowCount, 1), amount as MinorUnits, currency)),
    ],
  ]);
  builder
    .style(spanAt(total, 0, 1, BALANCE_COLUMN), 'textTotal')
    .style(spanAt(total, BALANCE_COLUMN, 1, numbers), 'amountTotal', amountFormat(currency));
}

/** AR Forecast: weeks with range, chart and methods by currency; what was set by hand; forecast against actual; customers by week. */
export function planForecast(report: ForecastReport, say: Say): SheetPlan {
  const builder = new PlanBuilder(FORECAST_SHEET, say);
  const layout = layOutForecast(report);
  writeTitle(builder, 'Expected receipts by week', report.report, null);
  builder.cell(2, 0, historyWords(report), report.sources.some(({ paidCount }) => paidCount > 0) ? 'remark' : 'warning');
  report.currencies.forEach((one, number) => {
    const place = layout.currencies[number]!;
    writeWeeks(builder, one, place, number);
    writeMethods(builder, one, place);
    writeCustomers(builder, one, place, number);
  });
  writeOverrides(builder, report, layout);
  writeLog(builder, report, layout);
  const checks = spanAt(0, EXPECTED_COLUMN, layout.overridesRow, 1);
  builder.when(checks, '=LEFT(D1,1)="✓"', 'good').when(checks, '=LEFT(D1,1)="✗"', 'bad');
  const columns = columnCount(report);
  const widest = (least: number, amountsOf: (one: CurrencyForecast) => Iterable<number>): number =>
    Math.max(least, ...report.currencies.map((one) => amountWidth(amountsOf(one), one.items.currency, least)));
  const wide = widest(WIDE_WIDTH_MIN, ({ forecast }) => [forecast.total, ...forecast.low, ...forecast.high]);
  const narrow = widest(WEEK_WIDTH_MIN, ({ forecast }) => [...forecast.expected, forecast.beyond, forecast.disputed, forecast.notExpected]);
  const widths = [28, 14, 24, ...new Array<number>(columns - 3).fill(0).map((_, k) => (k < WIDE_COLUMNS ? wide : narrow))];
  return builder.plan(
    widths,
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: spanAt(0, 0, layout.rowCount, columns) },
  );
}
