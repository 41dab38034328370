import { WorkbookError } from '../../../kernel/run/workbook';

/** Told where a log with entries is gone: a new, empty one is never made in its place. */
export function logGoneError(lostEntries: number): WorkbookError {
  return new WorkbookError(
    'sheetMissing',
    `The activity log with ${lostEntries} entries is gone: no sheet holds the table AR_Activity.`,
    'Nothing in the workbook was changed.',
    'Undo the deletion, or copy the sheet AR Activity back from an earlier version of the workbook. To begin a new log, insert an empty sheet named AR Activity and refresh.',
  );
}
