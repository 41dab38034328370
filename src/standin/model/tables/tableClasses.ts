import type { CellSpan } from '../../../kernel/sheet/cells';
import { booleanOf, textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostObject, type Method } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CellRange } from '../ranges/cellRange';
import type { HostState } from '../hostState';
import { requireFreeName } from '../nameRules';
import { parseAddress } from '../ranges/spans';
import { tableColumnsClass } from './tableColumns';
import { nameColumns } from './tableHeaders';
import { TableOf } from './tableOf';
import { tableRowsClass } from './tableRows';
import { intersection } from '../../../kernel/sheet/spans';

function setName(of: TableOf, value: unknown, location: string): void {
  of.requireUnprotected(location);
  const name = textOf(value, location);
  if (name.toLowerCase() === of.table.name.toLowerCase()) return;
  requireFreeName(of.state, name, location);
  of.state.grid.changeTable(of.id, { name });
}

function resize(of: TableOf, args: Arguments): void {
  of.requireUnprotected(args.location);
  const given = of.state.objects.rangeOf(args.raw(0))?.span ?? parseAddress(args.optionalText(0) ?? '')?.span;
  const { table } = of;
  if (!given || given.row !== table.span.row || given.rowCount < 2 || !intersection(given, table.span)) return args.refuse();
  if (of.state.grid.tables().some((other) => other.id !== table.id && other.sheetId === table.sheetId && intersection(other.span, given)))
    return args.refuse();
  // Named before the grid knows of them, which would give them names of its own.
  nameColumns(of.sheet, { ...given, rowCount: 1 }, { ...given, rowCount: 1 });
  of.state.grid.changeTable(of.id, { span: given });
}

/** Makes plain cells of the table. */
function convertToRange(of: TableOf, args: Arguments): HostObject {
  of.requireUnprotected(args.location);
  const range = of.range(of.table.span);
  of.state.grid.deleteTable(of.id);
  return of.state.objects.range(range);
}

const getRange = (span: (of: TableOf) => CellSpan): Method<TableOf> => ({
  since: 1,
  call: (of) => of.state.objects.range(of.range(span(of))),
});

export const tableClass = hostClass<TableOf>({
  name: 'Table',
  identity: (of) => ({ Id: of.id }),
  exists: (of) => of.exists(),
  scalars: {
    Id: { since: 1, read: (of) => of.table.id },
    Name: { since: 1, read: (of) => of.table.name, write: setName },
    Style: {
      since: 1,
      read: (of) => of.table.style,
      write: (of, value, at) => {
        of.requireUnprotected(at);
        of.state.grid.changeTable(of.id, { style: textOf(value, at) });
      },
    },
    ShowHeaders: {
      since: 1,
      read: (of) => of.table.hasHeader,
      write: (of, value, at) => {
        if (booleanOf(value, at) !== of.table.hasHeader) throw new HostError('NotImplemented', at);
      },
    },
    ShowTotals: { since: 1, read: (of) => of.table.hasTotals },
    // A look of a table that the grid does not draw.
    ShowBandedRows: {
      since: 3,
      read: () => true,
      write: (of, value, at) => {
        of.requireUnprotected(at);
        booleanOf(value, at);
      },
    },
  },
  navigations: {
    Columns: { since: 1, read: (of) => tableColumnsClass.of(of) },
    Rows: { since: 1, read: (of) => tableRowsClass.of(of) },
    Worksheet: { since: 2, read: (of) => of.state.objects.worksheet(of.sheet) },
  },
  methods: {
    GetRange: getRange((of) => of.table.span),
    GetHeaderRowRange: getRange((of) => of.headerSpan),
    GetDataBodyRange: getRange((of) => of.bodySpan),
    Resize: { since: 13, call: resize },
    ConvertToRange: { since: 2, call: convertToRange },
  },
});

/** The span that a new table is to cover, and its sheet. */
function placeOf(of: TablesOf, args: Arguments): CellRange {
  const given = CellRange.behind(of.state, args.raw(0));
  if (given) return given;
  const parsed = parseAddress(args.text(0));
  if (!parsed) args.refuse();
  const sheet =
    parsed.sheet === null ? (of.state.sheetById(of.sheetId ?? '') ?? of.state.grid.active()) : of.state.sheetByNameOrId(parsed.sheet);
  if (!sheet) args.refuse();
  return new CellRange(of.state, sheet, parsed.span, args.location);
}

function addTable(of: TablesOf, args: Arguments): HostObject {
  const { state } = of;
  const place = placeOf(of, args);
  const hasHeader = args.boolean(1, false);
  state.requireUnprotected(place.sheet.id, args.location);
  const overlaps = state.grid.tables().some((table) => table.sheetId === place.sheet.id && intersection(table.span, place.span));
  if (overlaps) throw new HostError('InvalidArgument', args.location, "A table can't overlap another table.");
  // A table has no merged cells; Excel takes those under a new one apart.
  if (place.sheet.merged().some((area) => intersection(area, place.span))) place.sheet.unmerge(place.span);
  if (!hasHeader) place.sheet.insert({ ...place.span, rowCount: 1 }, 'down');
  const bare = hasHeader ? place.span : { ...place.span, rowCount: place.span.rowCount + 1 };
  const span = bare.rowCount === 1 ? { ...bare, rowCount: 2 } : bare;
  const header = { ...span, rowCount: 1 };
  nameColumns(place.sheet, header, header);
  let n = 1;
  while (state.tableByNameOrId(`Table${n}`)) n += 1;
  const table = state.grid.addTable({
    name: `Table${n}`,
    sheetId: place.sheet.id,
    span,
    hasHeader: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
  });
  return tableClass.of(new TableOf(state, table.id));
}

interface TablesOf {
  readonly state: HostState;
  /** `null` for the tables of the whole workbook. */
  readonly sheetId: string | null;
}

const listed = ({ state, sheetId }: TablesOf): TableOf[] =>
  state.grid
    .tables()
    .filter((table) => sheetId === null || table.sheetId === sheetId)
    .map((table) => new TableOf(state, table.id));

const tableNamed = (of: TablesOf, key: string): HostObject | null => {
  const found = listed(of).find(({ table }) => table.name.toLowerCase() === key.toLowerCase() || table.id === key);
  return found ? tableClass.of(found) : null;
};

export const tablesClass = hostClass<TablesOf>({
  name: 'TableCollection',
  items: (of) => listed(of).map((table) => tableClass.of(table)),
  methods: {
    Add: { since: 1, call: addTable },
    GetItem: {
      since: 1,
      call: (of, args) => {
        const table = tableNamed(of, args.text(0));
        if (!table) throw new HostError('ItemNotFound', args.location);
        return table;
      },
    },
    GetItemOrNullObject: { since: 4, call: (of, args) => tableNamed(of, args.text(0)) },
  },
});
