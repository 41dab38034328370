import type { Cell } from '../../src/kernel/sheet/cells';
import { sumOf } from '../generators/versionBefore/figures';
import { placeOf, type Found, type TypedBook } from './typedBook';

/** A column as a formula names it: headings are compared as Excel does, in one language only. */
function column(book: TypedBook, reference: string): readonly Cell[] {
  const [, table = '', heading = ''] = /^(\w+)\[([^\]]+)\]$/.exec(reference.trim()) ?? [];
  const found: Found = book.table(table);
  const place = found.headings.findIndex((one) => one.toLowerCase() === heading.toLowerCase());
  if (place < 0) throw new Error(`#REF!: ${reference}; the headings are ${found.headings.join(', ')}`);
  return Array.from(
    { length: found.span.rowCount - 1 },
    (_, row) => book.at({ sheet: found.sheet, row: found.span.row + 1 + row, column: found.span.column + place }).value,
  );
}

/**
 * What a formula of a user gives: a sum of a column of a table, of its rows where another column holds a text, a link to a cell or a name.
 *
 * @throws where what it names is gone, as Excel would show #REF! or #NAME?.
 */
export function valueOf(book: TypedBook, formula: string): Cell {
  const sum = /^=SUM\(([^,]+)\)$/.exec(formula);
  if (sum) return sumOf(column(book, sum[1]!));
  const sumIf = /^=SUMIFS\(([^,]+),([^,]+),"([^"]*)"\)$/.exec(formula);
  if (sumIf) {
    const where = column(book, sumIf[2]!);
    return sumOf(column(book, sumIf[1]!).filter((_, row) => String(where[row]).toLowerCase() === sumIf[3]!.toLowerCase()));
  }
  return book.at(placeOf(formula) ?? book.named(formula.slice(1))).value;
}
