import { CELL_TYPE, typeOf, type CellType } from './cellType';
import { COLUMNS_MAX } from './sheetLimits';

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
/** So many bytes may be looked at without asking whether the window ends: a tag's start, three letters and seven digits. */
const QUICK_BYTES = 32;

/**
 * The present cell of a window of rows, and the quick way to read it where it is written as nearly all programs write theirs. Rows and
 * columns count from 0; offsets are into `bytes`, −1 where there is nothing.
 */
export class PlainCells {
  bytes = new Uint8Array(0);
  row = -1;
  /** From the cell's `<` to behind its last `>`; content starts at `cellOpenEnd`. */
  column = -1;
  style = 0;
  type: CellType = CELL_TYPE.number;
  /** Number of the cell metadata record, 0 for none; a dynamic array has one. */
  metadata = 0;
  cellStart = 0;
  cellOpenEnd = 0;
  cellEnd = 0;
  valueStart = -1;
  valueEnd = -1;
  /** The `<f …>` tag and its text. */
  formulaTagStart = -1;
  formulaStart = -1;
  formulaEnd = -1;
  inlineStart = -1;
  inlineEnd = -1;

  protected at = 0;
  protected end = 0;
  /** The bytes again, for looking at four of them at once. */
  protected fours = new DataView(new ArrayBuffer(0));
  /** How many digits the present row has in its tag, and their first and last four (all of them where they are fewer); 0 for a row without. */
  private digits = 0;
  private firstDigits = -1;
  private lastDigits = 0;

  /** Takes over the number of the present row as its tag has it. */
  protected setRowDigits(start: number, end: number): void {
    this.digits = end - start <= 7 && start + QUICK_BYTES < this.end ? end - start : 0;
    this.firstDigits = this.digits === 0 ? -1 : this.fours.getUint32(start) >>> (this.digits < 4 ? 32 - 8 * this.digits : 0);
    this.lastDigits = this.digits < 4 ? -1 : this.fours.getUint32(end - 4);
  }

  /**
   * Reads `<c r="B7" s="1" t="s"><v>12</v></c>`: each byte is looked at once. False, with nothing changed that the long way does not set
   * anew, where it is written in any other way, or stands where it should not. The elements have no prefix.
   */
  protected readPlainCell(): boolean {
    const { bytes } = this;
    const tag = this.at;
    if (tag + QUICK_BYTES > this.end) return false;
    if (bytes[tag] !== LT || bytes[tag + 1] !== 99 || bytes[tag + 2] !== 32 || bytes[tag + 3] !== 114 || bytes[tag + 5] !== QUOTE)
      return false;
    let at = tag + 6;
    let column = 0;
    let c = bytes[at]!;
    for (; c >= 65 && c <= 90; c = bytes[++at]!) column = column * 26 + c - 64;
    // Cells stand in the row that they name, from left to right.
    if (column <= this.column + 1 || column > COLUMNS_MAX || !this.isInRow(at)) return false;
    at += this.digits;
    if (bytes[at] !== QUOTE) return false;
    at += 1;
    let style = 0;
    if (bytes[at] === 32 && bytes[at + 1] === 115 && bytes[at + 3] === QUOTE) {
      at += 4;
      for (c = bytes[at]!; c !== QUOTE && at < this.end; c = bytes[++at]!) style = style * 10 + c - 48;
      at += 1;
    }
    // An empty cell that only has a look, `<c r="B7" s="1"/>`.
    if (bytes[at] === SLASH && bytes[at + 1] === GT) {
      this.setPlain(tag, column - 1, style, CELL_TYPE.number, at + 2, at + 2);
      return true;
    }
    let type: CellType = CELL_TYPE.number;
    if (bytes[at] === 32 && bytes[at + 1] === 116 && bytes[at + 3] === QUOTE) {
      if (bytes[at + 5] !== QUOTE)
        return bytes[at + 4] === 105 && bytes[at + 13] === QUOTE && this.readPlainInline(tag, column - 1, style, at + 14);
      type = typeOf(bytes, at + 4, at + 5);
      at += 6;
    }
    if (bytes[at] !== GT || bytes[at + 1] !== LT || bytes[at + 2] !== 118 || bytes[at + 3] !== GT) return false;
    const valueStart = at + 4;
    let valueEnd = valueStart;
    while (bytes[valueEnd] !== LT && valueEnd < this.end) valueEnd += 1;
    // Behind the value only "</v></c>" may stand.
    if (
      valueEnd + 8 > this.end ||
      bytes[valueEnd + 1] !== SLASH ||
      bytes[valueEnd + 4] !== LT ||
      bytes[valueEnd + 5] !== SLASH ||
      bytes[valueEnd + 7] !== GT
    )
      return false;
    this.setPlain(tag, column - 1, style, type, at + 1, valueEnd + 8);
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
    return true;
  }

  /** True where the number of the present row stands at `at`. */
  private isInRow(at: number): boolean {
    const { fours, digits } = this;
    if (digits < 4) return fours.getUint32(at) >>> (32 - 8 * digits) === this.firstDigits;
    return fours.getUint32(at) === this.firstDigits && fours.getUint32(at + digits - 4) === this.lastDigits;
  }

  /** The rest of `<c r="B7" s="1" t="inlineStr"><is><t>text</t></is></c>` from the `>` of its tag on; false where anything else stands there. */
  private readPlainInline(tag: number, column: number, style: number, from: number): boolean {
    const { bytes } = this;
    if (
      bytes[from] !== GT ||
      bytes[from + 1] !== LT ||
      bytes[from + 2] !== 105 ||
      bytes[from + 3] !== 115 ||
      bytes[from + 4] !== GT ||
      bytes[from + 5] !== LT ||
      bytes[from + 6] !== 116
    )
      return false;
    let at = from + 7;
    while (bytes[at] !== GT && at < this.end) at += 1;
    if (bytes[at - 1] === SLASH) return false;
    while (bytes[at] !== LT && at < this.end) at += 1;
    // Behind the text only "</t></is></c>" may stand.
    if (
      at + 13 > this.end ||
      bytes[at + 1] !== SLASH ||
      bytes[at + 2] !== 116 ||
      bytes[at + 3] !== GT ||
      bytes[at + 5] !== SLASH ||
      bytes[at + 8] !== GT ||
      bytes[at + 10] !== SLASH ||
      bytes[at + 12] !== GT
    )
      return false;
    this.setPlain(tag, column, style, CELL_TYPE.inline, from + 1, at + 13);
    this.inlineStart = from + 1;
    this.inlineEnd = at + 9;
    return true;
  }

  /** The present cell, with nothing in it so far. */
  private setPlain(tag: number, column: number, style: number, type: CellType, openEnd: number, end: number): void {
    this.cellStart = tag;
    this.column = column;
    this.style = style;
    this.type = type;
    this.metadata = 0;
    this.cellOpenEnd = openEnd;
    this.valueStart = this.valueEnd = this.formulaTagStart = this.formulaStart = this.formulaEnd = this.inlineStart = this.inlineEnd = -1;
    this.at = this.cellEnd = end;
  }
}
