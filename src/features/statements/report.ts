import type { ReportCode } from '../reportFace';
import { MAIL_MERGE } from './sheet/planMailMerge';
import { NOTICES } from './sheet/noticesTable';
import { LATE_CHARGES } from './sheet/lateChargesTable';
import { LETTER_FACTS } from './sheet/letterFactsTable';
import { LETTERS } from './sheet/lettersTable';

/** The tables of statements and notices; all but the list of notices stand on AR Setup. */
export const REPORT: ReportCode = { tables: [LETTER_FACTS, LETTERS, LATE_CHARGES, { table: NOTICES }, { table: MAIL_MERGE }] };
