import { exactTotal } from '../money/minorUnits';
import type { Currency } from '../money/currency';
import { amountFormat, sumOf } from '../sheet/formulas';
import { spanAt, type PlanBuilder } from '../sheet/planBuilder';
import type { PlanCell } from '../sheet/sheetPlan';
import { columnOf, type Layout } from './layOut';

/** What the totals of a table are of. */
export interface TotalsOf<Row> {
  readonly rows: readonly Row[];
  /** Row of the sheet, from 0, of the first of them. */
  readonly first: number;
  /** Row of the sheet on which the totals are written. */
  readonly row: number;
  readonly currency: Currency;
}

/** Live totals of the columns that have any, below the table and outside it, with `label` in the first column. */
export function writeTotals<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  label: string,
  { rows, first, row, currency }: TotalsOf<Row>,
): void {
  const cells = layout.columns.map(({ id, part }, place): PlanCell => {
    const total = id === null ? undefined : columnOf(layout.table, id).total;
    if (!total) return place === 0 ? label : '';
    const amount = exactTotal(rows.reduce((sum, one) => sum + total(one, part), 0));
    return sumOf(spanAt(first, layout.first + place, rows.length, 1), amount, currency);
  });
  builder.cells(row, layout.first, [cells]).style(spanAt(row, layout.first, 1, layout.width), 'textTotal');
  cells.forEach((cell, place) => {
    if (typeof cell === 'object') builder.style(spanAt(row, layout.first + place, 1, 1), 'amountTotal', amountFormat(currency));
  });
}
