import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { CellCursor } from '../sheetXml/cellCursor';
import { sheetWindows } from '../sheetXml/sheetWindows';
import { attribute, child, childrenOf, flagAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import type { SheetEntry } from './workbookParts';

/** What one pass over a worksheet part finds. `frame` is the sheet's element without its rows. Rows and columns count from 0. */
export interface SheetSurvey {
  readonly frame: XmlElement;
  readonly frameSource: string;
  /** Rectangle of the cells with a value or a formula, or `null`. */
  readonly used: CellSpan | null;
  readonly hiddenRows: readonly { readonly row: number; readonly rowCount: number }[];
  readonly merged: readonly CellSpan[];
  readonly isProtected: boolean;
  readonly filterSpan: CellSpan | null;
  /** True where the sheet's own filter leaves rows out at the moment. */
  readonly isFiltered: boolean;
  readonly formulaCount: number;
}

/** Reads a worksheet part once from end to end. */
export function surveySheet(parts: Parts, { name, part }: SheetEntry): SheetSurvey {
  const cursor = new CellCursor(name);
  const decoder = new TextDecoder();
  const extent = new Extent();
  const hidden = new RowRuns();
  let head = '';
  let tail = '';
  for (const window of sheetWindows(parts.pieces(part), part)) {
    if (window.kind === 'rows') {
      cursor.open(window);
      while (cursor.nextRow()) {
        if (cursor.rowHidden) hidden.add(cursor.row);
        while (cursor.nextCell()) extent.add(cursor);
      }
    } else if (window.kind === 'head') head = decoder.decode(window.bytes.subarray(window.start, window.end));
    else tail = decoder.decode(window.bytes.subarray(window.start, window.end));
  }
  const frameSource = head + tail;
  const frame = parseXml(frameSource, part);
  const filter = child(frame, 'autoFilter');
  return {
    frame,
    frameSource,
    used: extent.span(),
    hiddenRows: hidden.runs,
    merged: childrenOf(child(frame, 'mergeCells'), 'mergeCell').flatMap((one) => spanFromAddress(attribute(one, 'ref') ?? '') ?? []),
    isProtected: flagAttribute(child(frame, 'sheetProtection'), 'sheet'),
    filterSpan: spanFromAddress(attribute(filter, 'ref') ?? ''),
    isFiltered: childrenOf(filter, 'filterColumn').length > 0,
    formulaCount: extent.formulas,
  };
}

/** Rows that follow each other, taken together. */
class RowRuns {
  readonly runs: { row: number; rowCount: number }[] = [];

  add(row: number): void {
    const last = this.runs[this.runs.length - 1];
    if (last && last.row + last.rowCount === row) last.rowCount += 1;
    else this.runs.push({ row, rowCount: 1 });
  }
}

/** The rectangle around the cells that hold anything. */
class Extent {
  formulas = 0;
  private top = -1;
  private bottom = -1;
  private left = Number.MAX_SAFE_INTEGER;
  private right = -1;

  add(cell: CellCursor): void {
    if (cell.formulaTagStart >= 0) this.formulas += 1;
    else if (cell.valueEnd <= cell.valueStart && cell.inlineStart < 0) return;
    if (this.top < 0) this.top = cell.row;
    if (cell.row > this.bottom) this.bottom = cell.row;
    if (cell.column < this.left) this.left = cell.column;
    if (cell.column > this.right) this.right = cell.column;
  }

  span(): CellSpan | null {
    if (this.top < 0) return null;
    return { row: this.top, column: this.left, rowCount: this.bottom - this.top + 1, columnCount: this.right - this.left + 1 };
  }
}
