import { on, live } from './formulas';
import type { FormulaCell } from './sheetPlan';

/** A cell that shows `text` and leads to an address of a sheet of the same workbook. */
export function linkTo(sheet: string, address: string, text: string): FormulaCell {
  const inQuotes = (part: string): string => `"${part.replace(/"/g, '""')}"`;
  return live(`=HYPERLINK(${inQuotes(`#${on(sheet, address)}`)},${inQuotes(text)})`, text);
}
