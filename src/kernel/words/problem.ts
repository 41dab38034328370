import type { DayNumber } from '../calendar/dayNumber';
import type { Message, Money } from './message';
import type { Say } from './say';
import { wordsText } from './wordsText';

/** How much a problem matters: `info` explains, `warning` may change a figure, `error` means that something was not read. */
export type ProblemSeverity = 'info' | 'warning' | 'error';

/** Where a problem is; all `null` for the whole sheet. */
export interface ProblemPlace {
  /** The sheet's own row number, from 1. */
  readonly row: number | null;
  /** The letter of the column. */
  readonly column: string | null;
  /** What the cell holds. */
  readonly read: string | null;
  /** The sheet that `row` is of, where several were read together or it is one of ours. */
  readonly sheet?: string;
  /** The table of ours that the row is in. */
  readonly table?: string;
}

/** Something in the user's data that a person should know about: data beside a result, never an exception. `message` says what was done about it. */
export interface Problem extends ProblemPlace {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: Message;
}

/** A problem that goes by the code of its message; what is left out of the place is of the whole sheet. */
export function problem(message: Message, severity: ProblemSeverity, place: Partial<ProblemPlace> = {}): Problem {
  return { code: message.code, severity, row: null, column: null, read: null, ...place, message };
}

/** An answer that only the user can give; `answerWith` names the command-line option, `choices` what may be answered. */
export interface Question {
  readonly code:
    | 'asOfMissing'
    | 'dateOrderAmbiguous'
    | 'decimalMarkAmbiguous'
    | 'severalTables'
    | 'severalSheets'
    | 'amountColumnAmbiguous'
    | 'customerColumnAmbiguous'
    | 'whichClosing'
    | 'whatIsOpen'
    | 'payablesMixed'
    | 'currencyMissing'
    | 'encodingAmbiguous';
  readonly answerWith: string;
  readonly message: Message;
  readonly choices: readonly string[];
  /** The sheet that asks, where several were read together. */
  readonly sheet?: string;
  /** What the choices would give, as far as they were tried. */
  readonly outcomes?: readonly ChoiceOutcome[];
}

/** What one answer to a question makes of the sheet: the balance of each currency, rows read and customers. */
export interface ChoiceOutcome {
  readonly value: string;
  readonly totals: readonly Money[];
  readonly rows: number;
  readonly customers: number;
  /** The day that the sheet states, `null` where it states none. */
  readonly asOf: DayNumber | null;
}

/** What a problem or question says, with its place in a table of ours, or its sheet where several were read together. */
export function sayOnSheet(told: Problem | Question, say: Say): string {
  const { sheet, message } = told;
  if (sheet === undefined) return say(message);
  if ('table' in told && told.row !== null) return say(wordsText('inTable', { sheet, table: told.table, row: told.row, what: message }));
  return say(wordsText('onSheet', { sheet, what: message }));
}
