/** The errors that a custom function may leave in a cell. */
export type CellErrorCode = '#VALUE!' | '#N/A' | '#NUM!';

/** An error for the cell: its code and a sentence that tells the user what is wrong. Thrown for a whole result, or held in one cell of a matrix. */
export class FunctionError extends Error {
  constructor(
    readonly code: CellErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'FunctionError';
  }
}

/** Wrong input: #VALUE! with its sentence. */
export function wrongInput(sentence: string): FunctionError {
  return new FunctionError('#VALUE!', sentence);
}

/** Impossible arithmetic, such as no sales: #N/A with its sentence. */
export function notAvailable(sentence: string): FunctionError {
  return new FunctionError('#N/A', sentence);
}
