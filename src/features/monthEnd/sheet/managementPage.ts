import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import { amountFormat, at, bodyAmountFormat, inCurrency, live, sectionIn, sumOf } from '../../../kernel/sheet/formulas';
import type { ManagementContent, ShownForecast } from './managementContent';
import { trendOf } from './comparedWith';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import { topAccounts } from '../../aging/sheet/summaryTop';
import { monthEndText } from '../monthEndText';
import { agingText } from '../../aging/agingText';
import { metricsText } from '../../metrics/metricsText';

/** The right half of the page begins here; what the charts show stands to the right of the page. */
export const RIGHT = 5;
export const BEHIND = 10;
const HALF = 4;
const AGING_ROWS = 12;
const MIDDLE_ROWS = 13;
const WEEKS_CHART_ROWS = 15;
const FINDINGS_SHOWN = 9;
const TREND_SHOWN = 13;
const RANGE = ['expected', 'low', 'high'] as const;

const labels = (builder: PlanBuilder, row: number, column: number): void => {
  builder.style(spanAt(row, column, 1, 1), 'columnLabel').style(spanAt(row, column + 1, 1, HALF - 1), 'columnLabelRight');
};

/** The buckets with their chart beside them; returns the next free row. */
export function writeManagementAging(builder: PlanBuilder, report: Report, one: CurrencyReport, row: number): number {
  const { currency } = one;
  const { table } = layOutSummary(report).currencies[0]!;
  const first = row + 2;
  const { labels: buckets, totals } = table;
  const count = buckets.length;
  const end = first + count;
  const total = totals.balance;
  builder
    .cell(row, 0, sectionIn(monthEndText('aging'), currency), 'heading')
    .cells(row + 1, 0, [[monthEndText('bucket'), inCurrency(monthEndText('amount'), currency), monthEndText('share'), '']]);
  labels(builder, row + 1, 0);
  const share = (line: number, amount: number): PlanCell =>
    live(`=IF(${at(end, 1)}=0,0,${at(line, 1)}/${at(end, 1)})`, total === 0 ? 0 : amount / total);
  builder.cells(
    first,
    0,
    buckets.map((label, bucket): Shown[] => {
      const amount = totals.buckets[bucket]!;
      return [agingText('bucket', { label }), cellNumber(amount, currency), share(first + bucket, amount)];
    }),
  );
  builder.cells(end, 0, [[agingText('balance'), sumOf(spanAt(first, 1, count, 1), total, currency), share(end, total)]]);
  builder.style(spanAt(first, 1, count, 1), 'amount', bodyAmountFormat(currency)).style(spanAt(first, 2, count, 1), 'percent');
  builder
    .style(spanAt(end, 0, 1, 1), 'textTotal')
    .style(spanAt(end, 1, 1, 1), 'amountTotal', amountFormat(currency))
    .style(spanAt(end, 2, 1, 1), 'percentTotal');
  builder.chart({
    name: 'AR_ManagementAging_Chart',
    kind: 'columnClustered',
    title: sectionIn(agingText('balanceByAge'), currency),
    categories: spanAt(first, 0, count, 1),
    series: [{ name: inCurrency(agingText('balance'), currency), values: spanAt(first, 1, count, 1) }],
    anchor: spanAt(row, RIGHT, AGING_ROWS, HALF),
    numberFormat: '#,##0',
  });
  return Math.max(row + AGING_ROWS, end + 1) + 1;
}

/** The trend's chart on the left half, of DSO or, without sales, of the past-due share; its figures stand beside the page. */
function writeTrendChart(builder: PlanBuilder, report: Report, one: CurrencyReport, row: number): void {
  const all = trendOf(report, one);
  const lines = all.slice(-TREND_SHOWN);
  if (lines.length === 0) {
    builder.cell(row, 0, monthEndText('trend'), 'heading').cell(row + 1, 0, monthEndText('trendCaption'), 'remark');
    return;
  }
  const hasDso = lines.some(({ dso }) => dso !== null);
  const first = 3;
  builder
    .cell(0, BEHIND, monthEndText('behindCharts'), 'heading')
    .cells(first - 1, BEHIND, [[monthEndText('asOf'), hasDso ? metricsText('name', { id: 'dsoCountBack' }) : agingText('pastDueShare')]]);
  builder.style(spanAt(first - 1, BEHIND, 1, 1), 'columnLabel').style(spanAt(first - 1, BEHIND + 1, 1, 1), 'columnLabelRight');
  builder.cells(
    first,
    BEHIND,
    lines.map(({ asOf, dso, pastDue, balance }): Shown[] => {
      const value = hasDso ? (dso ?? '') : pastDue === null || balance <= 0 ? '' : pastDue / balance;
      return [monthEndText('day', { day: asOf }), value];
    }),
  );
  builder.style(spanAt(first, BEHIND + 1, lines.length, 1), 'check', hasDso ? '0.0' : '0.0%');
  builder.chart({
    name: 'AR_ManagementTrend_Chart',
    kind: 'line',
    title: hasDso ? metricsText('dsoInDays') : sectionIn(agingText('pastDueShare'), one.currency),
    categories: spanAt(first, BEHIND, lines.length, 1),
    series: [{ name: hasDso ? metricsText('dso') : agingText('pastDueShare'), values: spanAt(first, BEHIND + 1, lines.length, 1) }],
    anchor: spanAt(row, 0, MIDDLE_ROWS - 1, HALF),
    numberFormat: hasDso ? '0' : '0%',
  });
}

