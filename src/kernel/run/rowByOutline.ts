import type { SheetRow, Workbook } from './workbook';

const QUIET = { signal: { aborted: false }, onProgress: () => undefined };

/** A row of a sheet with its tables, for a workbook whose outline costs nothing. */
export async function rowByOutline(
  workbook: Pick<Workbook, 'outline' | 'read'>,
  sheet: string,
  row: number,
  isWanted: (table: string) => boolean,
): Promise<SheetRow> {
  const { sheets, tables } = await workbook.outline();
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const wanted = tables.filter((table) => table.sheet === sheet && isWanted(table.name));
  if (!used) return { cells: [], tables: wanted };
  const span = { row, column: 0, rowCount: 1, columnCount: used.column + used.columnCount };
  for await (const { values } of workbook.read([{ sheet, span, columns: null, withFormats: false, chunkRowsMax: 1 }], QUIET))
    return { cells: values[0] ?? [], tables: wanted };
  return { cells: [], tables: wanted };
}
