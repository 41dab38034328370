import { runText } from '../../../kernel/run/runText';
import { filesText } from '../../../kernel/run/filesText';
import { WorkbookError } from '../../../kernel/run/workbook';
import { namedPlace } from '../model/namedPlace';
import { OpenWorkbook } from '../model/openWorkbook';
import { SheetDocument } from '../model/sheetDocument';
import type { SheetEntry } from '../model/workbookParts';
import { StyleBook } from '../styles/styleBook';
import { recordKey } from './applyChange';
import { readSettings, writeSetting } from './settingsPart';
import { putSheet } from './sheet/putSheet';
import { EMPTY_SHEET, type SheetContent } from './sheet/sheetContent';
import { stylesPartOf } from './stylesPart';

/**
 * A workbook with the sheets of ours of another one that it does not have itself: cells with their looks and formulas, tables, names, lists
 * of choices; and with the settings that it does not have. `ourSheetOn` gives the sheet of ours that stands on a tab, whatever the tab is
 * called, `null` where none does. `into` stays as it is.
 */
export function takeOver(into: OpenWorkbook, from: OpenWorkbook, ourSheetOn: (tab: string) => string | null): OpenWorkbook {
  const known = new Set(into.book.sheets.map(({ name }) => name.toLowerCase()));
  const isKnown = (name: string): boolean => known.has(name.toLowerCase());
  const sheets = from.worksheets.flatMap((sheet) => {
    const home = ourSheetOn(sheet.name);
    return home === null || isKnown(home) || isKnown(sheet.name) ? [] : [{ sheet, home }];
  });
  if (sheets.length > 0 && from.book.uses1904 !== into.book.uses1904) {
    throw new WorkbookError('unsupported', runText('otherDateSystem'), filesText('nothingWritten'), filesText('giveOtherName'));
  }
  const parts = into.parts.fork();
  const styles = new StyleBook(parts, stylesPartOf(parts, into.book));
  const styleOf = (style: number): number => (style === 0 ? 0 : styles.numberOf(from.styles.look(style)));
  for (const { sheet } of sheets) putSheet(parts, contentOf(from, sheet, into, styleOf), styles, []);
  const settings = readSettings(into.parts);
  // What it says of a sheet that it does not have is not about the one that comes.
  const records = new Set(sheets.map(({ home }) => recordKey(home)));
  for (const [key, value] of readSettings(from.parts)) if (records.has(key) || !settings.has(key)) writeSetting(parts, key, value);
  styles.save();
  return new OpenWorkbook(parts);
}

function contentOf(from: OpenWorkbook, sheet: SheetEntry, into: OpenWorkbook, styleOf: (style: number) => number): SheetContent {
  const document = new SheetDocument(from, sheet);
  return {
    ...EMPTY_SHEET,
    name: sheet.name,
    visibility: sheet.visibility,
    rows: rowsOf(document, styleOf),
    columns: document.columns().map((column) => ({ ...column, style: column.style === null ? null : styleOf(column.style) })),
    merged: document.merged,
    frozen: document.frozen,
    showsGridlines: document.showsGridlines,
    tabColor: document.tabColor,
    tables: document.tables().filter(({ hasHeader }) => hasHeader),
    choices: document.validations().flatMap(({ choices, spans }) => (choices === null ? [] : spans.map((span) => ({ span, choices })))),
    names: from.book.names.flatMap(({ name, sheet: owner, formula }) => {
      const place = namedPlace(formula);
      const isOurs = owner === null && place?.sheet.toLowerCase() === sheet.name.toLowerCase();
      const isKnown = into.book.names.some((one) => one.sheet === null && one.name.toLowerCase() === name.toLowerCase());
      return isOurs && !isKnown ? [{ name, span: place.span }] : [];
    }),
  };
}

function* rowsOf(document: SheetDocument, styleOf: (style: number) => number): SheetContent['rows'] {
  for (const row of document.rows())
    yield {
      ...row,
      style: row.style === null ? null : styleOf(row.style),
      cells: row.cells.map((cell) => ({ ...cell, style: styleOf(cell.style) })),
    };
}
