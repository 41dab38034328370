import type { CellLook } from '../../adapters/xlsx/styles/cellLook';

type TextLook = Pick<CellLook, 'fontSize' | 'bold' | 'wrap'>;

/** A line of 11 points is 20 pixels high, and a letter of it 7 pixels wide on average, bold ones a tenth more. */
const LINE_PIXELS_PER_POINT = 20 / 11;
const LETTER_PIXELS_PER_POINT = 7 / 11;
const BOLD_WIDER = 1.1;
const CELL_PADDING_PIXELS = 6;

/** Lines that a text takes when its words are put into lines of `lettersPerLine`; a word that is longer is cut. */
export function wrappedLines(text: string, lettersPerLine: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length <= lettersPerLine) {
        used += 1 + length;
        continue;
      }
      const cuts = Math.max(0, Math.ceil(length / lettersPerLine) - 1);
      lines += cuts + (used > 0 ? 1 : 0);
      used = length - cuts * lettersPerLine;
    }
  }
  return lines;
}

/**
 * Height in pixels that Excel would give a row without a height of its own for this cell: as high as its font, and as its lines where it
 * wraps. An estimate from letter counts, because the grid measures text only when it draws it.
 */
export function cellHeightPixels(text: string, look: TextLook, columnPixels: number): number {
  const linePixels = Math.ceil(look.fontSize * LINE_PIXELS_PER_POINT);
  if (!look.wrap) return linePixels;
  const letterPixels = look.fontSize * LETTER_PIXELS_PER_POINT * (look.bold ? BOLD_WIDER : 1);
  return linePixels * wrappedLines(text, Math.max(1, Math.floor((columnPixels - CELL_PADDING_PIXELS) / letterPixels)));
}
