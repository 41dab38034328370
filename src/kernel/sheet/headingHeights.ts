import type { PlanBlock, RowHeightPlan, StyledSpan } from './sheetPlan';

const LINE_POINTS = 15;
/** Bold letters are wider than the digits that widths are counted in, and a cell keeps a little room at its sides. */
const LETTERS_PER_WIDTH = 0.95;
const HEADINGS = /^(header|columnLabel)/;

/** Lines that a text takes in a column, broken between words. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS_PER_WIDTH));
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) used = needed;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.ceil(word.length / room) - 1;
      used = word.length % room || room;
    }
  }
  return lines;
}

/** The text of a cell as the last block that fills it has it. */
function textAt(blocks: readonly PlanBlock[], row: number, column: number): string {
  for (let place = blocks.length - 1; place >= 0; place--) {
    const block = blocks[place]!;
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined && cell !== null) return typeof cell === 'object' ? String(cell.value) : String(cell);
  }
  return '';
}

/** Heights of the rows of headings that take more than one line in columns of these widths; rows that have a height already keep it. */
export function headingHeights(
  blocks: readonly PlanBlock[],
  styles: readonly StyledSpan[],
  widths: readonly number[],
  given: readonly RowHeightPlan[],
): readonly RowHeightPlan[] {
  const lines = new Map<number, number>();
  for (const { span, style } of styles) {
    if (!HEADINGS.test(style) || span.rowCount !== 1) continue;
    for (let column = span.column; column < span.column + span.columnCount; column++) {
      const width = widths[column];
      if (width === undefined) continue;
      const count = wrappedLines(textAt(blocks, span.row, column), width);
      lines.set(span.row, Math.max(lines.get(span.row) ?? 1, count));
    }
  }
  const has = (row: number): boolean => given.some((one) => row >= one.row && row < one.row + one.rowCount);
  return [...lines]
    .filter(([row, count]) => count > 1 && !has(row))
    .map(([row, count]) => ({ row, rowCount: 1, points: count * LINE_POINTS }));
}
