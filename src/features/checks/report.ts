import type { ReportCode } from '../reportFace';
import { CHECK_FINDINGS, MASTER_CHECK } from './sheet/checkTables';

/** The findings of a check, whose decisions a report finds again. */
export const REPORT: ReportCode = { tables: [{ table: CHECK_FINDINGS }, { table: MASTER_CHECK }] };
