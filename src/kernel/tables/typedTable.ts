import { columnLetters, type Cell, type CellSpan } from '../sheet/cells';
import { CHUNK_ROWS, readBlocks } from '../run/readCells';
import type { Run } from '../run/run';
import type { TableInfo } from '../run/workbook';
import type { AnyTable, IdOf, Table } from './defineTable';
import { findTable, type StandingTable, type StandingTables } from './standingTables';
import { TypedRow } from './typedRow';

/** A table of ours with everything that stands in it. */
export interface TypedTable<Id extends string> extends StandingTable<Id> {
  /** Headings as they stand, those of columns that people added too. */
  readonly headings: readonly string[];
  /** The rows below the headings and above the totals. */
  readonly rows: readonly TypedRow<Id>[];
}

/** What is read of the table `T`. */
export type Typed<T extends AnyTable> = TypedTable<IdOf<T>>;

/** The rows of a table between its headings and its totals, on its sheet. */
export function bodySpan({ span, hasHeader, hasTotals }: TableInfo): CellSpan {
  const above = hasHeader ? 1 : 0;
  return { ...span, row: span.row + above, rowCount: Math.max(0, span.rowCount - above - (hasTotals ? 1 : 0)) };
}

/** The row of the sheet, from 1, on which a body row (from 0) of the table stands. */
export function sheetRow({ info }: StandingTable<string>, row: number): number {
  return bodySpan(info).row + row + 1;
}

/** The letters of a column on its sheet, or `null` where it is lost. */
export function sheetColumn<Id extends string>({ info, places }: StandingTable<Id>, id: Id): string | null {
  const place = places.get(id);
  return place === undefined ? null : columnLetters(info.span.column + place);
}

/** The rows of a table of ours as they stand, from top to bottom, without holding all of them. */
export async function* typedRows<Id extends string>(run: Run, { info, places }: StandingTable<Id>): AsyncGenerator<TypedRow<Id>> {
  const span = bodySpan(info);
  if (span.rowCount === 0) return;
  for await (const { values } of readBlocks(run, { sheet: info.sheet, span, columns: null, withFormats: false, chunkRowsMax: CHUNK_ROWS }))
    for (const cells of values as Cell[][]) yield new TypedRow(cells, places);
}

/** Reads a table of ours, wherever it stands and whatever became of its headings; `null` where the workbook has none. */
export async function readTable<Row, Context, Id extends string>(
  run: Run,
  standing: StandingTables,
  table: Table<Row, Context, Id>,
  name = table.name,
): Promise<TypedTable<Id> | null> {
  const found = findTable(standing, table, name);
  if (!found) return null;
  const rows: TypedRow<Id>[] = [];
  for await (const row of typedRows(run, found)) rows.push(row);
  return { ...found, headings: found.info.columns.map(({ heading }) => heading), rows };
}
