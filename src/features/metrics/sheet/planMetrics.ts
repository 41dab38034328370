import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import { reachesTarget, type MetricTarget } from '../domain/targets';
import type { MonthlySales } from '../../setupFacts';
import type { FigureUnit } from '../../../kernel/words/figure';
import type { Report } from '../../report';
import { amountFormat, at } from '../../../kernel/sheet/formulas';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { METRICS_SHEET } from './metricsSheet';
import { writeFindings } from './metricsFindings';
import { FORMULA_WIDTH, INPUTS_WIDTH, LINE_POINTS, linesOf } from './metricsWidths';
import { writeGroupTotal } from './metricsGroupTotal';
import { writeRankingWorth } from './rankingWorthTable';
import { writeGroups, writeTrend } from './metricsTables';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { METRICS, type MetricFigure } from '../domain/metricsPart';
import { metricsText } from '../metricsText';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';

const HEADER_ROW = 3;
/** Months shown below the figures: two years. */
const SALES_SHOWN = 24;

function formatOf(unit: FigureUnit, currency: Currency): string {
  if (unit === 'amount') return amountFormat(currency);
  return unit === 'days' ? '0.0' : unit === 'share' ? '0.0%' : unit === 'times' ? '0.00' : '#,##0';
}

/** What a figure counts, beside its value. */
function unitOf({ id, unit, value }: MetricFigure, currency: Currency): Shown {
  if (unit === 'amount') return currency.code;
  if (value === null) return '';
  return unit === 'share'
    ? metricsText('of', { id })
    : metricsText(({ days: 'unitDays', times: 'unitTimes', index: 'unitIndex' } as const)[unit]);
}

function valueCell(figure: MetricFigure, currency: Currency): Shown {
  if (figure.value === null) return metricsText('notKnown');
  return figure.unit === 'amount' ? cellNumber(figure.value as MinorUnits, currency) : figure.value;
}

/** The sales that DSO was computed from, oldest first, with their chart; returns the next free row. */
function writeSales(builder: PlanBuilder, sales: readonly MonthlySales[], row: number, salesFrom: Message | null): number {
  if (sales.length === 0 || salesFrom === null) return row;
  const shown = [...sales].sort((a, b) => a.monthStart - b.monthStart).slice(-SALES_SHOWN);
  const hasCurrency = shown.some(({ currency }) => currency !== '');
  builder.cell(row, 0, metricsText('salesTitle'), 'heading').cell(row + 1, 0, metricsText('readFrom', { from: salesFrom }), 'remark');
  builder.cells(row + 2, 0, [[metricsText('month'), metricsText('creditSales'), ...(hasCurrency ? [metricsText('currency')] : [])]]);
  builder.style(spanAt(row + 2, 0, 1, 1), 'columnLabel').style(spanAt(row + 2, 1, 1, 1), 'columnLabelRight');
  if (hasCurrency) builder.style(spanAt(row + 2, 2, 1, 1), 'columnLabel');
  builder.cells(
    row + 3,
    0,
    shown.map(({ monthStart, amount, currency }) => [
      metricsText('monthOf', { day: monthStart }),
      Number(amount),
      ...(hasCurrency ? [currency] : []),
    ]),
  );
  builder.style(spanAt(row + 3, 0, shown.length, 1), 'month').style(spanAt(row + 3, 1, shown.length, 1), 'amount');
  builder.chart({
    name: 'AR_Sales_Chart',
    kind: 'columnClustered',
    title: builder.say(metricsText('salesTitle')),
    categories: spanAt(row + 3, 0, shown.length, 1),
    series: [{ name: builder.say(metricsText('creditSales')), values: spanAt(row + 3, 1, shown.length, 1) }],
    anchor: spanAt(row, 3, 16, 2),
    numberFormat: '#,##0',
  });
  return row + 3 + Math.max(shown.length, 14) + 1;
}

/** A figure of one currency, and its target where the user set one. */
interface FigureLine {
  readonly figure: MetricFigure;
  readonly currency: Currency;
  readonly target: MetricTarget | null;
}

/** Which columns the figures need. */
interface FigureColumns {
  readonly hasCurrency: boolean;
  readonly hasTargets: boolean;
}

const lineFormat = ({ figure, currency }: FigureLine): string => formatOf(figure.unit, currency);

const unitOfLine = ({ figure, currency }: FigureLine): Shown => unitOf(figure, currency);

function againstTarget({ figure, target }: FigureLine): Shown {
  if (!target || figure.value === null) return '';
  return metricsText(reachesTarget(figure.id, figure.value, target.target) ? 'reached' : 'missed');
}

const inputsOf = ({ figure }: FigureLine): Message | null => (figure.value === null ? figure.reason : figure.inputs);

