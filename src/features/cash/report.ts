import { reportPart, type ReportCode, type ReportRun } from '../reportFace';
import { RECEIPTS_KNOWN } from '../receipts/domain/receiptsPart';
import { isOpenIn } from '../receipts/run/openNow';
import { CASH } from './domain/register/cashPart';
import { CREDIT_REVIEW, DEDUCTIONS, POSTING } from './sheet/cashLists';
import { planCash } from './sheet/planCash';

/** What AR Cash Application holds, held against each report. */
export const REPORT: ReportCode = {
  tables: [{ table: DEDUCTIONS }, { table: POSTING }, { table: CREDIT_REVIEW }],
  parts: [
    reportPart({
      key: CASH,
      compute: ({ survey }: ReportRun, _, parts) => ({
        register: parts.get(RECEIPTS_KNOWN),
        fileLine: null,
        target: String(survey.names.get('ar_postingtarget') ?? ''),
      }),
      sheets: (part, report, { say }) => {
        if (part.register.receipts.length === 0) return [];
        return [planCash(report, part, isOpenIn(report.reading), say)];
      },
    }),
  ],
};
