import type { ChangeReceipt, Outline, RunOptions, SettingText, Workbook, WorkbookChange, WrittenTable } from '../run/workbook';

/** A column as it was written last: its id here, the number that Excel gave it, and its heading. */
export type WrittenColumn = readonly [id: string, number: number, heading: string];

/** The columns of our tables as they were written last, from left to right, by the table's name. */
export type TableMemory = ReadonlyMap<string, readonly WrittenColumn[]>;

/** The setting of the workbook that holds the memory. */
const TABLES_SETTING = 'tables';

const isColumn = (value: unknown): value is WrittenColumn =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'string';

/** The memory out of its setting; nothing is remembered where somebody else wrote over it. */
function parseMemory(json: string | null): TableMemory {
  if (json === null) return new Map();
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(Object.entries(value).map(([table, columns]) => [table, Array.isArray(columns) ? columns.filter(isColumn) : []]));
  } catch {
    // Headings still tell the columns, so that a memory that cannot be read costs nothing but renamed ones.
    return new Map();
  }
}

export function readMemory({ settings }: Outline): TableMemory {
  return parseMemory(settings.get(TABLES_SETTING) ?? null);
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
  const memory: SettingText = (standing, tables) =>
    JSON.stringify(Object.fromEntries(new Map([...parseMemory(standing), ...writtenTables(change, tables)])));
  return workbook.apply({ ...change, settings: new Map([...(change.settings ?? []), [TABLES_SETTING, memory]]) }, options);
}
