import { filesText } from '../../../kernel/run/filesText';
import type { Message } from '../../../kernel/words/message';
import type { WorkbookError } from '../../../kernel/run/workbook';
import { columnLetters } from '../../../kernel/sheet/cells';
import { damaged } from '../refusal';
import { CELL_TYPE, isNameEnd, typeOf, wholeNumber } from './cellType';
import { attributeNameEnd, behindSection, behindTag, endOfElement, endOfInline, endOfText, isSection } from './elementEnds';
import { PlainCells } from './plainCells';
import { COLUMNS_MAX, ROWS_MAX } from './sheetLimits';
import type { SheetWindow } from './sheetWindows';

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * Walks over the rows and cells of a window without making an object for any of them: its fields describe the present row and cell until
 * the next step. Takes time linear in the bytes. Nothing is passed over in silence: rows come from top to bottom and cells from left to
 * right, each once and within Excel's limits, or the sheet is refused as damaged.
 */
export class CellCursor extends PlainCells {
  /** The opening tag of the present row stands at rowStart … rowOpenEnd. */
  rowStart = 0;
  rowOpenEnd = 0;
  rowHidden = false;
  rowIsEmpty = false;
  /** Where `</row>` begins, once all cells were visited. */
  rowCloseStart = 0;
  /** Behind the whole `<f>` element of the present cell. */
  formulaElementEnd = -1;

  private prefix = '';
  private inRow = false;

  /** `sheet` is the name by which a refusal tells the sheet. */
  constructor(private readonly sheet: string) {
    super();
  }

