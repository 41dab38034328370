import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { Migration } from '../../snapshots/domain/migration';
import type { RollForward } from '../../snapshots/domain/rollForward';
import { amountFormat, at, bodyAmountFormat, live, sectionIn, sumOf, tableName } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import { monthEndText } from '../monthEndText';
import type { Say } from '../../../kernel/words/say';
import { agingText } from '../../aging/agingText';

const CHART_ROWS = 16;

/** Roll rates as live quotients of the matrix's totals; the open-ended last bucket also keeps its own. */
function rollRateRow({ rollRates }: Migration, first: number, totalRow: number, width: number, bucketCount: number, say: Say): PlanCell[] {
  const notKnown = say(monthEndText('notKnown'));
  return rollRates.map((rate, place): PlanCell => {
    const bucket = place + 1;
    const from =
      bucket === bucketCount - 1
        ? `(${at(first + bucket - 1, width + 2)}+${at(first + bucket, width + 2)})`
        : at(first + bucket - 1, width + 2);
    return live(`=IF(${from}>0,${at(totalRow, bucket + 1)}/${from},"${notKnown}")`, rate.ok ? rate.value : notKnown);
  });
}

/** Where each opening bucket stands now, with live totals, roll rates and a chart; returns the next free row. */
export function writeMigration(builder: PlanBuilder, rolled: RollForward, migration: Migration, row: number, number: number): number {
  const { currency, labels } = rolled;
  const buckets = [...labels, NO_DATE].map((label) => agingText('bucket', { label }));
  const width = buckets.length;
  const first = row + 2;
  const totalRow = first + width + 1;
  builder.cell(row, 0, sectionIn(monthEndText('migration'), currency), 'heading');
  builder.cells(row + 1, 0, [
    [monthEndText('from'), ...buckets.map((bucket) => monthEndText('to', { bucket })), monthEndText('settled'), monthEndText('opening')],
  ]);
  builder.style(spanAt(row + 1, 0, 1, 1), 'columnLabel').style(spanAt(row + 1, 1, 1, width + 2), 'columnLabelRight');
  const { cells, openingTotals, closingTotals } = migration;
  builder.cells(
    first,
    0,
    cells.map((line, from): Shown[] => {
      const isNew = from === width;
      const amounts = line.map((amount, to): PlanCell => (isNew && to === width ? '' : cellNumber(exactTotal(amount), currency)));
      const total = isNew ? '' : sumOf(spanAt(first + from, 1, 1, width + 1), exactTotal(openingTotals[from]!), currency);
      return [isNew ? monthEndText('newInPeriod') : buckets[from]!, ...amounts, total];
    }),
  );
  const settled = exactTotal(cells.reduce((sum, line) => sum + line[width]!, 0));
  const opening = exactTotal(openingTotals.reduce((sum, amount) => sum + amount, 0));
  const closing = buckets.map((_, to) => sumOf(spanAt(first, to + 1, width + 1, 1), exactTotal(closingTotals[to]!), currency));
  builder.cells(totalRow, 0, [
    [
      monthEndText('closing'),
      ...closing,
      sumOf(spanAt(first, width + 1, width + 1, 1), settled, currency),
      sumOf(spanAt(first, width + 2, width + 1, 1), opening, currency),
    ],
  ]);
  builder.style(spanAt(first, 1, width + 1, width + 2), 'amount', bodyAmountFormat(currency));
  builder.style(spanAt(totalRow, 0, 1, 1), 'textTotal').style(spanAt(totalRow, 1, 1, width + 2), 'amountTotal', amountFormat(currency));
  builder.cells(totalRow + 1, 0, [
    [monthEndText('rollRate'), '', ...rollRateRow(migration, first, totalRow, width, labels.length, builder.say)],
  ]);
  builder.style(spanAt(totalRow + 1, 1, 1, width), 'percent');
  builder.cell(totalRow + 2, 0, monthEndText('rollRateCaption'), 'remark');
  builder.chart({
    name: tableName('AR_Migration_Chart', number, currency),
    kind: 'columnStacked',
    title: sectionIn(monthEndText('bucketsNow'), currency),
    categories: spanAt(first, 0, width + 1, 1),
    series: [...buckets, monthEndText('settled')].map((label, place) => ({ name: label, values: spanAt(first, place + 1, width + 1, 1) })),
    anchor: spanAt(totalRow + 4, 0, CHART_ROWS, 8),
    numberFormat: '#,##0',
  });
  return totalRow + 4 + CHART_ROWS + 1;
}
