import { wordsText } from '../words/wordsText';
import { runText } from './runText';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from './workbook';

/** Puts back what the last write changed. Throws WorkbookError 'unsupported' where nothing was written since the workbook was opened. */
export async function restoreLast(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt> {
  if (!workbook.canRestore()) {
    throw new WorkbookError('unsupported', runText('nothingToRestore'), wordsText('workbookUnchanged'), runText('restoreWhen'));
  }
  return workbook.restore(options);
}
