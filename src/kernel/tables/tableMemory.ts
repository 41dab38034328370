import { isRecord, parsedSetting, readKept, type KeptSetting } from '../run/keptSetting';
import type { ChangeReceipt, Outline, RunOptions, SettingText, Workbook, WorkbookChange, WrittenTable } from '../run/workbook';

/** A column as it was written last: its id here, the number that Excel gave it, and its heading. */
export type WrittenColumn = readonly [id: string, number: number, heading: string];

/** The columns of our tables as they were written last, from left to right, by the table's name. */
export type TableMemory = ReadonlyMap<string, readonly WrittenColumn[]>;

const isColumn = (value: unknown): value is WrittenColumn =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'string';

const isColumns = (value: unknown): value is readonly WrittenColumn[] => Array.isArray(value) && value.every(isColumn);

/** The setting of the workbook that holds the memory. Headings still tell the columns: where it is lost, renamed ones are. */
export const KEPT_COLUMNS: KeptSetting<TableMemory> = {
  key: 'tables',
  lost: 'columns',
  parse: (json) => {
    const tables = isRecord(json) ? Object.entries(json) : [];
    return isRecord(json) && tables.every(([, columns]) => isColumns(columns)) ? new Map(tables as [string, WrittenColumn[]][]) : null;
  },
};

export function readMemory(outline: Outline): TableMemory {
  return readKept(outline, KEPT_COLUMNS) ?? new Map();
}

/** What a write laid out of our tables. */
function writtenTables({ sheets }: WorkbookChange, tables: readonly WrittenTable[]): TableMemory {
  const written = new Map<string, readonly WrittenColumn[]>();
  for (const { name, ids, isTyped } of sheets.flatMap((plan) => plan.tables)) {
    const columns = tables.find((table) => table.name === name)?.columns ?? [];
    if (ids && isTyped)
      written.set(
        name,
        columns.flatMap(({ id, heading }, place): WrittenColumn[] => (ids[place] ? [[ids[place], id, heading]] : [])),
      );
  }
  return written;
}

/** Writes a change and remembers the columns of our tables with it. */
export function applyTables(workbook: Workbook, change: WorkbookChange, options: RunOptions): Promise<ChangeReceipt> {
  const isTyped = change.sheets.some(({ tables }) => tables.some((table) => table.ids && table.isTyped));
  if (!isTyped) return workbook.apply(change, options);
  const memory: SettingText = (standing, tables) => {
    const before = standing === null ? null : parsedSetting(standing, KEPT_COLUMNS);
    return JSON.stringify(Object.fromEntries(new Map([...(before ?? []), ...writtenTables(change, tables)])));
  };
  return workbook.apply({ ...change, settings: new Map([...(change.settings ?? []), [KEPT_COLUMNS.key, memory]]) }, options);
}
