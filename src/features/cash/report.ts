import { reportPart, type ReportCode, type ReportRun } from '../reportFace';
import { cashOfRun } from './run/cashOfRun';
import { isOpenIn } from './run/openNow';
import { CASH } from './domain/register/cashPart';
import { APPLICATIONS } from './sheet/applicationsTable';
import { CREDIT_REVIEW, DEDUCTIONS, POSTING } from './sheet/cashLists';
import { planCash } from './sheet/planCash';
import { RECEIPTS } from './sheet/receiptsTable';

/** What AR Cash Application holds, held against each report. */
export const REPORT: ReportCode = {
  tables: [
    { table: RECEIPTS, saysLost: true },
    { table: APPLICATIONS, saysLost: true },
    { table: DEDUCTIONS },
    { table: POSTING },
    { table: CREDIT_REVIEW },
  ],
  parts: [
    reportPart({
      key: CASH,
      compute: (run: ReportRun, base) => cashOfRun(run, base.reading),
      sheets: (part, report, { say }) => {
        if (part.register.receipts.length === 0) return [];
        return [planCash(report, part, isOpenIn(report.reading), say)];
      },
    }),
  ],
};
