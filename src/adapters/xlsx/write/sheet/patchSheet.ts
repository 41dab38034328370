import { runText } from '../../../../kernel/run/runText';
import { wordsText } from '../../../../kernel/words/wordsText';
import { WorkbookError } from '../../../../kernel/run/workbook';
import { spanAddress, type CellSpan } from '../../../../kernel/sheet/cells';
import { readFormulaTag } from '../../model/cellFormulas';
import { CellCursor } from '../../sheetXml/cellCursor';
import { readFormulaText } from '../../sheetXml/cellTexts';
import { moveFormula } from '../../sheetXml/formulaReferences';
import { sheetWindows, type SheetWindow } from '../../sheetXml/sheetWindows';
import { escapeCellText } from '../../xml/escape';
import { withPrefix } from '../../xml/prefix';
import { ByteSink } from '../byteSink';
import type { CellEdit, CellEdits } from './cellEdits';
import { cellXml } from './cellXml';
import { editRowTag, type RowEdit } from './rowEdits';
import { holds } from '../../../../kernel/sheet/spans';

/** How a sheet changes. Its head (up to the rows) and its tail (behind them) are handed in as text with the prefix of the part's elements, and given back. */
interface SheetPatch {
  readonly edits: CellEdits;
  readonly rows?: ReadonlyMap<number, RowEdit>;
  readonly editHead: (head: string, prefix: string) => string;
  readonly editTail?: (tail: string, prefix: string) => string;
  /** True where the edits hold all that became of an array formula whose first cell they write over; its other cells are then plain ones. */
  readonly replacesArrays?: boolean;
  readonly dynamicMetadata: () => number;
}

/**
 * A worksheet part with some cells written over and every other byte as it was. Followers of a shared formula whose first cell is written over
 * get their own formula. Throws `workbookRefused` for a cell array an array formula, which Excel does not let anyone change in part.
 */
export function* patchSheet(pieces: Iterable<Uint8Array>, part: string, patch: SheetPatch): Generator<Uint8Array, void, undefined> {
  const rows = new RowPatcher(patch, part);
  let closesItself = false;
  for (const window of sheetWindows(pieces, part)) {
    const { prefix } = window;
    rows.prefix = prefix;
    if (window.kind === 'head') {
      const head = patch.editHead(textOf(window), prefix);
      closesItself = head.endsWith('/>') && rows.hasEdits;
      rows.sink.addText(closesItself ? `${head.slice(0, -2)}>` : head);
    } else if (window.kind === 'rows') rows.patch(window);
    else {
      rows.finish();
      if (closesItself) rows.add('</sheetData>');
      if (patch.editTail) rows.sink.addText(patch.editTail(textOf(window), prefix));
      else rows.sink.add(window.bytes, window.start, window.end);
    }
    yield* rows.sink.take();
  }
  yield* rows.sink.finish();
}

function textOf({ bytes, start, end }: SheetWindow): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}

/** Writes the rows of a sheet, one window after the other. */
class RowPatcher {
  readonly sink = new ByteSink();
  /** That of the part's elements. */
  prefix = '';
  private readonly cursor: CellCursor;
  private readonly arrays: CellSpan[] = [];
  /** First cells of shared formulas that were written over, by their number. */
  private readonly orphaned = new Map<number, { readonly row: number; readonly column: number; readonly text: string }>();
  private copied = 0;
  private readonly editedRows: readonly number[];
  private editedRowAt = 0;
  private nextEdited: number | null;

  constructor(
    private readonly patchData: SheetPatch,
    part: string,
  ) {
    this.cursor = new CellCursor(part);
    this.editedRows = [...(patchData.rows?.keys() ?? [])].sort((a, b) => a - b);
    this.nextEdited = this.nextFrom(0);
  }

  get hasEdits(): boolean {
    return this.nextEdited !== null;
  }

  /** First row from `row` on that changes itself or in a cell, or `null`. */
  private nextFrom(row: number): number | null {
    const cells = this.patchData.edits.next(row);
    while (this.editedRowAt < this.editedRows.length && this.editedRows[this.editedRowAt]! < row) this.editedRowAt += 1;
    const own = this.editedRows[this.editedRowAt];
    return own === undefined || (cells !== null && cells < own) ? cells : own;
  }

  patch(window: SheetWindow): void {
    const { cursor } = this;
    cursor.open(window);
    this.copied = window.start;
    while (cursor.nextRow()) {
      this.addRowsBefore(cursor.row);
      const edits = this.nextEdited === cursor.row ? this.patchData.edits.cells(cursor.row) : [];
      this.patchRowTag(edits.length > 0);
      if (edits.length > 0) this.patchRow(edits);
      else while (cursor.nextCell()) this.watchFormula(false);
      if (this.nextEdited === cursor.row) this.nextEdited = this.nextFrom(cursor.row + 1);
    }
    this.copyTo(window.end);
  }

