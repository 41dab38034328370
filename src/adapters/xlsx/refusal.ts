import { filesText } from '../../kernel/run/filesText';
import { WorkbookError } from '../../kernel/run/workbook';
import type { Message } from '../../kernel/words/message';

/** The error for a file that cannot be read: what was found, and what the user can do. Nothing is ever changed by a refusal. */
export function refusal(found: Message, whatToDo: Message, cause?: unknown): WorkbookError {
  return new WorkbookError('fileRefused', found, filesText('nothingRead'), whatToDo, cause);
}

/** The refusal of a package in which something is broken; `what` names the part or the record. */
export function damaged(what: Message, cause?: unknown): WorkbookError {
  return refusal(filesText('damaged', { what }), filesText('repair'), cause);
}

/** The refusal of a file that is larger than any that is meant to be read; `why` completes "… is refused because". */
export function tooLarge(why: Message): WorkbookError {
  return refusal(filesText('tooLarge', { why }), filesText('saveOrSplit'));
}
