import type { ReportCode } from '../reportFace';
import { CHECK_FINDINGS } from './sheet/checkSheet';

/** The findings of a check, whose decisions a report finds again. */
export const REPORT: ReportCode = { tables: [{ table: CHECK_FINDINGS }] };