  /** Goes on with the next window of rows of the same sheet. */
  open(window: SheetWindow): void {
    const { buffer, byteOffset, byteLength } = (this.bytes = window.bytes as Uint8Array<ArrayBuffer>);
    this.fours = new DataView(buffer, byteOffset, byteLength);
    this.at = window.start;
    this.end = window.end;
    this.prefix = window.prefix;
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
      if (this.isElement(tag, 'row')) {
        this.readRowTag(tag);
        return true;
      }
      if (!isSection(bytes, tag)) throw this.wrong(filesText('notARow'));
      this.at = behindSection(bytes, tag, this.end);
    }
  }

  /** Steps to the next cell of the present row; false when there is none. */
  nextCell(): boolean {
    if (!this.inRow) return false;
    if (this.prefix === '' && this.readPlainCell()) return true;
    const { bytes } = this;
    for (;;) {
      let tag = this.at;
      while (tag < this.end && bytes[tag] !== LT) tag += 1;
      if (tag >= this.end) throw this.wrong(filesText('rowOpen', { row: this.row + 1 }));
      if (bytes[tag + 1] === SLASH) {
        if (!this.isElement(tag + 1, 'row')) throw this.wrong(filesText('rowOpen', { row: this.row + 1 }));
        this.inRow = false;
        this.rowCloseStart = tag;
        this.at = behindTag(bytes, tag, this.end);
        return false;
      }
      if (this.isElement(tag, 'c')) {
        this.readCell(tag);
        return true;
      }
      this.at = this.behindOther(tag);
    }
  }

  /** True where an element of the sheet's own namespace with this name begins. */
  private isElement(tag: number, name: string): boolean {
    const { bytes, prefix } = this;
    let at = tag + 1;
    for (let i = 0; i < prefix.length; i += 1, at += 1) if (bytes[at] !== prefix.charCodeAt(i)) return false;
    for (let i = 0; i < name.length; i += 1, at += 1) if (bytes[at] !== name.charCodeAt(i)) return false;
    return isNameEnd(bytes[at]!);
  }

  /** Behind what may stand beside cells and values: a comment, or an extension list, which holds nothing of ours. */
  private behindOther(tag: number): number {
    if (isSection(this.bytes, tag)) return behindSection(this.bytes, tag, this.end);
    if (this.isElement(tag, 'extLst')) return endOfElement(this.bytes, tag, this.end);
    throw this.wrong(filesText('notACell', { row: this.row + 1 }));
  }

  private wrong(what: Message): WorkbookError {
    return damaged(filesText('onSheet', { sheet: this.sheet, what }));
  }

  private readRowTag(tag: number): void {
    const { bytes } = this;
    const before = this.row;
    this.row += 1;
    this.column = -1;
    this.rowStart = tag;
    this.rowHidden = false;
    this.setRowDigits(0, 0);
    let at = tag + 4 + this.prefix.length;
    while (at < this.end && bytes[at] !== GT) {
      if (bytes[at] === QUOTE || bytes[at] === APOSTROPHE) {
        let close = at + 1;
        while (close < this.end && bytes[close] !== bytes[at]) close += 1;
        const name = attributeNameEnd(bytes, at);
        if (bytes[name] === 114 && bytes[name - 1]! <= 32) {
          this.row = wholeNumber(bytes, at + 1, close) - 1;
          this.setRowDigits(at + 1, close);
        } else if (bytes[name] === 110 && bytes[name - 5] === 104 && bytes[name - 6]! <= 32)
          this.rowHidden = bytes[at + 1] === 49 || bytes[at + 1] === 116;
        at = close;
      }
      at += 1;
    }
    if (at >= this.end) throw this.wrong(filesText('rowOpen', { row: this.row + 1 }));
    if (this.row < 0 || this.row >= ROWS_MAX) throw this.wrong(filesText('rowNumber', { after: before + 1 }));
    if (this.row <= before) throw this.wrong(filesText('rowOrder', { row: this.row + 1, before: before + 1 }));
    this.rowIsEmpty = bytes[at - 1] === SLASH;
    this.rowOpenEnd = at + 1;
    this.at = at + 1;
    this.inRow = !this.rowIsEmpty;
  }

  private readCell(tag: number): void {
    const { bytes } = this;
    const before = this.column;
    this.cellStart = tag;
    this.column += 1;
    this.style = 0;
    this.type = CELL_TYPE.number;
    this.metadata = 0;
    this.valueStart = this.valueEnd = this.formulaTagStart = this.formulaStart = this.formulaEnd = this.inlineStart = this.inlineEnd = -1;
    let at = tag + 2 + this.prefix.length;
    while (bytes[at] !== GT && at < this.end) {
      const quote = bytes[at]!;
      if (quote === QUOTE || quote === APOSTROPHE) {
        let close = at + 1;
        while (close < this.end && bytes[close] !== quote) close += 1;
        this.readCellAttribute(attributeNameEnd(bytes, at), at + 1, close);
        at = close;
      }
      at += 1;
    }
    if (at >= this.end) throw this.wrong(filesText('rowOpen', { row: this.row + 1 }));
    if (this.column >= COLUMNS_MAX) throw this.wrong(filesText('cellBeyond', { row: this.row + 1 }));
    if (this.column <= before) {
      const [column, other] = [columnLetters(this.column), columnLetters(before)];
      throw this.wrong(filesText('cellOrder', { row: this.row + 1, column, before: other }));
    }
    this.cellOpenEnd = at + 1;
    if (bytes[at - 1] === SLASH) this.cellEnd = at + 1;
    else this.readContent(at + 1);
    this.at = this.cellEnd;
  }

  /** The attribute whose name ends at `name` and whose value stands from `start` to `end`. */
  private readCellAttribute(name: number, start: number, end: number): void {
    const { bytes } = this;
    const last = bytes[name];
    const before = bytes[name - 1]!;
    if (last === 114 && before <= 32) this.readReference(start, end);
    else if (last === 115 && before <= 32) this.style = Math.max(0, wholeNumber(bytes, start, end));
    else if (last === 116 && before <= 32) this.type = typeOf(bytes, start, end);
    else if (last === 109 && before === 99) this.metadata = Math.max(0, wholeNumber(bytes, start, end));
  }

  /** `B7`: the column, and the row, which must be the present one. */
  private readReference(start: number, end: number): void {
    const { bytes } = this;
    let column = 0;
    let at = start;
    for (; at < end; at += 1) {
      const c = bytes[at]! & 0xdf;
      if (c < 65 || c > 90) break;
      column = column * 26 + c - 64;
    }
    if (column > 0) this.column = column - 1;
    if (at < end && wholeNumber(bytes, at, end) !== this.row + 1) throw this.wrong(filesText('cellElsewhere', { row: this.row + 1 }));
  }

  /** Reads `<f>`, `<v>` and `<is>` up to `</c>`. */
  private readContent(from: number): void {
    const { bytes } = this;
    let at = from;
    for (;;) {
      while (at < this.end && bytes[at] !== LT) at += 1;
      if (at >= this.end) throw this.wrong(filesText('cellOpen', { row: this.row + 1 }));
      if (bytes[at + 1] === SLASH) {
        if (!this.isElement(at + 1, 'c')) throw this.wrong(filesText('cellOpen', { row: this.row + 1 }));
        this.cellEnd = behindTag(bytes, at, this.end);
        return;
      }
      if (this.isElement(at, 'v')) at = this.readValue(at);
      else if (this.isElement(at, 'f')) this.formulaElementEnd = at = this.readFormula(at);
      else if (this.isElement(at, 'is')) {
        this.inlineStart = at;
        this.inlineEnd = at = endOfInline(bytes, at, this.end, this.prefix.length);
      } else at = this.behindOther(at);
    }
  }

  private readValue(tag: number): number {
    const { bytes } = this;
    const open = behindTag(bytes, tag, this.end);
    if (bytes[open - 2] === SLASH) return open;
    if (this.valueStart >= 0) throw this.wrong(filesText('cellTwoValues', { row: this.row + 1 }));
    this.valueStart = open;
    this.valueEnd = endOfText(bytes, open, this.end);
    return behindTag(bytes, this.valueEnd, this.end);
  }

  private readFormula(tag: number): number {
    const { bytes } = this;
    this.formulaTagStart = tag;
    this.formulaStart = this.formulaEnd = behindTag(bytes, tag, this.end);
    if (bytes[this.formulaStart - 2] === SLASH) return this.formulaStart;
    this.formulaEnd = endOfText(bytes, this.formulaStart, this.end);
    return behindTag(bytes, this.formulaEnd, this.end);
  }
}
