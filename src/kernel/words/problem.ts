/** How much a problem matters: `info` explains, `warning` may change a figure, `error` means that something was not read. */
export type ProblemSeverity = 'info' | 'warning' | 'error';

/**
 * Something in the user's data that a person should know about: data beside a result, never an exception.
 *
 * `row` is the sheet's own row number (from 1) and `column` its letter; both are `null` where the problem is of the whole sheet.
 * `read` is what stood in the cell. `message` is a sentence that says what was done about it.
 */
export interface Problem {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly row: number | null;
  readonly column: string | null;
  readonly read: string | null;
  readonly message: string;
  /** The sheet that `row` is of, where several were read together. */
  readonly sheet?: string;
}

/** An answer that only the user can give; `answerWith` names the command-line option, `choices` what may be answered. */
export interface Question {
  readonly code:
    'asOfMissing' | 'dateOrderAmbiguous' | 'decimalMarkAmbiguous' | 'severalTables' | 'severalSheets' | 'amountColumnAmbiguous';
  readonly answerWith: string;
  readonly message: string;
  readonly choices: readonly string[];
}
