import type { CellSpan } from '../../../kernel/sheet/cells';
import { textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostObject } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import type { CellRange } from '../ranges/cellRange';
import { freeColumnName } from './tableHeaders';
import type { TableOf } from './tableOf';

interface ColumnOf {
  readonly of: TableOf;
  readonly index: number;
}

const narrowed = (span: CellSpan, index: number): CellSpan => ({ ...span, column: span.column + index, columnCount: 1 });

const whole = ({ of, index }: ColumnOf): CellRange => of.range(narrowed(of.table.span, index));

const tableColumnClass = hostClass<ColumnOf>({
  name: 'TableColumn',
  identity: ({ of, index }) => ({ Id: of.table.columnIds[index]! }),
  exists: ({ of, index }) => of.exists() && index < of.table.span.columnCount,
  scalars: {
    Id: { since: 1, read: ({ of, index }) => of.table.columnIds[index] },
    Name: {
      since: 1,
      read: ({ of, index }) => of.columnNames()[index],
      write: ({ of, index }, value, location) => {
        of.requireUnprotected(location);
        const name = textOf(value, location);
        if (name === '' || of.columnNames().some((other, i) => i !== index && other.toLowerCase() === name.toLowerCase()))
          throw new HostError('InvalidArgument', location);
        of.sheet.write(narrowed(of.headerSpan, index), [[name]]);
        of.noteChange(narrowed(of.headerSpan, index), 'RangeEdited');
      },
    },
    Values: {
      since: 1,
      calculated: true,
      read: (column) => whole(column).values(),
      write: (column, value, at) => whole(column).write(value, at),
    },
  },
  methods: {
    GetDataBodyRange: { since: 1, call: ({ of, index }) => of.state.objects.range(of.range(narrowed(of.bodySpan, index))) },
    Delete: {
      since: 1,
      call: ({ of, index }, args) => {
        of.requireUnprotected(args.location);
        const { table } = of;
        if (table.span.columnCount === 1) throw new HostError('InvalidOperation', args.location);
        const removed = narrowed(table.span, index);
        of.sheet.remove(removed, 'left');
        of.state.grid.changeTable(table.id, { span: { ...table.span, columnCount: table.span.columnCount - 1 } });
        of.noteChange(removed, 'ColumnDeleted');
      },
    },
  },
});

/** The column of a name in any case, or of an id. */
function found(of: TableOf, args: Arguments): HostObject | null {
  const key = args.raw(0);
  const names = of.columnNames();
  const index =
    typeof key === 'number' ? of.table.columnIds.indexOf(key) : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return index < 0 || index >= names.length ? null : tableColumnClass.of({ of, index });
}

/** A column's cells from the argument of `add`: header and body, or the body alone. */
function columnCells(values: unknown, of: TableOf, name: string, args: Arguments): unknown[][] {
  const { rowCount } = of.table.span;
  const empty = Array.from({ length: rowCount }, (_, i): unknown[] => [i === 0 ? name : '']);
  if (values === null) return empty;
  if (!Array.isArray(values) || values.some((row) => !Array.isArray(row) || row.length !== 1)) return args.refuse();
  const rows = values as unknown[][];
  if (rows.length === rowCount) return rows;
  if (rows.length !== rowCount - 1) args.refuse();
  return [[name], ...rows];
}

function addColumn(of: TableOf, args: Arguments): HostObject {
  of.requireUnprotected(args.location);
  const { table, sheet } = of;
  const names = of.columnNames();
  const name = args.optionalText(2) ?? freeColumnName(names, names.length + 1);
  const given = args.optionalInteger(0);
  const index = given === null || given < 0 ? names.length : given;
  if (index > names.length) args.refuse();
  const cells = columnCells(args.raw(1), of, name, args);
  const added: CellSpan = { ...table.span, column: table.span.column + index, columnCount: 1 };
  const beside = sheet.used(false);
  if (index < names.length || (beside && beside.column + beside.columnCount > added.column)) sheet.insert(added, 'right');
  of.state.grid.changeTable(table.id, { span: { ...table.span, columnCount: table.span.columnCount + 1 } });
  of.range(added).write(cells, args.location);
  of.noteChange(added, 'ColumnInserted');
  return tableColumnClass.of({ of, index });
}

export const tableColumnsClass = hostClass<TableOf>({
  name: 'TableColumnCollection',
  items: (of) => of.columnNames().map((_, index) => tableColumnClass.of({ of, index })),
  methods: {
    Add: { since: 1, call: addColumn },
    GetItem: {
      since: 1,
      call: (of, args) => {
        const column = found(of, args);
        if (!column) throw new HostError('ItemNotFound', args.location);
        return column;
      },
    },
  },
});
