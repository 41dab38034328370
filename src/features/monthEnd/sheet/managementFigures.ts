import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { customerKey } from '../../../kernel/ledger/customers';
import { moreIsBetter, reachesTarget } from '../../metrics/domain/targets';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import type { TrendLine } from '../../metrics/domain/metricsPart';
import { EXPOSURE_SHEET, exposureTotalCell } from '../../exposure/sheet/exposureLayout';
import { amountFormat, at, live, on } from '../../../kernel/sheet/formulas';
import { linked, trendOf, type MetricsPlaces } from './managementLinks';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { FormulaCell, PlanCell } from '../../../kernel/sheet/sheetPlan';
import { keyFigureCell } from '../../aging/sheet/summaryKeyFigures';
import { layOutSummary, SUMMARY_SHEET } from '../../aging/sheet/summaryLayout';
import { amountWords, groupedDigits } from '../../../kernel/sheet/words';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import { METRICS } from '../../metrics/domain/metricsPart';
import type { Figure } from '../../../kernel/words/figure';

const NOT_KNOWN = 'n/a';
const TREND_COLUMN = 5;

/** A key figure: where it stands, its value as the cell has it, and its column of the trend. */
interface KeyFigure {
  readonly name: string;
  /** As AR Metrics names it, for its target; '' where it has none. */
  readonly metric: string;
  readonly unit: 'amount' | 'share' | 'days';
  readonly cell: FormulaCell;
  readonly trendColumn: number | null;
  /** Its value of a line of the trend: minor units, a fraction, or days. */
  readonly of: ((line: TrendLine) => number | null) | null;
}

const share = (part: number | null, whole: number): number | null => (part === null || whole <= 0 ? null : part / whole);

/** Those that AR Summary shows already, linked to it. */
function summaryFigures(report: Report): readonly KeyFigure[] {
  const link = (heading: Parameters<typeof keyFigureCell>[1]): FormulaCell => {
    const { address, value } = keyFigureCell(report, heading);
    return linked(on(SUMMARY_SHEET, address), value);
  };
  return [
    { name: 'Balance', metric: '', unit: 'amount', cell: link('Balance'), trendColumn: 1, of: ({ balance }) => balance },
    { name: 'Past due', metric: '', unit: 'amount', cell: link('Past due'), trendColumn: 2, of: ({ pastDue }) => pastDue },
    {
      name: 'Past-due share',
      metric: 'Past-due share',
      unit: 'share',
      cell: link('Past-due share'),
      trendColumn: 3,
      of: ({ pastDue, balance }) => share(pastDue, balance),
    },
    { name: 'Over 90 days', metric: '', unit: 'amount', cell: link('Over 90 days'), trendColumn: 4, of: ({ over90 }) => over90 },
  ];
}

/** Those of AR Metrics. */
function metricFigures(metrics: readonly Figure[], places: MetricsPlaces): readonly KeyFigure[] {
  const wanted = [
    ['DSO, count-back', 'days', 5],
    ['Best possible DSO', 'days', null],
    ['Average days delinquent', 'days', null],
    ['Collection effectiveness (CEI)', 'share', null],
    ['Promises kept', 'share', null],
  ] as const;
  return wanted.flatMap(([name, unit, trendColumn]): KeyFigure[] => {
    const address = places.figure(name);
    const figure = metrics.find((metric) => metric.name === name);
    if (address === null || !figure) return [];
    return [
      {
        name,
        metric: name,
        unit,
        cell: linked(address, figure.value ?? NOT_KNOWN),
        trendColumn,
        of: trendColumn === null ? null : ({ dso }) => dso,
      },
    ];
  });
}

/** How much a figure changed, as it is shown, and its sign. */
function changeOf({ unit }: KeyFigure, now: number, then: number, one: CurrencyReport): { readonly text: string; readonly sign: number } {
  if (unit === 'amount') return { text: amountWords(exactTotal(Math.abs(now - then)), one.currency), sign: Math.sign(now - then) };
  const change = (now - then) * (unit === 'share' ? 100 : 1);
  const tenths = Math.round(Math.abs(change) * 10);
  return { text: `${groupedDigits(String(Math.floor(tenths / 10)))}.${tenths % 10}`, sign: tenths === 0 ? 0 : Math.sign(change) };
}

const UNIT_WORDS: Readonly<Record<KeyFigure['unit'], string>> = { amount: '', share: ' points', days: ' days' };

/** The change of a figure since the last snapshot in words, with an arrow: `▲ up 1,250.00, worse`. The last two lines of the trend are that snapshot and now. */
function trendCell(figure: KeyFigure, valueAt: string, lines: readonly TrendLine[], places: MetricsPlaces, one: CurrencyReport): PlanCell {
  const [before, after] = lines.slice(-2);
  const [then, now] = [before, after].map((line) => (line && figure.of ? figure.of(line) : null));
  const address = figure.trendColumn === null ? null : places.trend(lines.length - 2, figure.trendColumn);
  if (address === null || typeof then !== 'number' || typeof now !== 'number') return '';
  const decimals = figure.unit === 'amount' ? one.currency.decimals : 1;
  const gap = `ROUND((${valueAt}-${address})*${figure.unit === 'share' ? 100 : 1},${decimals})`;
  const [up, down] = moreIsBetter(figure.metric) ? [', better', ', worse'] : [', worse', ', better'];
  // A larger balance is neither: it may be more sales.
  const [rise, fall] = figure.name === 'Balance' ? ['', ''] : [up, down];
  const unit = UNIT_WORDS[figure.unit];
  const pattern = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const formula = `=IF(${gap}=0,"■ unchanged",IF(${gap}>0,"▲ up "&TEXT(${gap},"${pattern}")&"${unit}${rise}","▼ down "&TEXT(-${gap},"${pattern}")&"${unit}${fall}"))`;
  const { text, sign } = changeOf(figure, now, then, one);
  return live(formula, sign === 0 ? '■ unchanged' : sign > 0 ? `▲ up ${text}${unit}${rise}` : `▼ down ${text}${unit}${fall}`);
}

