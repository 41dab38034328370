import Decimal from 'decimal.js';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import { amountFormat, at, live, sectionIn } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { agingText } from '../../aging/agingText';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import type { FigureId } from '../../metrics/domain/figureId';
import { leadDso } from '../../metrics/domain/leadDso';
import { METRICS, type MetricFigure, type TrendLine } from '../../metrics/domain/metricsPart';
import { moreIsBetter, reachesTarget, type MetricTarget } from '../../metrics/domain/targets';
import { metricsText } from '../../metrics/metricsText';
import type { CurrencyReport, Report } from '../../report';
import { over90Of } from '../../aging/domain/over90';
import type { Message } from '../../../kernel/words/message';
import { monthEndText } from '../monthEndText';
import { comparedWith } from './comparedWith';

/** Columns of the table: figure, actual, prior, change, and behind the gap better or worse, target, against target. */
const VERDICT = 5;
const TARGET = 6;

/** A key figure: what it is now and was at the opening, in minor units, a fraction, or days; `null` where that is not known. */
interface KeyFigure {
  readonly name: Message;
  /** Its figure of AR Metrics, for its target; `null` where it has none. */
  readonly metric: FigureId | null;
  /** Whether a larger value is better, worse, or neither. */
  readonly larger: 'better' | 'worse' | 'neither';
  readonly unit: 'amount' | 'share' | 'days';
  readonly now: number | null;
  readonly before: number | null;
}

const share = (part: number | null, whole: number): number | null => (part === null || whole <= 0 ? null : part / whole);

/** Of how the figures of AR Metrics are counted, those that this page can show. */
const SHOWN_UNITS = new Set(['amount', 'share', 'days']);

function metricFigure(figure: MetricFigure, before: number | null): KeyFigure {
  const { id, value, unit } = figure;
  const larger = moreIsBetter(id) ? 'better' : 'worse';
  return { name: metricsText('name', { id }), metric: id, larger, unit: unit as KeyFigure['unit'], now: value, before };
}

/** The six figures of the page, and those of AR Metrics that somebody set a target for. */
function keyFigures(report: Report, one: CurrencyReport, before: TrendLine | null): readonly KeyFigure[] {
  const { totals } = layOutSummary(report).currencies[one.place]!.table;
  const metrics = report.parts.get(METRICS).byCurrency[one.place]!;
  const dso = leadDso(metrics);
  const cei = metrics.find(({ id }) => id === 'cei');
  const six: readonly KeyFigure[] = [
    // A larger balance is neither better nor worse: it may be more sales.
    { name: agingText('balance'), metric: null, larger: 'neither', unit: 'amount', now: totals.balance, before: before?.balance ?? null },
    {
      name: agingText('pastDueShare'),
      metric: 'pastDueShare',
      larger: 'worse',
      unit: 'share',
      now: share(totals.pastDue, totals.balance),
      before: before && share(before.pastDue, before.balance),
    },
    { name: agingText('over90'), metric: null, larger: 'worse', unit: 'amount', now: over90Of(one), before: before?.over90 ?? null },
    ...(dso ? [metricFigure(dso, before?.dso ?? null)] : []),
    ...(cei ? [metricFigure(cei, null)] : []),
    {
      name: agingText('expectedLoss'),
      metric: null,
      larger: 'worse',
      unit: 'amount',
      now: report.parts.get(EXPOSURE).byCurrency[one.place]!.total,
      before: null,
    },
  ];
  const named = new Set(six.map(({ metric }) => metric));
  const aimed = new Set((report.setup.targets ?? []).filter(({ of }) => of === undefined).map(({ figure }) => figure));
  const others = metrics.filter(({ id, unit }) => aimed.has(id) && !named.has(id) && SHOWN_UNITS.has(unit));
  return [...six, ...others.map((figure) => metricFigure(figure, null))];
}

function valueCell({ unit }: KeyFigure, value: number | null, { currency }: CurrencyReport, none: Shown): Shown {
  if (value === null) return none;
  return unit === 'amount' ? cellNumber(value as MinorUnits, currency) : value;
}

/** Change and verdict of a row, live: shares in percentage points. */
function changeCells(figure: KeyFigure, row: number, one: CurrencyReport): readonly [change: Shown, verdict: Shown] {
  const { now, before, unit, larger } = figure;
  if (now === null || before === null) return ['', ''];
  const [from, to] = [at(row, 2), at(row, 1)];
  const decimals = unit === 'amount' ? one.currency.decimals : 1;
  const factor = unit === 'share' ? '*100' : '';
  const change =
    unit === 'amount'
      ? cellNumber((now - before) as MinorUnits, one.currency)
      : new Decimal(now)
          .minus(before)
          .times(unit === 'share' ? 100 : 1)
          .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
          .toNumber();
  const formula = `=ROUND((${to}-${from})${factor},${decimals})`;
  const verdict = larger === 'neither' || change === 0 ? '' : monthEndText('verdict', { isBetter: (larger === 'better') === change > 0 });
  return [live(formula, change), verdict];
}

