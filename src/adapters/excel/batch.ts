import { runText } from '../../kernel/run/runText';
import type { Message } from '../../kernel/words/message';
import { wordsText } from '../../kernel/words/wordsText';
import { WorkbookError, type RunOptions } from '../../kernel/run/workbook';
import { translateError } from './translateError';

/**
 * One message to Excel: `queue` asks for everything and returns what to make of the answers once they are there. Excel waits while the user
 * edits a cell instead of refusing. What Excel refuses comes out as a WorkbookError that says `unchanged`.
 *
 * In Excel on the web a message is a request to a server, so that a task should need few. Ranges are let go at once (see `rangeOf`):
 * those that the library keeps for later cost it a second message at the end.
 */
export async function batch<T>(
  queue: (context: Excel.RequestContext) => () => T,
  unchanged: Message = wordsText('workbookUnchanged'),
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const answer = queue(context);
      await context.sync();
      return answer();
    });
  } catch (error) {
    throw translateError(error, unchanged);
  }
}

/** Throws the WorkbookError of a cancelled action when the user asked for it. */
export function throwIfCancelled(options: RunOptions): void {
  if (options.signal.aborted)
    throw new WorkbookError('cancelled', runText('cancelled'), wordsText('workbookUnchanged'), runText('startAgain'));
}

/** Things in groups of at most `max` weight, in their order; what weighs more than that has a group of its own. */
export function packed<T>(things: readonly T[], weightOf: (thing: T) => number, max: number): T[][] {
  const groups: T[][] = [];
  let weight = 0;
  for (const thing of things) {
    const more = weightOf(thing);
    if (groups.length === 0 || weight + more > max) {
      groups.push([]);
      weight = 0;
    }
    groups[groups.length - 1]!.push(thing);
    weight += more;
  }
  return groups;
}
