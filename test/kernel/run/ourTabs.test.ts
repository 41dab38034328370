import { OurTabs } from '../../../src/kernel/run/ourTabs';
import { KEPT_TABS, placeOf } from '../../../src/kernel/run/tabMemory';
import type { TableInfo, WorkbookChange } from '../../../src/kernel/run/workbook';
import { PlanBuilder } from '../../../src/kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { english } from '../../harness/say';

const PAGE = { landscape: false, titleRows: null, area: null };

function planOf(name: string, formula = '=1'): SheetPlan {
  const builder = new PlanBuilder(name, english);
  builder.cells(5, 0, [['Heading'], [{ formula, value: 1 }]]);
  builder.asTable({ name: name.replace(' ', '_'), span: { row: 5, column: 0, rowCount: 2, columnCount: 1 } });
  return builder.plan([10], { rows: 0, columns: 0 }, PAGE);
}

const table = (name: string, sheet: string, row = 5): TableInfo => ({
  name,
  sheet,
  span: { row, column: 0, rowCount: 2, columnCount: 1 },
  hasHeader: true,
  hasTotals: false,
  columns: [{ heading: 'Heading', id: 1 }],
});

const changeOf = (...sheets: SheetPlan[]): WorkbookChange => ({ sheets, sideColumns: [], activate: 'AR Summary' });

/** The memory that a first write of two sheets leaves. */
const MEMORY = OurTabs.of({ sheets: [{ name: 'Items' }], tables: [], settings: new Map() })
  .change(changeOf(planOf('AR Summary'), planOf('AR Worklist')))
  .settings!.get(KEPT_TABS.key) as string;

const tabsOf = (sheets: readonly string[], tables: readonly TableInfo[]): OurTabs =>
  OurTabs.of({ sheets: sheets.map((name) => ({ name })), tables, settings: new Map([[KEPT_TABS.key, MEMORY]]) });

test('a tab that nobody knew, with the table of a sheet that is gone in its place, is that sheet', () => {
  const tabs = tabsOf(['Items', 'AR Summary', "Anne's calls"], [table('AR_Summary', 'AR Summary'), table('AR_Worklist', "Anne's calls")]);
  expect([tabs.tab('AR Worklist'), tabs.sheet("Anne's calls"), tabs.tab('AR Summary')]).toEqual([
    "Anne's calls",
    'AR Worklist',
    'AR Summary',
  ]);
});

test('a plan goes to the tab of its sheet, and its formulas and links name tabs', () => {
  const tabs = tabsOf(['Items', 'AR Summary', 'Say "hi"'], [table('AR_Summary', 'AR Summary'), table('AR_Worklist', 'Say "hi"')]);
  const link = `=HYPERLINK("#'AR Worklist'!A1","to ""AR Worklist""")`;
  const { sheets } = tabs.change(changeOf(planOf('AR Summary', `='AR Worklist'!B2+1`), planOf('AR Worklist', link)));
  expect(sheets.map(({ name, whereabouts }) => [name, whereabouts?.home])).toEqual([
    ['AR Summary', undefined],
    ['Say "hi"', 'AR Worklist'],
  ]);
  expect(sheets.map(({ blocks }) => blocks[0]!.cells[1]![0])).toEqual([
    { formula: `='Say "hi"'!B2+1`, value: 1 },
    { formula: `=HYPERLINK("#'Say ""hi""'!A1","to ""AR Worklist""")`, value: 1 },
  ]);
});

test.each([
  ['a sheet that is there is not looked for elsewhere', ['Items', 'AR Worklist', 'Mine'], 5],
  ['a table in another place may have been put there', ['Items', 'Mine'], 9],
])('%s', (_what, sheets, row) => {
  expect(tabsOf(sheets, [table('AR_Worklist', 'Mine', row)]).tab('AR Worklist')).toBe('AR Worklist');
});

test('a sheet of the user that was known is never taken for one of ours', () => {
  expect(tabsOf(['Items'], [table('AR_Worklist', 'Items')]).tab('AR Worklist')).toBe('AR Worklist');
});

test('a table that stands on another sheet is taken home from there', () => {
  const tabs = tabsOf(['Items', 'AR Summary', 'AR Worklist'], [table('AR_Worklist', 'Items', 9)]);
  const [plan] = tabs.change(changeOf(planOf('AR Worklist'))).sheets;
  expect(plan!.whereabouts).toEqual({ takes: [{ tab: 'Items', table: 'AR_Worklist' }] });
});

test('a sheet that is gone comes back where it was, also after a write without it; a new one comes last', () => {
  const tabs = tabsOf(['Items', 'AR Worklist', 'Other'], [table('AR_Worklist', 'AR Worklist')]);
  const later = tabs.written({ sheets: [planOf('AR Worklist')] });
  const { sheets } = later.change(changeOf(planOf('AR Summary'), planOf('AR Metrics')));
  expect(sheets.map(({ name, whereabouts }) => [name, whereabouts])).toEqual([
    ['AR Summary', { place: 1 }],
    ['AR Metrics', undefined],
  ]);
  expect(placeOf('AR Metrics', [], ['Items', 'Other'])).toBe(2);
});

test('columns that are written on a sheet of ours go to its tab', () => {
  const tabs = tabsOf(['Items', 'Calls'], [table('AR_Worklist', 'Calls')]);
  const beside = {
    column: 1,
    headerRow: 5,
    headings: ['When'],
    firstRow: 6,
    rowCount: 1,
    cells: () => [[1]],
    styles: [],
    columnWidths: [],
  };
  const { sideColumns } = tabs.change({
    sheets: [],
    sideColumns: ['AR Worklist', 'Items'].map((sheet) => ({ ...beside, sheet })),
    activate: null,
  });
  expect(sideColumns.map(({ sheet }) => sheet)).toEqual(['Calls', 'Items']);
});
