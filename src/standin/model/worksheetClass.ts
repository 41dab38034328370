import { booleanOf, numberOf, textOf, wordOf } from '../richapi/arguments';
import { hostClass, type HostClassOf, type Method, type Navigation } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { Arguments } from '../richapi/arguments';
import { CellRange } from './ranges/cellRange';
import { colorOf } from './ranges/colors';
import { EVENT, WHOLE_WORKBOOK } from './excelEvents';
import type { GridSheet } from './gridWorkbook';
import type { HostState } from './hostState';
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET } from './ranges/spans';

/** A sheet as the classes of the model see it. */
export interface SheetOf {
  readonly state: HostState;
  readonly sheet: GridSheet;
}

/** Refuses a sheet name that Excel refuses. */
export function requireSheetName(state: HostState, name: string, location: string, renamed?: GridSheet): void {
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history'
  ) {
    throw new HostError('InvalidArgument', location);
  }
  const taken = state.grid.sheets().find((sheet) => sheet.name().toLowerCase() === name.toLowerCase());
  if (taken && taken.id !== renamed?.id) throw new HostError('ItemAlreadyExists', location);
}

function rangeByAddress({ state, sheet }: SheetOf, args: Arguments): CellRange {
  const address = args.optionalText(0);
  if (address === null || address === '') return new CellRange(state, sheet, WHOLE_SHEET);
  const parsed = parseAddress(address) ?? namedSpan(state, sheet, address);
  if (!parsed || (parsed.sheet !== null && parsed.sheet.toLowerCase() !== sheet.name().toLowerCase())) return args.refuse();
  return new CellRange(state, sheet, parsed.span, args.location);
}

/** What a name of the workbook or of the sheet refers to. */
function namedSpan(state: HostState, sheet: GridSheet, name: string): ReturnType<typeof parseAddress> {
  const found = state.grid
    .names()
    .find((item) => item.name.toLowerCase() === name.toLowerCase() && (item.sheetId === null || item.sheetId === sheet.id));
  return found ? parseAddress(found.formula.slice(1)) : null;
}

function deleteSheet({ state, sheet }: SheetOf, args: Arguments): void {
  state.requireStructure(args.location);
  const shown = state.grid.sheets().filter((other) => other.visibility() === 'Visible');
  if (sheet.visibility() === 'VeryHidden' || (shown.length === 1 && shown[0]!.id === sheet.id))
    throw new HostError('InvalidOperation', args.location);
  state.grid.deleteSheet(sheet.id);
  state.events.sheet(EVENT.deleted, state.guidOf(sheet.id));
}

const usedRange = ({ state, sheet }: SheetOf, args: Arguments): CellRange | null => {
  const used = sheet.used(args.boolean(0, false));
  return used && new CellRange(state, sheet, used);
};

const GETTING: Readonly<Record<string, Method<SheetOf>>> = {
  GetRange: { since: 1, call: (of, args) => of.state.objects.range(rangeByAddress(of, args)) },
  GetCell: {
    since: 1,
    call: ({ state, sheet }, args) =>
      state.objects.range(
        new CellRange(state, sheet, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 }, args.location),
      ),
  },
  GetRangeByIndexes: {
    since: 7,
    call: ({ state, sheet }, args) =>
      state.objects.range(
        new CellRange(
          state,
          sheet,
          { row: args.integer(0), column: args.integer(1), rowCount: args.integer(2), columnCount: args.integer(3) },
          args.location,
        ),
      ),
  },
  GetUsedRangeOrNullObject: {
    since: 4,
    call: (of, args) => {
      const used = usedRange(of, args);
      return used && of.state.objects.range(used);
    },
  },
};

/** How many rows or columns are to be frozen: at least one, and one must be left to scroll. */
function frozenCount(args: Arguments, count: number): number {
  const wanted = args.optionalInteger(0) ?? 1;
  return wanted < 1 || wanted >= count ? args.refuse() : wanted;
}

