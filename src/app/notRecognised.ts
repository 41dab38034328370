import { spanAddress, type CellSpan } from '../sheets/cells';
import type { NotRecognised } from '../sheets/reading/recogniseReport';
import { WorkbookError } from './workbook';

const WHY: Readonly<Record<NotRecognised['reason'], string>> = {
  empty: 'holds nothing',
  noHeader: 'has no row of headings and no columns that look like customers, dates and amounts',
  noAmounts: 'has no column of open amounts: nothing below its headings can be read as an amount',
};

/** The refusal of a range that is no report: what, where, and what to do. */
export function notRecognisedError(refused: NotRecognised, sheet: string, used: CellSpan): WorkbookError {
  return new WorkbookError(
    'workbookRefused',
    `The range ${spanAddress(used)} of sheet "${sheet}" ${WHY[refused.reason]}.`,
    'Nothing was changed.',
    refused.reason === 'empty' ? 'Choose the sheet that holds the open items (--sheet).' : 'Choose another sheet (--sheet) or the range with its headings (--range), or say in the pane which row holds the headings.',
  );
}