/** The trend on the left, the largest accounts of AR Summary on the right; returns the next free row. */
export function writeManagementMiddle(builder: PlanBuilder, report: Report, one: CurrencyReport, row: number): number {
  const { currency } = one;
  const place = layOutSummary(report).currencies[0]!;
  const { headings, rows } = topAccounts(one, place);
  writeTrendChart(builder, report, one, row);
  builder
    .cell(row, RIGHT, sectionIn(monthEndText('largestAccounts'), currency), 'heading')
    .cells(row + 1, RIGHT, [[monthEndText('customer'), ...headings.slice(1)]]);
  labels(builder, row + 1, RIGHT);
  builder.cells(
    row + 2,
    RIGHT,
    rows.map((cells) => [...cells]),
  );
  builder
    .style(spanAt(row + 2, RIGHT + 1, rows.length, 1), 'amount', amountFormat(currency))
    .style(spanAt(row + 2, RIGHT + 2, rows.length, 1), 'percent')
    .style(spanAt(row + 2, RIGHT + 3, rows.length, 1), 'amount', bodyAmountFormat(currency));
  return row + MIDDLE_ROWS;
}

/** The forecast that stands in the workbook, its chart on the left and its weeks on the right; returns the next free row. */
export function writeManagementForecast(builder: PlanBuilder, one: CurrencyReport, forecast: ShownForecast | null, row: number): number {
  const { currency } = one;
  builder.cell(row, 0, sectionIn(monthEndText('receipts'), currency), 'heading');
  if (forecast === null) {
    builder.cell(row + 1, 0, monthEndText('noForecast'), 'remark');
    return row + 3;
  }
  const { weeks, asOf } = forecast;
  const first = row + 2;
  builder
    .cell(row, RIGHT, monthEndText('fromForecast', { asOf }), 'remark')
    .cells(row + 1, RIGHT, [[monthEndText('week'), ...RANGE.map((code) => monthEndText(code))]]);
  labels(builder, row + 1, RIGHT);
  builder.cells(
    first,
    RIGHT,
    weeks.map(({ label, expected, low, high }): Shown[] => [label, expected, low, high]),
  );
  builder.style(spanAt(first, RIGHT + 1, weeks.length, 3), 'amount', amountFormat(currency));
  builder.chart({
    name: 'AR_ManagementForecast_Chart',
    kind: 'line',
    title: sectionIn(monthEndText('receiptsRange'), currency),
    categories: spanAt(first, RIGHT, weeks.length, 1),
    series: RANGE.map((code, step) => ({ name: monthEndText(code), values: spanAt(first, RIGHT + 1 + step, weeks.length, 1) })),
    anchor: spanAt(row + 1, 0, WEEKS_CHART_ROWS - 1, HALF),
    numberFormat: '#,##0',
  });
  return Math.max(row + WEEKS_CHART_ROWS, first + weeks.length) + 1;
}

/** The first findings of AR Metrics; returns the next free row. */
export function writeManagementFindings(builder: PlanBuilder, { report }: ManagementContent, row: number): number {
  const { findings } = report;
  builder.cell(row, 0, monthEndText('findings'), 'heading');
  if (findings.length === 0) {
    builder.cell(row + 1, 0, monthEndText('noFindings'), 'remark');
    return row + 2;
  }
  const shown = findings.slice(0, FINDINGS_SHOWN);
  const caption =
    findings.length > shown.length
      ? monthEndText('findingsFirst', { shown: shown.length, all: findings.length })
      : monthEndText('findingsOn');
  builder.cell(row, 1, caption, 'remark');
  builder.cells(
    row + 1,
    0,
    shown.map(({ customer, amount, currency, finding }): Shown[] => [
      customer,
      cellNumber(exactTotal(amount), currency),
      currency.code,
      finding,
    ]),
  );
  shown.forEach(({ currency }, line) => builder.style(spanAt(row + 1 + line, 1, 1, 1), 'amount', amountFormat(currency)));
  builder.style(spanAt(row + 1, 2, shown.length, 1), 'indented');
  return row + 1 + shown.length;
}
