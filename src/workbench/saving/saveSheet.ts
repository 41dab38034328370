import type { OpenWorkbook } from '../../adapters/xlsx/model/openWorkbook';
import { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import type { SheetEntry } from '../../adapters/xlsx/model/workbookParts';
import type { StyleBook } from '../../adapters/xlsx/styles/styleBook';
import { listedEdits, type CellEdit } from '../../adapters/xlsx/write/sheet/cellEdits';
import { dynamicArrays } from '../../adapters/xlsx/write/sheet/dynamicArrays';
import { editHead } from '../../adapters/xlsx/write/sheet/headEdits';
import { patchSheet } from '../../adapters/xlsx/write/sheet/patchSheet';
import { editTable, listTables } from '../../adapters/xlsx/write/sheet/tableEdits';
import { editTail, type TailEdits } from '../../adapters/xlsx/write/sheet/tailEdits';
import type { Parts } from '../../adapters/xlsx/zip/parts';
import { relationshipsOf } from '../../adapters/xlsx/zip/relationships';
import type { SheetProtection } from '../../standin/model/hostState';
import type { CellSpan } from '../../kernel/sheet/cells';
import { tableId } from '../document/sheetRules';
import { filterEdit } from '../filters/savedFilter';
import { protectionEdit } from '../protection/fileProtection';
import { headEdits, rowEdits, tailEdits } from './frameChanges';
import { formatEdits } from './formats/formatEdits';
import { SheetChanges, type SheetNow, type StyleNumbers } from './sheetChanges';
import type { SheetFacts } from './sheetFacts';
import { validationXml } from './validationXml';

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
function saveTables({ file, entry, opened, now, parts }: PatchedSheet): {
  readonly isChanged: boolean;
  readonly tableIds: readonly string[] | null;
} {
  if (JSON.stringify(opened.tables) === JSON.stringify(now.tables)) return { isChanged: false, tableIds: null };
  const tables = file.tables(entry);
  const partOf = new Map(tables.map((table) => [tableId(opened.id, table.id), table.part]));
  const here = new Set(now.tables.map(({ id }) => id));
  for (const table of now.tables) {
    const part = partOf.get(table.id);
    if (part !== undefined)
      editTable(parts, { part, name: table.name, span: table.span, columns: table.columnTexts, columnIds: table.columnIds });
  }
  const added = now.tables
    .filter(({ id }) => !partOf.has(id))
    .map(({ name, span, columnTexts, columnIds, hasTotals }) => ({ name, span, columns: columnTexts, columnIds, hasTotals }));
  const removed = [...partOf].filter(([id]) => !here.has(id)).map(([, part]) => part);
  if (!added.length && !removed.length) return { isChanged: true, tableIds: null };
  return { isChanged: true, tableIds: listTables(parts, entry.part, added, removed) };
}

const STAYING = new Set(['drawing', 'comments', 'threadedComment', 'vmlDrawing']);

/** True where the sheet holds what stands at cells and is not moved with them when it is saved. */
function holdsWhatStays({ file, entry }: PatchedSheet): boolean {
  return (
    relationshipsOf(file.parts, entry.part).some(({ type }) => STAYING.has(type)) ||
    file.survey(entry).frame.children.some(({ name }) => name === 'hyperlinks' || name === 'extLst')
  );
}

/** Rules of a sheet that no file can hold, by kind. */
export type UnwrittenRules = Set<'validation' | 'format' | 'filter'>;

/** What is said of rules that are not in the file, one sentence each. */
export function unwrittenSentences(sheetName: string, unwritten: ReadonlySet<string>): string[] {
  return [
    ...(unwritten.has('validation')
      ? [`A rule for what may be typed on "${sheetName}" is of a kind that Excel does not have; it is not in the file.`]
      : []),
    ...(unwritten.has('format')
      ? [`A conditional format on "${sheetName}" is of a kind that Excel does not have; it is not in the file.`]
      : []),
    ...(unwritten.has('filter')
      ? [
          `The filter on "${sheetName}" chooses several colours, or cells without one, which Excel cannot; its rows are hidden in the file, the choice is not in it.`,
        ]
      : []),
  ];
}

/** What was done on a sheet and is not in the file, one sentence each. */
function leftOutOf(sheet: PatchedSheet, unwritten: ReadonlySet<string>): string[] {
  const { now } = sheet;
  return [
    ...(now.hasMovedCells && holdsWhatStays(sheet)
      ? [
          `Rows or columns were inserted or deleted on "${now.name}": its comments, links, pictures and charts stay at their old cells in the file.`,
        ]
      : []),
    ...unwrittenSentences(now.name, unwritten),
    ...(now.hasFilteredTable
      ? [`The filter of a table on "${now.name}" is saved without what was chosen in it: the file shows all its rows.`]
      : []),
  ];
}

type SheetEdits = readonly (CellEdit & { readonly row: number })[];

/** The cells of a sheet of the file that are no longer as the file has them. */
export function changedCells({ file, entry, cells, numbers }: PatchedSheet): SheetEdits {
  return new SheetChanges(new SheetDocument(file, entry), cells, numbers).edits();
}

/** What changed behind the rows, tables apart; kinds of rules that no file can hold are noted. `null` where nothing did. */
function tailOf({ opened, now, protection, styles }: PatchedSheet, document: SheetDocument, unwritten: UnwrittenRules): TailEdits | null {
  const validations = (rule: SheetFacts['validations'][number]): string => {
    const xml = validationXml(rule);
    if (xml === '') unwritten.add('validation');
    return xml;
  };
  const formats = { file: document.conditionalFormats(), opened: opened.conditionalFormats, now: now.conditionalFormats };
  const conditionalFormats = formatEdits(formats, styles, () => unwritten.add('format'));
  const protectionXml = protectionEdit(protection, document.isProtected);
  const rest = tailEdits(opened, now, document, validations);
  const filter = filterEdit(opened.filter, now.filter, styles, () => unwritten.add('filter'));
  if (!conditionalFormats && protectionXml === null && filter === undefined) return rest;
  return {
    ...rest,
    ...(filter === undefined ? {} : { filter }),
    ...(conditionalFormats ? { conditionalFormats } : {}),
    ...(protectionXml === null ? {} : { protection: protectionXml }),
  };
}

/** Patches a sheet of the file with all that was changed on it; every other byte of it stays. */
export function patchChangedSheet(
  sheet: PatchedSheet,
  edits: SheetEdits,
): { readonly isChanged: boolean; readonly leftOut: readonly string[] } {
  const { file, entry, opened, now, parts } = sheet;
  const document = new SheetDocument(file, entry);
  const unwritten: UnwrittenRules = new Set();
  const head = headEdits(opened, now);
  const tail = tailOf(sheet, document, unwritten);
  const { isChanged: hasTableChanges, tableIds } = saveTables(sheet);
  const rows = rowEdits(opened, now);
  const leftOut = leftOutOf(sheet, unwritten);
  if (!edits.length && !rows.size && !head && !tail && !tableIds) return { isChanged: hasTableChanges, leftOut };
  const pieces = patchSheet(parts.pieces(entry.part), entry.part, {
    edits: listedEdits(edits),
    rows,
    replacesArrays: true,
    editHead: (text, prefix) => editHead(text, { ...head, written: around(edits) }, prefix),
    editTail: (text, prefix) => (tail || tableIds ? editTail(text, { ...tail, ...(tableIds ? { tableIds } : {}) }, prefix) : text),
    dynamicMetadata: dynamicArrays(parts, file.book.workbookPart),
  });
  parts.set(entry.part, [...pieces]);
  return { isChanged: true, leftOut };
}
