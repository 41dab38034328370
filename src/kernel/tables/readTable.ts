import type { Cell, CellSpan } from '../sheet/cells';
import { SETUP_HEADINGS, type SetupTableName } from '../../features/setup/sheet/setupContent';
import type { RunOptions, TableInfo, Workbook } from '../run/workbook';

/** A table of AR Setup as it stands: all its cells, and where each of our headings is. */
export interface TypedTable {
  readonly name: SetupTableName;
  readonly sheet: string;
  readonly span: CellSpan;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The cell of body row `row` below one of our headings, wherever the user has moved that column; '' where the column is gone. */
  readonly cell: (row: number, heading: string) => Cell;
}

/** Every cell of a span, row by row, '' where the workbook has nothing. */
export async function readCells(workbook: Workbook, sheet: string, span: CellSpan, options: RunOptions): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const block of workbook.read({ sheet, span, columns: null, withFormats: false, chunkRowsMax: 20_000 }, options)) {
    for (const row of block.values) rows.push([...row]);
  }
  return rows;
}

/** The table named, or `null` where the workbook has none. Columns may have been moved; they are found by their headings. */
export async function readTable(
  workbook: Workbook,
  tables: readonly TableInfo[],
  name: SetupTableName,
  options: RunOptions,
): Promise<TypedTable | null> {
  const info = tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  if (!info || !info.hasHeader) return null;
  const cells = await readCells(workbook, info.sheet, info.span, options);
  const headings = (cells[0] ?? []).map((cell) => String(cell).trim());
  const rows = cells.slice(1, info.hasTotals ? -1 : undefined);
  const places = new Map(headings.map((heading, place) => [heading.toLowerCase(), place]));
  return {
    name,
    sheet: info.sheet,
    span: info.span,
    headings,
    rows,
    cell: (row, heading) => rows[row]?.[places.get(heading.toLowerCase()) ?? -1] ?? '',
  };
}

/** Headings of ours that the table has lost; what they would say is taken as empty. */
export function missingHeadings(table: TypedTable): readonly string[] {
  const present = new Set(table.headings.map((heading) => heading.toLowerCase()));
  return SETUP_HEADINGS[table.name].filter((heading) => !present.has(heading.toLowerCase()));
}
