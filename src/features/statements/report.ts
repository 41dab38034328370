import type { ReportCode } from '../reportFace';
import { LETTER_FACTS } from './sheet/letterFactsTable';

/** What statements and notices lay out on AR Setup. */
export const REPORT: ReportCode = { tables: [LETTER_FACTS] };
