import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import { batch, packed } from '../batch';
import { excelFormulaOrCell } from '../cellText';
import { rangeOf, rowChunks } from '../spans';
import { holds } from '../../../kernel/sheet/spans';

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

/** A span of a sheet, to be read in one piece. */
export interface AskedPiece {
  readonly sheet: string;
  readonly span: CellSpan;
}

const cellCount = ({ rowCount, columnCount }: CellSpan): number => rowCount * columnCount;

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

/** Asks for several pieces, of any sheets. */
export function askPieces(context: Excel.RequestContext, pieces: readonly AskedPiece[]): () => CellsPiece[] {
  const answers = pieces.map(({ sheet, span }) => askSnapshot(context.workbook.worksheets.getItem(sheet), span));
  return () => answers.map((answer) => answer());
}

/** The first places that fit into one message together, and those after them that still do. */
export function fitting(places: readonly AskedPiece[]): AskedPiece[] {
  let room = SNAPSHOT_CELLS_MAX;
  return places.filter(({ span }) => {
    const fits = cellCount(span) <= room;
    if (fits) room -= cellCount(span);
    return fits;
  });
}

/** Reads spans of sheets in as few messages as their size allows. */
export async function takeSnapshots(places: readonly AskedPiece[]): Promise<CellsSnapshot[]> {
  const pieces = places.flatMap((place) => rowChunks(place.span, SNAPSHOT_CELLS_MAX).map((span) => ({ ...place, span, place })));
  const read = new Map(places.map((place) => [place, [] as CellsPiece[]]));
  for (const asked of packed(pieces, ({ span }) => cellCount(span), SNAPSHOT_CELLS_MAX)) {
    const answers = await batch((context) => askPieces(context, asked));
    asked.forEach(({ place }, i) => read.get(place)!.push(answers[i]!));
  }
  return places.map((place) => ({ sheet: place.sheet, pieces: read.get(place)! }));
}

/**
 * The formulas of a long place alone, a third of what a snapshot asks for; not enough to put anything back. `null` where one of them begins
 * with '=': whether that is a formula or a text is told by its value only.
 */
export async function takeFormulas({ sheet, span }: AskedPiece): Promise<CellsSnapshot | null> {
  const pieces: CellsPiece[] = [];
  for (const chunk of rowChunks(span, 3 * SNAPSHOT_CELLS_MAX)) {
    const held = await batch(({ workbook }) => {
      const range = rangeOf(workbook.worksheets.getItem(sheet), chunk).load('formulas');
      return () => range.formulas as Cell[][];
    });
    if (held.some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith('=')))) return null;
    pieces.push({ span: chunk, formulas: held.map((row) => row.map((cell) => excelFormulaOrCell(cell, cell))), numberFormats: [] });
  }
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

/** The cell of a snapshot at a place; '' where it holds none. */
export function cellIn(snapshot: CellsSnapshot | null, row: number, column: number): Cell {
  const piece = snapshot?.pieces.find(({ span }) => holds(span, row, column));
  return piece?.formulas[row - piece.span.row]?.[column - piece.span.column] ?? '';
}

/** Queues that the cells of a piece are as they were. */
export function putPiece(sheet: Excel.Worksheet, piece: CellsPiece): void {
  const range = rangeOf(sheet, piece.span);
  // Formats first: a cell that was text must be text again before its value comes back.
  range.numberFormat = piece.numberFormats as string[][];
  range.formulas = piece.formulas as Cell[][];
}
