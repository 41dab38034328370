import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { GroupPosition, TrendLine } from '../domain/metricsPart';
import type { Report } from '../../report';
import { amountOrEmpty, live, sectionIn, tableName } from '../../../kernel/sheet/formulas';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { columnOf, layOutOurs } from '../../../kernel/tables/layOut';
import type { OurTables } from '../../../kernel/tables/standingTables';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { METRICS_SHEET } from './metricsSheet';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { METRICS } from '../domain/metricsPart';
import { metricsText } from '../metricsText';
import type { FigureId } from '../domain/figureId';
import type { Message } from '../../../kernel/words/message';
import { figureMessage } from './figureWords';

/** Groups that the table shows: the largest of each kind come first. */
const GROUPS_SHOWN = 200;
const CHART_ROWS = 16;

/** A live share of two cells of a row; empty where the balance is not above zero. */
function liveShare(part: string, whole: string, partAmount: MinorUnits | null, balance: MinorUnits): PlanCell {
  if (partAmount === null) return '';
  return live(`=IF(${whole}>0,${part}/${whole},"")`, balance > 0 ? partAmount / balance : '');
}

/** A figure of a group, empty where it has no value. */
function groupFigure({ figures = [] }: GroupPosition, wanted: FigureId): PlanCell {
  return figures.find(({ id }) => id === wanted)?.value ?? '';
}

/** The targets of a group in words, those that are missed first: `✗ DSO, count-back 45.0 days`. */
function targetMessage({ targets = [], currency }: GroupPosition): Message {
  return metricsText('targets', {
    targets: [...targets]
      .sort((a, b) => Number(a.isReached) - Number(b.isReached))
      .map(({ figure, unit, target, isReached }) =>
        metricsText('target', { isReached, figure, value: figureMessage({ unit, value: target, reason: null }, currency) }),
      ),
  });
}

const DSO = { en: 'DSO, count-back', es: 'DSO, método de agotamiento' };
const SHARE = { en: 'Share past due', es: '% vencido' };
const OVER_90 = { en: 'Over 90 days', es: 'Más de 90 días' };

/** Names and targets stand in the wide columns of the sheet, amounts in its narrow ones. */
const METRICS_BY = defineTable<GroupPosition>()({
  name: 'AR_MetricsBy',
  sheet: METRICS_SHEET,
  title: { en: 'By entity, risk class, collector and parent account', es: 'Por entidad, clase de riesgo, gestor y cuenta matriz' },
  caption: { en: 'The same balance by other groupings', es: 'El mismo saldo en otras agrupaciones' },
  columns: [
    { id: 'by', heading: { en: 'By', es: 'Por' }, style: 'asText', cell: ({ kind }) => metricsText('kind', { kind }) },
    { id: 'customers', heading: { en: 'Customers', es: 'Clientes' }, style: 'integer', cell: ({ customerCount }) => customerCount },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    { id: 'name', heading: HEADINGS.name, style: 'asText', cell: ({ name }) => metricsText('groupName', { name }) },
    { id: 'target', heading: { en: 'Against target', es: 'Frente al objetivo' }, style: 'wrapped', cell: targetMessage },
    { id: 'balance', heading: HEADINGS.balance, ...ROW_AMOUNT, cell: ({ balance, currency }) => cellNumber(balance, currency) },
    { id: 'pastDue', heading: HEADINGS.pastDue, ...ROW_AMOUNT, cell: ({ pastDue, currency }) => cellNumber(pastDue, currency) },
    {
      id: 'share',
      heading: SHARE,
      style: 'percent',
      cell: ({ pastDue, balance }, _, at) => liveShare(at('pastDue'), at('balance'), pastDue, balance),
    },
    { id: 'over90', heading: OVER_90, ...ROW_AMOUNT, cell: ({ over90, currency }) => cellNumber(over90, currency) },
    {
      id: 'disputed',
      heading: { en: 'Disputed', es: 'En disputa' },
      ...ROW_AMOUNT,
      cell: ({ disputed, currency }) => cellNumber(disputed, currency),
    },
    { id: 'dso', heading: DSO, style: 'days', cell: (group) => groupFigure(group, 'dsoCountBack') },
    {
      id: 'cei',
      heading: { en: 'CEI', es: 'CEI' },
      style: 'percent',
      cell: (group) => groupFigure(group, 'cei'),
    },
  ],
});

