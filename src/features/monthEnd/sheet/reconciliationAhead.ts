import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, at, bodyAmountFormat, live, sectionIn, sumOf, tableName } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { MonthEndAging } from './reconciliationContent';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { monthEndText } from '../monthEndText';
import { agingText } from '../../aging/agingText';

const CHART_ROWS = 14;

/** The buckets now and at the next month end if the forecast holds; returns the next free row. */
export function writeAhead(
  builder: PlanBuilder,
  { currency, day, labels, now, ahead, pastDueNow, pastDueAhead, paidCount, place }: MonthEndAging,
  row: number,
): number {
  const first = row + 3;
  const totalRow = first + labels.length;
  const end = monthEndText('day', { day });
  const sum = (amounts: readonly MinorUnits[]): MinorUnits => exactTotal(amounts.reduce((total, amount) => total + amount, 0));
  builder.cell(row, 0, sectionIn(monthEndText('aheadTitle', { day }), currency), 'heading');
  builder.cell(row + 1, 0, monthEndText('aheadCaption', { day, payments: paidCount }), 'remark');
  builder.cells(row + 2, 0, [[monthEndText('bucket'), monthEndText('now'), end, monthEndText('change')]]);
  builder.style(spanAt(row + 2, 0, 1, 1), 'columnLabel').style(spanAt(row + 2, 1, 1, 3), 'columnLabelRight');
  const change = (line: number, amount: MinorUnits): PlanCell => live(`=${at(line, 2)}-${at(line, 1)}`, cellNumber(amount, currency));
  builder.cells(
    first,
    0,
    labels.map((label, bucket): Shown[] => [
      agingText('bucket', { label }),
      cellNumber(now[bucket]!, currency),
      cellNumber(ahead[bucket]!, currency),
      change(first + bucket, exactTotal(ahead[bucket]! - now[bucket]!)),
    ]),
  );
  builder.cells(totalRow, 0, [
    [
      monthEndText('total'),
      sumOf(spanAt(first, 1, labels.length, 1), sum(now), currency),
      sumOf(spanAt(first, 2, labels.length, 1), sum(ahead), currency),
      sumOf(spanAt(first, 3, labels.length, 1), exactTotal(sum(ahead) - sum(now)), currency),
    ],
  ]);
  builder.cells(totalRow + 1, 0, [
    [
      monthEndText('pastDueOf'),
      cellNumber(pastDueNow, currency),
      cellNumber(pastDueAhead, currency),
      change(totalRow + 1, exactTotal(pastDueAhead - pastDueNow)),
    ],
  ]);
  builder
    .style(spanAt(first, 1, labels.length, 3), 'amount', bodyAmountFormat(currency))
    .style(spanAt(totalRow + 1, 1, 1, 3), 'amount', amountFormat(currency));
  builder.style(spanAt(totalRow, 0, 1, 1), 'textTotal').style(spanAt(totalRow, 1, 1, 3), 'amountTotal', amountFormat(currency));
  builder.chart({
    name: tableName('AR_Ahead_Chart', place, currency),
    kind: 'columnClustered',
    title: sectionIn(monthEndText('agingAhead'), currency),
    categories: spanAt(first, 0, labels.length, 1),
    series: [
      { name: monthEndText('now'), values: spanAt(first, 1, labels.length, 1) },
      { name: end, values: spanAt(first, 2, labels.length, 1) },
    ],
    anchor: spanAt(row, 5, CHART_ROWS, 7),
    numberFormat: '#,##0',
  });
  return Math.max(totalRow + 3, row + CHART_ROWS + 1);
}
