import type { Cell } from '../sheet/cells';
import type { Message } from '../words/message';
import type { Say } from '../words/say';
import type { Words } from '../words/words';

/** What is lost with a setting that somebody else wrote over. */
export type LostSetting = 'corrections' | 'currencies' | 'columns' | 'notePlaces' | 'tabs' | 'source';

const LOST: Readonly<Record<LostSetting, string>> = {
  corrections: 'Corrections of how sheets are read',
  currencies: 'Currencies and their order',
  columns: 'Names of renamed columns',
  notePlaces: 'Places of note columns',
  tabs: 'Names of renamed tabs',
  source: 'Names of sheets read last',
};

/** A cell's value inside a sentence. */
const cellWords = (cell: Cell, say: Say): string =>
  typeof cell === 'number' ? say.number(cell, Number.isInteger(cell) ? 0 : 2) : cell === '' ? 'nothing' : `"${cell}"`;

/** What a workbook refuses and what to do about it, in English. */
export const en = {
  cancelled: 'You cancelled this.',
  startAgain: 'Start it again whenever you like.',
  refreshAgain: 'Press Refresh to run it again.',

  nothingToRestore: 'There is nothing to restore.',
  restoreWhen: 'Restore works after a refresh or after note columns were added, while the pane is open.',
  typedSince: ({ places }: { places: readonly string[] }) => `${places.join(', ')}: not restored, because it has changed since.`,
  restPutBack: 'Everything else was restored.',
  deleteByHand: 'Delete what you no longer need.',
  allPutBack: 'Everything was put back. Your workbook is as it was.',
  partlyWritten: 'Part of it was written and could not be put back yet.',
  partlyRestored: 'Part of it may not be restored.',

  structureProtected: 'The structure of the workbook is protected, so no sheet can be added.',
  unprotectStructure: 'Unprotect it under Review, Protect Workbook, then try again.',
  sheetProtected: ({ sheet }: { sheet: string | null }) =>
    sheet === null ? 'The sheet is protected.' : `The sheet "${sheet}" is protected.`,
  unprotectSheet: 'Unprotect it under Review, Unprotect Sheet, then try again.',
  notOurSheet: ({ sheet }: { sheet: string }) => `The workbook has a sheet "${sheet}" that Agewise did not write.`,
  renameSheet: 'Rename that sheet, then try again.',
  sheetThere: ({ sheet }: { sheet: string }) => `The workbook already has a sheet "${sheet}".`,
  tableElsewhere: ({ table }: { table: string }) => `The workbook has a table ${table} on another sheet.`,
  renameTable: 'Rename that table under Table Design, then try again.',
  noSheet: ({ sheet }: { sheet: string }) => `The workbook has no sheet "${sheet}".`,
  chooseSheet: 'Choose one of its sheets, then try again.',
  cellsTaken: ({ cells, why }: { cells: string; why: 'yours' | 'merged' | 'beyond' }) =>
    `Cells ${cells} ${{ yours: 'hold something of yours', merged: 'are merged', beyond: 'are beyond the last column of the sheet' }[why]}.`,
  chooseColumn: ({ column }: { column: string }) => `Choose another column than ${column} for the note columns.`,
  inArrayFormula: ({ cell, range }: { cell: string; range: string }) => `Cell ${cell} belongs to the array formula in ${range}.`,
  deleteFormula: 'Delete that formula first, or choose another place.',
  cellTooLong: ({ cell, what, characters }: { cell: string; what: 'text' | 'formula'; characters: number }, say: Say) =>
    `Cell ${cell} would hold a ${what} of ${say.number(characters)} characters, more than Excel allows.`,
  shorten: 'Shorten it, then try again.',
  rowTooLarge: ({ sheet, row }: { sheet: string; row: number }) => `Row ${row} of sheet "${sheet}" is too large to be read.`,
  shortenRow: 'Shorten its longest text, then try again.',
  otherDateSystem: 'One of the workbooks counts its days from 1904 and the other from 1900.',

  settingDamaged: ({ lost }: { lost: LostSetting }) =>
    `${LOST[lost]} that this workbook keeps are damaged and were not used.${lost === 'corrections' ? ' Check how the sheet was read.' : ''}`,
  writtenUnknown: ({ sheet }: { sheet: string }) => `The record of what Agewise wrote on the sheet "${sheet}" is damaged.`,
  renameForNew: 'Rename that sheet to keep it, then try again. Agewise writes a new one.',

  cellDiffers: ({ sheet, cell, shown, computed }: { sheet: string; cell: string; shown: Cell; computed: Cell }, say: Say) =>
    `${sheet}, cell ${cell} shows ${cellWords(shown, say)} instead of ${cellWords(computed, say)}. With manual calculation, press F9. Then refresh again.`,

  notReadBack: ({ why }: { why: Message }, say: Say) =>
    `Everything was written, but its sums could not be read back: ${say(why)} Refresh again to check them.`,

  // What Excel says by its error codes.
  cellEdited: 'A cell is being edited.',
  leaveCell: 'Press Enter or Esc in the cell, then try again.',
  gone: 'A sheet or table that was there a moment ago is gone.',
  undoDeletion: 'Undo the deletion or choose another sheet, then try again.',
  nameTaken: 'A sheet or table with that name exists already.',
  rename: 'Rename it, then try again.',
  excelTooOld: 'This version of Excel lacks something that Agewise needs.',
  updateExcel: 'Update Excel. Agewise needs Excel 2021, Microsoft 365 or Excel on the web.',
  tooMuchAtOnce: 'Excel refused so much data at once.',
  fewerColumns: 'Try again. If it happens again, write fewer columns.',
  smallerRange: 'Choose a smaller range, then try again.',
  filterInTheWay: 'A filter is in the way.',
  clearFilter: 'Clear the filter of that table, then try again.',
  mergedInTheWay: 'Merged cells are in the way.',
  unmerge: 'Unmerge them or choose another place, then try again.',
  lostExcel: 'Excel was busy with another workbook or lost its connection.',
  clickWorkbook: 'Click into this workbook, then try again.',
  excelBusy: 'Excel is too busy at the moment.',
  waitSeconds: 'Wait a few seconds, then try again.',
  lastStepRefused: 'Excel refused the last step.',
  reopen: 'Try again. If it happens again, save the workbook, open it again and try once more.',
} satisfies Words;
