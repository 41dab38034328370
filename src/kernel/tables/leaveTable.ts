import { spanAt, type PlanBuilder, type Shown } from '../sheet/planBuilder';
import type { GivenRow } from './givenRows';
import type { Layout } from './layOut';
import { asTable, dressColumns, putHeadings } from './writeTable';

/** What becomes of a table whose rows are the user's. */
interface LeftTable {
  /** Row of the headings on the sheet, from 0. */
  readonly row: number;
  /** Rows below the headings as they stand, totals too. */
  readonly rowCount: number;
  /** What the Check cells of those rows say. */
  readonly checks: readonly Shown[];
  /** Rows to write below them. */
  readonly added: readonly GivenRow[];
  /** Rows in the place of those that stand. */
  readonly newBody?: readonly GivenRow[];
}

/** A table that stays as it was typed, but for its Check cells and what is added; columns that people added are left. */
export function leaveTable(builder: PlanBuilder, layout: Layout<GivenRow, undefined, string>, left: LeftTable): void {
  const { row, rowCount, checks, added, newBody } = left;
  const first = row + 1;
  const cellsOf = (given: GivenRow): Shown[] => layout.columns.map(({ id }) => (id === null ? null : (given[id] ?? '')));
  putHeadings(builder, layout, row);
  builder.leave(spanAt(first, layout.first, rowCount, layout.width));
  if (newBody) {
    const emptied = new Array<Shown[]>(Math.max(0, rowCount - newBody.length)).fill(cellsOf({}));
    builder.cells(first, layout.first, [...newBody.map(cellsOf), ...emptied]);
  } else {
    builder.cells(first + rowCount, layout.first, added.map(cellsOf));
    if (layout.has('check'))
      builder.cells(
        first,
        layout.at('check'),
        checks.map((text) => [text]),
      );
  }
  const count = newBody?.length ?? rowCount + added.length;
  asTable(builder, layout, row, count);
  dressColumns(builder, layout, row, count);
}
