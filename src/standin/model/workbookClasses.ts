import { booleanOf, wordOf } from '../richapi/arguments';
import { hostClass, type HostClassOf, type Navigation } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import { CellRange } from './ranges/cellRange';
import { EVENT } from './excelEvents';
import { functionsClass } from './functionsClasses';
import type { HostState } from './hostState';
import { eventMethods, requireSheetName } from './worksheetClass';

interface WorkbookOf {
  readonly state: HostState;
}

const runtimeClass = hostClass<WorkbookOf>({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      since: 8,
      read: ({ state }) => state.events.enabled,
      write: ({ state }, value, at) => void (state.events.enabled = booleanOf(value, at)),
    },
  },
});

const applicationClass = hostClass<WorkbookOf>({
  name: 'Application',
  scalars: {
    CalculationMode: {
      since: 1,
      read: ({ state }) => state.grid.calculationMode(),
      write: ({ state }, value, at) =>
        state.grid.setCalculationMode(wordOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'] as const, at)),
    },
  },
  methods: {
    Calculate: {
      since: 1,
      call: ({ state }, args) => {
        args.word(0, ['Recalculate', 'Full', 'FullRebuild'], 'Recalculate');
        state.grid.calculate();
      },
    },
    SuspendApiCalculationUntilNextSync: { since: 6, call: () => undefined },
  },
});

const worksheetNamed = (state: HostState, name: string): ReturnType<HostState['objects']['worksheet']> | null => {
  const sheet = state.sheetByNameOrId(name);
  return sheet ? state.objects.worksheet(sheet) : null;
};

/** A name that no sheet has yet: Sheet1, Sheet2, … */
function freeSheetName(state: HostState): string {
  for (let n = state.grid.sheets().length; ; n++) if (!state.sheetByNameOrId(`Sheet${n}`)) return `Sheet${n}`;
}

const worksheetCollectionClass = hostClass<WorkbookOf>({
  name: 'WorksheetCollection',
  items: ({ state }) => state.grid.sheets().map((sheet) => state.objects.worksheet(sheet)),
  methods: {
    GetItem: {
      since: 1,
      call: ({ state }, args) => {
        const found = worksheetNamed(state, args.text(0));
        if (!found) throw new HostError('ItemNotFound', args.location);
        return found;
      },
    },
    GetItemOrNullObject: { since: 4, call: ({ state }, args) => worksheetNamed(state, args.text(0)) },
    GetActiveWorksheet: { since: 1, call: ({ state }) => state.objects.worksheet(state.grid.active()) },
    Add: {
      since: 1,
      call: ({ state }, args) => {
        state.requireStructure(args.location);
        const name = args.optionalText(0) ?? freeSheetName(state);
        requireSheetName(state, name, args.location);
        const sheet = state.grid.addSheet(name);
        state.events.sheet(EVENT.added, state.guidOf(sheet.id));
        return state.objects.worksheet(sheet);
      },
    },
    ...eventMethods<WorkbookOf>('DataChanged', 9, EVENT.changed),
    ...eventMethods<WorkbookOf>('SelectionChanged', 9, EVENT.selectionChanged),
    ...eventMethods<WorkbookOf>('Activated', 7, EVENT.activated),
    ...eventMethods<WorkbookOf>('Added', 7, EVENT.added),
    ...eventMethods<WorkbookOf>('Deleted', 7, EVENT.deleted),
  },
});

function selected(state: HostState): CellRange {
  const { sheetId, span } = state.grid.selection();
  return new CellRange(state, state.sheetById(sheetId) ?? state.grid.active(), span);
}

/** The class of the workbook; tables, names and settings are given by whoever puts the model together. */
export function workbookClassWith(navigations: Readonly<Record<string, Navigation<WorkbookOf>>>): HostClassOf<WorkbookOf> {
  return hostClass<WorkbookOf>({
    name: 'Workbook',
    scalars: {
      Name: { since: 7, read: ({ state }) => state.grid.name() },
    },
    navigations: {
      Worksheets: { since: 1, read: (of) => worksheetCollectionClass.of(of) },
      Application: { since: 1, read: (of) => applicationClass.of(of) },
      Functions: { since: 2, read: (of) => functionsClass.of(of) },
      _Runtime: { since: 5, read: (of) => runtimeClass.of(of) },
      ...navigations,
    },
    methods: {
      GetSelectedRange: { since: 1, call: ({ state }) => state.objects.range(selected(state)) },
    },
  });
}