export const FIGURES = defineTable<FigureLine, FigureColumns>()({
  name: 'AR_Metrics',
  sheet: METRICS_SHEET,
  title: { en: 'Metrics', es: 'Indicadores' },
  caption: { en: 'Each figure with its formula and its inputs', es: 'Cada indicador con su fórmula y sus datos' },
  columns: [
    {
      id: 'figure',
      heading: { en: 'Figure', es: 'Indicador' },
      style: 'text',
      cell: ({ figure }) => metricsText('name', { id: figure.id }),
    },
    {
      id: 'value',
      heading: { en: 'Value', es: 'Valor' },
      style: 'check',
      format: lineFormat,
      cell: ({ figure, currency }) => valueCell(figure, currency),
    },
    { id: 'unit', heading: { en: 'Unit', es: 'Unidad' }, style: 'indented', cell: unitOfLine },
    {
      id: 'formula',
      heading: { en: 'Formula', es: 'Fórmula' },
      style: 'wrapped',
      cell: ({ figure }) => metricsText('formula', { id: figure.id }),
    },
    {
      id: 'inputs',
      heading: { en: 'Inputs, or why there is no value', es: 'Datos, o por qué no hay valor' },
      style: 'wrapped',
      cell: (line) => inputsOf(line) ?? '',
    },
    {
      id: 'currency',
      heading: HEADINGS.currency,
      style: 'text',
      isNeeded: ({ hasCurrency }) => hasCurrency,
      cell: ({ currency }) => currency.code,
    },
    {
      id: 'target',
      heading: { en: 'Target', es: 'Objetivo' },
      style: 'check',
      format: lineFormat,
      isNeeded: ({ hasTargets }) => hasTargets,
      cell: ({ target }) => target?.target ?? '',
    },
    {
      id: 'against',
      heading: { en: 'Against target', es: 'Frente al objetivo' },
      style: 'indented',
      isNeeded: ({ hasTargets }) => hasTargets,
      cell: againstTarget,
    },
  ],
});

/** The figures of all currencies in their order, and the columns that they need. */
function layOutFigures({ currencies, setup, parts, tables }: Report): {
  readonly rows: readonly FigureLine[];
  readonly layout: Layout<FigureLine, FigureColumns, IdOf<typeof FIGURES>>;
} {
  const targets = setup.targets ?? [];
  const rows = currencies.flatMap(({ currency, place }) =>
    parts.get(METRICS).byCurrency[place]!.map((figure): FigureLine => {
      const target = targets.find((one) => one.of === undefined && one.figure === figure.id);
      return { currency, figure, target: target ?? null };
    }),
  );
  return { rows, layout: layOutOurs(FIGURES, { hasCurrency: currencies.length > 1, hasTargets: targets.length > 0 }, tables) };
}

/** The address of a figure's value, for formulas of other sheets. */
export function metricCell(report: Report, figure: MetricFigure): string {
  const { rows, layout } = layOutFigures(report);
  return at(HEADER_ROW + 1 + rows.findIndex((line) => line.figure === figure), layout.at('value'));
}

/** The figures with formula and inputs; returns the next free row. Targets stand in two columns of their own where the user set any. */
function writeFigures(builder: PlanBuilder, report: Report): number {
  const { rows, layout } = layOutFigures(report);
  writeTable(builder, layout, { row: HEADER_ROW, rows });
  rows.forEach((line, place) => {
    const inputs = inputsOf(line);
    const formula = builder.say(metricsText('formula', { id: line.figure.id }));
    const lines = Math.max(linesOf(formula, FORMULA_WIDTH), inputs ? linesOf(builder.say(inputs), INPUTS_WIDTH) : 1);
    if (lines > 1) builder.height(HEADER_ROW + 1 + place, 1, lines * LINE_POINTS);
  });
  if (layout.has('against')) {
    const marks = layout.span('against', HEADER_ROW + 1, rows.length);
    const first = at(marks.row, marks.column);
    builder.when(marks, `=LEFT(${first},1)="✓"`, 'good').when(marks, `=LEFT(${first},1)="✗"`, 'bad');
  }
  return HEADER_ROW + rows.length + 3;
}

/** AR Metrics: each figure with its formula in words and its inputs, or the reason why it cannot be had; then sales, groups and trend. */
export function planMetrics(report: Report, salesFrom: Message | null, say: Say): SheetPlan {
  const builder = new PlanBuilder(METRICS_SHEET, say);
  writeTitle(builder, metricsText('title'), report, null);
  let row = writeFigures(builder, report);
  row = writeFindings(builder, report, row);
  row = writeRankingWorth(builder, report, row);
  row = writeSales(builder, report.setup.sales, row, salesFrom);
  row = writeTrend(builder, report, row);
  row = writeGroupTotal(builder, report, row);
  writeGroups(builder, report, row);
  return builder.plan(
    [26, 13, 15, FORMULA_WIDTH, INPUTS_WIDTH, 11, 11, 10, 11, 11, 9, 8],
    { rows: HEADER_ROW + 1, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null },
  );
}
