import { isoFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Cell } from '../../../kernel/sheet/cells';
import { customerKey } from '../../../kernel/ledger/customers';
import { moreIsBetter, reachesTarget } from '../../metrics/domain/targets';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import type { TrendLine } from '../../metrics/domain/metricsPart';
import { amountFormat, at } from '../../../kernel/sheet/formulas';
import { comparedWith } from './comparedWith';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { keyFigureCell } from '../../summary/sheet/summaryKeyFigures';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import { amountWords, groupedDigits } from '../../../kernel/sheet/words';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import { METRICS } from '../../metrics/domain/metricsPart';
import type { Figure } from '../../../kernel/words/figure';

const NOT_KNOWN = 'n/a';
const TREND_COLUMN = 5;

/** A key figure and its value as the cell has it. */
interface KeyFigure {
  readonly name: string;
  /** As AR Metrics names it, for its target; '' where it has none. */
  readonly metric: string;
  readonly unit: 'amount' | 'share' | 'days';
  readonly value: Cell;
  /** Its value of a line of the trend: minor units, a fraction, or days. */
  readonly of: ((line: TrendLine) => number | null) | null;
}

const share = (part: number | null, whole: number): number | null => (part === null || whole <= 0 ? null : part / whole);

/** Those that AR Summary shows too. */
function summaryFigures(report: Report): readonly KeyFigure[] {
  const of = (heading: Parameters<typeof keyFigureCell>[1]): Cell => keyFigureCell(report, heading).value;
  return [
    { name: 'Balance', metric: '', unit: 'amount', value: of('Balance'), of: ({ balance }) => balance },
    { name: 'Past due', metric: '', unit: 'amount', value: of('Past due'), of: ({ pastDue }) => pastDue },
    {
      name: 'Past-due share',
      metric: 'Past-due share',
      unit: 'share',
      value: of('Past-due share'),
      of: ({ pastDue, balance }) => share(pastDue, balance),
    },
    { name: 'Over 90 days', metric: '', unit: 'amount', value: of('Over 90 days'), of: ({ over90 }) => over90 },
  ];
}

/** Those of AR Metrics. */
function metricFigures(metrics: readonly Figure[]): readonly KeyFigure[] {
  const wanted = [
    ['DSO, count-back', 'days'],
    ['Best possible DSO', 'days'],
    ['Average days delinquent', 'days'],
    ['Collection effectiveness (CEI)', 'share'],
    ['Promises kept', 'share'],
  ] as const;
  return wanted.flatMap(([name, unit]): KeyFigure[] => {
    const figure = metrics.find((metric) => metric.name === name);
    if (!figure) return [];
    const hasTrend = name === 'DSO, count-back';
    return [{ name, metric: name, unit, value: figure.value ?? NOT_KNOWN, of: hasTrend ? ({ dso }) => dso : null }];
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

/** The change of a figure since the opening of the close in words, with an arrow: `▲ up 1,250.00, worse`. */
function changeWords(figure: KeyFigure, compared: ReturnType<typeof comparedWith>, one: CurrencyReport): string {
  const [then, now] = compared && figure.of ? [figure.of(compared.before), figure.of(compared.now)] : [null, null];
  if (then === null || now === null) return '';
  const [up, down] = moreIsBetter(figure.metric) ? [', better', ', worse'] : [', worse', ', better'];
  // A larger balance is neither: it may be more sales.
  const [rise, fall] = figure.name === 'Balance' ? ['', ''] : [up, down];
  const unit = UNIT_WORDS[figure.unit];
  const { text, sign } = changeOf(figure, now, then, one);
  return sign === 0 ? '■ unchanged' : sign > 0 ? `▲ up ${text}${unit}${rise}` : `▼ down ${text}${unit}${fall}`;
}

/** The target of a figure and whether it is reached, in words. */
function targetCells({ metric, value }: KeyFigure, report: Report): PlanCell[] {
  const target = (report.setup.targets ?? []).find((one) => metric !== '' && customerKey(one.figure) === customerKey(metric));
  if (!target) return ['', ''];
  const verdict = typeof value !== 'number' ? '' : reachesTarget(metric, value, target.target) ? '✓ reached' : '✗ missed';
  return [target.target, verdict];
}

const formatOf = ({ unit }: KeyFigure, one: CurrencyReport): string =>
  unit === 'amount' ? amountFormat(one.currency) : unit === 'share' ? '0.0%' : '0.0';

/** The key figures with targets and their change since the opening of the close; returns the next free row. */
export function writeManagementFigures(
  builder: PlanBuilder,
  report: Report,
  one: CurrencyReport,
  opening: DayNumber | null,
  row: number,
): number {
  const compared = comparedWith(report, one, opening);
  const loss = cellNumber(report.parts.get(EXPOSURE).byCurrency[one.place]!.total, one.currency);
  const figures: readonly KeyFigure[] = [
    ...summaryFigures(report),
    ...metricFigures(report.parts.get(METRICS).byCurrency[one.place]!),
    { name: 'Expected credit loss', metric: '', unit: 'amount', value: loss, of: null },
  ];
  const first = row + 2;
  builder.cell(row, 0, one.currency.code === '' ? 'Key figures' : `Key figures, ${one.currency.code}`, 'heading');
  builder.cells(row + 1, 0, [
    [
      'Figure',
      'Value',
      'Target',
      'Against target',
      '',
      compared ? `Since ${isoFromDay(compared.before.asOf)}` : 'No snapshot at the opening',
      '',
      '',
      '',
    ],
  ]);
  builder
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 2), 'columnLabelRight')
    .style(spanAt(row + 1, 3, 1, 6), 'columnLabel');
  builder.cells(
    first,
    0,
    figures.map((figure): PlanCell[] => [
      figure.name,
      figure.value,
      ...targetCells(figure, report),
      '',
      changeWords(figure, compared, one),
    ]),
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
    const { totals } = currencies[place + 1]!.table;
    const cells = [totals.balance, totals.pastDue].flatMap((amount) => (amount === null ? [] : cellNumber(amount, currency)));
    builder.cells(row + place, 0, [[`Balance and past due, ${currency.code}`, ...cells]]);
    builder.style(spanAt(row + place, 1, 1, 2), 'check', amountFormat(currency));
  });
  return row + others.length + 1;
}
