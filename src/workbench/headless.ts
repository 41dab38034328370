import { ExcelEvents } from '../standin/model/excelEvents';
import { HostState } from '../standin/model/hostState';
import { openHeadlessGrid, type HeadlessGrid } from '../standin/univer/headlessUniver';
import { OpenWorkbook } from '../adapters/xlsx/model/openWorkbook';
import { workbookDocument } from '../adapters/xlsx/model/workbookDocument';
import { Parts } from '../adapters/xlsx/zip/parts';
import { workbookData } from './document/workbookData';
import { guardProtectedSheets } from './protection/guardSheets';
import { takeProtection } from './protection/fileProtection';
import { xmlPartsOfFile } from './saving/fileSettings';
import { workbookFacts } from './saving/sheetFacts';
import { saveWorkbook, type SavedWorkbook } from './saving/saveWorkbook';

/** A file in a grid without a page. */
interface HeadlessWorkbook {
  readonly grid: HeadlessGrid;
  readonly state: HostState;
  /** What the grid was refused because a sheet is protected, one sentence each. */
  readonly refused: readonly string[];
  readonly save: () => SavedWorkbook;
}

/** Opens the bytes of an .xlsx file in a grid without a page, and saves them as the page's Save does. */
export function openHeadlessWorkbook(bytes: Uint8Array, name: string): HeadlessWorkbook {
  const original = new OpenWorkbook(Parts.open(bytes));
  const shown = workbookData('workbook', name, workbookDocument(original));
  const grid = openHeadlessGrid(shown.data);
  const opened = workbookFacts(grid.workbook);
  const state = new HostState(grid.workbook, new ExcelEvents());
  takeProtection(state, shown);
  const refused: string[] = [];
  guardProtectedSheets(grid.workbook, state, (sentence) => refused.push(sentence));
  state.xmlParts = xmlPartsOfFile(original.parts);
  return {
    grid,
    state,
    refused,
    save: () => saveWorkbook({ original, bytes, isPackage: true, opened, workbook: grid.workbook, state }),
  };
}
