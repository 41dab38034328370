import { cliText } from './cliText';
import { FunctionError } from '../functions/cellError';
import type { Argument, Cell, FunctionDefinition, FunctionResult, ResultCell } from '../functions/definition';
import { functionNamed } from '../functions/face';
import { invoke } from '../functions/invoke';
import { UsageError } from './options';
import { EXIT, type Terminal } from './terminal';
import { terminalJson } from './terminalText';
import type { Say } from '../kernel/words/say';

/** An error as `agewise call` prints it. */
interface CallError {
  readonly error: string;
  readonly message: string;
}

/** What a call gives: a value or a matrix (errors in single cells as objects), or the error of the whole call. */
type CallOutcome = { readonly ok: true; readonly value: unknown } | ({ readonly ok: false } & CallError);

const isCell = (value: unknown): value is Cell => value === null || ['number', 'string', 'boolean'].includes(typeof value);

/** An argument of the call; `null` stands for an omitted one. Anything but values and lists of rows of values is refused. */
function isArgument(value: unknown): value is Argument {
  return isCell(value) || (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell)));
}

function errorOf({ code, what }: FunctionError, say: Say): CallError {
  return { error: code, message: say(what) };
}

function printable(cell: ResultCell, say: Say): unknown {
  if (cell instanceof FunctionError) return errorOf(cell, say);
  return typeof cell === 'object' ? say(cell) : cell;
}

const printableResult = (result: FunctionResult, say: Say): unknown =>
  Array.isArray(result) ? result.map((row) => row.map((cell) => printable(cell, say))) : printable(result, say);

/** Calls a custom function as Excel would: `name` with or without "AR.", arguments as values, `null`, or lists of rows. */
export function callFunction(functions: readonly FunctionDefinition[], name: string, args: unknown, say: Say): CallOutcome {
  const definition = functionNamed(functions, name);
  if (definition === null)
    return { ok: false, error: '#NAME?', message: say(cliText('noFunction', { name: name.toUpperCase().replace(/^AR\./, '') })) };
  if (!Array.isArray(args)) return { ok: false, error: '#VALUE!', message: say(cliText('argumentsNotArray')) };
  const wrong = args.findIndex((arg) => !isArgument(arg));
  if (wrong >= 0)
    return {
      ok: false,
      error: '#VALUE!',
      message: say(cliText('argumentWrong', { place: wrong + 1 })),
    };
  try {
    return { ok: true, value: printableResult(invoke(definition, args as Argument[]), say) };
  } catch (error) {
    if (error instanceof FunctionError) return { ok: false, ...errorOf(error, say) };
    throw error;
  }
}

/** The JSON value of a text, or `undefined` where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function printed(outcome: CallOutcome): string {
  return terminalJson(JSON.stringify(outcome.ok ? outcome.value : { error: outcome.error, message: outcome.message }));
}

/** One line of `agewise call -`, such as {"fn":"DSO","args":[600000,2400000,90]}. */
function callLine(functions: readonly FunctionDefinition[], line: string, say: Say): CallOutcome {
  const request = jsonOf(line);
  const { fn, args } = typeof request === 'object' && request !== null ? (request as { fn?: unknown; args?: unknown }) : {};
  if (typeof fn !== 'string') return { ok: false, error: '#VALUE!', message: say(cliText('lineWrong')) };
  return callFunction(functions, fn, args ?? [], say);
}

async function callEachLine(functions: readonly FunctionDefinition[], terminal: Terminal, say: Say): Promise<number> {
  for await (const line of terminal.lines()) {
    if (line.trim() === '') continue;
    await terminal.write(`${printed(callLine(functions, line, say))}\n`);
  }
  return EXIT.done;
}

/**
 * `agewise call FUNCTION '[arguments]'` prints one result; `agewise call -` one for each line of stdin, in order.
 *
 * @returns 0, or 1 where the one function called gave an error for its whole result; on stdin an error is a line like any other.
 * @throws UsageError where the command line or its JSON is wrong.
 */
export async function callCommand(
  functions: readonly FunctionDefinition[],
  argv: readonly string[],
  terminal: Terminal,
  say: Say,
): Promise<number> {
  const [name, json = '[]', ...rest] = argv;
  if (name === undefined || rest.length > 0) throw new UsageError(cliText('callUsage'));
  if (name === '-' && argv.length === 1) return callEachLine(functions, terminal, say);
  const args = jsonOf(json);
  if (!Array.isArray(args)) throw new UsageError(cliText('callNotArray', { json }));
  const outcome = callFunction(functions, name, args, say);
  await terminal.write(`${printed(outcome)}\n`);
  return outcome.ok ? EXIT.done : EXIT.notRead;
}
