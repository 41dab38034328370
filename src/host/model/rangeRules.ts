import type { Navigation } from '../richapi/hostClass';
import type { CellRange } from './cellRange';

/** Conditional formats and data validation of a range. */
export const RANGE_RULES: Readonly<Record<string, Navigation<CellRange>>> = {};
