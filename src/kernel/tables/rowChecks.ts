import type { Problem } from '../words/problem';
import { columnLetters, type Cell } from '../sheet/cells';
import type { TypedTable } from './readTable';
import { isBlankRow } from '../sheet/typedCells';
import { sentence } from '../words/sentence';

/** Collects what is wrong with the rows of one table: a sentence for the row's Check cell, and a Problem that says where it is. */
export class RowChecks {
  readonly checks: string[];
  readonly problems: Problem[] = [];

  constructor(private readonly table: TypedTable) {
    this.checks = table.rows.map(() => '');
  }

  /** Marks body row `row` (from 0) as wrong in the column of `heading`; the first sentence of a row stays. */
  flag(row: number, heading: string, message: string): void {
    const cell: Cell = this.table.cell(row, heading);
    const place = this.table.headings.findIndex((text) => text.toLowerCase() === heading.toLowerCase());
    if (this.checks[row] === '') this.checks[row] = message;
    this.problems.push({
      code: 'setupRowWrong',
      severity: 'warning',
      row: this.table.span.row + 2 + row,
      column: place < 0 ? null : columnLetters(this.table.span.column + place),
      read: cell === '' ? null : String(cell),
      message: sentence('setupRowWrong', `${this.table.sheet}, table ${this.table.name}, row ${this.table.span.row + 2 + row}: ${message}`),
    });
  }

  /** Writes a remark into the row's Check cell without making it a problem. */
  note(row: number, message: string): void {
    if (this.checks[row] === '') this.checks[row] = message;
  }
}

/** What is wrong with a row, and in the column of which heading. */
export class RowFault {
  constructor(
    readonly heading: string,
    readonly message: string,
  ) {}
}

/** The rows of a table that are not blank, each read by `readRow` (body rows count from 0); a row with a fault is flagged and left out. */
export function readRows<T>(table: TypedTable, flags: RowChecks, readRow: (row: number) => T | RowFault): readonly T[] {
  const rows: T[] = [];
  table.rows.forEach((cells, row) => {
    if (isBlankRow(cells)) return;
    const read = readRow(row);
    if (read instanceof RowFault) flags.flag(row, read.heading, read.message);
    else rows.push(read);
  });
  return rows;
}
