import type { CellSpan } from '../../../kernel/sheet/cells';
import { booleanOf, textOf, type Arguments } from '../../richapi/arguments';
import { hostClass, type HostObject, type Method, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { filterClass } from './autoFilter';
import { CellRange } from '../ranges/cellRange';
import { EVENT, WHOLE_WORKBOOK } from '../excelEvents';
import type { HostState } from '../hostState';
import { requireFreeName } from '../nameRules';
import { sortKeyOf } from '../ranges/rangeFormatClasses';
import { intersection, parseAddress } from '../ranges/spans';
import { tableColumnsClass } from './tableColumns';
import { nameColumns } from './tableHeaders';
import { TableOf } from './tableOf';
import { insertTableRows, tableRowsClass } from './tableRows';

/** Look of a table that the grid does not draw: kept as written. */
const looks = (read: boolean): Scalar<TableOf> => ({
  since: 3,
  read: () => read,
  write: (of, value, at) => {
    of.requireUnprotected(at);
    booleanOf(value, at);
  },
});

function setName(of: TableOf, value: unknown, location: string): void {
  of.requireUnprotected(location);
  const name = textOf(value, location);
  if (name.toLowerCase() === of.table.name.toLowerCase()) return;
  requireFreeName(of.state, name, location);
  of.state.grid.changeTable(of.id, { name });
}

/** Adds or takes away the row of totals: "Total", and the sum of the last column. */
function setTotals(of: TableOf, value: unknown, location: string): void {
  of.requireUnprotected(location);
  const wanted = booleanOf(value, location);
  const { table } = of;
  if (wanted === table.hasTotals) return;
  if (!wanted) {
    of.sheet.remove(of.totalsSpan, 'up');
    of.state.grid.changeTable(of.id, { span: { ...table.span, rowCount: table.span.rowCount - 1 }, hasTotals: false });
    return;
  }
  const row = insertTableRows(of, table.span.row + table.span.rowCount, 1);
  of.state.grid.changeTable(of.id, { span: { ...table.span, rowCount: table.span.rowCount + 1 }, hasTotals: true });
  const names = of.columnNames();
  const last = names[names.length - 1]!;
  const cells = names.map((_, i) =>
    i === 0 ? 'Total' : i === names.length - 1 ? { formula: `=SUBTOTAL(109,${table.name}[${last}])` } : '',
  );
  of.sheet.write(row, [cells]);
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

function remove(of: TableOf, args: Arguments, keepCells: boolean): CellRange {
  of.requireUnprotected(args.location);
  const { table } = of;
  const range = of.range(table.span);
  of.state.grid.deleteTable(of.id);
  if (!keepCells) range.sheet.clear(table.span, 'all');
  of.state.events.raise(EVENT.tableDeleted, [of.state.guidOf(table.sheetId), WHOLE_WORKBOOK], {
    tableId: of.id,
    tableName: table.name,
    worksheetId: of.state.guidOf(table.sheetId),
    source: 'Local',
  });
  return range;
}

const events = (name: string, type: number): Readonly<Record<string, Method<TableOf>>> => ({
  [`_Register${name}Event`]: { since: 7, call: (of) => of.state.events.register(type, of.id) },
  [`_Unregister${name}Event`]: { since: 7, call: (of) => of.state.events.unregister(type, of.id) },
});

const tableSortClass = hostClass<TableOf>({
  name: 'TableSort',
  methods: {
    Apply: {
      since: 2,
      call: (of, args) => {
        of.requireUnprotected(args.location);
        const fields = args.raw(0);
        if (!Array.isArray(fields)) return args.refuse();
        of.sheet.sort(
          of.bodySpan,
          fields.map((field) => sortKeyOf(field, args.location)),
        );
        of.noteChange(of.bodySpan, 'RangeEdited');
      },
    },
    Clear: { since: 2, call: () => undefined },
  },
});

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
    ShowTotals: { since: 1, read: (of) => of.table.hasTotals, write: setTotals },
    ShowBandedRows: looks(true),
    ShowBandedColumns: looks(false),
    ShowFilterButton: looks(true),
    HighlightFirstColumn: looks(false),
    HighlightLastColumn: looks(false),
  },
  navigations: {
    Columns: { since: 1, read: (of) => tableColumnsClass.of(of) },
    Rows: { since: 1, read: (of) => tableRowsClass.of(of) },
    Worksheet: { since: 2, read: (of) => of.state.objects.worksheet(of.sheet) },
    Sort: { since: 2, read: (of) => tableSortClass.of(of) },
    AutoFilter: { since: 9, read: (of) => filterClass.of({ state: of.state, sheet: of.sheet, table: of }) },
  },
  methods: {
    GetRange: getRange((of) => of.table.span),
    GetHeaderRowRange: getRange((of) => of.headerSpan),
    GetDataBodyRange: getRange((of) => of.bodySpan),
    GetTotalRowRange: getRange((of) => of.totalsSpan),
    Resize: { since: 13, call: resize },
    ConvertToRange: { since: 2, call: (of, args) => of.state.objects.range(remove(of, args, true)) },
    Delete: { since: 1, call: (of, args) => void remove(of, args, false) },
    ClearFilters: {
      since: 2,
      call: (of, args) => {
        of.requireUnprotected(args.location);
        of.sheet.clearTableFilter(of.id);
      },
    },
    ...events('DataChanged', EVENT.tableChanged),
    ...events('SelectionChanged', EVENT.tableSelectionChanged),
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
  state.events.raise(EVENT.tableAdded, [state.guidOf(place.sheet.id), WHOLE_WORKBOOK], {
    tableId: table.id,
    worksheetId: state.guidOf(place.sheet.id),
    source: 'Local',
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

const collectionEvents = (name: string, since: number, type: number): Readonly<Record<string, Method<TablesOf>>> => {
  const target = ({ state, sheetId }: TablesOf): string => (sheetId === null ? WHOLE_WORKBOOK : state.guidOf(sheetId));
  return {
    [`_Register${name}Event`]: { since, call: (of) => of.state.events.register(type, target(of)) },
    [`_Unregister${name}Event`]: { since, call: (of) => of.state.events.unregister(type, target(of)) },
  };
};

export const tablesClass = hostClass<TablesOf>({
  name: 'TableCollection',
  items: (of) => listed(of).map((table) => tableClass.of(table)),
  scalars: { Count: { since: 1, read: (of) => listed(of).length } },
  methods: {
    Add: { since: 1, call: addTable },
    GetCount: { since: 4, call: (of) => listed(of).length },
    GetItem: {
      since: 1,
      call: (of, args) => {
        const table = tableNamed(of, args.text(0));
        if (!table) throw new HostError('ItemNotFound', args.location);
        return table;
      },
    },
    GetItemOrNullObject: { since: 4, call: (of, args) => tableNamed(of, args.text(0)) },
    GetItemAt: {
      since: 1,
      call: (of, args) => {
        const table = listed(of)[args.integer(0)];
        if (!table) return args.refuse();
        return tableClass.of(table);
      },
    },
    ...collectionEvents('DataChanged', 7, EVENT.tableChanged),
    ...collectionEvents('Added', 9, EVENT.tableAdded),
    ...collectionEvents('Deleted', 9, EVENT.tableDeleted),
  },
});
