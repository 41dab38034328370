import type { Message } from '../kernel/words/message';

/** The errors that a custom function may leave in a cell. */
export type CellErrorCode = '#VALUE!' | '#N/A' | '#NUM!';

/** An error for the cell: its code and what is wrong. Thrown for a whole result, or held in one cell of a matrix. */
export class FunctionError extends Error {
  constructor(
    readonly code: CellErrorCode,
    readonly what: Message,
  ) {
    super(what.code);
    this.name = 'FunctionError';
  }
}

/** Wrong input: #VALUE! with what is wrong. */
export function wrongInput(what: Message): FunctionError {
  return new FunctionError('#VALUE!', what);
}

/** Impossible arithmetic, such as no sales: #N/A with the reason. */
export function notAvailable(what: Message): FunctionError {
  return new FunctionError('#N/A', what);
}
