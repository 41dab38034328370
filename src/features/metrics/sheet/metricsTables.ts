import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import type { GroupPosition, TrendLine } from '../domain/metricsPart';
import type { Report } from '../../report';
import { figureWords } from './figureWords';
import { amountFormat, at, inCurrency, live, sectionIn, tableName } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { METRICS } from '../domain/metricsPart';

const GROUP_HEADINGS = [
  'By',
  'Name',
  'Currency',
  'Against target',
  'Balance',
  'Past due',
  'Share past due',
  'Over 90 days',
  'Disputed',
  'Customers',
  'DSO, count-back',
  'CEI',
];
const DSO_COLUMN = GROUP_HEADINGS.indexOf('DSO, count-back');
const GROUP_WORDS: Readonly<Record<GroupPosition['kind'], string>> = {
  entity: 'Entity',
  segment: 'Risk class',
  collector: 'Collector',
  parent: 'Parent account',
};
/** Groups that the table shows: the largest of each kind come first. */
const GROUPS_SHOWN = 200;
const CHART_ROWS = 16;

const orEmpty = (amount: MinorUnits | null, currency: Currency): PlanCell => (amount === null ? '' : cellNumber(amount, currency));

/** A live share of two cells of a row; empty where the balance is not above zero. */
function liveShare(row: number, part: number, whole: number, partAmount: MinorUnits | null, balance: MinorUnits): PlanCell {
  if (partAmount === null) return '';
  return live(`=IF(${at(row, whole)}>0,${at(row, part)}/${at(row, whole)},"")`, balance > 0 ? partAmount / balance : '');
}

/** A figure of a group by its name, empty where it has no value. */
function groupFigure({ figures = [] }: GroupPosition, name: string): PlanCell {
  return figures.find((figure) => figure.name === name)?.value ?? '';
}

/** The targets of a group in words, those that are missed first: `✗ DSO, count-back 45.0 days`. */
function targetWords({ targets = [], currency }: GroupPosition): string {
  const words = [...targets]
    .sort((a, b) => Number(a.isReached) - Number(b.isReached))
    .map(
      ({ figure, unit, target, isReached }) =>
        `${isReached ? '✓' : '✗'} ${figure} ${figureWords({ name: figure, unit, value: target, reason: '', formula: '', inputs: '' }, currency)}`,
    );
  return words.join('; ');
}

/** The position by entity, risk class, collector and parent account with their targets; returns the next free row. */
export function writeGroups(builder: PlanBuilder, { parts }: Report, row: number): number {
  const { groups } = parts.get(METRICS);
  if (groups.length === 0) return row;
  const shown = groups.slice(0, GROUPS_SHOWN);
  const first = row + 2;
  builder.cell(row, 0, 'By entity, risk class, collector and parent account', 'heading').cells(row + 1, 0, [GROUP_HEADINGS]);
  builder.cells(
    first,
    0,
    shown.map((group, place): PlanCell[] => {
      const { kind, name, currency, balance, pastDue, over90, disputed, customerCount } = group;
      const amounts = [over90, disputed].map((amount) => cellNumber(amount, currency));
      return [
        GROUP_WORDS[kind],
        name,
        currency.code,
        targetWords(group),
        cellNumber(balance, currency),
        cellNumber(pastDue, currency),
        liveShare(first + place, 5, 4, pastDue, balance),
        ...amounts,
        customerCount,
        groupFigure(group, 'DSO, count-back'),
        groupFigure(group, 'Collection effectiveness (CEI)'),
      ];
    }),
  );
  builder.table(
    'AR_MetricsBy',
    spanAt(row + 1, 0, shown.length + 1, GROUP_HEADINGS.length),
    new Set([4, 5, 6, 7, 8, 9, DSO_COLUMN, DSO_COLUMN + 1]),
  );
  builder
    .style(spanAt(first, 0, shown.length, 3), 'asText')
    .style(spanAt(first, 3, shown.length, 1), 'wrapped')
    .style(spanAt(first, 4, shown.length, 2), 'amount')
    .style(spanAt(first, 6, shown.length, 1), 'percent');
  builder
    .style(spanAt(first, 7, shown.length, 2), 'amount')
    .style(spanAt(first, 9, shown.length, 1), 'integer')
    .style(spanAt(first, DSO_COLUMN, shown.length, 1), 'days')
    .style(spanAt(first, DSO_COLUMN + 1, shown.length, 1), 'percent');
  return first + shown.length + 2;
}

function writeTrendOf(builder: PlanBuilder, lines: readonly TrendLine[], row: number, number: number): number {
  const { currency } = lines[0]!;
  const headings = ['As of', inCurrency('Balance', currency), 'Past due', 'Share past due', 'Over 90 days', 'DSO, count-back'];
  const first = row + 3;
  builder
    .cell(row, 0, sectionIn('Trend by snapshot', currency), 'heading')
    .cell(
      row + 1,
      0,
      'DSO of an earlier day takes the sales of the month that had begun by the share of its days that had passed.',
      'remark',
    )
    .cells(row + 2, 0, [headings]);
  builder.cells(
    first,
    0,
    lines.map(({ asOf, balance, pastDue, over90, dso }, place): PlanCell[] => [
      isoFromDay(asOf),
      cellNumber(balance, currency),
      orEmpty(pastDue, currency),
      liveShare(first + place, 2, 1, pastDue, balance),
      orEmpty(over90, currency),
      dso ?? '',
    ]),
  );
  builder.table(tableName('AR_Trend', number, currency), spanAt(row + 2, 0, lines.length + 1, headings.length), new Set([1, 2, 3, 4, 5]));
  builder
    .style(spanAt(first, 0, lines.length, 1), 'month')
    .style(spanAt(first, 1, lines.length, 2), 'amount', amountFormat(currency))
    .style(spanAt(first, 3, lines.length, 1), 'percent');
  builder.style(spanAt(first, 4, lines.length, 1), 'amount', amountFormat(currency)).style(spanAt(first, 5, lines.length, 1), 'days');
  const categories = spanAt(first, 0, lines.length, 1);
  const chartRow = first + lines.length + 1;
  const charts = [
    {
      name: 'AR_Trend_Chart',
      title: 'Balance and past due',
      series: [
        { name: 'Balance', column: 1 },
        { name: 'Past due', column: 2 },
      ],
      numberFormat: '#,##0',
      column: 0,
      columnCount: 4,
    },
    ...(lines.some(({ dso }) => dso !== null)
      ? [
          {
            name: 'AR_TrendDso_Chart',
            title: 'DSO, count-back, in days',
            series: [{ name: 'DSO', column: 5 }],
            numberFormat: '0',
            column: 4,
            columnCount: 2,
          },
        ]
      : []),
  ];
  for (const { name, title, series, numberFormat, column, columnCount } of charts) {
    builder.chart({
      name: tableName(name, number, currency),
      kind: 'line',
      title: sectionIn(title, currency),
      categories,
      series: series.map((one) => ({ name: one.name, values: spanAt(first, one.column, lines.length, 1) })),
      anchor: spanAt(chartRow, column, CHART_ROWS, columnCount),
      numberFormat,
    });
  }
  return chartRow + CHART_ROWS + 1;
}

/** Balance, past due and DSO at each snapshot and now, with charts; returns the next free row. */
export function writeTrend(builder: PlanBuilder, { currencies, parts }: Report, row: number): number {
  const { trend } = parts.get(METRICS);
  let next = row;
  currencies.forEach(({ currency }, number) => {
    const lines = trend.filter((line) => line.currency.code === currency.code);
    if (lines.length > 1) next = writeTrendOf(builder, lines, next, number);
  });
  return next;
}
