import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import { customerKey } from '../../../kernel/ledger/customers';
import { reachesTarget, type MetricTarget } from '../domain/targets';
import type { MonthlySales } from '../../setupFacts';
import type { Figure, FigureUnit } from '../../../kernel/words/figure';
import type { Report } from '../../report';
import { amountFormat, at } from '../../../kernel/sheet/formulas';
import { writeFindings } from './metricsFindings';
import { writeGroupTotal } from './metricsGroupTotal';
import { writeGroups, writeTrend } from './metricsTables';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { METRICS } from '../domain/metricsPart';

export const METRICS_SHEET = 'AR Metrics';
const HEADER_ROW = 3;
const UNIT_WORDS: Readonly<Record<FigureUnit, string>> = {
  days: 'days',
  share: 'of the balance',
  amount: '',
  times: 'times',
  index: 'index',
};
/** Months shown below the figures: two years. */
const SALES_SHOWN = 24;

const FORMULA_WIDTH = 44;
const INPUTS_WIDTH = 46;
const LINE_POINTS = 15;

/** Lines that a text takes in a column: most letters are narrower than the digit that widths are counted in. */
const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / (width * 1.1)));

function formatOf(unit: FigureUnit, currency: Currency): string {
  if (unit === 'amount') return amountFormat(currency);
  return unit === 'days' ? '0.0' : unit === 'share' ? '0.0%' : unit === 'times' ? '0.00' : '#,##0';
}

function valueCell(figure: Figure, currency: Currency): PlanCell {
  if (figure.value === null) return 'n/a';
  return figure.unit === 'amount' ? cellNumber(figure.value as MinorUnits, currency) : figure.value;
}

/** The sales that DSO was computed from, oldest first, with their chart; returns the next free row. */
function writeSales(builder: PlanBuilder, sales: readonly MonthlySales[], row: number, salesFrom: string): number {
  if (sales.length === 0) return row;
  const shown = [...sales].sort((a, b) => a.monthStart - b.monthStart).slice(-SALES_SHOWN);
  const hasCurrency = shown.some(({ currency }) => currency !== '');
  builder.cell(row, 0, 'Monthly credit sales', 'heading').cell(row + 1, 0, `Read from ${salesFrom}`, 'remark');
  builder.cells(row + 2, 0, [['Month', 'Credit sales', ...(hasCurrency ? ['Currency'] : [])]]);
  builder.style(spanAt(row + 2, 0, 1, 1), 'columnLabel').style(spanAt(row + 2, 1, 1, 1), 'columnLabelRight');
  if (hasCurrency) builder.style(spanAt(row + 2, 2, 1, 1), 'columnLabel');
  builder.cells(
    row + 3,
    0,
    shown.map(({ monthStart, amount, currency }) => [
      isoFromDay(monthStart).slice(0, 7),
      Number(amount),
      ...(hasCurrency ? [currency] : []),
    ]),
  );
  builder.style(spanAt(row + 3, 0, shown.length, 1), 'month').style(spanAt(row + 3, 1, shown.length, 1), 'amount');
  builder.chart({
    name: 'AR_Sales_Chart',
    kind: 'columnClustered',
    title: 'Monthly credit sales',
    categories: spanAt(row + 3, 0, shown.length, 1),
    series: [{ name: 'Credit sales', values: spanAt(row + 3, 1, shown.length, 1) }],
    anchor: spanAt(row, 3, 16, 2),
    numberFormat: '#,##0',
  });
  return row + 3 + Math.max(shown.length, 14) + 1;
}

/** The target of a figure and whether it is reached, where the user set one. */
function targetCells(figure: Figure, targets: readonly MetricTarget[]): PlanCell[] {
  const target = targets.find((one) => one.of === undefined && customerKey(one.figure) === customerKey(figure.name));
  if (!target) return ['', ''];
  return [target.target, figure.value === null ? '' : reachesTarget(figure.name, figure.value, target.target) ? '✓ reached' : '✗ missed'];
}

