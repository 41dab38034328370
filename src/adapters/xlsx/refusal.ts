import { WorkbookError } from '../../kernel/run/workbook';

/** The error for a file that cannot be read: what was found, and what the user can do. Nothing is ever changed by a refusal. */
export function refusal(found: string, whatToDo: string, cause?: unknown): WorkbookError {
  return new WorkbookError('fileRefused', found, 'Nothing was read and nothing was changed.', whatToDo, cause);
}

/** The refusal of a package in which something is broken; `what` names the part or the record. */
export function damaged(what: string, cause?: unknown): WorkbookError {
  return refusal(
    `The file is damaged: ${what}.`,
    'Open it in Excel, let Excel repair it, save it as .xlsx and try again, or fetch a fresh copy.',
    cause,
  );
}

/** The refusal of a file that is larger than any that is meant to be read; `why` completes "… is refused because". */
export function tooLarge(why: string): WorkbookError {
  return refusal(
    `The file is refused because ${why}, as no real workbook does.`,
    'If it is a real workbook, save it again in Excel, or split it, and try again.',
  );
}
