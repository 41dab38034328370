import { customerKey } from '../../../kernel/ledger/customers';
import type { Setup } from '../domain/setup';
import { type Cell } from '../../../kernel/sheet/cells';
import type { ReadResult } from '../../../reading/result/readResult';
import {
  PASSING_TABLES,
  SETUP_HEADINGS,
  SETUP_SHEET,
  SETUP_TABLES,
  type SetupContent,
  type SetupTableContent,
  type SetupTableName,
} from '../sheet/setupContent';
import { bucketRows, defaultRows, defaultSettings } from '../sheet/setupDefaults';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { readCells, type TypedTable } from '../../../kernel/tables/readTable';
import type { SetupReading } from './readSetup';
import { isBlankRow } from '../../../kernel/sheet/typedCells';

/** Which sheets look like open items, and which of them were read together. */
type SheetsOfRun = Pick<ReadResult, 'sheetsFound' | 'parts'>;

/** Rows for the buckets of the scheme that the table does not name yet, in the order of the table's own columns. */
function missingBuckets(table: TypedTable, setup: Setup): Cell[][] {
  const known = new Set(table.rows.map((_, row) => customerKey(String(table.cell(row, 'Bucket')))));
  return inOrderOf(
    table,
    bucketRows(setup).filter(([label]) => !known.has(customerKey(String(label)))),
  );
}

/** The rows, where the cells below the table are free to take them; else none, since nothing of the user's is written over. */
async function addable(workbook: Workbook, table: TypedTable, rows: Cell[][], options: RunOptions): Promise<Cell[][]> {
  if (rows.length === 0) return rows;
  const below = { ...table.span, row: table.span.row + table.span.rowCount, rowCount: rows.length + 1 };
  const cells = await readCells(workbook, table.sheet, below, options);
  return cells.every(isBlankRow) ? rows : [];
}

/** Rows for the sheets that look like open items and that AR_Entities does not name yet; those read together are included. */
function proposedEntities(table: TypedTable | undefined, { sheetsFound = [], parts = [] }: SheetsOfRun): Cell[][] {
  const known = new Set(table?.rows.map((_, row) => customerKey(String(table.cell(row, 'Sheet')))) ?? []);
  const read = new Map(parts.map(({ sheet, entity }) => [sheet, entity]));
  const proposed = sheetsFound
    .filter((sheet) => !known.has(customerKey(sheet)))
    .map((sheet): Cell[] => [sheet, read.get(sheet) || sheet, '', read.has(sheet) ? 'yes' : '', '']);
  return table ? inOrderOf(table, proposed) : proposed;
}

/** Rows as wide as our headings in the order of the table's own columns. */
function inOrderOf(table: TypedTable, rows: readonly Cell[][]): Cell[][] {
  const ours = SETUP_HEADINGS[table.name].map((heading) => heading.toLowerCase());
  return rows.map((row) => table.headings.map((heading) => row[ours.indexOf(heading.toLowerCase())] ?? ''));
}

async function tableContent(
  workbook: Workbook,
  name: SetupTableName,
  reading: SetupReading,
  setup: Setup,
  run: SheetsOfRun,
  options: RunOptions,
): Promise<SetupTableContent | null> {
  const table = reading.tables.get(name);
  const entities = name === 'AR_Entities' ? proposedEntities(table, run) : [];
  // A workbook with one sheet of open items has no use for the table.
  if (!table && entities.length > 0) return { name, span: null, headings: SETUP_HEADINGS[name], rows: entities, checks: [], addedRows: [] };
  if (!table && PASSING_TABLES.has(name)) return null;
  if (!table) return { name, span: null, headings: SETUP_HEADINGS[name], rows: defaultRows(name, setup), checks: [], addedRows: [] };
  // A table that the user has moved to a sheet of his own is read there and left alone.
  if (table.sheet !== SETUP_SHEET) return null;
  const addedRows = await addable(workbook, table, name === 'AR_Buckets' ? missingBuckets(table, setup) : entities, options);
  return { name, span: table.span, headings: table.headings, rows: table.rows, checks: reading.checks.get(name) ?? [], addedRows };
}

/** What AR Setup is to hold: everything typed, defaults for what is missing. `run` says where sales came from and which sheets were found. */
export async function setupContent(
  workbook: Workbook,
  reading: SetupReading,
  setup: Setup,
  run: SheetsOfRun & { readonly salesFrom: string },
  options: RunOptions,
): Promise<SetupContent> {
  const sheet = (await workbook.sheets()).find(({ name }) => name === SETUP_SHEET);
  const tables: SetupTableContent[] = [];
  for (const name of SETUP_TABLES) {
    const content = await tableContent(workbook, name, reading, setup, run, options);
    if (content) tables.push(content);
  }
  const settings = { ...defaultSettings(setup), ...Object.fromEntries(reading.settings) };
  return { used: sheet?.used ?? null, settings, tables, salesFrom: run.salesFrom };
}
