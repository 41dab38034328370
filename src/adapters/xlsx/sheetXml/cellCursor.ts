import { damaged } from '../refusal';
import { CELL_TYPE, isNameEnd, typeOf, wholeNumber, type CellType } from './cellType';
import { behindTag, endOfElement, endOfInline, endOfText } from './elementEnds';
import type { SheetWindow } from './sheetWindows';

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;

/**
 * Walks over the rows and cells of a window without making an object for any of them: its fields describe the present row and cell until
 * the next step. Rows and columns count from 0; offsets are into `bytes`, −1 where there is nothing. Takes time linear in the bytes.
 */
export class CellCursor {
  bytes = new Uint8Array(0);
  /** Present row; the opening tag stands at rowStart … rowOpenEnd. */
  row = -1;
  rowStart = 0;
  rowOpenEnd = 0;
  rowHidden = false;
  rowIsEmpty = false;
  /** Where `</row>` begins, once all cells were visited. */
  rowCloseStart = 0;
  /** Present cell, from its `<` to behind its last `>`; content starts at `cellOpenEnd`. */
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
  /** Behind the whole `<f>` element. */
  formulaElementEnd = -1;
  inlineStart = -1;
  inlineEnd = -1;

  private at = 0;
  private end = 0;
  private prefixLength = 0;
  private inRow = false;

  /** Goes on with the next window of rows of the same sheet. */
  open(window: SheetWindow): void {
    this.bytes = window.bytes as Uint8Array<ArrayBuffer>;
    this.at = window.start;
    this.end = window.end;
    this.prefixLength = window.prefix.length;
    this.inRow = false;
  }

  /** Steps to the next row; false at the window's end. Cells of the present row that were not visited are passed over. */
  nextRow(): boolean {
    while (this.inRow) if (!this.nextCell()) break;
    const { bytes } = this;
    for (;;) {
      let tag = this.at;
      while (tag < this.end && bytes[tag] !== LT) tag += 1;
      if (tag >= this.end) return false;
      this.at = tag + 1;
      if (bytes[tag + 1 + this.prefixLength] === 114 && bytes[tag + 2 + this.prefixLength] === 111) {
        this.readRowTag(tag);
        return true;
      }
    }
  }

  /** Steps to the next cell of the present row; false when there is none. */
  nextCell(): boolean {
    if (!this.inRow) return false;
    if (this.readPlainCell()) return true;
    const { bytes } = this;
    let at = this.at;
    while (at < this.end && bytes[at] !== LT) at += 1;
    if (at >= this.end || bytes[at + 1] === SLASH) {
      this.inRow = false;
      this.rowCloseStart = at;
      this.at = Math.min(at + 1, this.end);
      return false;
    }
    const name = at + 1 + this.prefixLength;
    if (bytes[name] !== 99 || !isNameEnd(bytes[name + 1]!)) {
      // A comment or an extension list between cells: nothing of ours.
      this.at = endOfElement(bytes, at, this.end);
      return this.nextCell();
    }
    this.readCell(at, name + 1);
    return true;
  }

