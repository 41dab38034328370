import { sheetOfPart, type ReadResult } from './readResult';
import type { PlanCell } from '../../kernel/sheet/sheetPlan';

const hasSheets = ({ parts = [] }: ReadResult): boolean => parts.length > 1;

/** The heading of a column that names the sheet of a row; none where one sheet was read. */
export function sheetHeading(reading: ReadResult): readonly string[] {
  return hasSheets(reading) ? ['Sheet'] : [];
}

/** The cell below it: the name of the sheet at place `part`, empty where the item has no row; none where one sheet was read. */
export function sheetCells(reading: ReadResult, part: number, sheetRow: number | null): readonly PlanCell[] {
  return hasSheets(reading) ? [sheetRow === null ? '' : sheetOfPart(reading, part)] : [];
}