/** The figures with formula and inputs; returns the next free row. Targets stand in two columns of their own where the user set any. */
function writeFigures(builder: PlanBuilder, report: Report): number {
  const hasCurrency = report.currencies.length > 1;
  const targets = report.setup.targets ?? [];
  const hasTargets = targets.length > 0;
  const figures = report.currencies.flatMap(({ currency, place }) =>
    report.parts.get(METRICS).byCurrency[place]!.map((figure) => ({ currency, figure })),
  );
  const headings = [
    'Figure',
    'Value',
    'Unit',
    'Formula',
    'Inputs, or why there is no value',
    ...(hasCurrency ? ['Currency'] : []),
    ...(hasTargets ? ['Target', 'Against target'] : []),
  ];
  builder.cells(HEADER_ROW, 0, [headings]);
  builder.cells(
    HEADER_ROW + 1,
    0,
    figures.map(({ currency, figure }) => [
      figure.name,
      valueCell(figure, currency),
      figure.unit === 'amount' ? currency.code : figure.value === null ? '' : (figure.of ?? UNIT_WORDS[figure.unit]),
      figure.formula,
      figure.value === null ? figure.reason : figure.inputs,
      ...(hasCurrency ? [currency.code] : []),
      ...(hasTargets ? targetCells(figure, targets) : []),
    ]),
  );
  figures.forEach(({ figure }, line) => {
    const lines = Math.max(
      linesOf(figure.formula, FORMULA_WIDTH),
      linesOf(figure.value === null ? figure.reason : figure.inputs, INPUTS_WIDTH),
    );
    if (lines > 1) builder.height(HEADER_ROW + 1 + line, 1, lines * LINE_POINTS);
  });
  const targetColumn = headings.indexOf('Target');
  builder.table('AR_Metrics', spanAt(HEADER_ROW, 0, figures.length + 1, headings.length), new Set(hasTargets ? [1, targetColumn] : [1]));
  builder.style(spanAt(HEADER_ROW + 1, 2, figures.length, 1), 'indented').style(spanAt(HEADER_ROW, 2, 1, 1), 'headerIndented');
  builder.style(spanAt(HEADER_ROW + 1, 3, figures.length, 2), 'wrapped');
  figures.forEach(({ currency, figure }, line) => {
    builder.style(spanAt(HEADER_ROW + 1 + line, 1, 1, 1), 'check', formatOf(figure.unit, currency));
    if (hasTargets) builder.style(spanAt(HEADER_ROW + 1 + line, targetColumn, 1, 1), 'check', formatOf(figure.unit, currency));
  });
  const marks = spanAt(HEADER_ROW + 1, targetColumn + 1, figures.length, 1);
  if (hasTargets)
    builder
      .style(marks, 'indented')
      .when(marks, `=LEFT(${at(marks.row, marks.column)},1)="✓"`, 'good')
      .when(marks, `=LEFT(${at(marks.row, marks.column)},1)="✗"`, 'bad');
  return HEADER_ROW + figures.length + 3;
}

/** AR Metrics: each figure with its formula in words and its inputs, or the reason why it cannot be had; then sales, groups and trend. */
export function planMetrics(report: Report, salesFrom: string): SheetPlan {
  const builder = new PlanBuilder(METRICS_SHEET);
  writeTitle(builder, 'Metrics', report, null);
  let row = writeFigures(builder, report);
  row = writeFindings(builder, report, row);
  row = writeSales(builder, report.setup.sales, row, salesFrom);
  row = writeTrend(builder, report, row);
  row = writeGroupTotal(builder, report, row);
  writeGroups(builder, report, row);
  return builder.plan(
    [30, 16, 22, FORMULA_WIDTH, INPUTS_WIDTH, 14, 13, 14, 14, 11, 12, 9],
    { rows: HEADER_ROW + 1, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null },
  );
}
