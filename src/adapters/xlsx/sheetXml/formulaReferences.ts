import { columnFromLetters, columnLetters } from '../../../kernel/sheet/cells';
import { COLUMNS_MAX, ROWS_MAX } from './sheetLimits';

/**
 * The formula (without '=') moved down by `rows` and right by `columns`, as a shared formula is for its followers: references without a
 * `$` move, those in texts, sheet names, structured references and function names do not. A reference pushed off the sheet is `#REF!`.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  let moved = '';
  for (const token of formulaTokens(formula)) moved += token.isReference ? movedReference(token.text, rows, columns) : token.text;
  return moved;
}

interface Token {
  readonly text: string;
  readonly isReference: boolean;
}

/** Cell (`A1`), whole column (`A:C`) or whole row (`1:3`) reference, with or without `$`. */
const REFERENCE = /^(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})$/;
const WORD = /[\p{L}\p{N}_.$\\?]/u;

/** Cuts a formula into references and all the rest. */
export function* formulaTokens(formula: string): Generator<Token, void, undefined> {
  let at = 0;
  while (at < formula.length) {
    const c = formula[at]!;
    let end = at + 1;
    if (c === '"' || c === "'") end = endOfQuoted(formula, at, c);
    else if (c === '[') end = endOfBrackets(formula, at);
    else if (WORD.test(c)) {
      while (end < formula.length && WORD.test(formula[end]!)) end += 1;
      end = endOfWholeColumns(formula, at, end);
      const text = formula.slice(at, end);
      const next = formula[end];
      // A word before "!" is a sheet, before "(" a function, before "[" a table.
      yield { text, isReference: next !== '(' && next !== '!' && next !== '[' && REFERENCE.test(text) };
      at = end;
      continue;
    }
    yield { text: formula.slice(at, end), isReference: false };
    at = end;
  }
}

/** `A:C` and `1:3` are one reference, `A1:C3` is two. */
function endOfWholeColumns(formula: string, start: number, end: number): number {
  if (formula[end] !== ':') return end;
  let stop = end + 1;
  while (stop < formula.length && WORD.test(formula[stop]!)) stop += 1;
  return /^(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})$/.test(formula.slice(start, stop)) ? stop : end;
}

function endOfQuoted(formula: string, at: number, quote: string): number {
  for (let end = formula.indexOf(quote, at + 1); end >= 0; end = formula.indexOf(quote, end + 2))
    if (formula[end + 1] !== quote) return end + 1;
  return formula.length;
}

/** Behind the bracket that closes the one at `at`; inside, `'` takes the meaning off the character after it. */
function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const c = formula[end];
    if (c === "'") end += 1;
    else if (c === '[') depth += 1;
    else if (c === ']' && (depth -= 1) === 0) return end + 1;
  }
  return formula.length;
}

function movedReference(reference: string, rows: number, columns: number): string {
  const ends = reference.split(':').map((end) => movedEnd(end, rows, columns));
  return ends.includes('#REF!') ? '#REF!' : ends.join(':');
}

function movedEnd(end: string, rows: number, columns: number): string {
  const m = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(end);
  if (!m) return end;
  // In a whole row ("$3") the dollar sign before no letters belongs to the digits.
  const letters = m[2]!;
  const columnFixed = letters === '' || m[1] === '$';
  const rowFixed = m[4] === '' || m[3] === '$' || (letters === '' && m[1] === '$');
  const column = letters === '' ? 0 : columnFromLetters(letters) + (columnFixed ? 0 : columns);
  const row = m[4] === '' ? 0 : Number(m[4]) - 1 + (rowFixed ? 0 : rows);
  if (column < 0 || column >= COLUMNS_MAX || row < 0 || row >= ROWS_MAX) return '#REF!';
  return `${m[1]}${letters === '' ? '' : columnLetters(column)}${m[3]}${m[4] === '' ? '' : row + 1}`;
}