/** The target of a figure and whether it is reached, in words. */
function targetCells(figure: KeyFigure, valueAt: string, targetAt: string, report: Report, places: MetricsPlaces): PlanCell[] {
  const target = (report.setup.targets ?? []).find((one) => figure.metric !== '' && customerKey(one.figure) === customerKey(figure.metric));
  const address = target ? places.target(figure.metric) : null;
  if (!target || address === null) return ['', ''];
  const { value } = figure.cell;
  const holds = moreIsBetter(figure.metric) ? `${valueAt}>=${targetAt}` : `${valueAt}<=${targetAt}`;
  const verdict = typeof value !== 'number' ? '' : reachesTarget(figure.metric, value, target.target) ? '✓ reached' : '✗ missed';
  return [linked(address, target.target), live(`=IF(ISNUMBER(${valueAt}),IF(${holds},"✓ reached","✗ missed"),"")`, verdict)];
}

const formatOf = ({ unit }: KeyFigure, one: CurrencyReport): string =>
  unit === 'amount' ? amountFormat(one.currency) : unit === 'share' ? '0.0%' : '0.0';

/** The key figures with targets and their change since the last snapshot; returns the next free row. */
export function writeManagementFigures(
  builder: PlanBuilder,
  report: Report,
  one: CurrencyReport,
  places: MetricsPlaces,
  row: number,
): number {
  const lines = trendOf(report, one);
  const before = lines[lines.length - 2] ?? null;
  const loss = linked(
    on(EXPOSURE_SHEET, exposureTotalCell(report, 0)),
    cellNumber(report.parts.get(EXPOSURE).byCurrency[one.place]!.total, one.currency),
  );
  const figures: readonly KeyFigure[] = [
    ...summaryFigures(report),
    ...metricFigures(report.parts.get(METRICS).byCurrency[one.place]!, places),
    { name: 'Expected credit loss', metric: '', unit: 'amount', cell: loss, trendColumn: null, of: null },
  ];
  const first = row + 2;
  builder.cell(row, 0, one.currency.code === '' ? 'Key figures' : `Key figures, ${one.currency.code}`, 'heading');
  builder.cells(row + 1, 0, [
    ['Figure', 'Value', 'Target', 'Against target', '', before ? `Since ${isoFromDay(before.asOf)}` : 'No earlier snapshot', '', '', ''],
  ]);
  builder
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 2), 'columnLabelRight')
    .style(spanAt(row + 1, 3, 1, 6), 'columnLabel');
  builder.cells(
    first,
    0,
    figures.map((figure, place): PlanCell[] => {
      const [valueAt, targetAt] = [at(first + place, 1), at(first + place, 2)];
      return [
        figure.name,
        figure.cell,
        ...targetCells(figure, valueAt, targetAt, report, places),
        '',
        trendCell(figure, valueAt, lines, places, one),
      ];
    }),
  );
  figures.forEach((figure, place) => builder.style(spanAt(first + place, 1, 1, 2), 'check', formatOf(figure, one)));
  const marks = spanAt(first, 3, figures.length, 1);
  builder.when(marks, `=LEFT(${at(first, 3)},1)="✓"`, 'good').when(marks, `=LEFT(${at(first, 3)},1)="✗"`, 'bad');
  const words = spanAt(first, TREND_COLUMN, figures.length, 1);
  builder
    .when(words, `=RIGHT(${at(first, TREND_COLUMN)},6)="better"`, 'good')
    .when(words, `=RIGHT(${at(first, TREND_COLUMN)},5)="worse"`, 'bad');
  return writeOtherCurrencies(builder, report, first + figures.length);
}

/** Balance and past due of the other currencies, which are never added; returns the next free row. */
function writeOtherCurrencies(builder: PlanBuilder, report: Report, row: number): number {
  const others = report.currencies.slice(1);
  if (others.length === 0) return row + 1;
  const { currencies } = layOutSummary(report);
  others.forEach(({ currency }, place) => {
    const { table, totalRow } = currencies[place + 1]!;
    const cells = [0, ...(table.hasPastDue ? [1] : [])].map((step) =>
      linked(on(SUMMARY_SHEET, at(totalRow, table.balanceColumn + step)), cellNumber(table.totals[table.bucketCount + step]!, currency)),
    );
    builder.cells(row + place, 0, [[`Balance and past due, ${currency.code}`, ...cells]]);
    builder.style(spanAt(row + place, 1, 1, 2), 'check', amountFormat(currency));
  });
  return row + others.length + 1;
}
