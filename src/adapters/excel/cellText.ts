import type { Cell } from '../../kernel/sheet/cells';
import type { PlanCell } from '../../kernel/sheet/sheetPlan';

/** Month names that Excel takes for the start of a date in English workbooks. */
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * True for a text that Excel would turn into something else when it is written: a formula, a number ("007"), a date ("1-30", "Mar 5"),
 * a truth value or an error. Wrong in the safe direction: a text too many is only marked as text.
 */
function needsTextMark(text: string): boolean {
  if (text === '') return false;
  if (/^[=+\-@'#]/.test(text)) return true;
  if (/^(true|false)$/i.test(text.trim())) return true;
  if (!/\d/.test(text)) return false;
  return !/^\s*[\p{L}_]/u.test(text) || MONTH.test(text.trim());
}

/** A cell as Office.js takes it: a text stays a text, because a leading apostrophe tells Excel so and is not part of the value. */
function excelCell(cell: Cell): Cell {
  return typeof cell === 'string' && needsTextMark(cell) ? `'${cell}` : cell;
}

/** A plan's cell as Office.js takes it in `formulas`; `null` leaves the sheet's cell alone. */
export function excelPlanCell(cell: PlanCell): Cell | null {
  if (cell === null) return null;
  return typeof cell === 'object' ? cell.formula : excelCell(cell);
}

/** Texts that Office.js reports in `formulas` begin with '=' only where the cell holds a formula; every other text is marked before it goes back. */
export function excelFormulaOrCell(reported: Cell, value: Cell): Cell {
  const isFormula = typeof reported === 'string' && reported.startsWith('=') && reported !== value;
  return isFormula ? reported : excelCell(reported);
}
