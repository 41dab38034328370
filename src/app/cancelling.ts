import { WorkbookError, type RunOptions } from './workbook';

/** Ends the run where the user has asked for it. Throws WorkbookError 'cancelled'. */
export function stopIfCancelled(options: RunOptions): void {
  if (!options.signal.aborted) return;
  throw new WorkbookError('cancelled', 'The run was cancelled.', 'Nothing in the workbook was changed.', 'Press Refresh to run it again.');
}
