import { assert } from '../../../kernel/assert';
import type { CellBlock, CellSpan } from '../../../kernel/sheet/cells';
import { BlockBuilder } from '../model/blockBuilder';
import { Extent } from '../model/extent';
import type { DocumentCell, DocumentRow } from '../model/documentTypes';
import { TEXT_MAX } from '../sheetXml/sheetLimits';
import { cellTooLong } from '../write/sheet/cellXml';
import { EMPTY_SHEET } from '../write/sheet/sheetContent';
import { plainSheetXml } from '../write/sheet/sheetXml';
import type { BlockRequest, UnwrittenSheet } from '../zip/unwrittenSheet';
import { FieldCursor } from './fieldCursor';
import type { Separator } from './parseDelimited';
import { RecordLimits } from './recordLimits';

/** Of so many records one is remembered by its place, so that rows further down are found. */
const STEP_ROWS = 512;
/** XML that stands around a field and its record: so many times the text, about. */
const BYTES_A_CHARACTER = 5;

/**
 * The records of a delimited text as a sheet. Every cell stays the text that it is. Throws a refusal for a text that no sheet can hold.
 */
export class TextSheet implements UnwrittenSheet {
  readonly used: CellSpan | null;
  readonly bytesExpected: number;
  private readonly places: readonly number[];

  constructor(
    private readonly text: string,
    private readonly separator: Separator,
    private readonly start: number,
    private readonly name: string,
  ) {
    const places: number[] = [];
    const extent = new Extent();
    const limits = new RecordLimits();
    const cursor = new FieldCursor(text, separator, start);
    for (let row = 0; cursor.nextRecord(); row += 1) {
      if (row % STEP_ROWS === 0) places.push(cursor.recordStart);
      while (cursor.nextField()) {
        if (cursor.lengthMax > TEXT_MAX && cursor.value().length > TEXT_MAX) throw cellTooLong(row, cursor.column, cursor.value().length);
        if (!cursor.isEmpty) extent.add(row, cursor.column);
      }
      limits.add(cursor.column + 1);
    }
    limits.end();
    this.places = places;
    this.used = extent.span();
    this.bytesExpected = (text.length - start) * BYTES_A_CHARACTER;
  }

  get frameSource(): string {
    const decoder = new TextDecoder();
    return Array.from(plainSheetXml({ ...EMPTY_SHEET, name: this.name }), (piece) => decoder.decode(piece)).join('');
  }

  pieces(): Iterable<Uint8Array> {
    return plainSheetXml({ ...EMPTY_SHEET, name: this.name, rows: this.rows() });
  }

  *blocks({ span, columns, withFormats, rowsMax }: BlockRequest): Generator<CellBlock, void, undefined> {
    const block = new BlockBuilder(span, columns, false, rowsMax);
    const general = new Array<string>(columns.length).fill('General');
    const withTheirs = (made: CellBlock): CellBlock => (withFormats ? { ...made, formats: made.values.map(() => general) } : made);
    const slots = new Int32Array(Math.max(0, ...columns) + 1).fill(-1);
    columns.forEach((column, slot) => (slots[column] = slot));
    const step = Math.min(this.places.length - 1, Math.floor(span.row / STEP_ROWS));
    const cursor = new FieldCursor(this.text, this.separator, this.places[step] ?? this.text.length);
    const end = span.row + span.rowCount;
    let seen = 0;
    for (let row = step * STEP_ROWS; row < end && cursor.nextRecord(); row += 1) {
      if (row < span.row) continue;
      for (const made of block.advance(row)) yield withTheirs(made);
      while (cursor.nextField()) {
        const slot = slots[cursor.column] ?? -1;
        if (slot < 0 || cursor.isEmpty) continue;
        seen += 1;
        block.set(slot, cursor.value(), 'General');
      }
    }
    for (const made of block.advance(end)) yield withTheirs(made);
    for (const made of block.flush()) yield withTheirs(made);
    assert(block.filled === seen, 'every cell that is seen is handed on');
  }

  *rows(): Generator<DocumentRow, void, undefined> {
    const cursor = new FieldCursor(this.text, this.separator, this.start);
    for (let row = 0; cursor.nextRecord(); row += 1) {
      const cells: DocumentCell[] = [];
      while (cursor.nextField()) if (!cursor.isEmpty) cells.push(textCell(cursor.column, cursor.value()));
      if (cells.length > 0) yield { row, heightPoints: null, hidden: false, style: null, cells };
    }
  }
}

/** A plain cell with a text. */
export function textCell(column: number, value: string): DocumentCell {
  return { column, value, formula: null, style: 0, arraySpan: null, isDynamic: false };
}
