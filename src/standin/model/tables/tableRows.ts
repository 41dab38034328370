import type { CellSpan } from '../../../kernel/sheet/cells';
import type { Arguments } from '../../richapi/arguments';
import { hostClass } from '../../richapi/hostClass';
import { SHEET_ROWS } from '../ranges/spans';
import type { TableOf } from './tableOf';
import { intersection } from '../../../kernel/sheet/spans';

interface RowOf {
  readonly of: TableOf;
  readonly index: number;
}

/** A row that was added. */
const tableRowClass = hostClass<RowOf>({
  name: 'TableRow',
  exists: ({ of }) => of.exists(),
  scalars: { Index: { since: 1, read: ({ index }) => index } },
});

/** Makes room for rows of a table: cells beside it stay, cells below it within its columns move down. */
function insertTableRows(of: TableOf, at: number, count: number): CellSpan {
  const { table, sheet } = of;
  const inserted: CellSpan = { ...of.bodySpan, row: at, rowCount: count };
  const below: CellSpan = {
    ...table.span,
    row: table.span.row + table.span.rowCount,
    rowCount: SHEET_ROWS - table.span.row - table.span.rowCount,
  };
  const used = sheet.used(false);
  const isEnd = at === table.span.row + table.span.rowCount;
  if (!isEnd || (used && intersection(below, used))) sheet.insert(inserted, 'down');
  return inserted;
}

/** The rows to add: an array of rows, or one row. */
function newRows(values: unknown, columnCount: number, args: Arguments): readonly (readonly unknown[])[] {
  if (values === null) return [new Array<unknown>(columnCount).fill('')];
  if (!Array.isArray(values)) return [new Array<unknown>(columnCount).fill(values)];
  const list = values as readonly unknown[];
  const rows = list.every((row) => Array.isArray(row)) ? (list as readonly (readonly unknown[])[]) : [list];
  if (rows.length === 0 || rows.some((row) => row.length !== columnCount)) args.refuse();
  return rows;
}

function addRows(of: TableOf, args: Arguments): ReturnType<typeof tableRowClass.of> {
  of.requireUnprotected(args.location);
  const rows = newRows(args.raw(1), of.table.span.columnCount, args);
  const body = of.bodySpan;
  const index = args.optionalInteger(0);
  const place = index === null || index < 0 ? body.rowCount : index;
  if (place > body.rowCount) args.refuse();
  const { table } = of;
  const grown = { ...table.span, rowCount: table.span.rowCount + rows.length };
  const inserted = insertTableRows(of, body.row + place, rows.length);
  of.state.grid.changeTable(table.id, { span: grown });
  of.range(inserted).write(rows, args.location);
  of.noteChange(inserted, 'RowInserted');
  return tableRowClass.of({ of, index: place });
}

export const tableRowsClass = hostClass<TableOf>({
  name: 'TableRowCollection',
  methods: {
    Add: { since: 1, call: addRows },
  },
});
