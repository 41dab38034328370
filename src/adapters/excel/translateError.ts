import { runText } from '../../kernel/run/runText';
import { WorkbookError, type WorkbookErrorCode } from '../../kernel/run/workbook';
import type { Message } from '../../kernel/words/message';

interface Translation {
  readonly code: WorkbookErrorCode;
  readonly what: Message;
  readonly whatToDo: Message;
}

const CLOSED: Translation = { code: 'workbookRefused', what: runText('lostExcel'), whatToDo: runText('clickWorkbook') };

/** What Office.js's error codes mean to the person in front of the sheet; the codes are those of Microsoft's error handling page. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  InvalidOperationInCellEditMode: { code: 'cellEditMode', what: runText('cellEdited'), whatToDo: runText('leaveCell') },
  ItemNotFound: { code: 'sheetMissing', what: runText('gone'), whatToDo: runText('undoDeletion') },
  AccessDenied: { code: 'sheetProtected', what: runText('sheetProtected', { sheet: null }), whatToDo: runText('unprotectSheet') },
  ItemAlreadyExists: { code: 'sheetNameTaken', what: runText('nameTaken'), whatToDo: runText('rename') },
  ApiNotFound: { code: 'unsupported', what: runText('excelTooOld'), whatToDo: runText('updateExcel') },
  RequestPayloadSizeLimitExceeded: { code: 'tooLarge', what: runText('tooMuchAtOnce'), whatToDo: runText('fewerColumns') },
  ResponsePayloadSizeLimitExceeded: { code: 'tooLarge', what: runText('tooMuchAtOnce'), whatToDo: runText('smallerRange') },
  FilteredRangeConflict: { code: 'workbookRefused', what: runText('filterInTheWay'), whatToDo: runText('clearFilter') },
  MergedRangeConflict: { code: 'workbookRefused', what: runText('mergedInTheWay'), whatToDo: runText('unmerge') },
  InactiveWorkbook: CLOSED,
  InvalidOrTimedOutSession: CLOSED,
  ActivityLimitReached: { code: 'workbookRefused', what: runText('excelBusy'), whatToDo: runText('waitSeconds') },
};

const OTHER: Translation = { code: 'workbookRefused', what: runText('lastStepRefused'), whatToDo: runText('reopen') };

/** The code that Office.js gave an error, or ''. Its errors come from another realm in some hosts, so the class is not asked. */
export function officeErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** An error of Office.js in the user's words; errors that are not Excel's (our own bugs, a WorkbookError) come back as they are. */
export function translateError(error: unknown, unchanged: Message): unknown {
  if (error instanceof WorkbookError) return error;
  const code = officeErrorCode(error);
  if (code === '') return error;
  const t = TRANSLATIONS[code] ?? OTHER;
  return new WorkbookError(t.code, t.what, unchanged, t.whatToDo, error);
}
