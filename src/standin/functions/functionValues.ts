import { isErrorCell, type Cell } from '../../kernel/sheet/cells';
import type { FunctionDescription, FunctionParameter } from './functionMetadata';

/** What Excel shows while an answer is awaited. */
export const BUSY = '#BUSY!';

const MATRIX = 'matrix';

const single = (value: unknown): unknown => (Array.isArray(value) ? single(value[0]) : value);

const emptyAsText = (value: unknown): unknown => (value === null || value === undefined ? '' : value);

/** An argument as the add-in's function takes it: a matrix where it asked for one, else one value; left out it is `null`. */
function shaped(value: unknown, { dimensionality }: FunctionParameter): unknown {
  if (value === undefined || value === null) return null;
  if (dimensionality === MATRIX)
    return Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row.map(emptyAsText) : [emptyAsText(row)])) : [[value]];
  return emptyAsText(single(value));
}

/** The arguments of a call, one a parameter. */
export function functionArguments({ parameters = [] }: FunctionDescription, args: readonly unknown[]): unknown[] {
  return parameters.map((parameter, index) => shaped(args[index], parameter));
}

/** The error among the arguments of a function that did not ask to see errors, else `null`. */
export function errorAmong(args: readonly unknown[]): string | null {
  for (const arg of args) {
    if (Array.isArray(arg)) {
      const inner = errorAmong(arg);
      if (inner !== null) return inner;
    } else if (typeof arg === 'string' && isErrorCell(arg)) return arg;
  }
  return null;
}

/** The cell's error for what a function threw: CustomFunctions.Error carries its code, anything else is #VALUE!. */
export function errorCell(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' && isErrorCell(code) ? code : '#VALUE!';
}

function resultCell(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return errorCell(value);
}

/** A function's result as cells: a matrix spills. */
export function functionResult(value: unknown): Cell | Cell[][] {
  if (!Array.isArray(value)) return resultCell(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(resultCell) : [resultCell(row)]));
  const first = rows[0];
  if (!first || first.length === 0 || rows.some((row) => row.length !== first.length)) return '#VALUE!';
  return rows;
}

/** True for anything that answers later. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
