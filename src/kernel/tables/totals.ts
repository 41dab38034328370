import { exactTotal, type MinorUnits } from '../money/minorUnits';
import type { CellSpan } from '../sheet/cells';
import type { StyleName } from '../sheet/styles';
import type { Currency } from '../money/currency';
import { amountFormat, shownSum, sumOf } from '../sheet/formulas';
import { spanAt, type PlanBuilder } from '../sheet/planBuilder';
import type { FormulaCell, PlanCell } from '../sheet/sheetPlan';
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

type SumOfSpan = (span: CellSpan, value: MinorUnits, currency: Currency) => FormulaCell;

/** The columns that have totals, each summed by `sum`, and `label` in the first column. */
function totalCells<Row, Context, Id extends string>(
  layout: Layout<Row, Context, Id>,
  label: string,
  { rows, first, currency }: TotalsOf<Row>,
  sum: SumOfSpan,
): readonly PlanCell[] {
  return layout.columns.map(({ id, part }, place): PlanCell => {
    const total = id === null ? undefined : columnOf(layout.table, id).total;
    if (!total) return place === 0 ? label : '';
    const amount = exactTotal(rows.reduce((all, one) => all + total(one, part), 0));
    return sum(spanAt(first, layout.first + place, rows.length, 1), amount, currency);
  });
}

function writeRow(builder: PlanBuilder, row: number, column: number, cells: readonly PlanCell[], style: StyleName, format: string): void {
  builder.cells(row, column, [cells]);
  cells.forEach((cell, place) => {
    if (typeof cell === 'object') builder.style(spanAt(row, column + place, 1, 1), style, format);
  });
}

/** Live totals of the columns that have any, below the table and outside it, with `label` in the first column. */
export function writeTotals<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  label: string,
  of: TotalsOf<Row>,
): void {
  builder.style(spanAt(of.row, layout.first, 1, layout.width), 'textTotal');
  writeRow(builder, of.row, layout.first, totalCells(layout, label, of, sumOf), 'amountTotal', amountFormat(of.currency));
}

/** What a filter leaves of each total, in a row of its own with `label` in the first column. */
export function writeShown<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  label: string,
  of: TotalsOf<Row>,
): void {
  writeRow(builder, of.row, layout.first, totalCells(layout, label, of, shownSum), 'amount', amountFormat(of.currency));
  builder.style(spanAt(of.row, layout.first, 1, 1), 'label');
}