const FREEZING: HostClassOf<SheetOf> = hostClass<SheetOf>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: { since: 7, call: ({ sheet }, args) => sheet.freeze(frozenCount(args, SHEET_ROWS), 0) },
    FreezeColumns: { since: 7, call: ({ sheet }, args) => sheet.freeze(0, frozenCount(args, SHEET_COLUMNS)) },
    FreezeAt: {
      since: 7,
      call: ({ state, sheet }, args) => {
        const given = state.objects.rangeOf(args.raw(0))?.span ?? parseAddress(args.optionalText(0) ?? '')?.span;
        if (!given) return args.refuse();
        // Whole columns freeze no rows, and whole rows no columns.
        const rows = given.rowCount === SHEET_ROWS ? 0 : given.row + given.rowCount;
        const columns = given.columnCount === SHEET_COLUMNS ? 0 : given.column + given.columnCount;
        if (rows === SHEET_ROWS || columns === SHEET_COLUMNS) return args.refuse();
        sheet.freeze(rows, columns);
      },
    },
    Unfreeze: { since: 7, call: ({ sheet }) => sheet.freeze(0, 0) },
  },
});

/** The class of a sheet; what hangs on it (tables, charts, …) is given by whoever puts the model together. */
export function worksheetClassWith(navigations: Readonly<Record<string, Navigation<SheetOf>>>): HostClassOf<SheetOf> {
  return hostClass<SheetOf>({
    name: 'Worksheet',
    identity: ({ state, sheet }) => ({ Id: state.guidOf(sheet.id) }),
    exists: ({ sheet }) => sheet.exists(),
    scalars: {
      Id: { since: 1, read: ({ state, sheet }) => state.guidOf(sheet.id) },
      Name: {
        since: 1,
        read: ({ sheet }) => sheet.name(),
        write: ({ state, sheet }, value, location) => {
          state.requireStructure(location);
          const name = textOf(value, location);
          requireSheetName(state, name, location, sheet);
          sheet.rename(name);
        },
      },
      Position: {
        since: 1,
        read: ({ state, sheet }) => state.grid.sheets().findIndex(({ id }) => id === sheet.id),
        write: ({ state, sheet }, value, location) => {
          state.requireStructure(location);
          const place = numberOf(value, location);
          if (!Number.isInteger(place) || place < 0 || place >= state.grid.sheets().length)
            throw new HostError('InvalidArgument', location);
          state.grid.moveSheet(sheet.id, place);
        },
      },
      Visibility: {
        since: 1,
        read: ({ sheet }) => sheet.visibility(),
        write: ({ state, sheet }, value, location) => {
          state.requireStructure(location);
          const visibility = wordOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const, location);
          const othersShown = state.grid.sheets().some((other) => other.id !== sheet.id && other.visibility() === 'Visible');
          if (visibility !== 'Visible' && !othersShown) throw new HostError('InvalidOperation', location);
          sheet.setVisibility(visibility);
        },
      },
      TabColor: {
        since: 7,
        read: ({ sheet }) => sheet.tabColor(),
        write: ({ state, sheet }, value, location) => {
          state.requireStructure(location);
          sheet.setTabColor(colorOf(value, location));
        },
      },
      ShowGridlines: {
        since: 8,
        read: ({ sheet }) => sheet.showsGridlines(),
        write: ({ sheet }, value, location) => sheet.setShowsGridlines(booleanOf(value, location)),
      },
      // The library reads ShowGridlines and writes Gridlines.
      Gridlines: {
        since: 8,
        read: ({ sheet }) => sheet.showsGridlines(),
        write: ({ sheet }, value, location) => sheet.setShowsGridlines(booleanOf(value, location)),
      },
    },
    navigations: { FreezePanes: { since: 7, read: (of) => FREEZING.of(of) }, ...navigations },
    methods: {
      ...GETTING,
      Activate: {
        since: 1,
        call: ({ state, sheet }, args) => {
          if (sheet.visibility() !== 'Visible') throw new HostError('InvalidOperation', args.location);
          state.grid.activate(sheet.id);
        },
      },
      Delete: { since: 1, call: deleteSheet },
      ...eventMethods<SheetOf>('DataChanged', 7, EVENT.changed, ({ state, sheet }) => state.guidOf(sheet.id)),
    },
  });
}

/** Registers and unregisters a handler: of all sheets, unless `target` gives the id of one. */
export function eventMethods<T extends { readonly state: HostState }>(
  name: string,
  since: number,
  type: number,
  target: (of: T) => string = () => WHOLE_WORKBOOK,
): Readonly<Record<string, Method<T>>> {
  return {
    [`_Register${name}Event`]: { since, call: (of) => of.state.events.register(type, target(of)) },
    [`_Unregister${name}Event`]: { since, call: (of) => of.state.events.unregister(type, target(of)) },
  };
}
