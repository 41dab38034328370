import { spanAddress, type CellSpan } from '../../kernel/sheet/cells';
import type { FieldMark } from '../survey/pastedList';
import type { NotRecognised } from '../recognise/recogniseReport';
import { WorkbookError } from '../../kernel/run/workbook';

const WHY: Readonly<Record<NotRecognised['reason'], string>> = {
  empty: 'holds nothing',
  noHeader: 'has no row of headings and no columns that look like customers, dates and amounts',
  noAmounts: 'has no column of open amounts: nothing below its headings can be read as an amount',
  oneColumn: 'holds a list whose fields stand together in one column',
};

const MARK_NAMES: Readonly<Record<FieldMark, string>> = {
  '|': 'the bar "|" as other delimiter',
  tab: 'the tab as delimiter',
  ';': 'the semicolon as delimiter',
  ',': 'the comma as delimiter',
};

function whatToDo({ reason, mark }: NotRecognised): string {
  if (mark !== null)
    return `Select the column, choose Data, Text to Columns, Delimited, with ${MARK_NAMES[mark]}, and read the sheet again.`;
  if (reason === 'empty') return 'Choose the sheet that holds the open items.';
  return 'Choose another sheet or the range with its headings, or say in the pane which row holds the headings.';
}

/** The refusal of a range that is no report: what, where, and what to do. */
export function notRecognisedError(refused: NotRecognised, sheet: string, used: CellSpan): WorkbookError {
  const answerWith = refused.mark !== null ? [] : refused.reason === 'empty' ? ['--sheet'] : ['--sheet', '--range'];
  return new WorkbookError(
    'workbookRefused',
    `The range ${spanAddress(used)} of sheet "${sheet}" ${WHY[refused.reason]}.`,
    'Nothing was changed.',
    whatToDo(refused),
    undefined,
    answerWith,
  );
}
