import type { OpenWorkbook } from '../../files/model/openWorkbook';
import { SheetDocument } from '../../files/model/sheetDocument';
import type { SheetEntry } from '../../files/model/workbookParts';
import type { StyleBook } from '../../files/styles/styleBook';
import { listedEdits, type CellEdit } from '../../files/write/cellEdits';
import { dynamicArrays } from '../../files/write/dynamicArrays';
import { editHead } from '../../files/write/headEdits';
import { patchSheet } from '../../files/write/patchSheet';
import { editTable, listTables } from '../../files/write/tableEdits';
import { editTail } from '../../files/write/tailEdits';
import type { Parts } from '../../files/zip/parts';
import { relationshipsOf } from '../../files/zip/relationships';
import type { SheetProtection } from '../../host/model/hostState';
import type { CellSpan } from '../../sheets/cells';
import { tableId } from '../document/sheetRules';
import { protectionEdit } from '../protection/fileProtection';
import { headEdits, rowEdits, tailEdits } from './frameChanges';
import { ruleWriters } from './ruleXml';
import { SheetChanges, type SheetNow, type StyleNumbers } from './sheetChanges';
import type { SheetFacts } from './sheetFacts';

/** A sheet of the file: as it was opened, as it is now, and where it is saved. */
export interface PatchedSheet {
  readonly file: OpenWorkbook;
  readonly entry: SheetEntry;
  readonly opened: SheetFacts;
  readonly now: SheetFacts;
  readonly cells: SheetNow;
  readonly numbers: StyleNumbers;
  readonly styles: StyleBook;
  readonly parts: Parts;
  readonly protection: SheetProtection | null;
}

/** The smallest rectangle around the cells, or `null` for none. */
function around(cells: readonly { readonly row: number; readonly column: number }[]): CellSpan | null {
  if (!cells.length) return null;
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Patches the tables of the sheet; gives the links of all where some came or went, else `null`. */
function saveTables({ file, entry, opened, now, parts }: PatchedSheet): { readonly isChanged: boolean; readonly tableIds: readonly string[] | null } {
  if (JSON.stringify(opened.tables) === JSON.stringify(now.tables)) return { isChanged: false, tableIds: null };
  const tables = file.tables(entry);
  const partOf = new Map(tables.map((table) => [tableId(opened.id, table.id), table.part]));
  const here = new Set(now.tables.map(({ id }) => id));
  for (const table of now.tables) {
    const part = partOf.get(table.id);
    if (part !== undefined) editTable(parts, { part, name: table.name, span: table.span, columns: table.columnTexts });
  }
  const added = now.tables.filter(({ id }) => !partOf.has(id)).map(({ name, span, columnTexts, hasTotals }) => ({ name, span, columns: columnTexts, hasTotals }));
  const removed = [...partOf].filter(([id]) => !here.has(id)).map(([, part]) => part);
  if (!added.length && !removed.length) return { isChanged: true, tableIds: null };
  return { isChanged: true, tableIds: listTables(parts, entry.part, added, removed) };
}

const STAYING = new Set(['drawing', 'comments', 'threadedComment', 'vmlDrawing']);

/** True where the sheet holds what stands at cells and is not moved with them when it is saved. */
function holdsWhatStays({ file, entry }: PatchedSheet): boolean {
  return relationshipsOf(file.parts, entry.part).some(({ type }) => STAYING.has(type)) || file.survey(entry).frame.children.some(({ name }) => name === 'hyperlinks' || name === 'extLst');
}

/** What was done on a sheet and is not in the file, one sentence each. */
function leftOutOf(sheet: PatchedSheet, unwritten: ReadonlySet<string>): string[] {
  const { now } = sheet;
  return [
    ...(now.hasMovedCells && holdsWhatStays(sheet) ? [`Rows or columns were inserted or deleted on "${now.name}": its comments, links, pictures and charts stay at their old cells in the file.`] : []),
    ...(unwritten.has('validation') ? [`A rule for what may be typed on "${now.name}" is of a kind that Excel does not have; it is not in the file.`] : []),
    ...(unwritten.has('format') ? [`A conditional format on "${now.name}" is of a kind that is not saved here; it is not in the file.`] : []),
    ...(now.hasFilteredRows ? [`The filter on "${now.name}" is saved without what was chosen in it: the file shows all rows.`] : []),
  ];
}

export type SheetEdits = readonly (CellEdit & { readonly row: number })[];

/** The cells of a sheet of the file that are no longer as the file has them. */
export function changedCells({ file, entry, cells, numbers }: PatchedSheet): SheetEdits {
  return new SheetChanges(new SheetDocument(file, entry), cells, numbers).edits();
}

/** Patches a sheet of the file with all that was changed on it; every other byte of it stays. */
export function patchChangedSheet(sheet: PatchedSheet, edits: SheetEdits): { readonly isChanged: boolean; readonly leftOut: readonly string[] } {
  const { file, entry, opened, now, styles, parts } = sheet;
  const document = new SheetDocument(file, entry);
  const unwritten = new Set<string>();
  const lastPriority = Math.max(0, ...document.conditionalFormats().map(({ priority }) => priority));
  const head = headEdits(opened, now);
  const protection = protectionEdit(sheet.protection, document.isProtected);
  const tail = tailEdits(opened, now, document, ruleWriters(styles, lastPriority, (what) => unwritten.add(what)));
  const { isChanged: hasTableChanges, tableIds } = saveTables(sheet);
  const rows = rowEdits(opened, now);
  const leftOut = leftOutOf(sheet, unwritten);
  if (!edits.length && !rows.size && !head && !tail && !tableIds && protection === null) return { isChanged: hasTableChanges, leftOut };
  const pieces = patchSheet(parts.pieces(entry.part), entry.part, {
    edits: listedEdits(edits),
    rows,
    replacesArrays: true,
    editHead: (text) => editHead(text, { ...head, written: around(edits) }),
    editTail: (text) => (tail || tableIds || protection !== null ? editTail(text, { ...tail, ...(tableIds ? { tableIds } : {}), ...(protection === null ? {} : { protection }) }) : text),
    dynamicMetadata: dynamicArrays(parts, file.book.workbookPart),
  });
  parts.set(entry.part, [...pieces]);
  return { isChanged: true, leftOut };
}
