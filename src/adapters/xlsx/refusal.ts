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
