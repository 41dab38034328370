import type { Message } from '../../kernel/words/message';
import { columnLetters } from '../../kernel/sheet/cells';
import { evidenceText } from '../evidence/evidenceText';
import { readingText } from '../readingText';
import type { ReadResult } from './readResult';

/**
 * How sure a reading is: `proved` where a total that the sheet prints ties to it, or sums of each row say what is open and no total differs;
 * `asked` where it needs an answer; else `read`.
 */
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

/** True where the sums of every row of a single sheet make up what is open. */
function isProvedByRows({ layout: { proof }, parts, printedTotals }: ReadResult): boolean {
  if (proof === undefined || parts !== undefined || printedTotals.some(({ difference }) => difference !== 0)) return false;
  return proof.ofAll && proof.rows >= ROWS_MIN && proof.held === proof.rows;
}

const ROWS_MIN = 2;

/** The verdict on a reading. Every currency needs a printed total that ties for it to be proved by totals. */
export function verdictOf(reading: ReadResult): Verdict {
  const { questions, items, summaries, printedTotals } = reading;
  if (questions.length > 0) return 'asked';
  if (isProvedByRows(reading)) return 'proved';
  const codes = [...items.map(({ currency }) => currency.code), ...summaries.map(({ currency }) => currency.code)];
  const ties = (code: string): boolean => {
    const own = printedTotals.filter(({ currency }) => currency.code === code);
    return own.length > 0 && own.every(({ difference }) => difference === 0);
  };
  return codes.length > 0 && codes.every(ties) ? 'proved' : 'read';
}

/** What decided, one message each: the totals that tie, what makes up the open amount, then what was chosen, put right and left out. */
export function whyOf({ printedTotals, problems, layout, parts }: ReadResult): readonly Message[] {
  const ties = printedTotals
    .filter(({ difference }) => difference === 0)
    .map(({ row, printed, currency }) =>
      readingText('totalTies', { row, printed: { amount: printed, currency }, code: currency.code === '' ? '' : ` ${currency.code}` }),
    );
  const { proof } = layout;
  const named = (column: number): { readonly letter: string; readonly heading: string } => ({
    letter: columnLetters(column),
    heading: layout.columns.find((one) => one.column === column)?.heading ?? '',
  });
  const proved =
    proof === undefined || parts !== undefined
      ? []
      : [
          evidenceText('openProved', {
            open: named(proof.open),
            plus: proof.plus.map(named),
            minus: proof.minus.map(named),
            rows: proof.rows,
            held: proof.held,
          }),
        ];
  return [...ties, ...proved, ...problems.filter(({ code }) => DECIDED.has(code)).map(({ message }) => message)];
}
