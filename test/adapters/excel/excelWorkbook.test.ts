import { runText } from '../../../src/kernel/run/runText';
import { nameValue } from '../../../src/kernel/run/survey';
import type { WorkbookError } from '../../../src/kernel/run/workbook';
import type { CellBlock } from '../../../src/kernel/sheet/cells';
import { cellsAt, openExcel, running, sheetNames, type OpenExcel } from './openExcel';
import { smallPlan } from './smallPlan';

const AGING = [
  ['Customer', 'Due', 'Open'],
  ['Ada', 46000, 100.5],
  ['Bob', 46010, -20],
  ['Cyd', 46020, '=C2+C3'],
];
let open: OpenExcel | null = null;

async function excel(sheets = { Aging: AGING }, options = {}): Promise<OpenExcel> {
  open = await openExcel(sheets, options);
  return open;
}

afterEach(async () => {
  await open?.office.close();
  open = null;
});

const change = (plan: ReturnType<typeof smallPlan>) => ({ sheets: [plan], sideColumns: [], activate: null });
const failing = (promise: Promise<unknown>): Promise<WorkbookError> =>
  promise.then(
    () => Promise.reject(new Error('it went through')),
    (error: unknown) => error as WorkbookError,
  );

test('sheets are listed with the rectangle of their filled cells', async () => {
  const { workbook } = await excel();
  const outline = await workbook.outline();
  expect(outline.sheets).toEqual([
    { name: 'Aging', visible: true, isProtected: false, used: { row: 0, column: 0, rowCount: 4, columnCount: 3 }, hasHiddenRows: false },
  ]);
  expect(outline.tables).toEqual([]);
});

test('only the columns asked for are read, in blocks of at most so many rows', async () => {
  const { workbook } = await excel();
  const blocks: CellBlock[] = [];
  const request = {
    sheet: 'Aging',
    span: { row: 1, column: 0, rowCount: 3, columnCount: 3 },
    columns: [0, 2],
    withFormats: true,
    chunkRowsMax: 2,
  };
  for await (const block of workbook.read([request], running())) blocks.push(block);
  expect(blocks.map((b) => b.values)).toEqual([
    [
      ['Ada', 100.5],
      ['Bob', -20],
    ],
    [['Cyd', 80.5]],
  ]);
  expect(blocks.map((b) => b.span.row)).toEqual([1, 3]);
  expect(blocks[0]!.formats).toEqual([
    ['General', 'General'],
    ['General', 'General'],
  ]);
});

test('a reply that is too large is asked for again in smaller pieces', async () => {
  const { workbook } = await excel({ Aging: Array.from({ length: 400 }, (_, r) => [`Customer ${r} ${'x'.repeat(20_000)}`, r]) });
  const sizes: number[] = [];
  const request = {
    sheet: 'Aging',
    span: { row: 0, column: 0, rowCount: 400, columnCount: 2 },
    columns: null,
    withFormats: false,
    chunkRowsMax: 400,
  };
  for await (const block of workbook.read([request], running())) sizes.push(block.values.length);
  expect(sizes.reduce((a, b) => a + b, 0)).toBe(400);
  expect(Math.max(...sizes)).toBe(200);
});

test('a written sheet holds its values, live totals, table, name and chart', async () => {
  const { workbook, office } = await excel();
  const receipt = await workbook.apply(
    change(
      smallPlan([
        ['Ada', 100.5],
        ['Bob', -20],
      ]),
    ),
    running(),
  );
  expect(receipt).toMatchObject({ sheetsAdded: ['AR Summary'], sheetsUpdated: [], columnsWritten: [], looksReplaced: [] });
  const cells = await cellsAt(office, 'AR Summary', 'A3:B6');
  expect(cells.values).toEqual([
    ['Customer', 'Open amount'],
    ['Ada', 100.5],
    ['Bob', -20],
    ['Total', 80.5],
  ]);
  expect(cells.formulas[3]![1]).toBe('=SUM(B4:B5)');
  expect((await workbook.outline()).tables.map((t) => [t.name, t.span])).toEqual([
    ['AR_Summary', { row: 2, column: 0, rowCount: 3, columnCount: 2 }],
  ]);
  expect(nameValue(await workbook.outline(), 'AR_AsOf')).toBe(46053);
});

