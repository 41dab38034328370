import { spanFromAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { Extent } from './extent';
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

/** What stands in a sheet, gone over once from end to end. */
type Scan = Pick<SheetSurvey, 'frameSource' | 'used' | 'hiddenRows' | 'formulaCount'>;

/** What is known of a sheet. */
export function surveySheet(parts: Parts, sheet: SheetEntry): SheetSurvey {
  const unwritten = parts.unwritten(sheet.part);
  const scan = unwritten
    ? { frameSource: unwritten.frameSource, used: unwritten.used, hiddenRows: [], formulaCount: 0 }
    : scanned(parts, sheet);
  const frame = parseXml(scan.frameSource, sheet.part);
  const filter = child(frame, 'autoFilter');
  return {
    ...scan,
    frame,
    merged: childrenOf(child(frame, 'mergeCells'), 'mergeCell').flatMap((one) => spanFromAddress(attribute(one, 'ref') ?? '') ?? []),
    isProtected: flagAttribute(child(frame, 'sheetProtection'), 'sheet'),
    filterSpan: spanFromAddress(attribute(filter, 'ref') ?? ''),
    isFiltered: childrenOf(filter, 'filterColumn').length > 0,
  };
}

function scanned(parts: Parts, { name, part }: SheetEntry): Scan {
  const cursor = new CellCursor(name);
  const decoder = new TextDecoder();
  const extent = new Extent();
  const hidden = new RowRuns();
  let formulaCount = 0;
  let head = '';
  let tail = '';
  for (const window of sheetWindows(parts.pieces(part), part)) {
    if (window.kind === 'rows') {
      cursor.open(window);
      while (cursor.nextRow()) {
        if (cursor.rowHidden) hidden.add(cursor.row);
        while (cursor.nextCell()) {
          if (cursor.formulaTagStart >= 0) formulaCount += 1;
          else if (cursor.valueEnd <= cursor.valueStart && cursor.inlineStart < 0) continue;
          extent.add(cursor.row, cursor.column);
        }
      }
    } else if (window.kind === 'head') head = decoder.decode(window.bytes.subarray(window.start, window.end));
    else tail = decoder.decode(window.bytes.subarray(window.start, window.end));
  }
  return { frameSource: head + tail, used: extent.span(), hiddenRows: hidden.runs, formulaCount };
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
