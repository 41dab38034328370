import type { RowRun } from '../../kernel/run/workbook';
import { batch } from './batch';
import { rangeOf, released, spanOf } from './spans';

/** How many ranges are asked about hidden rows before the search stops being worth its time. */
const QUERIES_MAX = 4096;
/** Pieces that a run is cut into where only some of its rows are hidden. */
const PIECES = 16;

/** Asks Excel of each run whether its rows are hidden: true, false, or null when some are. */
function askHidden(sheetName: string, runs: readonly RowRun[]): Promise<(boolean | null)[]> {
  return batch((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const ranges = runs.map((run) => rangeOf(sheet, { ...run, column: 0, columnCount: 1 }));
    for (const range of ranges) range.load('rowHidden');
    return () => ranges.map((range) => range.rowHidden as boolean | null);
  });
}

function piecesOf({ row, rowCount }: RowRun): RowRun[] {
  const size = Math.ceil(rowCount / PIECES);
  const pieces: RowRun[] = [];
  for (let from = 0; from < rowCount; from += size) pieces.push({ row: row + from, rowCount: Math.min(size, rowCount - from) });
  return pieces;
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
 * Runs of hidden rows inside the used range of a sheet, found by cutting it into ever smaller pieces. A sheet with thousands of scattered
 * hidden rows is searched until QUERIES_MAX; what is left counts as hidden, never as shown.
 */
export async function hiddenRows(sheetName: string): Promise<RowRun[]> {
  const used = await batch((context) => {
    const range = released(context.workbook.worksheets.getItem(sheetName).getUsedRangeOrNullObject(true));
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return () => (range.isNullObject ? null : spanOf(range));
  });
  if (!used) return [];
  const hidden: RowRun[] = [];
  let open: RowRun[] = piecesOf(used);
  let asked = 0;
  while (open.length > 0 && asked < QUERIES_MAX) {
    const answers = await askHidden(sheetName, open);
    asked += open.length;
    hidden.push(...open.filter((_, i) => answers[i] === true));
    open = open.filter((_, i) => answers[i] === null).flatMap(piecesOf);
  }
  return joined([...hidden, ...open]);
}
