import { type Problem, problem } from '../words/problem';
import { sheetColumn, sheetRow, type TypedTable } from './typedTable';
import type { TypedRow } from './typedRow';
import type { Message } from '../words/message';

/** What is wrong with a row, and in which column. */
export class RowFault<Id extends string = string> {
  constructor(
    readonly column: Id,
    readonly message: Message,
  ) {}
}

/** Says what is wrong with a row that is read all the same. */
export type RowFlag<Id extends string> = (fault: RowFault<Id>) => void;

/** Collects what is wrong with the rows of one table: what the row's Check cell says, and a Problem that says where it is. */
export class RowChecks<Id extends string = string> {
  readonly checks: (Message | '')[];
  readonly problems: Problem[] = [];

  constructor(private readonly table: TypedTable<Id>) {
    this.checks = table.rows.map(() => '');
  }

  /** Marks body row `row` (from 0) as wrong; what is said first of a row stays. */
  flag(row: number, { column, message }: RowFault<Id>): void {
    const { table } = this;
    const cell = table.rows[row]!.cell(column);
    this.note(row, message);
    const place = { row: sheetRow(table, row), column: sheetColumn(table, column), read: cell === '' ? null : String(cell) };
    const { sheet, name } = table.info;
    this.problems.push({ ...problem(message, 'warning', { ...place, sheet, table: name }), code: 'setupRowWrong' });
  }

  /** Writes a remark into the row's Check cell without making it a problem. */
  note(row: number, message: Message): void {
    if (this.checks[row] === '') this.checks[row] = message;
  }
}

/** The rows of a table that could be read, and what is wrong with the others. */
export interface CheckedRows<Row> {
  readonly rows: readonly Row[];
  readonly flags: RowChecks;
}

/** The rows of a table that are not blank, each read by `readRow`; one with a fault is flagged and left out, `null` is left out in silence. */
export function readRows<Row, Id extends string>(
  table: TypedTable<Id>,
  readRow: (row: TypedRow<Id>, flag: RowFlag<Id>, place: number) => Row | RowFault<Id> | null,
): CheckedRows<Row> {
  const flags = new RowChecks(table);
  const rows = table.rows.flatMap((cells, place): Row[] => {
    if (cells.isBlank()) return [];
    const read = readRow(cells, (fault) => flags.flag(place, fault), place);
    if (read instanceof RowFault) flags.flag(place, read);
    else if (read !== null) return [read];
    return [];
  });
  return { rows, flags };
}