  /**
   * Reads the present cell where it is written as nearly all programs write theirs, `<c r="B7" s="1" t="s"><v>12</v></c>`: each byte is
   * looked at once. False, with nothing changed that the long way does not set anew, where it is written in any other way.
   */
  private readPlainCell(): boolean {
    const { bytes } = this;
    const tag = this.at;
    if (
      this.prefixLength !== 0 ||
      bytes[tag] !== LT ||
      bytes[tag + 1] !== 99 ||
      bytes[tag + 2] !== 32 ||
      bytes[tag + 3] !== 114 ||
      bytes[tag + 5] !== QUOTE
    )
      return false;
    let at = tag + 6;
    let column = 0;
    for (let c = bytes[at]!; c >= 65 && c <= 90; c = bytes[++at]!) column = column * 26 + c - 64;
    while (bytes[at] !== QUOTE && at < this.end) at += 1;
    at += 1;
    let style = 0;
    if (bytes[at] === 32 && bytes[at + 1] === 115 && bytes[at + 3] === QUOTE) {
      at += 4;
      for (let c = bytes[at]!; c !== QUOTE && at < this.end; c = bytes[++at]!) style = style * 10 + c - 48;
      at += 1;
    }
    if (column === 0) return false;
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

  private readRowTag(tag: number): void {
    const { bytes } = this;
    this.row += 1;
    this.column = -1;
    this.rowStart = tag;
    this.rowHidden = false;
    let at = tag + 4 + this.prefixLength;
    while (at < this.end && bytes[at] !== GT) {
      if (bytes[at] === QUOTE || bytes[at] === 39) {
        let close = at + 1;
        while (close < this.end && bytes[close] !== bytes[at]) close += 1;
        const before = bytes[at - 2];
        if (before === 114 && bytes[at - 3]! <= 32) this.row = wholeNumber(bytes, at + 1, close) - 1;
        else if (before === 110 && bytes[at - 7] === 104 && bytes[at - 8]! <= 32)
          this.rowHidden = bytes[at + 1] === 49 || bytes[at + 1] === 116;
        at = close;
      }
      at += 1;
    }
    this.rowIsEmpty = bytes[at - 1] === SLASH;
    this.rowOpenEnd = at + 1;
    this.at = at + 1;
    this.inRow = !this.rowIsEmpty;
  }

  private readCell(tag: number, from: number): void {
    const { bytes } = this;
    this.cellStart = tag;
    this.column += 1;
    this.style = 0;
    this.type = CELL_TYPE.number;
    this.metadata = 0;
    this.valueStart = this.valueEnd = this.formulaTagStart = this.formulaStart = this.formulaEnd = this.inlineStart = this.inlineEnd = -1;
    let at = from;
    while (bytes[at] !== GT && at < this.end) {
      const quote = bytes[at]!;
      if (quote === QUOTE || quote === 39) {
        let close = at + 1;
        while (close < this.end && bytes[close] !== quote) close += 1;
        this.readCellAttribute(at, close);
        at = close;
      }
      at += 1;
    }
    this.cellOpenEnd = at + 1;
    if (bytes[at - 1] === SLASH) this.cellEnd = at + 1;
    else this.readContent(at + 1);
    this.at = this.cellEnd;
  }

  /** The attribute whose value stands between the quotes at `open` and `close`; its name ends before `="`. */
  private readCellAttribute(open: number, close: number): void {
    const { bytes } = this;
    const last = bytes[open - 2];
    const before = bytes[open - 3]!;
    if (last === 114 && before <= 32) {
      let column = 0;
      for (let p = open + 1; p < close; p += 1) {
        const c = bytes[p]! & 0xdf;
        if (c < 65 || c > 90) break;
        column = column * 26 + c - 64;
      }
      if (column > 0) this.column = column - 1;
    } else if (last === 115 && before <= 32) this.style = wholeNumber(bytes, open + 1, close);
    else if (last === 116 && before <= 32) this.type = typeOf(bytes, open + 1, close);
    else if (last === 109 && before === 99) this.metadata = wholeNumber(bytes, open + 1, close);
  }

  /** Reads `<f>`, `<v>` and `<is>` up to `</c>`. */
  private readContent(from: number): void {
    const { bytes, prefixLength } = this;
    let at = from;
    for (;;) {
      while (at < this.end && bytes[at] !== LT) at += 1;
      if (at >= this.end) throw damaged(`a cell of row ${this.row + 1} does not end`);
      if (bytes[at + 1] === SLASH) {
        this.cellEnd = behindTag(bytes, at);
        return;
      }
      const name = at + 1 + prefixLength;
      const first = bytes[name];
      const second = bytes[name + 1]!;
      if (first === 118 && isNameEnd(second)) at = this.readValue(at);
      else if (first === 102 && isNameEnd(second)) this.formulaElementEnd = at = this.readFormula(at);
      else if (first === 105 && second === 115) {
        this.inlineStart = at;
        this.inlineEnd = at = endOfInline(bytes, at, this.end, prefixLength);
      } else at = endOfElement(bytes, at, this.end);
    }
  }

  private readValue(tag: number): number {
    const { bytes } = this;
    let at = tag + 2 + this.prefixLength;
    while (bytes[at] !== GT) at += 1;
    if (bytes[at - 1] === SLASH) return at + 1;
    this.valueStart = at + 1;
    this.valueEnd = endOfText(bytes, at + 1, this.end);
    return behindTag(bytes, this.valueEnd);
  }

  private readFormula(tag: number): number {
    const { bytes } = this;
    this.formulaTagStart = tag;
    let at = tag + 2 + this.prefixLength;
    while (bytes[at] !== GT) at += 1;
    this.formulaStart = at + 1;
    this.formulaEnd = at + 1;
    if (bytes[at - 1] === SLASH) return at + 1;
    this.formulaEnd = endOfText(bytes, at + 1, this.end);
    return behindTag(bytes, this.formulaEnd);
  }
}
