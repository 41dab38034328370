import type { ReportCode } from '../reportFace';
import { CREDIT_ORDERS } from './sheet/creditSheet';

/** The orders that were judged, whose approvals a report finds again. */
export const REPORT: ReportCode = { tables: [{ table: CREDIT_ORDERS }] };
