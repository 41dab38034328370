import { runText } from '../../kernel/run/runText';
import type { RunOptions } from '../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { batch } from './batch';
import { excelFormulaOrCell } from './cellText';
import { rangeOf, rowChunks } from './spans';

/** Cells of one request while a snapshot is taken: formulas, values and formats together stay well under Excel's 5 MB. */
export const SNAPSHOT_CELLS_MAX = 40_000;

export interface CellsPiece {
  readonly span: CellSpan;
  readonly formulas: readonly (readonly Cell[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** What cells of a sheet held and how they were formatted as numbers, so that they can be put back. */
export interface CellsSnapshot {
  readonly sheet: string;
  readonly pieces: readonly CellsPiece[];
}

/** Asks for the cells of a span as one piece. */
export function askSnapshot(sheet: Excel.Worksheet, span: CellSpan): () => CellsPiece {
  const range = rangeOf(sheet, span);
  range.load('formulas,values,numberFormat');
  return () => {
    const values = range.values as Cell[][];
    const formulas = (range.formulas as Cell[][]).map((row, r) => row.map((cell, c) => excelFormulaOrCell(cell, values[r]![c]!)));
    return { span, formulas, numberFormats: range.numberFormat as string[][] };
  };
}

export async function takeSnapshot(sheet: string, spans: readonly CellSpan[]): Promise<CellsSnapshot> {
  const pieces: CellsPiece[] = [];
  for (const span of spans.flatMap((s) => rowChunks(s, SNAPSHOT_CELLS_MAX)))
    pieces.push(await batch((context) => askSnapshot(context.workbook.worksheets.getItem(sheet), span)));
  return { sheet, pieces };
}

/** Only some rows of a snapshot. */
export function rowsOf({ sheet, pieces }: CellsSnapshot, rows: readonly number[]): CellsSnapshot {
  const picked = [...new Set(rows)].flatMap((row) =>
    pieces
      .filter(({ span }) => row >= span.row && row < span.row + span.rowCount)
      .map(({ span, formulas, numberFormats }) => ({
        span: { ...span, row, rowCount: 1 },
        formulas: [formulas[row - span.row]!],
        numberFormats: [numberFormats[row - span.row]!],
      })),
  );
  return { sheet, pieces: picked };
}

function putPiece(sheetName: string, piece: CellsPiece): Promise<void> {
  return batch((context) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetName), piece.span);
    // Formats first: a cell that was text must be text again before its value comes back.
    range.numberFormat = piece.numberFormats as string[][];
    range.formulas = piece.formulas as Cell[][];
    return () => undefined;
  }, runText('partlyRestored'));
}

/** Writes every cell of the snapshot back as it was. */
export async function putBack(snapshot: CellsSnapshot, onProgress: RunOptions['onProgress']): Promise<void> {
  for (const [index, piece] of snapshot.pieces.entries()) {
    await putPiece(snapshot.sheet, piece);
    onProgress({ stage: 'restoring', done: index + 1, total: snapshot.pieces.length });
  }
}
