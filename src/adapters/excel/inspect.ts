import type { SheetDetails, SheetInfo, TableInfo } from '../../kernel/run/workbook';
import type { CellSpan } from '../../kernel/sheet/cells';
import { batch } from './batch';

export function spanOf(range: Excel.Range): CellSpan {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

/** Every sheet in tab order with the rectangle of its filled cells. */
export function listSheets(): Promise<SheetInfo[]> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const found = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.protection.load('protected');
      return { sheet, used };
    });
    await context.sync();
    return found.map(({ sheet, used }) => ({
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      isProtected: sheet.protection.protected,
      used: used.isNullObject ? null : spanOf(used),
    }));
  });
}

export function listTables(): Promise<TableInfo[]> {
  return batch(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name,items/showHeaders,items/showTotals');
    await context.sync();
    const found = tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      table.worksheet.load('name');
      table.columns.load('items/id,items/name');
      return { table, range };
    });
    await context.sync();
    return found.map(({ table, range }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      span: spanOf(range),
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
      columns: table.columns.items.map(({ id, name }) => ({ id, heading: name })),
    }));
  });
}

interface RowRun {
  readonly row: number;
  readonly rowCount: number;
}

/** How many ranges are asked about hidden rows before the search stops being worth its time. */
const HIDDEN_QUERIES_MAX = 4096;

/** Asks Excel of each run whether its rows are hidden: true, false, or null when some are. */
function askHidden(sheetName: string, runs: readonly RowRun[]): Promise<(boolean | null)[]> {
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const ranges = runs.map((run) => sheet.getRangeByIndexes(run.row, 0, run.rowCount, 1));
    for (const range of ranges) range.load('rowHidden');
    await context.sync();
    return ranges.map((range) => range.rowHidden as boolean | null);
  });
}

/** Joins neighbouring runs, in order of row. */
function joined(runs: readonly RowRun[]): RowRun[] {
  const result: RowRun[] = [];
  for (const run of [...runs].sort((a, b) => a.row - b.row)) {
    const last = result[result.length - 1];
    if (last && last.row + last.rowCount === run.row) result[result.length - 1] = { row: last.row, rowCount: last.rowCount + run.rowCount };
    else result.push(run);
  }
  return result;
}

/**
 * Runs of hidden rows inside a span, found by halving: a sheet without hidden rows costs one question, each hidden run a few more.
 * A sheet with thousands of scattered hidden rows is searched until HIDDEN_QUERIES_MAX; what is left counts as hidden, never as shown.
 */
async function hiddenRuns(sheet: string, span: CellSpan): Promise<RowRun[]> {
  const hidden: RowRun[] = [];
  let open: RowRun[] = [{ row: span.row, rowCount: span.rowCount }];
  let asked = 0;
  while (open.length > 0 && asked < HIDDEN_QUERIES_MAX) {
    const answers = await askHidden(sheet, open);
    asked += open.length;
    const mixed = open.filter((_, i) => answers[i] === null);
    hidden.push(...open.filter((_, i) => answers[i] === true));
    open = mixed.flatMap((run) => {
      const half = Math.ceil(run.rowCount / 2);
      return [
        { row: run.row, rowCount: half },
        { row: run.row + half, rowCount: run.rowCount - half },
      ];
    });
  }
  return joined([...hidden, ...open]);
}

/** Hidden rows and filters of a sheet. Merged areas are left out: asking for them clears Excel's undo list, and their other cells are empty anyway. */
export async function sheetDetails(name: string): Promise<SheetDetails> {
  const found = await batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const { autoFilter, tables } = sheet;
    autoFilter.load('isDataFiltered');
    tables.load('items/name');
    await context.sync();
    const filters = tables.items.map((table) => table.autoFilter);
    for (const filter of filters) filter.load('isDataFiltered');
    await context.sync();
    return { used: used.isNullObject ? null : spanOf(used), hasFilter: autoFilter.isDataFiltered || filters.some((f) => f.isDataFiltered) };
  });
  return { hiddenRows: found.used ? await hiddenRuns(name, found.used) : [], hasFilter: found.hasFilter, merged: [] };
}
