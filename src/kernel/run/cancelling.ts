import { wordsText } from '../words/wordsText';
import { runText } from './runText';
import { WorkbookError, type RunOptions } from './workbook';

/** Lets the window draw, then ends the run where the user has asked for it meanwhile. Throws WorkbookError 'cancelled'. */
export async function nextStage(options: RunOptions): Promise<void> {
  await options.pause?.();
  stopIfCancelled(options);
}

/** Ends the run where the user has asked for it. Throws WorkbookError 'cancelled'. */
export function stopIfCancelled(options: RunOptions): void {
  if (!options.signal.aborted) return;
  throw new WorkbookError('cancelled', runText('cancelled'), wordsText('workbookUnchanged'), runText('refreshAgain'));
}
