import { runText } from '../../kernel/run/runText';
import { wordsText } from '../../kernel/words/wordsText';
import { WorkbookError, type TableInfo } from '../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import type { SheetPlan } from '../../kernel/sheet/sheetPlan';
import { batch } from './batch';
import { sketchKey, type SheetSketch } from './sketch';
import { askSnapshot, takeSnapshot, SNAPSHOT_CELLS_MAX, type CellsSnapshot } from './snapshot';
import { rangeOf, released, spanOf } from './spans';
import { askLooks, findUserLooks, regionsOf, type UserLook } from './userLooks';

export interface StandingTable extends Pick<TableInfo, 'name' | 'columns'> {
  readonly span: CellSpan;
}

/** What stands where a sheet is to be written. */
export interface StandingSheet {
  readonly exists: boolean;
  readonly used: CellSpan | null;
  readonly tables: readonly StandingTable[];
  readonly charts: readonly string[];
  /** How the sheet was written last, `null` where nobody knows. */
  readonly sketch: SheetSketch | null;
  /** Formulas of the plan's names that the workbook has already. */
  readonly names: ReadonlyMap<string, string>;
  /** Widths in points of the columns that were written last. */
  readonly widths: readonly number[];
  readonly cells: CellsSnapshot | null;
  /** Fills and fonts that a user had given cells of the sheet. */
  readonly looks: readonly UserLook[];
}

type First = Omit<StandingSheet, 'tables' | 'widths' | 'cells' | 'looks'> & { readonly tableNames: readonly string[] };

/** Refuses a sheet that cannot be written: protected, not to be added, or somebody else's. */
function refuseWhere(name: string, isProtected: boolean, isNewRefused: boolean, isTheirs: boolean): void {
  if (isNewRefused)
    throw new WorkbookError(
      'workbookRefused',
      runText('structureProtected'),
      wordsText('workbookUnchanged'),
      runText('unprotectStructure'),
    );
  if (isProtected)
    throw new WorkbookError(
      'sheetProtected',
      runText('sheetProtected', { sheet: name }),
      wordsText('workbookUnchanged'),
      runText('unprotectSheet'),
    );
  if (isTheirs)
    throw new WorkbookError(
      'sheetNameTaken',
      runText('notOurSheet', { sheet: name }),
      wordsText('workbookUnchanged'),
      runText('renameSheet'),
    );
}

const isThere = (object: OfficeExtension.ClientObject): boolean => !object.isNullObject;
const sketchIn = (setting: Excel.Setting): SheetSketch | null =>
  isThere(setting) ? (JSON.parse(String(setting.value)) as SheetSketch) : null;
const isProtected = ({ protection }: Excel.Worksheet): boolean => protection.protected;
const tableNamesOf = ({ tables }: Excel.Worksheet): string[] => tables.items.map((table) => table.name);

function askFirst(context: Excel.RequestContext, { name, names }: SheetPlan, isOurs: boolean): () => First {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  const used = released(sheet.getUsedRangeOrNullObject(true));
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.protection.load('protected');
  sheet.tables.load('items/name');
  sheet.charts.load('items/name');
  const kept = workbook.settings.getItemOrNullObject(sketchKey(name));
  kept.load('value');
  const known = names.map((one) => workbook.names.getItemOrNullObject(one.name).load('name,formula'));
  const { protection } = workbook;
  return () => {
    const exists = isThere(sheet);
    const sketch = sketchIn(kept);
    const tableNames = exists ? tableNamesOf(sheet) : [];
    const isFilled = exists && isThere(used);
    const hasOurs = isOurs || sketch !== null || tableNames.some((table) => table.startsWith('AR_'));
    refuseWhere(name, exists && isProtected(sheet), !exists && protection.protected, isFilled && !hasOurs);
    return {
      exists,
      used: isFilled ? spanOf(used) : null,
      tableNames,
      charts: exists ? sheet.charts.items.map((chart) => chart.name) : [],
      sketch,
      names: new Map(known.flatMap((item) => (item.isNullObject ? [] : [[item.name, String(item.formula)] as const]))),
    };
  };
}

const cellCount = (span: CellSpan | null): number => (span ? span.rowCount * span.columnCount : 0);

function askSecond(context: Excel.RequestContext, name: string, { exists, used, sketch, tableNames }: First, withCells: boolean) {
  if (!exists) return () => ({ tables: [], widths: [], cells: null, firstLooks: [] });
  const sheet = context.workbook.worksheets.getItem(name);
  const tables = tableNames.map((table) => {
    const item = sheet.tables.getItem(table);
    const range = released(item.getRange());
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range, columns: item.columns.load('items/id,items/name') };
  });
  const widths = (sketch?.columnWidths ?? []).map((_, column) => {
    const range = rangeOf(sheet, { row: 0, column, rowCount: 1, columnCount: 1 });
    return range.load('format/columnWidth');
  });
  const piece = used && withCells ? askSnapshot(sheet, used) : null;
  const looks = sketch ? askLooks(sheet, regionsOf(sketch)) : () => [];
  return () => ({
    tables: tables.map(({ table, range, columns }) => ({
      name: table,
      span: spanOf(range),
      columns: columns.items.map((one) => ({ id: one.id, heading: one.name })),
    })),
    widths: widths.map((range) => range.format.columnWidth),
    cells: piece && { sheet: name, pieces: [piece()] },
    firstLooks: looks(),
  });
}

/**
 * Looks at every place that is to be written, in two messages, and one where no sheet is there yet; long sheets take more for their cells.
 *
 * @throws WorkbookError where a sheet is protected, is somebody else's, or may not be added.
 */
export async function readStanding(plans: readonly SheetPlan[], areOurs = false): Promise<StandingSheet[]> {
  if (plans.length === 0) return [];
  const firsts = await batch((context) => {
    context.workbook.protection.load('protected');
    const answers = plans.map((plan) => askFirst(context, plan, areOurs));
    return () => answers.map((answer) => answer());
  });
  const isNothing = firsts.every(({ exists }) => !exists);
  let room = SNAPSHOT_CELLS_MAX;
  const inOne = firsts.map(({ used }) => {
    const fits = cellCount(used) <= room;
    if (fits) room -= cellCount(used);
    return fits;
  });
  const seconds = isNothing
    ? firsts.map(() => ({ tables: [], widths: [], cells: null, firstLooks: [] }))
    : await batch((context) => {
        const answers = plans.map(({ name }, i) => askSecond(context, name, firsts[i]!, inOne[i]!));
        return () => answers.map((answer) => answer());
      });
  const standing: StandingSheet[] = [];
  for (const [i, { name }] of plans.entries()) {
    const first = firsts[i]!;
    const { firstLooks, ...second } = seconds[i]!;
    const cells = first.used && !second.cells ? await takeSnapshot(name, [first.used]) : second.cells;
    const looks = first.exists && first.sketch ? await findUserLooks(name, first.sketch, firstLooks) : [];
    const { exists, used, charts, sketch, names } = first;
    standing.push({ exists, used, charts, sketch, names, ...second, cells, looks });
  }
  return standing;
}

/** The cell of a snapshot at a place; '' where it holds none. */
export function cellIn(snapshot: CellsSnapshot | null, row: number, column: number): Cell {
  const piece = snapshot?.pieces.find(
    ({ span }) => row >= span.row && row < span.row + span.rowCount && column >= span.column && column < span.column + span.columnCount,
  );
  return piece?.formulas[row - piece.span.row]?.[column - piece.span.column] ?? '';
}
