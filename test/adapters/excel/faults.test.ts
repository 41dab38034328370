import { runText } from '../../../src/kernel/run/runText';
import fc from 'fast-check';
import type { WorkbookError } from '../../../src/kernel/run/workbook';
import { ExcelWindow } from '../../../src/adapters/excel/excelWindow';
import { cellsAt, openExcel, running, sheetNames, type OpenExcel } from './openExcel';
import { smallPlan } from './smallPlan';

const AGING = [
  ['Customer', 'Open'],
  ['Ada', 100.5],
  ['Bob', -20],
  ['Cyd', 7],
  ['Dan', 8],
];
let open: OpenExcel | null = null;

async function excel(): Promise<OpenExcel> {
  open = await openExcel({ Aging: AGING });
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

test('a protected sheet is said to be protected, and nothing changes', async () => {
  const { workbook, office } = await excel();
  await workbook.apply(change(smallPlan([['Ada', 1]])), running());
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('AR Summary').protection.protect();
    await context.sync();
  });
  const error = await failing(workbook.apply(change(smallPlan([['Bob', 2]])), running()));
  expect([error.code, error.whatToDo]).toEqual(['sheetProtected', runText('unprotectSheet')]);
  expect((await cellsAt(office, 'AR Summary', 'A4')).values).toEqual([['Ada']]);
});

test('a sheet that is deleted between two steps is missed by name, and nothing half-written stays', async () => {
  const { workbook, office } = await excel();
  let isDeleted = false;
  const deleteOnce = (): void => {
    const sheet = office.host.state.sheetByNameOrId('AR Summary');
    if (!sheet || isDeleted) return;
    isDeleted = true;
    office.host.state.grid.deleteSheet(sheet.id);
  };
  for (let batch = 1; batch <= 20; batch++) office.host.faults.beforeBatch(batch, deleteOnce);
  const long = Array.from({ length: 15_000 }, (_, row) => [`Customer ${row}`, row] as const);
  const error = await failing(workbook.apply(change(smallPlan(long)), running()));
  expect(error.code).toBe('sheetMissing');
  expect(await sheetNames(office)).toEqual(['Aging']);
});

test('while a cell is being edited a write waits, and goes on when the cell is left', async () => {
  const { workbook, office } = await excel();
  office.host.setEditingCell(true);
  const written = workbook.apply(change(smallPlan([['Ada', 1]])), running());
  setTimeout(() => office.host.setEditingCell(false), 150);
  expect((await written).sheetsAdded).toEqual(['AR Summary']);
});

test('hidden rows are found, whatever their number', async () => {
  const { workbook, office } = await excel();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Aging').getRange('2:3').rowHidden = true;
    context.workbook.worksheets.getItem('Aging').getRange('5:5').rowHidden = true;
    await context.sync();
  });
  expect((await workbook.outline()).sheets[0]!.hasHiddenRows).toBe(true);
  expect(await workbook.hiddenRows('Aging')).toEqual([
    { row: 1, rowCount: 2 },
    { row: 4, rowCount: 1 },
  ]);
});

test('wherever Excel refuses a write, the workbook is as it was, and the next write goes through', async () => {
  const { workbook, office } = await excel();
  await workbook.apply(
    change(
      smallPlan([
        ['Ada', 1],
        ['Bob', 2],
      ]),
    ),
    running(),
  );
  const before = await cellsAt(office, 'AR Summary', 'A1:C8');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 120 }), async (action) => {
      office.host.faults.failAction(action);
      const error = await workbook.apply(change(smallPlan([['Cyd', 3]])), running()).then(
        () => null,
        (e: unknown) => e as WorkbookError,
      );
      office.host.faults.clear();
      if (error === null) await workbook.restore(running());
      else expect(error.name).toBe('WorkbookError');
      expect(await cellsAt(office, 'AR Summary', 'A1:C8')).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('a selection of several pieces is made on the sheet, and the pane hears of what the user selects', async () => {
  const { workbook, office } = await excel();
  const window = new ExcelWindow(workbook.sheetNames);
  const heard: string[] = [];
  const stop = await window.onSelection((sheet, span) => heard.push(`${sheet} ${span.row}`));
  await window.select('Aging', [{ row: 2, column: 0, rowCount: 1, columnCount: 2 }]);
  await office.settle();
  expect((await window.selection()).span).toEqual({ row: 2, column: 0, rowCount: 1, columnCount: 2 });
  expect(await window.activeSheet()).toBe('Aging');
  await stop();
  expect(heard.every((line) => line.startsWith('Aging '))).toBe(true);
});
