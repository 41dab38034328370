import { wordsText } from '../../../kernel/words/wordsText';
import { activityText } from '../activityText';
import { WorkbookError } from '../../../kernel/run/workbook';

/** Told where a log with entries is gone: a new, empty one is never made in its place. */
export function logGoneError(lostEntries: number): WorkbookError {
  return new WorkbookError(
    'sheetMissing',
    activityText('logGone', { entries: lostEntries }),
    wordsText('workbookUnchanged'),
    activityText('bringLogBack'),
  );
}
