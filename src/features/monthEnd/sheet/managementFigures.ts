import { type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Cell } from '../../../kernel/sheet/cells';
import { moreIsBetter, reachesTarget } from '../../metrics/domain/targets';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import type { TrendLine, MetricFigure } from '../../metrics/domain/metricsPart';
import { amountFormat, at, sectionIn } from '../../../kernel/sheet/formulas';
import { comparedWith } from './comparedWith';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { keyFigureCell } from '../../summary/sheet/summaryKeyFigures';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import { METRICS } from '../../metrics/domain/metricsPart';
import { monthEndText } from '../monthEndText';
import type { Say } from '../../../kernel/words/say';
import type { Message } from '../../../kernel/words/message';
import type { FigureId } from '../../metrics/domain/figureId';
import { metricsText } from '../../metrics/metricsText';
import { agingText } from '../../aging/agingText';

const TREND_COLUMN = 5;

/** A key figure and its value as the cell has it. */
interface KeyFigure {
  readonly name: Message;
  /** Its figure of AR Metrics, for its target; `null` where it has none. */
  readonly metric: FigureId | null;
  /** Whether a larger value is better, worse, or neither. */
  readonly larger: 'better' | 'worse' | 'neither';
  readonly unit: 'amount' | 'share' | 'days';
  readonly value: Cell;
  /** Its value of a line of the trend: minor units, a fraction, or days. */
  readonly of: ((line: TrendLine) => number | null) | null;
}

const share = (part: number | null, whole: number): number | null => (part === null || whole <= 0 ? null : part / whole);

/** Those that AR Summary shows too. */
function summaryFigures(report: Report, say: Say): readonly KeyFigure[] {
  const of = (code: Parameters<typeof keyFigureCell>[1]): Cell => keyFigureCell(report, code, say).value;
  const amount = (code: 'balance' | 'pastDue' | 'over90'): KeyFigure => ({
    name: agingText(code),
    metric: null,
    // A larger balance is neither: it may be more sales.
    larger: code === 'balance' ? 'neither' : 'worse',
    unit: 'amount',
    value: of(code),
    of: (line) => line[code],
  });
  return [
    amount('balance'),
    amount('pastDue'),
    {
      name: agingText('pastDueShare'),
      metric: 'pastDueShare',
      larger: 'worse',
      unit: 'share',
      value: of('pastDueShare'),
      of: ({ pastDue, balance }) => share(pastDue, balance),
    },
    amount('over90'),
  ];
}

/** Those of AR Metrics. */
function metricFigures(metrics: readonly MetricFigure[], say: Say): readonly KeyFigure[] {
  const wanted = [
    ['dsoCountBack', 'days'],
    ['dsoBest', 'days'],
    ['delinquentDays', 'days'],
    ['cei', 'share'],
    ['promisesKept', 'share'],
  ] as const;
  return wanted.flatMap(([metric, unit]): KeyFigure[] => {
    const figure = metrics.find(({ id }) => id === metric);
    if (!figure) return [];
    const value = figure.value ?? say(metricsText('notKnown'));
    const larger = moreIsBetter(metric) ? 'better' : 'worse';
    return [
      { name: metricsText('name', { id: metric }), metric, larger, unit, value, of: metric === 'dsoCountBack' ? ({ dso }) => dso : null },
    ];
  });
}

/** How much a figure changed, as it is shown, and its sign. */
function changeOf({ unit }: KeyFigure, now: number, then: number, { currency }: CurrencyReport, say: Say): { text: string; sign: number } {
  if (unit === 'amount') return { text: say.money({ amount: exactTotal(Math.abs(now - then)), currency }), sign: Math.sign(now - then) };
  const change = (now - then) * (unit === 'share' ? 100 : 1);
  const tenths = Math.round(Math.abs(change) * 10);
  return { text: say.number(tenths / 10, 1), sign: tenths === 0 ? 0 : Math.sign(change) };
}

/** The change of a figure since the opening of the close, with an arrow: `▲ up 1,250.00, worse`. */
function changeText(figure: KeyFigure, compared: ReturnType<typeof comparedWith>, one: CurrencyReport, say: Say): string {
  const [then, now] = compared && figure.of ? [figure.of(compared.before), figure.of(compared.now)] : [null, null];
  if (then === null || now === null) return '';
  const { text, sign } = changeOf(figure, now, then, one, say);
  if (sign === 0) return say(monthEndText('unchanged'));
  const isBetter = figure.larger === 'neither' ? null : (figure.larger === 'better') === sign > 0;
  return say(monthEndText('changed', { isUp: sign > 0, change: text, unit: figure.unit, isBetter }));
}

/** The target of a figure and whether it is reached. */
function targetCells({ metric, value }: KeyFigure, report: Report): Shown[] {
  const target = (report.setup.targets ?? []).find((one) => one.of === undefined && one.figure === metric);
  if (!target || metric === null) return ['', ''];
  const verdict = typeof value !== 'number' ? '' : metricsText(reachesTarget(metric, value, target.target) ? 'reached' : 'missed');
  return [target.target, verdict];
}

const formatOf = ({ unit }: KeyFigure, one: CurrencyReport): string =>
  unit === 'amount' ? amountFormat(one.currency) : unit === 'share' ? '0.0%' : '0.0';

const endsWith = (address: string, word: string): string => `=RIGHT(${address},${word.length})="${word}"`;

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
    ...summaryFigures(report, builder.say),
    ...metricFigures(report.parts.get(METRICS).byCurrency[one.place]!, builder.say),
    { name: agingText('expectedLoss'), metric: null, larger: 'worse', unit: 'amount', value: loss, of: null },
  ];
  const first = row + 2;
  builder.cell(row, 0, sectionIn(monthEndText('keyFigures'), one.currency), 'heading');
  builder.cells(row + 1, 0, [
    [
      monthEndText('figure'),
      monthEndText('value'),
      monthEndText('target'),
      monthEndText('againstTarget'),
      '',
      compared ? monthEndText('since', { day: compared.before.asOf }) : monthEndText('noEarlierSnapshot'),
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
    figures.map((figure): Shown[] => [
      figure.name,
      figure.value,
      ...targetCells(figure, report),
      '',
      changeText(figure, compared, one, builder.say),
    ]),
  );
  figures.forEach((figure, place) => builder.style(spanAt(first + place, 1, 1, 2), 'check', formatOf(figure, one)));
  const marks = spanAt(first, 3, figures.length, 1);
  builder.when(marks, `=LEFT(${at(first, 3)},1)="✓"`, 'good').when(marks, `=LEFT(${at(first, 3)},1)="✗"`, 'bad');
  const words = spanAt(first, TREND_COLUMN, figures.length, 1);
  builder
    .when(words, endsWith(at(first, TREND_COLUMN), builder.say(monthEndText('better'))), 'good')
    .when(words, endsWith(at(first, TREND_COLUMN), builder.say(monthEndText('worse'))), 'bad');
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
    builder.cells(row + place, 0, [[monthEndText('otherBalance', { code: currency.code }), ...cells]]);
    builder.style(spanAt(row + place, 1, 1, 2), 'check', amountFormat(currency));
  });
  return row + others.length + 1;
}
