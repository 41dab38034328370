import type { CellSpan } from '../../../kernel/sheet/cells';
import type { Arguments } from '../../richapi/arguments';
import { hostClass } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { intersection, SHEET_ROWS } from '../ranges/spans';
import type { TableOf } from './tableOf';

interface RowOf {
  readonly of: TableOf;
  readonly index: number;
}

function rowSpan({ of, index }: RowOf): CellSpan {
  const body = of.bodySpan;
  if (index < 0 || index >= body.rowCount) throw new HostError('InvalidArgument', 'TableRowCollection.getItemAt');
  return { ...body, row: body.row + index, rowCount: 1 };
}

const tableRowClass = hostClass<RowOf>({
  name: 'TableRow',
  exists: ({ of }) => of.exists(),
  scalars: {
    Index: { since: 1, read: ({ index }) => index },
    Values: {
      since: 1,
      calculated: true,
      read: (row) => row.of.range(rowSpan(row)).values(),
      write: (row, value, at) => row.of.range(rowSpan(row)).write(value, at),
    },
  },
  methods: {
    GetRange: { since: 1, call: (row) => row.of.state.objects.range(row.of.range(rowSpan(row))) },
    Delete: {
      since: 1,
      call: (row, args) => {
        row.of.requireUnprotected(args.location);
        const span = rowSpan(row);
        const { table, sheet } = row.of;
        if (row.of.bodySpan.rowCount === 1) sheet.clear(span, 'contents');
        else {
          sheet.remove(span, 'up');
          row.of.state.grid.changeTable(table.id, { span: { ...table.span, rowCount: table.span.rowCount - 1 } });
        }
        row.of.noteChange(span, 'RowDeleted');
      },
    },
  },
});

/** Makes room for rows of a table: cells beside it stay, cells below it within its columns move down. */
export function insertTableRows(of: TableOf, at: number, count: number): CellSpan {
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
  items: (of) => Array.from({ length: of.bodySpan.rowCount }, (_, index) => tableRowClass.of({ of, index })),
  scalars: { Count: { since: 1, read: (of) => of.bodySpan.rowCount } },
  methods: {
    Add: { since: 1, call: addRows },
    GetCount: { since: 4, call: (of) => of.bodySpan.rowCount },
    GetItemAt: { since: 1, call: (of, args) => tableRowClass.of({ of, index: args.integer(0) }) },
  },
});