test('a chart floats on a series that nothing fills, with a line over it and values beside its marks', async () => {
  const { workbook, office } = await excel();
  const plan = smallPlan([['Ada', 100.5]]);
  const values = plan.charts[0]!.series[0]!.values;
  const series = [
    { name: 'Base', values, color: null },
    { name: 'Up', values, color: '#8AB8E6', hasLabels: true },
    { name: 'Expected', values, isLine: true, color: '#123F6B' },
  ];
  const charts = [
    { ...plan.charts[0]!, kind: 'columnStacked' as const, series, numberFormat: '0%', hasLegend: false },
    { ...plan.charts[0]!, name: 'AR bars', kind: 'barStacked100' as const },
  ];
  await workbook.apply(change({ ...plan, charts }), running());
  const [bridge, bars] = office.host.state.extrasOf(office.host.state.sheetByNameOrId('AR Summary')!.id).charts;
  expect(bridge).toMatchObject({ kind: 'ColumnStacked', isLegendShown: false, isReversed: false });
  expect(bridge!.series).toMatchObject([
    { name: 'Base', isFilled: false, hasLabels: false },
    { name: 'Up', isFilled: true, color: '#8AB8E6', hasLabels: true, labelFormat: '0%', kind: null },
    { name: 'Expected', color: '#123F6B', kind: 'Line' },
  ]);
  expect(bars).toMatchObject({ kind: 'BarStacked100', isReversed: true });
});

test('texts that Excel would turn into dates, numbers or formulas stay texts', async () => {
  const { workbook, office } = await excel();
  const texts = ['1-30', '007', '=1+1', '@home', '3/4', 'TRUE', 'Mar 5', '#N/A', "'quoted", '1-30 days', 'INV-001'];
  await workbook.apply(change(smallPlan(texts.map((text) => [text, 1] as const))), running());
  const { values } = await cellsAt(office, 'AR Summary', `A4:A${3 + texts.length}`);
  expect(values.map((row) => row[0])).toEqual(texts);
});

test('a second write with fewer rows leaves nothing of the first behind and keeps the table', async () => {
  const { workbook, office } = await excel();
  await workbook.apply(
    change(
      smallPlan([
        ['Ada', 1],
        ['Bob', 2],
        ['Cyd', 3],
      ]),
    ),
    running(),
  );
  const receipt = await workbook.apply(change(smallPlan([['Dan', 4]])), running());
  expect(receipt.sheetsUpdated).toEqual(['AR Summary']);
  const { values } = await cellsAt(office, 'AR Summary', 'A3:B8');
  expect(values).toEqual([
    ['Customer', 'Open amount'],
    ['Dan', 4],
    ['Total', 4],
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
  expect((await workbook.outline()).tables.map((t) => t.span.rowCount)).toEqual([2]);
});

test('Restore takes away what a first write added', async () => {
  const { workbook, office } = await excel();
  expect(workbook.canRestore()).toBe(false);
  await workbook.apply(change(smallPlan([['Ada', 1]])), running());
  await workbook.restore(running());
  expect(await sheetNames(office)).toEqual(['Aging']);
  expect(nameValue(await workbook.outline(), 'AR_AsOf')).toBeNull();
  expect(workbook.canRestore()).toBe(false);
});

test('Restore puts back the sheet that a second write changed, with its table', async () => {
  const { workbook, office } = await excel();
  await workbook.apply(
    change(
      smallPlan([
        ['Ada', 1],
        ['Bob', 2],
        ['Cyd', 3],
      ]),
    ),
    running(),
  );
  const before = await cellsAt(office, 'AR Summary', 'A1:B8');
  await workbook.apply(change(smallPlan([['Dan', 4]])), running());
  await workbook.restore(running());
  expect(await cellsAt(office, 'AR Summary', 'A1:B8')).toEqual(before);
  expect((await workbook.outline()).tables.map((t) => t.span.rowCount)).toEqual([4]);
});

test('a write that Excel refuses half-way is put back, and the message says so', async () => {
  const { workbook, office } = await excel();
  office.host.faults.failActionWhere((action) => action.Name === 'SetPosition');
  const error = await failing(workbook.apply(change(smallPlan([['Ada', 1]])), running()));
  expect([error.name, error.unchanged]).toEqual(['WorkbookError', runText('allPutBack')]);
  expect(await sheetNames(office)).toEqual(['Aging']);
});

test('a cancelled write leaves the workbook as it was', async () => {
  const { workbook, office } = await excel();
  const options = running();
  const cancelling = {
    ...options,
    onProgress: () => {
      options.signal.aborted = true;
    },
  };
  const error = await failing(workbook.apply(change(smallPlan([['Ada', 1]])), cancelling));
  expect(error.code).toBe('cancelled');
  expect(await sheetNames(office)).toEqual(['Aging']);
});

test('a sheet of the user that has one of our names is not written over', async () => {
  const { workbook, office } = await excel({ Aging: AGING, 'AR Summary': [['my own notes']] } as never);
  const error = await failing(workbook.apply(change(smallPlan([['Ada', 1]])), running()));
  expect(error.code).toBe('sheetNameTaken');
  expect((await cellsAt(office, 'AR Summary', 'A1')).values).toEqual([['my own notes']]);
});

test('settings are kept in the workbook', async () => {
  const { workbook } = await excel();
  expect((await workbook.outline()).settings.get('mapping') ?? null).toBeNull();
  await workbook.saveSettings(new Map([['mapping', '{"a":1}']]));
  expect((await workbook.outline()).settings.get('mapping') ?? null).toBe('{"a":1}');
});
