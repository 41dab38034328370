import { reportPart, type ReportCode, type ReportRun } from '../reportFace';
import { RECEIPTS_KNOWN } from '../receipts/domain/receiptsPart';
import { NO_ITEM_NOTES } from './domain/itemNotes';
import { CASH } from './domain/register/cashPart';
import { DEDUCTION_REASONS } from './sheet/reasonsTable';
import { CREDIT_REVIEW, DEDUCTIONS, POSTING } from './sheet/cashLists';
import { readLearned } from './run/readLearned';
import { LOCKBOX_LAYOUTS } from './sheet/lockboxTable';
import { LEARNED_NAMES } from './sheet/learnedTable';
import { readItemNotes } from './run/readItemNotes';
import { cashSheets } from './sheet/cashSheets';
import { CASH_REVIEW } from './sheet/reviewSheet';
import { CASH_SETTINGS } from './sheet/cashSettingsTable';

/** What AR Cash Application holds, held against each report. */
export const REPORT: ReportCode = {
  tables: [
    CASH_SETTINGS,
    DEDUCTION_REASONS,
    LOCKBOX_LAYOUTS,
    { table: DEDUCTIONS },
    { table: POSTING },
    { table: CREDIT_REVIEW },
    { table: LEARNED_NAMES },
    { table: CASH_REVIEW },
  ],
  parts: [
    reportPart({
      key: CASH,
      compute: async (run: ReportRun, { reading }, parts) => ({
        register: parts.get(RECEIPTS_KNOWN),
        learned: await readLearned(run),
        notes: parts.get(RECEIPTS_KNOWN).receipts.length === 0 ? NO_ITEM_NOTES : await readItemNotes(run, reading),
        fileLine: null,
        target: String(run.survey.names.get('ar_postingtarget') ?? ''),
      }),
      sheets: (part, report, { say }) => cashSheets(report, part, say),
    }),
  ],
};
