import { WorkbookError, type TableInfo } from '../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import type { PlanBlock, SheetPlan } from '../../kernel/sheet/sheetPlan';
import { batchInSteps } from './batch';
import { excelPlanCell } from './cellText';
import { addChart, addTable, nameReference, setLayout } from './decorations';
import { spanOf } from './spans';
import { setStyle, widthPoints } from './looks';
import { sketchOf, type SheetSketch } from './sketch';
import { overlap, rangeOf, rowChunks, sameSpan, uncovered } from './spans';

/** Said when a write fails half-way; what was written is then put back by the caller, who says so instead where it succeeded. */
const HALF_WRITTEN = 'The AR sheets may be written in part; Restore puts them back.';

/** Excel rounds widths to whole pixels of the screen. */
const WIDTH_SLACK_POINTS = 2;

/** Cells written by one request: about 0.2 MB, and a cancel is noticed after each. */
export const WRITE_CELLS_MAX = 20_000;

/** What stands where a sheet is to be written. */
export interface SheetState {
  readonly exists: boolean;
  readonly used: CellSpan | null;
  readonly tables: readonly { readonly name: string; readonly span: CellSpan }[];
  readonly charts: readonly string[];
}

/** Looks at the sheet of that name. Throws where it is protected, where it is not there and the workbook takes no new one, or where it is full and nothing on it is ours. */
export function inspectSheet(name: string, isOurs: boolean): Promise<SheetState> {
  return batchInSteps(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const { protection } = context.workbook;
    protection.load('protected');
    await context.sync();
    if (sheet.isNullObject && protection.protected) {
      throw new WorkbookError(
        'workbookRefused',
        'The structure of the workbook is protected, so no sheet can be added.',
        'Nothing in the workbook was changed.',
        'Unprotect it under Review, Protect Workbook, and press Refresh again.',
      );
    }
    if (sheet.isNullObject) return { exists: false, used: null, tables: [], charts: [] };
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
    sheet.tables.load('items/name');
    sheet.charts.load('items/name');
    await context.sync();
    if (sheet.protection.protected)
      throw new WorkbookError(
        'sheetProtected',
        `The sheet ${name} is protected.`,
        'Nothing in the workbook was changed.',
        'Unprotect it under Review, Unprotect Sheet, then press Refresh again.',
      );
    const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of tables) range.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (!used.isNullObject && !isOurs && !tables.some(({ table }) => table.name.startsWith('AR_'))) {
      throw new WorkbookError(
        'sheetNameTaken',
        `The workbook has a sheet ${name} that Agewise did not write.`,
        'Nothing in the workbook was changed.',
        'Rename that sheet, then press Refresh again.',
      );
    }
    return {
      exists: true,
      used: used.isNullObject ? null : spanOf(used),
      tables: tables.map(({ table, range }) => ({ name: table.name, span: spanOf(range) })),
      charts: sheet.charts.items.map((chart) => chart.name),
    };
  });
}

/** Tables that stay where they are and only grow or shrink keep their identity, so that pivots and formulas over them live on. */
function keepsPlace(state: SheetState, plan: SheetPlan, name: string): CellSpan | null {
  const old = state.tables.find((t) => t.name === name);
  const next = plan.tables.find((t) => t.name === name);
  return old && next && old.span.row === next.span.row && old.span.column === next.span.column ? next.span : null;
}

/** Whether all cells of a block stay as they stand. */
function isLeft({ cells }: PlanBlock): boolean {
  return cells.every((row) => row.every((cell) => cell === null));
}

/** The cells of a plan that stay as they stand: what the user typed there is the user's. */
export function leftSpans(plan: SheetPlan): readonly CellSpan[] {
  return sketchOf({ ...plan, blocks: plan.blocks.filter(isLeft) }).written;
}

/** Queues what comes before the cells: room for them, tables resized or taken down, old cells emptied, looks laid on. */
function prepare(plan: SheetPlan, state: SheetState, before: SheetSketch | null): Promise<void> {
  return batchInSteps((context) => {
    const sheet = state.exists ? context.workbook.worksheets.getItem(plan.name) : context.workbook.worksheets.add(plan.name);
    for (const table of state.tables) {
      const span = keepsPlace(state, plan, table.name);
      if (span === null) sheet.tables.getItem(table.name).convertToRange();
      else if (!sameSpan(span, table.span)) sheet.tables.getItem(table.name).resize(rangeOf(sheet, span));
    }
    for (const chart of state.charts)
      if (before === null || before.charts.some((c) => c.name === chart)) sheet.charts.getItem(chart).delete();
    const { written } = sketchOf(plan);
    const old = before ? before.written : state.used ? [state.used] : [];
    for (const span of uncovered(old, written)) rangeOf(sheet, span).clear();
    // What is left as it stands keeps its looks too: dates that lose theirs show as serial numbers.
    const left = leftSpans(plan);
    for (const span of sketchOf({ ...plan, blocks: plan.blocks.filter((block) => !isLeft(block)) }).written)
      setStyle(rangeOf(sheet, span), 'text');
    for (const [index, { span, style, numberFormat }] of plan.styles.entries()) {
      const overPlain =
        !left.some((kept) => overlap(kept, span)) && !plan.styles.slice(0, index).some((earlier) => overlap(earlier.span, span));
      setStyle(rangeOf(sheet, span), style, numberFormat, overPlain);
    }
  }, HALF_WRITTEN);
}

