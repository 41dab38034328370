import type { ChangeReceipt, Outline, RunOptions, Workbook, WorkbookChange } from '../run/workbook';

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
function writtenTables({ sheets }: WorkbookChange, { tables = [] }: ChangeReceipt): TableMemory {
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

/**
 * Writes a change and remembers the columns of our tables; what is known already is not said to the workbook again. `survey` is what the
 * workbook told at the beginning of the run, `null` where nobody asked it.
 */
export async function applyTables(
  workbook: Workbook,
  change: WorkbookChange,
  options: RunOptions,
  survey: Outline | null = null,
): Promise<ChangeReceipt> {
  const receipt = await workbook.apply(change, options);
  const written = writtenTables(change, receipt);
  if (written.size === 0) return receipt;
  const known = (survey ?? (await workbook.outline())).settings.get(TABLES_SETTING) ?? null;
  const next = JSON.stringify(Object.fromEntries(new Map([...parseMemory(known), ...written])));
  if (next !== known) await workbook.saveSettings(new Map([[TABLES_SETTING, next]]));
  return receipt;
}
