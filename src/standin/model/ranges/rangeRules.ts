import type { Navigation } from '../../richapi/hostClass';
import type { CellRange } from './cellRange';
import { conditionalFormatsClass } from './conditionalFormats';
import { dataValidationClass } from './dataValidation';

/** Conditional formats and data validation of a range. */
export const RANGE_RULES: Readonly<Record<string, Navigation<CellRange>>> = {
  ConditionalFormats: { since: 6, read: (range) => conditionalFormatsClass.of(range) },
  DataValidation: { since: 8, read: (range) => dataValidationClass.of(range) },
};
