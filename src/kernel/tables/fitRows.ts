import { isMessage, type PlanBuilder } from '../sheet/planBuilder';
import { STYLES } from '../sheet/styles';
import { columnOf, type Layout } from './layOut';

const LINE_POINTS = 15;
/** Most letters are narrower than the digit that widths are counted in. */
const LETTERS_PER_WIDTH = 1.1;

/** Makes the rows below a table's headings as high as their wrapped texts need; the headings have two lines. */
export function fitRows<Row, Context, Id extends string>(
  builder: PlanBuilder,
  layout: Layout<Row, Context, Id>,
  headerRow: number,
  rows: readonly Row[],
): void {
  const wrapped = layout.columns.flatMap(({ id }) => {
    const column = id === null ? null : columnOf(layout.table, id);
    return column && column.width !== undefined && STYLES[column.style].wrap ? [{ ...column, width: column.width }] : [];
  });
  builder.height(headerRow, 1, 2 * LINE_POINTS);
  rows.forEach((row, place) => {
    const lines = wrapped.map(({ cell, width }) => {
      const shown = cell(row, layout.context, () => '', 0);
      const text = isMessage(shown) ? builder.say(shown) : shown;
      return typeof text === 'string' ? Math.ceil(text.length / (width * LETTERS_PER_WIDTH)) : 1;
    });
    const most = Math.max(1, ...lines);
    if (most > 1) builder.height(headerRow + 1 + place, 1, most * LINE_POINTS);
  });
}
