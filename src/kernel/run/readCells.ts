import type { Cell, CellBlock, CellSpan } from '../sheet/cells';
import type { Run } from './run';
import { sheetNamed, type Survey } from './survey';
import type { ReadRequest } from './workbook';

/** Rows per block; small enough that a block's text stays far below 5 MB and no step takes long. */
export const CHUNK_ROWS = 20_000;

/** The columns of a request, counted from 0 on the sheet. */
function columnsOf({ columns, span }: ReadRequest): readonly number[] {
  return columns ?? Array.from({ length: span.columnCount }, (_, place) => span.column + place);
}

/** Rows of cells that nothing stands in. */
function blank(rowCount: number, width: number): Pick<CellBlock, 'values' | 'formats'> {
  return { values: new Array<Cell[]>(rowCount).fill(new Array<Cell>(width).fill('')), formats: null };
}

/** Rows `from` … `to` of a block, cut to the columns; `null` where the block does not hold them. Columns outside `used` are empty. */
function cut(
  block: CellBlock,
  from: number,
  to: number,
  columns: readonly number[],
  used: CellSpan,
): Pick<CellBlock, 'values' | 'formats'> | null {
  const places = columns.map((column) => column - block.span.column);
  const isHeld = (place: number, column: number): boolean =>
    (place >= 0 && place < block.span.columnCount) || column < used.column || column >= used.column + used.columnCount;
  if (!places.every((place, i) => isHeld(place, columns[i]!))) return null;
  const isWhole = places.length === block.span.columnCount && places[0] === 0;
  const rowsOf = <T>(rows: readonly (readonly T[])[], empty: T): readonly (readonly T[])[] => {
    const picked = rows.slice(from - block.span.row, to - block.span.row);
    return isWhole ? picked : picked.map((row) => places.map((place) => row[place] ?? empty));
  };
  return { values: rowsOf(block.values, ''), formats: block.formats && rowsOf(block.formats, 'General') };
}

/** What the survey holds of a request, from top to bottom, or `null` where it holds too little. */
function held(survey: Survey, request: ReadRequest): readonly CellBlock[] | null {
  const info = sheetNamed(survey, request.sheet);
  if (!info) return null;
  const { used } = info;
  const columns = columnsOf(request);
  const blocks = survey.cells.get(request.sheet) ?? [];
  const pieces: CellBlock[] = [];
  const { span } = request;
  const end = span.row + span.rowCount;
  const usedEnd = used ? used.row + used.rowCount : 0;
  for (let row = span.row; row < end;) {
    const limit = Math.min(end, row + request.chunkRowsMax);
    const isBeside = used === null || row < used.row || row >= usedEnd;
    const block = isBeside
      ? null
      : blocks.find(
          (one) => row >= one.span.row && row < one.span.row + one.span.rowCount && (one.formats !== null || !request.withFormats),
        );
    if (!isBeside && !block) return null;
    const to = Math.min(limit, block ? block.span.row + block.span.rowCount : used && row < used.row ? used.row : limit);
    const piece = block ? cut(block, row, to, columns, used!) : blank(to - row, columns.length);
    if (!piece) return null;
    const place = { row, column: columns[0] ?? span.column, rowCount: to - row, columnCount: columns.length };
    const formats = request.withFormats ? (piece.formats ?? piece.values.map((cells) => cells.map(() => 'General'))) : null;
    pieces.push({ span: place, values: piece.values, formats });
    row = to;
  }
  return pieces;
}

/** The blocks of a request from top to bottom: out of the survey where it holds them, else read from the workbook. */
export async function* readBlocks(run: Run, request: ReadRequest): AsyncIterable<CellBlock> {
  const known = held(run.survey, request);
  if (known) yield* known;
  else yield* run.workbook.read([request], run.options);
}

/** Every cell of a span, row by row, '' where the workbook has nothing. The rows are not copied: they may be the survey's. */
export async function readCells(run: Run, sheet: string, span: CellSpan): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const block of readBlocks(run, { sheet, span, columns: null, withFormats: false, chunkRowsMax: CHUNK_ROWS })) {
    for (const row of block.values) rows.push(row);
  }
  return rows;
}
