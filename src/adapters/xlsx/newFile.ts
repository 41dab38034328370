import type { RunOptions } from '../../kernel/run/workbook';
import type { SheetPlan } from '../../kernel/sheet/sheetPlan';
import { OpenWorkbook } from './model/openWorkbook';
import { applyChange } from './write/applyChange';
import { blankWorkbook } from './write/blankWorkbook';
import { writeArchive } from './zip/archive';

/** The bytes of a new .xlsx file with these sheets; equal sheets give equal bytes. */
export function newFile(sheets: readonly SheetPlan[], options: RunOptions): Uint8Array {
  const blank = new OpenWorkbook(blankWorkbook(), true);
  return writeArchive(applyChange(blank, { sheets, sideColumns: [], activate: null }, options).workbook.parts);
}
