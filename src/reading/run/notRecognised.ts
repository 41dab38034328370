import { spanAddress, type CellSpan } from '../../kernel/sheet/cells';
import type { NotRecognised } from '../recognise/recogniseReport';
import { WorkbookError } from '../../kernel/run/workbook';
import type { Message } from '../../kernel/words/message';
import { readingText } from '../readingText';
import { wordsText } from '../../kernel/words/wordsText';

function whatToDo({ reason, mark }: NotRecognised): Message {
  if (mark !== null) return readingText('splitColumn', { mark });
  return readingText(reason === 'empty' ? 'chooseOtherSheet' : 'chooseOtherRange');
}

/** The refusal of a range that is no report: what, where, and what to do. */
export function notRecognisedError(refused: NotRecognised, sheet: string, used: CellSpan): WorkbookError {
  const answerWith = refused.mark !== null ? [] : refused.reason === 'empty' ? ['--sheet'] : ['--sheet', '--range'];
  return new WorkbookError(
    'workbookRefused',
    readingText('notRecognised', { why: refused.reason, sheet, range: spanAddress(used) }),
    wordsText('nothingChanged'),
    whatToDo(refused),
    undefined,
    answerWith,
  );
}
