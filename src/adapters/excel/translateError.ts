import { WorkbookError, type WorkbookErrorCode } from '../../kernel/run/workbook';

interface Translation {
  readonly code: WorkbookErrorCode;
  readonly message: string;
  readonly whatToDo: string;
}

const CLOSED: Translation = {
  code: 'workbookRefused',
  message: 'Excel was busy with another workbook or lost its connection.',
  whatToDo: 'Click into this workbook and try again.',
};

/** What Office.js's error codes mean to the person in front of the sheet; the codes are those of Microsoft's error handling page. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  InvalidOperationInCellEditMode: {
    code: 'cellEditMode',
    message: 'A cell is being edited.',
    whatToDo: 'Press Enter or Esc in the cell, then try again.',
  },
  ItemNotFound: {
    code: 'sheetMissing',
    message: 'A sheet or table that was there a moment ago is gone.',
    whatToDo: 'Undo the deletion or choose another sheet, then try again.',
  },
  AccessDenied: {
    code: 'sheetProtected',
    message: 'The sheet is protected.',
    whatToDo: 'Unprotect it under Review, Unprotect Sheet, then try again.',
  },
  ItemAlreadyExists: {
    code: 'sheetNameTaken',
    message: 'A sheet or table with that name exists already.',
    whatToDo: 'Rename it, then try again.',
  },
  ApiNotFound: {
    code: 'unsupported',
    message: 'This version of Excel lacks something that Agewise needs.',
    whatToDo: 'Update Excel; Agewise needs Excel 2021, Microsoft 365 or Excel on the web.',
  },
  RequestPayloadSizeLimitExceeded: {
    code: 'tooLarge',
    message: 'Excel refused so much data at once.',
    whatToDo: 'Try again; if it happens again, write fewer columns.',
  },
  ResponsePayloadSizeLimitExceeded: {
    code: 'tooLarge',
    message: 'Excel refused to hand over so much data at once.',
    whatToDo: 'Choose a smaller range and try again.',
  },
  FilteredRangeConflict: {
    code: 'workbookRefused',
    message: 'A filter stands in the way of the write.',
    whatToDo: 'Clear the filter of that table, then try again.',
  },
  MergedRangeConflict: {
    code: 'workbookRefused',
    message: 'Merged cells stand in the way of the write.',
    whatToDo: 'Unmerge them or choose another place, then try again.',
  },
  InactiveWorkbook: CLOSED,
  InvalidOrTimedOutSession: CLOSED,
  ActivityLimitReached: {
    code: 'workbookRefused',
    message: 'Excel is too busy at the moment.',
    whatToDo: 'Wait a few seconds and try again.',
  },
};

const OTHER: Translation = {
  code: 'workbookRefused',
  message: 'Excel refused the last step.',
  whatToDo: 'Try again; if it happens again, save the workbook, reopen it and try once more.',
};

/** The code that Office.js gave an error, or ''. Its errors come from another realm in some hosts, so the class is not asked. */
export function officeErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** An error of Office.js in the user's words; errors that are not Excel's (our own bugs, a WorkbookError) come back as they are. */
export function translateError(error: unknown, unchanged: string): unknown {
  if (error instanceof WorkbookError) return error;
  const code = officeErrorCode(error);
  if (code === '') return error;
  const t = TRANSLATIONS[code] ?? OTHER;
  return new WorkbookError(t.code, t.message, unchanged, t.whatToDo, error);
}
