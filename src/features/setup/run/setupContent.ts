import { bucketFrom } from '../../aging/domain/bucketLabels';
import type { Message } from '../../../kernel/words/message';
import { customerKey } from '../../../kernel/ledger/customers';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import type { OwnTable } from '../../ownTable';
import { tablesOf, type ReportRun } from '../../reportFace';
import { sheetNamed } from '../../../kernel/run/survey';
import { isBlankRow } from '../../../kernel/sheet/typedCells';
import { givenRow, type GivenRow } from '../../../kernel/tables/givenRows';
import type { TypedTable } from '../../../kernel/tables/typedTable';
import type { ReadResult } from '../../../reading/result/readResult';
import type { Setup } from '../../setupFacts';
import { BUCKETS } from '../sheet/bucketsTable';
import { ENTITIES } from '../../../reading/entities/companySheetsTable';
import { LANGUAGE_SPAN } from '../sheet/planSetup';
import type { SetupContent, SetupTableContent } from '../sheet/setupContent';
import { defaultSettings } from '../sheet/setupSettings';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { bucketLines, firstRows, PASSING_TABLES, SETUP_TABLES } from '../sheet/setupTables';
import type { SetupReading } from './readSetup';

/** Which sheets look like open items, and which of them were read together. */
type SheetsOfRun = Pick<ReadResult, 'sheetsFound' | 'parts'>;

/** Rows for the buckets of the scheme that the table does not name yet. */
function missingBuckets(table: TypedTable<string>, setup: Setup): readonly GivenRow[] {
  const known = new Set(table.rows.map((row) => customerKey(bucketFrom(row.text('bucket')))));
  return bucketLines(setup)
    .filter(({ label }) => !known.has(customerKey(label)))
    .map((line) => givenRow(BUCKETS, line));
}

/** The rows, where the cells below the table are free to take them; else none, since nothing of the user's is written over. */
async function addable(run: Run, { info }: TypedTable<string>, rows: readonly GivenRow[]): Promise<readonly GivenRow[]> {
  if (rows.length === 0) return rows;
  const { span } = info;
  const cells = await readCells(run, info.sheet, { ...span, row: span.row + span.rowCount, rowCount: rows.length + 1 });
  return cells.every(isBlankRow) ? rows : [];
}

/** Rows for the sheets that look like open items and that AR_Entities does not name yet; those read together are included. */
function proposedEntities(table: TypedTable<string> | undefined, { sheetsFound = [], parts = [] }: SheetsOfRun): readonly GivenRow[] {
  const known = new Set(table?.rows.map((row) => customerKey(row.text('sheet'))) ?? []);
  const read = new Map(parts.map(({ sheet, entity }) => [sheet, entity]));
  return sheetsFound
    .filter((sheet) => !known.has(customerKey(sheet)))
    .map((sheet) => givenRow(ENTITIES, { sheet, entity: read.get(sheet) || sheet, currency: '', include: read.has(sheet) ? true : null }));
}

async function tableContent(
  run: Run,
  { table, setup: own }: OwnTable,
  { tables, checks }: SetupReading,
  setup: Setup,
  sheets: SheetsOfRun,
): Promise<SetupTableContent | null> {
  const standing = tables.get(table.name) ?? null;
  const entities = table === ENTITIES ? proposedEntities(standing ?? undefined, sheets) : [];
  if (!standing) {
    // A workbook with one sheet of open items has no use for AR_Entities.
    if (PASSING_TABLES.has(table) && entities.length === 0) return null;
    return { table, standing, added: entities.length > 0 ? entities : (own?.firstRows ?? firstRows(table, setup)), checks: [] };
  }
  // A table that the user has moved to a sheet of his own is read there and left alone.
  if (standing.info.sheet !== SETUP_SHEET) return null;
  const added = await addable(run, standing, table === BUCKETS ? missingBuckets(standing, setup) : entities);
  return { table, standing, added, checks: checks.get(table.name) ?? [] };
}

/** The tables of AR Setup, in the order in which they stand on a new sheet: its own before those of other capabilities. */
async function setupTables(run: ReportRun): Promise<readonly OwnTable[]> {
  const all = (await tablesOf(run.options.features)).filter(({ setup }) => setup);
  const isFirst = ({ table }: OwnTable): boolean => SETUP_TABLES.includes(table);
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}

/** Where the setting of the language goes: a sheet of an earlier version has it not, and people may have typed in its place. */
async function languagePlace(run: Run, { settings }: SetupReading, hasSheet: boolean): Promise<SetupContent['languagePlace']> {
  if (settings.has('AR_Language')) return 'standing';
  return !hasSheet || (await readCells(run, SETUP_SHEET, LANGUAGE_SPAN)).every(isBlankRow) ? 'new' : 'taken';
}

/** What AR Setup is to hold: everything typed, defaults for what is missing. `found` says where sales came from and which sheets were found. */
export async function setupContent(
  run: ReportRun,
  reading: SetupReading,
  setup: Setup,
  found: SheetsOfRun & { readonly salesFrom: Message | null },
): Promise<SetupContent> {
  const sheet = sheetNamed(run.survey, SETUP_SHEET);
  const tables: SetupTableContent[] = [];
  const all = await setupTables(run);
  for (const own of all) {
    const content = await tableContent(run, own, reading, setup, found);
    if (content) tables.push(content);
  }
  return {
    language: setup.language,
    languagePlace: await languagePlace(run, reading, sheet !== null),
    used: sheet?.used ?? null,
    settings: { ...defaultSettings(setup), ...Object.fromEntries(reading.settings) },
    tables,
    all: all.map(({ table }) => table),
    salesFrom: found.salesFrom,
  };
}
