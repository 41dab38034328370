import type { Layout } from './layOut';
import type { StandingTable } from './standingTables';

/**
 * True where the cells of a column stand already where a run writes them, so that what was typed there, a formula too, can be left.
 * `header` is the row of the headings on the table's sheet, from 0.
 */
export function standsThere<Row, Context, Id extends string>(
  layout: Layout<Row, Context, Id>,
  id: NoInfer<Id>,
  header: number,
  standing: StandingTable<Id> | null,
): boolean {
  const place = standing?.places.get(id);
  if (!standing || place === undefined) return false;
  const { sheet, span } = standing.info;
  return sheet === layout.table.sheet && span.row === header && span.column + place === layout.at(id);
}
