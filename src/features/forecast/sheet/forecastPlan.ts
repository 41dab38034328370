import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyForecast, ForecastReport } from './forecastContent';
import { FORECAST_SHEET } from './forecastSheet';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { customerCells } from './forecastCustomers';
import {
  BALANCE_COLUMN,
  columnCount,
  customerHeadings,
  customerWeekColumn,
  EXPECTED_COLUMN,
  layOutForecast,
  methodRows,
  OUTSIDE_COUNT,
  outsideLabels,
  weekLabel,
  WEEK_COLUMNS,
  type ForecastPlace,
} from './forecastLayout';
import { historyMessage } from './historyMessage';
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
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { forecastText } from '../forecastText';
import type { Say } from '../../../kernel/words/say';

const CHART_COLUMN = 8;
const LINE_POINTS = 15;

/** Expected receipts by week, live over the customers' table, with the range and the running total; what lies outside; the checks. */
function writeWeeks(builder: PlanBuilder, one: CurrencyForecast, place: ForecastPlace, number: number): void {
  const { items, forecast } = one;
  const { currency } = items;
  const { headingRow, firstWeekRow, totalRow } = place;
  const count = forecast.weeks.length;
  const money = (amount: number): number => cellNumber(amount as MinorUnits, currency);
  const customersSum = (column: number, amount: number): PlanCell => live(`=${at(place.customersTotalRow, column)}`, money(amount));
  builder
    .cell(headingRow, 0, sectionIn(forecastText('byWeek'), currency), 'heading')
    .cells(headingRow + 1, 0, [
      WEEK_COLUMNS.map((id, column) => (column < EXPECTED_COLUMN ? forecastText(id) : inCurrency(forecastText(id), currency))),
    ]);
  let running = 0;
  const rows = forecast.weeks.map((week, k): Shown[] => {
    running += forecast.expected[k]!;
    const cumulative =
      k === 0 ? `=${at(firstWeekRow, EXPECTED_COLUMN)}` : `=${at(firstWeekRow + k - 1, 6)}+${at(firstWeekRow + k, EXPECTED_COLUMN)}`;
    return [
      weekLabel(week),
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
    outsideLabels(forecast).map((label, k): Shown[] => [label, '', '', customersSum(customerWeekColumn(count + k), outside[k]!)]),
  );
  builder.style(spanAt(outsideRow, EXPECTED_COLUMN, OUTSIDE_COUNT, 1), 'amount', amountFormat(currency));
  builder.cells(totalRow, 0, [
    [forecastText('openBalance'), '', '', sumOf(spanAt(firstWeekRow, EXPECTED_COLUMN, count + OUTSIDE_COUNT, 1), forecast.total, currency)],
  ]);
  builder
    .style(spanAt(totalRow, 0, 1, EXPECTED_COLUMN), 'textTotal')
    .style(spanAt(totalRow, EXPECTED_COLUMN, 1, 1), 'amountTotal', amountFormat(currency));
  builder.cells(totalRow + 1, 0, [
    [
      forecastText('tieOut'),
      '',
      '',
      tieCheck(at(totalRow, EXPECTED_COLUMN), at(place.customersTotalRow, BALANCE_COLUMN), exactTotal(0), currency, builder.say),
    ],
  ]);
  builder.style(spanAt(totalRow + 1, EXPECTED_COLUMN, 1, 1), 'check');
  builder.chart({
    name: tableName('AR_Forecast_Chart', number, currency),
    kind: 'line',
    title: sectionIn(forecastText('byWeekWithRange'), currency),
    categories: spanAt(firstWeekRow, 0, count, 1),
    series: (['expected', 'low', 'high'] as const).map((id, k) => ({
      name: forecastText(id),
      values: spanAt(firstWeekRow, EXPECTED_COLUMN + k, count, 1),
    })),
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
  builder.cells(methodsRow, 0, [(['howMade', 'method', 'pastErrorHeading', 'why'] as const).map((id) => forecastText(id))]);
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
  const headings = customerHeadings(forecast);
  const numbers = headings.length - BALANCE_COLUMN;
  const right = new Set(Array.from({ length: numbers }, (_, k) => BALANCE_COLUMN + k));
  const rowCount = Math.max(1, customers.length);
  builder.cell(header - 1, 0, sectionIn(forecastText('byCustomer'), currency), 'heading').cells(header, 0, [headings]);
  builder.cells(header + 1, 0, customers.length === 0 ? [headings.map(() => '')] : customers.map((row) => customerCells(one, row)));
  builder.table(tableName('AR_ForecastCustomers', number, currency), spanAt(header, 0, rowCount + 1, headings.length), right);
  builder.height(header, 1, 2 * LINE_POINTS);
  builder
    .style(spanAt(header + 1, 1, rowCount, 1), 'asText')
    .style(spanAt(header + 1, BALANCE_COLUMN, rowCount, numbers), 'amount', bodyAmountFormat(currency));
  const byHand = builder.say(forecastText('basis', { basis: 'override' }));
  builder.when(spanAt(header + 1, 0, rowCount, headings.length), `=ISNUMBER(SEARCH("${byHand}",$C${header + 2}))`, 'inputText');
  const amounts = [forecast.total, ...forecast.expected, forecast.beyond, forecast.disputed, forecast.notExpected];
  builder.cells(total, 0, [
    [
      forecastText('total'),
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
  writeTitle(builder, forecastText('byWeek'), report.report, null);
  builder.cell(2, 0, historyMessage(report), report.sources.some(({ paidCount }) => paidCount > 0) ? 'remark' : 'warning');
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
