import { BRIDGE, SHORT_AMOUNTS } from '../../../kernel/sheet/chartLooks';
import { amountFormat, sectionIn } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import type { Message, Money } from '../../../kernel/words/message';
import type { MonthEndFigure } from '../../forecast/sheet/monthEndFigures';
import type { CurrencyReport } from '../../report';
import { monthEndText } from '../monthEndText';
import { HALF, RIGHT, writeLabels, type ShownForecast } from './managementContent';

const WEEKS_CHART_ROWS = 15;
const RANGE = ['expected', 'low', 'high'] as const;
const LOOKS = {
  expected: { color: BRIDGE.up },
  low: { color: '#123F6B', isLine: true },
  high: { color: '#616161', isLine: true },
} as const;

/** What is likely at the next month end: past due with its range, its share, and DSO; `null` where the forecast does not say. */
function monthEndMessage({ nextMonthEnd }: ShownForecast, currency: Currency): Message | null {
  if (!nextMonthEnd) return null;
  const { day, figures } = nextMonthEnd;
  const of = (id: MonthEndFigure['id']): MonthEndFigure | undefined => figures.find((figure) => figure.id === id);
  const [late, share, dso] = [of('pastDue'), of('pastDueShare'), of('dsoSimple')];
  if (!late || late.low === null || late.high === null) return null;
  const money = (amount: number): Money => ({ amount: exactTotal(amount), currency });
  return monthEndText('nextMonthEnd', {
    day,
    pastDue: money(late.expected),
    low: money(late.low),
    high: money(late.high),
    share: share?.expected ?? null,
    dso: dso?.expected ?? null,
  });
}

/** Receipts of the next thirteen weeks with their range, the chart on the left and the weeks with their total on the right, and what is likely at the next month end below them; returns the next free row. */
export function writeManagementForecast(builder: PlanBuilder, one: CurrencyReport, forecast: ShownForecast | null, row: number): number {
  const { currency } = one;
  builder.cell(row, 0, sectionIn(monthEndText('receipts'), currency), 'heading');
  if (forecast === null) {
    builder.cell(row + 1, 0, monthEndText('noForecast'), 'remark');
    return row + 3;
  }
  const { weeks, asOf, total } = forecast;
  const first = row + 2;
  const end = first + weeks.length;
  builder
    .cell(row, RIGHT, monthEndText('fromForecast', { asOf }), 'remark')
    .cells(row + 1, RIGHT, [[monthEndText('week'), ...RANGE.map((code) => monthEndText(code))]]);
  writeLabels(builder, row + 1, RIGHT, HALF);
  builder
    .cells(
      first,
      RIGHT,
      weeks.map(({ label, expected, low, high }): Shown[] => [label, expected, low, high]),
    )
    .style(spanAt(first, RIGHT + 1, weeks.length, 3), 'amount', amountFormat(currency));
  if (total) {
    builder
      .cells(end, RIGHT, [[monthEndText('thirteenWeeks'), ...RANGE.map((code) => cellNumber(total[code], currency))]])
      .style(spanAt(end, RIGHT, 1, 1), 'textTotal')
      .style(spanAt(end, RIGHT + 1, 1, 3), 'amountTotal', amountFormat(currency));
  }
  builder.chart({
    name: 'AR_ManagementForecast_Chart',
    kind: 'columnClustered',
    title: total
      ? monthEndText('receiptsMessage', {
          expected: { amount: total.expected, currency },
          low: { amount: total.low, currency },
          high: { amount: total.high, currency },
        })
      : sectionIn(monthEndText('receiptsRange'), currency),
    categories: spanAt(first, RIGHT, weeks.length, 1),
    series: RANGE.map((code, step) => ({
      name: monthEndText(code),
      values: spanAt(first, RIGHT + 1 + step, weeks.length, 1),
      ...LOOKS[code],
    })),
    anchor: spanAt(row + 1, 0, WEEKS_CHART_ROWS - 1, HALF),
    numberFormat: SHORT_AMOUNTS,
  });
  const free = Math.max(row + WEEKS_CHART_ROWS, end + (total ? 1 : 0));
  const ahead = monthEndMessage(forecast, currency);
  if (ahead === null) return free + 1;
  builder.cell(free, 0, ahead, 'text');
  return free + 2;
}