  /** Adds the edited rows behind the last one of the file. */
  finish(): void {
    this.addRowsBefore(Number.POSITIVE_INFINITY, false);
  }

  private addRowsBefore(row: number, fromWindow = true): void {
    while (this.nextEdited !== null && this.nextEdited < row) {
      const cells = this.patchData.edits.cells(this.nextEdited);
      const own = this.patchData.rows?.get(this.nextEdited);
      if (cells.length > 0 || own) {
        if (fromWindow) this.copyTo(this.cursor.rowStart);
        this.add(editRowTag(`<row r="${this.nextEdited + 1}">`, own ?? {}));
        for (const edit of cells) this.addCell(this.nextEdited, edit, 0);
        this.add('</row>');
      }
      this.nextEdited = this.nextFrom(this.nextEdited + 1);
    }
  }

  private patchRow(edits: readonly CellEdit[]): void {
    const { cursor } = this;
    let next = 0;
    while (cursor.nextCell()) {
      while (next < edits.length && edits[next]!.column < cursor.column) {
        this.copyTo(cursor.cellStart);
        this.addCell(cursor.row, edits[next]!, 0);
        next += 1;
      }
      const isEdited = edits[next]?.column === cursor.column;
      this.watchFormula(isEdited);
      if (!isEdited) continue;
      this.copyTo(cursor.cellStart);
      this.addCell(cursor.row, edits[next]!, cursor.style);
      this.copied = cursor.cellEnd;
      next += 1;
    }
    if (cursor.rowIsEmpty) {
      for (const edit of edits) this.addCell(cursor.row, edit, 0);
      this.add('</row>');
      return;
    }
    if (next < edits.length) this.copyTo(cursor.rowCloseStart);
    for (const edit of edits.slice(next)) this.addCell(cursor.row, edit, 0);
  }

  /** Writes the row's own changes; for cells, opens a row that closed itself, and drops its `spans`, a hint that may no longer be true. */
  private patchRowTag(hasCells: boolean): void {
    const { cursor } = this;
    const edit = this.patchData.rows?.get(cursor.row);
    if (!hasCells && !edit) return;
    const tag = String.fromCharCode(...cursor.bytes.subarray(cursor.rowStart, cursor.rowOpenEnd));
    const opened = hasCells ? tag.replace(/\sspans="[^"]*"/, '').replace(/\s*\/>$/, '>') : tag;
    const edited = edit ? editRowTag(opened, edit) : opened;
    if (edited === tag) return;
    this.copyTo(cursor.rowStart);
    this.sink.addText(edited);
    this.copied = cursor.rowOpenEnd;
  }

  private addCell(row: number, edit: CellEdit, styleBefore: number): void {
    const array = this.arrays.find((span) => holds(span, row, edit.column));
    if (array) {
      const address = spanAddress({ row, column: edit.column, rowCount: 1, columnCount: 1 });
      throw new WorkbookError(
        'workbookRefused',
        runText('inArrayFormula', { cell: address, range: spanAddress(array) }),
        wordsText('nothingChanged'),
        runText('deleteFormula'),
      );
    }
    this.add(cellXml(row, edit.column, edit.cell, edit.style ?? styleBefore, this.patchData.dynamicMetadata));
  }

  /** Remembers array formulas and shared ones that lose their first cell; gives a follower of such a one its own formula. */
  private watchFormula(isEdited: boolean): void {
    const { cursor } = this;
    if (cursor.formulaTagStart < 0 || cursor.formulaStart - cursor.formulaTagStart < 6) return;
    const tag = readFormulaTag(cursor);
    const isReplaced = isEdited && this.patchData.replacesArrays === true;
    if (!isReplaced && (tag.type === 'array' || tag.type === 'dataTable') && tag.span && tag.span.rowCount * tag.span.columnCount > 1)
      this.arrays.push(tag.span);
    if (tag.type !== 'shared') return;
    if (cursor.formulaEnd > cursor.formulaStart) {
      if (isEdited)
        this.orphaned.set(tag.sharedIndex, {
          row: cursor.row,
          column: cursor.column,
          text: readFormulaText(cursor.bytes, cursor.formulaStart, cursor.formulaEnd),
        });
      else this.orphaned.delete(tag.sharedIndex);
      return;
    }
    const master = this.orphaned.get(tag.sharedIndex);
    if (!master || isEdited) return;
    this.copyTo(cursor.formulaTagStart);
    this.add(`<f>${escapeCellText(moveFormula(master.text, cursor.row - master.row, cursor.column - master.column))}</f>`);
    this.copied = cursor.formulaElementEnd;
  }

  /** Adds XML of ours. */
  add(xml: string): void {
    this.sink.addText(withPrefix(xml, this.prefix));
  }

  private copyTo(end: number): void {
    if (end > this.copied) this.sink.add(this.cursor.bytes, this.copied, end);
    this.copied = Math.max(end, this.copied);
  }
}
