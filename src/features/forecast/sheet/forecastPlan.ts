import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { amountFormat, at, live, sectionIn, sumOf, tableName, tieCheck } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { columnOf } from '../../../kernel/tables/layOut';
import { writeTotals } from '../../../kernel/tables/totals';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import { forecastText } from '../forecastText';
import { FORECAST_CUSTOMERS } from './forecastByCustomer';
import type { CurrencyForecast, ForecastReport } from './forecastContent';
import { currencyTables, layOutForecast, methodRows, OUTSIDE_COUNT, type CurrencyTables, type ForecastPlace } from './forecastLayout';
import { FORECAST_SHEET } from './forecastSheet';
import { writeLog, writeOverrides } from './forecastTables';
import { FORECAST_WEEKS, type WeekLine } from './forecastWeeks';
import { historyMessage } from './historyMessage';
import { writeOutlook } from './outlookTable';
import { OVERRIDES } from './overridesTable';
import { outsideLabels } from './weekLabel';

const CHART_COLUMN = 8;
const LINE_POINTS = 15;

/** What is written of one currency, and where. */
interface CurrencyPlan {
  readonly one: CurrencyForecast;
  readonly place: ForecastPlace;
  readonly tables: CurrencyTables;
  readonly number: number;
}

function weekLines({ one, place, tables }: CurrencyPlan): readonly WeekLine[] {
  const { forecast } = one;
  let cumulative = 0;
  return forecast.weeks.map((week, k): WeekLine => {
    cumulative += forecast.expected[k]!;
    return {
      week,
      expected: forecast.expected[k]!,
      low: forecast.low[k]!,
      high: forecast.high[k]!,
      cumulative,
      sum: at(place.customersTotalRow, tables.customers.at('week', k)),
      before: k === 0 ? null : at(place.firstWeekRow + k - 1, tables.weeks.at('cumulative')),
    };
  });
}

/** Expected receipts by week, live over the customers' table, with the range and the running total; what lies outside; the checks. */
function writeWeeks(builder: PlanBuilder, plan: CurrencyPlan): void {
  const { one, place, tables, number } = plan;
  const { items, forecast } = one;
  const { currency } = items;
  const { headingRow, firstWeekRow, totalRow } = place;
  const count = forecast.weeks.length;
  const expected = tables.weeks.at('expected');
  const customersSum = (column: number, amount: number): PlanCell =>
    live(`=${at(place.customersTotalRow, column)}`, cellNumber(amount as MinorUnits, currency));
  builder.cell(headingRow, 0, sectionIn(FORECAST_WEEKS.title[tables.weeks.language], currency), 'heading');
  writeTable(builder, tables.weeks, { row: headingRow + 1, rows: weekLines(plan) });
  builder.height(headingRow + 1, 1, 2 * LINE_POINTS);
  const outside = [
    customersSum(tables.customers.at('after'), forecast.beyond),
    customersSum(tables.customers.at('disputed'), forecast.disputed),
    customersSum(tables.customers.at('notForecast'), forecast.notExpected),
  ];
  const outsideRow = firstWeekRow + count;
  builder.cells(
    outsideRow,
    0,
    outsideLabels(forecast).map((label, k) => tables.weeks.cells({ week: label, expected: outside[k]! })),
  );
  builder.style(spanAt(outsideRow, expected, OUTSIDE_COUNT, 1), 'amount', amountFormat(currency));
  builder.cells(totalRow, 0, [
    tables.weeks.cells({
      week: forecastText('openBalance'),
      expected: sumOf(spanAt(firstWeekRow, expected, count + OUTSIDE_COUNT, 1), forecast.total, currency),
    }),
  ]);
  builder
    .style(spanAt(totalRow, 0, 1, expected), 'textTotal')
    .style(spanAt(totalRow, expected, 1, 1), 'amountTotal', amountFormat(currency));
  builder.cells(totalRow + 1, 0, [
    tables.weeks.cells({
      week: forecastText('tieOut'),
      expected: tieCheck(
        at(totalRow, expected),
        at(place.customersTotalRow, tables.customers.at('balance')),
        exactTotal(0),
        currency,
        builder.say,
      ),
    }),
  ]);
  builder.style(spanAt(totalRow + 1, expected, 1, 1), 'check');
  builder.chart({
    name: tableName('AR_Forecast_Chart', number, currency),
    kind: 'line',
    title: sectionIn(forecastText('byWeekWithRange'), currency),
    categories: tables.weeks.span('week', firstWeekRow, count),
    series: (['expected', 'low', 'high'] as const).map((id) => ({
      name: columnOf(FORECAST_WEEKS, id).heading[tables.weeks.language],
      values: tables.weeks.span(id, firstWeekRow, count),
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
function writeCustomers(builder: PlanBuilder, { one, place, tables }: CurrencyPlan): void {
  const { currency } = one.items;
  const { customersHeaderRow: header, customersTotalRow: row, customers } = place;
  const layout = tables.customers;
  builder.cell(header - 1, 0, sectionIn(FORECAST_CUSTOMERS.title[layout.language], currency), 'heading');
  writeTable(builder, layout, { row: header, rows: customers });
  builder.height(header, 1, 2 * LINE_POINTS);
  const byHand = builder.say(forecastText('basis', { basis: 'override' }));
  const method = `$${at(header + 1, layout.at('method'))}`;
  builder.when(spanAt(header + 1, 0, Math.max(1, customers.length), layout.width), `=ISNUMBER(SEARCH("${byHand}",${method}))`, 'inputText');
  writeTotals(builder, layout, builder.say(forecastText('total')), { rows: customers, first: header + 1, row, currency });
}

/** AR Forecast: weeks with range, chart and methods by currency; what was set by hand; forecast against actual; customers by week. */
export function planForecast(report: ForecastReport, say: Say): SheetPlan {
  const builder = new PlanBuilder(FORECAST_SHEET, say);
  const layout = layOutForecast(report);
  const tables = currencyTables(report, say);
  writeTitle(builder, FORECAST_WEEKS.title[report.report.tables.language], report.report, null);
  builder.cell(2, 0, historyMessage(report), report.sources.some(({ paidCount }) => paidCount > 0) ? 'remark' : 'warning');
  report.currencies.forEach((one, number) => {
    const plan = { one, place: layout.currencies[number]!, tables: tables[number]!, number };
    writeWeeks(builder, plan);
    writeMethods(builder, one, plan.place);
    writeCustomers(builder, plan);
  });
  writeOutlook(builder, report, layout.outlookRow);
  writeOverrides(builder, report, layout);
  writeLog(builder, report, layout);
  tables.slice(0, 1).forEach(({ weeks }) => {
    const checks = weeks.span('expected', 0, layout.overridesRow);
    const first = at(0, weeks.at('expected'));
    builder.when(checks, `=LEFT(${first},1)="✓"`, 'good').when(checks, `=LEFT(${first},1)="✗"`, 'bad');
  });
  // The chart beside the weeks takes the fifteenth column.
  const columns = Math.max(OVERRIDES.columns.length, 15, ...tables.map(({ customers }) => customers.width));
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
