import type { CellSpan } from '../../../kernel/sheet/cells';
import { homeOf, type SheetPlan } from '../../../kernel/sheet/sheetPlan';

/** How a written sheet looks and where its cells stand, without what they hold: enough to know what is ours, and to lay it out again. */
export interface SheetSketch extends Omit<SheetPlan, 'blocks' | 'whereabouts'> {
  readonly written: readonly CellSpan[];
}

export function sketchOf(plan: SheetPlan): SheetSketch {
  const { blocks, whereabouts, ...looks } = plan;
  const written = blocks
    .filter((b) => b.cells.length > 0)
    .map((b) => ({ row: b.row, column: b.column, rowCount: b.cells.length, columnCount: b.cells[0]!.length }));
  return { ...looks, name: whereabouts?.home ?? looks.name, written };
}

/** Keys of sketches in the workbook's settings begin so. */
export const SKETCH_PREFIX = 'agewise.sketch.';

/** Key under which a sheet's sketch is kept in the workbook's settings. */
export function sketchKey(plan: Pick<SheetPlan, 'name' | 'whereabouts'>): string {
  return `${SKETCH_PREFIX}${homeOf(plan)}`;
}
