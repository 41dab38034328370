import { WorkbookError, type RunOptions } from '../../kernel/run/workbook';
import { translateError } from './translateError';

/** Said of every reading step that failed. */
export const NOTHING_CHANGED = 'Nothing in the workbook was changed.';

/**
 * Runs one batch against Excel and waits for it: queued calls, then one sync at the end. Excel waits while the user edits a cell instead
 * of refusing. What Excel refuses comes out as a WorkbookError that says `unchanged`.
 */
export async function batch<T>(queue: (context: Excel.RequestContext) => Promise<T> | T, unchanged = NOTHING_CHANGED): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const result = await queue(context);
      await context.sync();
      return result;
    });
  } catch (error) {
    throw translateError(error, unchanged);
  }
}

/** Throws the WorkbookError of a cancelled action when the user asked for it. */
export function throwIfCancelled(options: RunOptions): void {
  if (options.signal.aborted)
    throw new WorkbookError('cancelled', 'The action was cancelled.', NOTHING_CHANGED, 'Start it again whenever you like.');
}
