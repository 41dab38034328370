import { reportPart, type ReportCode, type ReportRun } from '../reportFace';
import { RECEIPTS_KNOWN } from '../receipts/domain/receiptsPart';
import { CASH } from './domain/register/cashPart';
import { DEDUCTION_REASONS } from './sheet/reasonsTable';
import { CREDIT_REVIEW, DEDUCTIONS, POSTING } from './sheet/cashLists';
import { cashSheets } from './sheet/cashSheets';
import { CASH_REVIEW } from './sheet/reviewSheet';
import { CASH_SETTINGS } from './sheet/cashSettingsTable';

/** What AR Cash Application holds, held against each report. */
export const REPORT: ReportCode = {
  tables: [CASH_SETTINGS, DEDUCTION_REASONS, { table: DEDUCTIONS }, { table: POSTING }, { table: CREDIT_REVIEW }, { table: CASH_REVIEW }],
  parts: [
    reportPart({
      key: CASH,
      compute: ({ survey }: ReportRun, _, parts) => ({
        register: parts.get(RECEIPTS_KNOWN),
        fileLine: null,
        target: String(survey.names.get('ar_postingtarget') ?? ''),
      }),
      sheets: (part, report, { say }) => cashSheets(report, part, say),
    }),
  ],
};
