/** What a test puts on a sheet, from A1 on: '' is an empty cell, a text with '=' a formula. */
export type SheetRows = readonly (readonly (string | number | boolean)[])[];

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

function cellOf(value: string | number | boolean): object | undefined {
  if (value === '') return undefined;
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return value.startsWith('=') ? { f: value } : { v: value, t: TEXT };
}

function cellsOf(rows: SheetRows): Record<number, Record<number, object>> {
  const out: Record<number, Record<number, object>> = {};
  rows.forEach((row, i) => {
    const cells: Record<number, object> = {};
    row.forEach((value, j) => {
      const cell = cellOf(value);
      if (cell) cells[j] = cell;
    });
    if (Object.keys(cells).length > 0) out[i] = cells;
  });
  return out;
}

/** A workbook of the grid with the sheets given by name; texts stand as they are, as a file's cells do. */
export function workbookData(sheets: Readonly<Record<string, SheetRows>>): {
  id: string;
  name: string;
  sheetOrder: string[];
  sheets: Record<string, object>;
} {
  const entries = Object.entries(sheets).map(([name, rows], index) => {
    const id = `sheet-${index + 1}`;
    const columnCount = Math.max(26, ...rows.map((row) => row.length + 2));
    return [id, { id, name, rowCount: rows.length + 50, columnCount, cellData: cellsOf(rows) }] as const;
  });
  return { id: 'workbook', name: 'aging.xlsx', sheetOrder: entries.map(([id]) => id), sheets: Object.fromEntries(entries) };
}