function targetOf({ setup }: Report, metric: FigureId | null): MetricTarget | undefined {
  return (setup.targets ?? []).find((one) => one.of === undefined && one.figure === metric);
}

/** The target of a figure and whether it is reached. */
function targetCells({ metric, now }: KeyFigure, report: Report): Shown[] {
  const target = targetOf(report, metric);
  if (!target || metric === null) return ['', ''];
  const verdict: Shown = now === null ? '' : metricsText(reachesTarget(metric, now, target.target) ? 'reached' : 'missed');
  return [target.target, verdict];
}

const formatOf = ({ unit }: KeyFigure, one: CurrencyReport): string =>
  unit === 'amount' ? amountFormat(one.currency) : unit === 'share' ? '0.0%' : '0.0';

/** Changes say their direction by a sign; no colour, because a change is no breach. */
const changeFormat = (figure: KeyFigure, one: CurrencyReport): string => {
  const plain = figure.unit === 'amount' ? amountFormat(one.currency) : '0.0';
  return `+${plain};-${plain};${plain}`;
};

/** The key figures: actual, at the opening of the close, change, and target; returns the next free row. */
export function writeManagementFigures(
  builder: PlanBuilder,
  report: Report,
  one: CurrencyReport,
  opening: DayNumber | null,
  row: number,
): number {
  const compared = comparedWith(report, one, opening);
  const figures = keyFigures(report, one, compared?.before ?? null);
  const hasTargets = figures.some(({ metric }) => targetOf(report, metric) !== undefined);
  const first = row + 2;
  const notKnown = metricsText('notKnown');
  const prior: Shown = compared ? monthEndText('day', { day: compared.before.asOf }) : monthEndText('noEarlierSnapshot');
  builder.cell(row, 0, sectionIn(monthEndText('keyFigures'), one.currency), 'heading');
  builder.cells(row + 1, 0, [
    [
      monthEndText('figure'),
      monthEndText('day', { day: report.asOf }),
      prior,
      monthEndText('change'),
      '',
      '',
      ...(hasTargets ? [monthEndText('target'), monthEndText('againstTarget'), ''] : ['', '', '']),
    ],
  ]);
  builder
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 3), 'columnLabelRight')
    .style(spanAt(row + 1, 4, 1, 5), 'columnLabel')
    .style(spanAt(row + 1, TARGET, 1, 1), 'columnLabelRight');
  builder.cells(
    first,
    0,
    figures.map((figure, line): Shown[] => {
      const [change, verdict] = changeCells(figure, first + line, one);
      const before = compared ? valueCell(figure, figure.before, one, '') : '';
      return [figure.name, valueCell(figure, figure.now, one, notKnown), before, change, '', verdict, ...targetCells(figure, report)];
    }),
  );
  figures.forEach((figure, place) => {
    builder
      .style(spanAt(first + place, 1, 1, 1), 'check', formatOf(figure, one))
      .style(spanAt(first + place, 2, 1, 1), 'amount', formatOf(figure, one))
      .style(spanAt(first + place, 3, 1, 1), 'amount', changeFormat(figure, one))
      .style(spanAt(first + place, TARGET, 1, 1), 'amount', formatOf(figure, one));
  });
  builder.style(spanAt(first, TARGET + 1, figures.length, 1), 'indented');
  writeMarks(builder, first, figures.length);
  return writeOtherCurrencies(builder, report, first + figures.length);
}

/** Red only for a target that is missed. */
function writeMarks(builder: PlanBuilder, first: number, count: number): void {
  const marks = spanAt(first, TARGET + 1, count, 1);
  builder.when(marks, `=LEFT(${at(first, TARGET + 1)},1)="✓"`, 'good').when(marks, `=LEFT(${at(first, TARGET + 1)},1)="✗"`, 'bad');
  const better = builder.say(monthEndText('verdict', { isBetter: true }));
  builder.when(spanAt(first, VERDICT, count, 1), `=${at(first, VERDICT)}="${better}"`, 'good');
}

/** Balance and past due of the other currencies, which are never added; returns the next free row. */
function writeOtherCurrencies(builder: PlanBuilder, report: Report, row: number): number {
  const others = report.currencies.slice(1);
  if (others.length === 0) return row + 1;
  const { currencies } = layOutSummary(report);
  others.forEach(({ currency }, place) => {
    const { totals } = currencies[place + 1]!.table;
    const cells: Cell[] = [totals.balance, totals.pastDue].flatMap((amount) => (amount === null ? [] : cellNumber(amount, currency)));
    builder.cells(row + place, 0, [[monthEndText('otherBalance', { code: currency.code }), ...cells]]);
    builder.style(spanAt(row + place, 1, 1, 2), 'check', amountFormat(currency));
  });
  return row + others.length + 1;
}
