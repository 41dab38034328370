import type { ReportCode } from '../reportFace';
import { CREDIT_ORDERS } from './sheet/creditSheet';
import { CREDIT_APPLICATIONS } from './sheet/linesSheet';
import { RISK_NOTICES } from './sheet/riskSheet';
import { CREDIT_RULES } from './sheet/rulesTable';
import { CREDIT_BANDS, CREDIT_SCORE } from './sheet/scoreTables';
import { STANDING } from './sheet/standingSheet';

/** The tables of credit: those on AR Setup, and those in which people approve, apply and note whom they told. */
export const REPORT: ReportCode = {
  tables: [
    CREDIT_RULES,
    CREDIT_SCORE,
    CREDIT_BANDS,
    { table: CREDIT_ORDERS },
    { table: STANDING },
    { table: CREDIT_APPLICATIONS },
    { table: RISK_NOTICES },
  ],
};
