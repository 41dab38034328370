import { FunctionError, type CellErrorCode } from '../functions/cellError';
import type { Argument, Cell, FunctionDefinition, FunctionResult, ResultCell } from '../functions/definition';
import { invoke } from '../functions/invoke';
import { functionsText } from '../functions/functionsText';
import type { Say } from '../kernel/words/say';

/** What Excel takes back from a function: cells, with its own error objects where something is wrong. */
export type ExcelResult = unknown;

const CODES: readonly CellErrorCode[] = ['#VALUE!', '#N/A', '#NUM!'];

/** A cell of an argument as the host hands it over; an error arrives as an object with its code. */
function cellFrom(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  const code = CODES.find((known) => known === (value as { code?: unknown }).code) ?? '#VALUE!';
  return new FunctionError(code, functionsText('errorInCell'));
}

function argumentFrom(value: unknown): Argument {
  return Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row.map(cellFrom) : [cellFrom(row)])) : cellFrom(value);
}

/**
 * Joins every function to the host: `associate` takes its id and what answers to it, `toExcelError` makes the host's error from a code
 * and a sentence, which `say` says. The functions are synchronous; they throw the host's error or leave it in a cell of the matrix.
 */
export function associateFunctions(
  functions: readonly FunctionDefinition[],
  associate: (id: string, answer: (...args: unknown[]) => ExcelResult) => void,
  toExcelError: (code: CellErrorCode, message: string) => unknown,
  say: Say,
): void {
  const cellTo = (cell: ResultCell): unknown => {
    if (cell instanceof FunctionError) return toExcelError(cell.code, say(cell.what));
    return typeof cell === 'object' ? say(cell) : cell;
  };
  const resultTo = (result: FunctionResult): ExcelResult => (Array.isArray(result) ? result.map((row) => row.map(cellTo)) : cellTo(result));
  for (const definition of functions) {
    associate(definition.id, (...given) => {
      // After the arguments the host adds its own invocation object.
      const args = given.slice(0, definition.parameters.length).map(argumentFrom);
      try {
        const result = invoke(definition, args);
        // What is announced as a matrix must be one, also for a single cell.
        return resultTo(definition.resultDimensionality === 'matrix' && !Array.isArray(result) ? [[result]] : result);
      } catch (error) {
        if (error instanceof FunctionError) throw toExcelError(error.code, say(error.what));
        throw error;
      }
    });
  }
}
