import { wordsText } from '../../../kernel/words/wordsText';
import { notesText } from '../notesText';
import { applyTables } from '../../../kernel/tables/tableMemory';
import { columnLetters, spanAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { layoutOfPart, sheetsRead, type Layout } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { NOTE_COLUMN_HEADINGS } from '../../../kernel/sheet/noteColumns';
import { planNoteColumns, type NoteColumnsPlace } from '../sheet/planNoteColumns';
import { noteCellsOf } from './noteCellsOf';
import { ourColumns } from '../../../kernel/sheet/noteColumns';
import { notePlacesSetting } from './readNoteCells';
import { reportWithLog } from '../../activity/run/completeLog';
import { readActivity } from '../../activity/run/readActivity';
import { takeUpActivity } from './takeUpActivity';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { sheetNamed } from '../../../kernel/run/survey';
import { WorkbookError, type ChangeReceipt, type Outline, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { startRun } from '../../../reading/run/startRun';

const WIDTH = NOTE_COLUMN_HEADINGS.length;

function tableRows({ headerRows, range }: Layout): { readonly row: number; readonly rowCount: number } {
  const row = Math.max(...headerRows) - 1;
  return { row, rowCount: range.row + range.rowCount - row };
}

function usedOf(outline: Outline, sheet: string): CellSpan {
  const info = sheetNamed(outline, sheet);
  if (!info?.used) {
    throw new WorkbookError('sheetMissing', notesText('sheetGone', { sheet }), wordsText('workbookUnchanged'), notesText('refreshThenAdd'));
  }
  return info.used;
}

/** Address of the first cell that holds anything in the place asked for, or `null`. */
async function takenCell(run: Run, sheet: string, span: CellSpan): Promise<string | null> {
  const cells = await readCells(run, sheet, span);
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => cell !== '');
    if (column >= 0) return spanAddress({ row: span.row + row, column: span.column + column, rowCount: 1, columnCount: 1 });
  }
  return null;
}

/**
 * Where the columns of one sheet go: where an earlier run wrote them, else at `place`, else right of the table. Of several sheets those whose
 * own place is free keep it, and `place` is for the others.
 *
 * @throws WorkbookError 'placeTaken' where a cell of the user's stands there; it names the cell and the next free column.
 */
async function findPlace(run: Run, layout: Layout, place: number | null, isOneOfSeveral: boolean): Promise<NoteColumnsPlace> {
  const { sheet, range } = layout;
  const { row, rowCount } = tableRows(layout);
  const used = usedOf(run.survey, sheet);
  const right = used.column + used.columnCount;
  const [header] = await readCells(run, sheet, { row, column: 0, rowCount: 1, columnCount: right });
  const ours = ourColumns(header ?? []);
  if (ours !== null && (place === null || isOneOfSeveral || place === ours)) return { column: ours, stoodBefore: true };
  const beside = range.column + range.columnCount;
  const columns = place === null ? [beside] : isOneOfSeveral ? [beside, place] : [place];
  let taken: string | null = null;
  for (const column of columns) {
    taken = await takenCell(run, sheet, { row, column, rowCount, columnCount: WIDTH });
    if (taken === null) return { column, stoodBefore: false };
  }
  throw new WorkbookError(
    'placeTaken',
    notesText('cellInTheWay', { cell: taken, sheet }),
    wordsText('workbookUnchanged'),
    notesText('clearOrAddFrom', { column: columnLetters(right) }),
  );
}

/** The first column (counted from 0) with nothing to its right on any sheet that was read. */
export async function nextFreeColumn(workbook: Workbook, report: Report): Promise<number> {
  const outline = await workbook.outline();
  let column = 0;
  for (const sheet of sheetsRead(report.reading)) {
    const used = usedOf(outline, sheet);
    column = Math.max(column, used.column + used.columnCount);
  }
  return column;
}

/**
 * Writes our columns to the right of each table that was read: Days past due, Bucket, Priority, Why, Next action, Note, Note for. What the
 * user typed under Note goes into the log and stays beside its item.
 *
 * @param place first column, counted from 0, or `null` for the one right of the table.
 * @throws WorkbookError 'placeTaken' where a cell of the user's is in the way, 'unsupported' for a report without items.
 */
export async function writeNoteColumns(
  workbook: Workbook,
  report: Report,
  place: number | null,
  options: RunOptions,
): Promise<ChangeReceipt> {
  if (report.reading.level === 'customer') {
    throw new WorkbookError('unsupported', notesText('noItems'), wordsText('workbookUnchanged'), notesText('readItems'));
  }
  const run = await startRun(workbook, null, options);
  const read = sheetsRead(report.reading);
  const found: NoteColumnsPlace[] = [];
  for (const part of read.keys()) found.push(await findPlace(run, layoutOfPart(report.reading, part), place, read.length > 1));
  const now = reportWithLog(report, await readActivity(run));
  const taken = await takeUpActivity(run, now.report, now.log);
  const ownedRows = (part: number): ReadonlySet<number> => taken.cells.places.find((one) => one.part === part)?.ownedRows ?? new Set();
  const columns = found.map((one, part) =>
    planNoteColumns(report, one, taken.say, noteCellsOf(report, taken.desk, ownedRows(part), taken.say), part),
  );
  const { place: logPlace, added } = taken.content;
  const sheets = logPlace !== null || added.length > 0 ? taken.sheets : [];
  const settings = notePlacesSetting(run.survey, columns);
  const change = { sheets, sideColumns: [...taken.columns, ...columns], activate: null, settings };
  return applyTables(workbook, change, options);
}
