import type { Run } from '../../kernel/run/run';
import { takeSurvey } from '../../kernel/run/survey';
import type { Outline, ReadRequest, RunOptions, SheetInfo, Workbook } from '../../kernel/run/workbook';
import type { CellSpan } from '../../kernel/sheet/cells';
import { CHUNK_ROWS } from '../../kernel/run/readCells';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import { sampleParts } from '../survey/readSample';

/** Sheets of the user's up to this size are read whole: lists of months, of work in progress, short reports. Larger ones list items. */
export const WHOLE_ROWS_MAX = 2000;
const WHOLE_COLUMNS_MAX = 60;
/** AR sheets with more cells than this are read by those who need them: logs and snapshots grow. */
const OUR_CELLS_MAX = 20_000;

const rowsOf = (span: CellSpan, row: number, end: number): CellSpan => ({ ...span, row, rowCount: end - row });

/** What of the range lies between the parts. */
function between(used: CellSpan, parts: readonly CellSpan[]): CellSpan[] {
  const gaps: CellSpan[] = [];
  let row = used.row;
  for (const part of parts) {
    if (part.row > row) gaps.push(rowsOf(used, row, part.row));
    row = part.row + part.rowCount;
  }
  return gaps;
}

function cellsWanted({ name, used }: SheetInfo): readonly ReadRequest[] {
  if (!used) return [];
  const ask = (span: CellSpan, withFormats: boolean): ReadRequest => ({
    sheet: name,
    span,
    columns: null,
    withFormats,
    chunkRowsMax: CHUNK_ROWS,
  });
  if (isOurSheetName(name)) return used.rowCount * used.columnCount <= OUR_CELLS_MAX ? [ask(used, false)] : [];
  const parts = sampleParts(used);
  const isShort = used.rowCount <= WHOLE_ROWS_MAX && used.columnCount <= WHOLE_COLUMNS_MAX;
  return [...parts.map((span) => ask(span, true)), ...(isShort ? between(used, parts).map((span) => ask(span, false)) : [])];
}

/** The cells that nearly every run needs: a sample of each sheet of the user's, all of a short one, and our own sheets but the long ones. */
function surveyedCells({ sheets }: Outline): readonly ReadRequest[] {
  return sheets.flatMap(cellsWanted);
}

/** The cells of our own sheets alone, for what is done to them without reading the report again. */
export function surveyedOwnCells({ sheets }: Outline): readonly ReadRequest[] {
  return sheets.filter(({ name }) => isOurSheetName(name)).flatMap(cellsWanted);
}

/**
 * Begins a run: asks the workbook once for everything that most steps need; `cellsOf` says which cells.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function startRun<Request, Options extends RunOptions>(
  workbook: Workbook,
  request: Request,
  options: Options,
  cellsOf: (outline: Outline) => readonly ReadRequest[] = surveyedCells,
): Promise<Run<Request, Options>> {
  return { workbook, request, survey: await takeSurvey(workbook, cellsOf, options), options };
}