/** The position by entity, risk class, collector and parent account with their targets; returns the next free row. */
export function writeGroups(builder: PlanBuilder, { parts, tables }: Report, row: number): number {
  const shown = parts.get(METRICS).groups.slice(0, GROUPS_SHOWN);
  if (shown.length === 0) return row;
  const layout = layOutOurs(METRICS_BY, undefined, tables);
  builder.cell(row, 0, METRICS_BY.title[layout.language], 'heading');
  writeTable(builder, layout, { row: row + 1, rows: shown });
  return row + 2 + shown.length + 2;
}

const TREND = defineTable<TrendLine>()({
  name: 'AR_Trend',
  sheet: METRICS_SHEET,
  title: { en: 'Trend by snapshot', es: 'Evolución por cierre' },
  caption: {
    en: 'DSO of an earlier day takes the sales of the month that had begun by the share of its days that had passed.',
    es: 'El DSO de un día anterior toma las ventas del mes en curso por la parte de sus días ya transcurridos.',
  },
  columns: [
    { id: 'asOf', heading: { en: 'As of', es: 'A fecha de' }, style: 'month', cell: ({ asOf }) => metricsText('day', { day: asOf }) },
    { id: 'balance', heading: HEADINGS.balance, ...ROW_AMOUNT, cell: ({ balance, currency }) => cellNumber(balance, currency) },
    { id: 'pastDue', heading: HEADINGS.pastDue, ...ROW_AMOUNT, cell: ({ pastDue, currency }) => amountOrEmpty(pastDue, currency) },
    {
      id: 'share',
      heading: SHARE,
      style: 'percent',
      cell: ({ pastDue, balance }, _, at) => liveShare(at('pastDue'), at('balance'), pastDue, balance),
    },
    { id: 'over90', heading: OVER_90, ...ROW_AMOUNT, cell: ({ over90, currency }) => amountOrEmpty(over90, currency) },
    { id: 'dso', heading: DSO, style: 'days', cell: ({ dso }) => dso ?? '' },
  ],
});

/** A chart of columns of the trend, and the columns of the sheet that it stands over. */
interface TrendChart {
  readonly name: string;
  readonly title: Message;
  readonly series: readonly IdOf<typeof TREND>[];
  readonly numberFormat: string;
  readonly column: number;
  readonly columnCount: number;
}

function writeTrendOf(builder: PlanBuilder, lines: readonly TrendLine[], tables: OurTables, row: number, number: number): number {
  const { currency } = lines[0]!;
  const layout = layOutOurs(TREND, undefined, tables, tableName(TREND.name, number, currency));
  const first = row + 3;
  builder
    .cell(row, 0, sectionIn(TREND.title[layout.language], currency), 'heading')
    .cell(row + 1, 0, TREND.caption[layout.language], 'remark');
  writeTable(builder, layout, { row: row + 2, rows: lines });
  const categories = layout.span('asOf', first, lines.length);
  const chartRow = first + lines.length + 1;
  const dsoChart: TrendChart = {
    name: 'AR_TrendDso_Chart',
    title: metricsText('dsoChart'),
    series: ['dso'],
    numberFormat: '0',
    column: 4,
    columnCount: 2,
  };
  const charts: readonly TrendChart[] = [
    {
      name: 'AR_Trend_Chart',
      title: metricsText('balanceAndPastDue'),
      series: ['balance', 'pastDue'],
      numberFormat: '#,##0',
      column: 0,
      columnCount: 4,
    },
    ...(lines.some(({ dso }) => dso !== null) ? [dsoChart] : []),
  ];
  for (const { name, title, series, numberFormat, column, columnCount } of charts) {
    builder.chart({
      name: tableName(name, number, currency),
      kind: 'line',
      title: sectionIn(title, currency),
      categories,
      series: series.map((id) => ({ name: columnOf(TREND, id).heading[layout.language], values: layout.span(id, first, lines.length) })),
      anchor: spanAt(chartRow, column, CHART_ROWS, columnCount),
      numberFormat,
    });
  }
  return chartRow + CHART_ROWS + 1;
}

/** Balance, past due and DSO at each snapshot and now, with charts; returns the next free row. */
export function writeTrend(builder: PlanBuilder, { currencies, parts, tables }: Report, row: number): number {
  const { trend } = parts.get(METRICS);
  let next = row;
  currencies.forEach(({ currency }, number) => {
    const lines = trend.filter((line) => line.currency.code === currency.code);
    if (lines.length > 1) next = writeTrendOf(builder, lines, tables, next, number);
  });
  return next;
}
