import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from './workbook';

/** Puts back what the last write changed. Throws WorkbookError 'unsupported' where nothing was written since the workbook was opened. */
export async function restoreLast(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt> {
  if (!workbook.canRestore()) {
    throw new WorkbookError(
      'unsupported',
      'There is nothing to restore.',
      'Nothing in the workbook was changed.',
      'Restore works after Refresh or after the note columns were written.',
    );
  }
  return workbook.restore(options);
}
