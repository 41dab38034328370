import { FunctionError } from '../../src/functions/cellError';
import type { Argument, FunctionDefinition, ResultCell } from '../../src/functions/definition';
import { FEATURES } from '../../src/features';
import { functionNamed, functionsOf } from '../../src/functions/face';
import { invoke } from '../../src/functions/invoke';
import { english } from '../harness/say';

let functions: readonly FunctionDefinition[] = [];
beforeAll(async () => void (functions = await functionsOf(FEATURES)));

type Plain = number | string | boolean;

/** Result of =AR.<name>(…); an error of the whole result comes back as its code, errors in single cells likewise. */
export function ar(name: string, ...args: Argument[]): Plain | Plain[][] {
  const plain = (cell: ResultCell): Plain => {
    if (cell instanceof FunctionError) return cell.code;
    return typeof cell === 'object' ? english(cell) : cell;
  };
  try {
    const result = invoke(functionNamed(functions, name)!, args);
    return Array.isArray(result) ? result.map((row) => row.map(plain)) : plain(result);
  } catch (error) {
    if (error instanceof FunctionError) return error.code;
    throw error;
  }
}

/** The sentence with which =AR.<name>(…) is refused. */
export function refusal(name: string, ...args: Argument[]): string {
  try {
    invoke(functionNamed(functions, name)!, args);
  } catch (error) {
    if (error instanceof FunctionError) return english(error.what);
    throw error;
  }
  return '';
}

/** A range of one column. */
export function column<Value>(...cells: Value[]): Value[][] {
  return cells.map((cell) => [cell]);
}
