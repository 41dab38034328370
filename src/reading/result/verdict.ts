import type { Message } from '../../kernel/words/message';
import { readingText } from '../readingText';
import type { ReadResult } from './readResult';

/** How sure a reading is: `proved` where a total that the sheet prints ties to it, `asked` where it needs an answer, else `read`. */
export type Verdict = 'proved' | 'read' | 'asked';

/** Problems that tell what decided about the reading. */
const DECIDED: ReadonlySet<string> = new Set([
  'amountLessPaid',
  'amountColumnRemains',
  'amountColumnByTotal',
  'amountsInOtherCurrencies',
  'dateOrderDecided',
  'datesSwapped',
  'otherCalendar',
  'creditSignTurned',
  'signTurned',
  'paidLeftOut',
  'voidLeftOut',
  'draftLeftOut',
  'payablesLeftOut',
  'otherClosingsLeftOut',
  'linesMerged',
  'paymentsTakenOff',
  'ledgerNetted',
  'ledgerByCustomer',
  'derivedRowsBelowTotal',
]);

/** The verdict on a reading. Every currency needs a printed total that ties for it to be proved. */
export function verdictOf({ questions, items, summaries, printedTotals }: ReadResult): Verdict {
  if (questions.length > 0) return 'asked';
  const codes = [...items.map(({ currency }) => currency.code), ...summaries.map(({ currency }) => currency.code)];
  const ties = (code: string): boolean => {
    const own = printedTotals.filter(({ currency }) => currency.code === code);
    return own.length > 0 && own.every(({ difference }) => difference === 0);
  };
  return codes.length > 0 && codes.every(ties) ? 'proved' : 'read';
}

/** What decided, one message each: the totals that tie, then what was chosen, put right and left out. */
export function whyOf({ printedTotals, problems }: ReadResult): readonly Message[] {
  const ties = printedTotals
    .filter(({ difference }) => difference === 0)
    .map(({ row, printed, currency }) =>
      readingText('totalTies', { row, printed: { amount: printed, currency }, code: currency.code === '' ? '' : ` ${currency.code}` }),
    );
  return [...ties, ...problems.filter(({ code }) => DECIDED.has(code)).map(({ message }) => message)];
}