/** Rows of one block that one request writes. */
interface Piece {
  readonly block: PlanBlock;
  readonly span: CellSpan;
}

/** The pieces of a block that hold anything to write; rows that are left as they stand need no request. */
function piecesOf(block: PlanBlock): Piece[] {
  const span = { row: block.row, column: block.column, rowCount: block.cells.length, columnCount: block.cells[0]?.length ?? 0 };
  const isWritten = (piece: CellSpan): boolean =>
    block.cells.slice(piece.row - block.row, piece.row - block.row + piece.rowCount).some((row) => row.some((cell) => cell !== null));
  return rowChunks(span, WRITE_CELLS_MAX)
    .filter(isWritten)
    .map((piece) => ({ block, span: piece }));
}

/** Pieces of a plan's blocks, gathered into requests of at most WRITE_CELLS_MAX cells: a request costs more than a small block. */
function requestsOf(plan: SheetPlan): Piece[][] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const piece of plan.blocks.flatMap(piecesOf)) {
    const cells = piece.span.rowCount * piece.span.columnCount;
    if (requests.length === 0 || cells > room) {
      requests.push([]);
      room = WRITE_CELLS_MAX;
    }
    requests[requests.length - 1]!.push(piece);
    room -= cells;
  }
  return requests;
}

function cellsOf({ block, span }: Piece): (Cell | null)[][] {
  return block.cells.slice(span.row - block.row, span.row - block.row + span.rowCount).map((row) => row.map(excelPlanCell));
}

function writeCells(plan: SheetPlan, pieces: readonly Piece[]): Promise<void> {
  return batchInSteps((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getItem(plan.name);
    for (const piece of pieces) rangeOf(sheet, piece.span).formulas = cellsOf(piece) as Cell[][];
  }, HALF_WRITTEN);
}

/** Columns whose width is no longer the one that was written, nor hidden as then: somebody set it, and it stays. */
function userColumns(now: readonly Excel.RangeFormat[], before: SheetSketch | null, plan: SheetPlan): ReadonlySet<number> {
  const columns = now.flatMap(({ columnWidth }, column) => {
    const written = before?.columnWidths[column];
    const isOurs = written === undefined || Math.abs(columnWidth - widthPoints(written)) <= WIDTH_SLACK_POINTS;
    return isOurs || plan.columnWidths[column] !== written ? [] : [column];
  });
  return new Set(columns);
}

function widthsNow(sheet: Excel.Worksheet, before: SheetSketch): Excel.RangeFormat[] {
  const formats = before.columnWidths.map((_, column) => sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format);
  for (const format of formats) format.load('columnWidth');
  return formats;
}

type WrittenTable = Pick<TableInfo, 'name' | 'columns'>;

/** Tables, charts, names and page, once the cells are there. Gives the tables with their columns as Excel numbers them. */
function decorate(plan: SheetPlan, state: SheetState, before: SheetSketch | null): Promise<readonly WrittenTable[]> {
  return batchInSteps(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    for (const table of plan.tables) if (keepsPlace(state, plan, table.name) === null) addTable(sheet, table);
    for (const chart of plan.charts) addChart(sheet, chart);
    const written = plan.tables.map(({ name }) => ({ name, columns: sheet.tables.getItem(name).columns.load('items/id,items/name') }));
    const widths = before ? widthsNow(sheet, before) : [];
    const names = plan.names.map((n) => ({ plan: n, item: context.workbook.names.getItemOrNullObject(n.name) }));
    await context.sync();
    for (const { plan: name, item } of names) {
      if (item.isNullObject) context.workbook.names.add(name.name, rangeOf(sheet, name.span));
      else item.formula = nameReference(plan.name, name.span);
    }
    setLayout(sheet, sketchOf(plan), userColumns(widths, before, plan));
    return written.map(({ name, columns }) => ({ name, columns: columns.items.map((one) => ({ id: one.id, heading: one.name })) }));
  }, HALF_WRITTEN);
}

/** Number of requests that a plan's cells take. */
export function requestCount(plan: SheetPlan): number {
  return 2 + requestsOf(plan).length;
}

/** Writes one sheet over what stood there, and gives its tables; `onRequest` is called after each request and may throw to stop. */
export async function writeSheet(
  plan: SheetPlan,
  state: SheetState,
  before: SheetSketch | null,
  onRequest: () => void,
): Promise<readonly WrittenTable[]> {
  await prepare(plan, state, before);
  onRequest();
  for (const pieces of requestsOf(plan)) {
    await writeCells(plan, pieces);
    onRequest();
  }
  const written = await decorate(plan, state, before);
  onRequest();
  return written;
}
