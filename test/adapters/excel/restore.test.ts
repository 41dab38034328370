import { saidRefusal } from '../../harness/say';
import { cellsAt, openExcel, running, sheetNames, type OpenExcel } from './openExcel';
import { smallPlan } from './smallPlan';

let open: OpenExcel | null = null;

async function excel(): Promise<OpenExcel> {
  open = await openExcel({
    Aging: [
      ['Customer', 'Open'],
      ['Ada', 100.5],
    ],
  });
  return open;
}

afterEach(async () => {
  await open?.office.close();
  open = null;
});

const change = (...plans: ReturnType<typeof smallPlan>[]) => ({ sheets: plans, sideColumns: [], activate: null });

async function type({ office }: OpenExcel, sheet: string, address: string, value: string): Promise<void> {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

test('what was typed on a sheet since the write is not lost by Restore', async () => {
  const excelNow = await excel();
  const { workbook, office } = excelNow;
  const other = { ...smallPlan([['Bob', 2]], 'AR Exposure'), tables: [], names: [], charts: [] };
  await workbook.apply(change(smallPlan([['Ada', 1]]), other), running());
  await type(excelNow, 'AR Summary', 'D1', 'ask Jo about this');
  expect(await saidRefusal(workbook.restore(running()))).toMatchObject({ what: 'AR Summary: not restored, because it has changed since.' });
  expect(await sheetNames(office)).toEqual(['Aging', 'AR Summary']);
  expect((await cellsAt(office, 'AR Summary', 'D1')).values).toEqual([['ask Jo about this']]);
});

test('a note typed in our columns beside a table is not lost by Restore', async () => {
  const excelNow = await excel();
  const { workbook, office } = excelNow;
  const columns = {
    sheet: 'Aging',
    column: 3,
    headerRow: 0,
    headings: ['Bucket', 'Note'],
    firstRow: 1,
    rowCount: 1,
    cells: () => [['Current', null]],
    styles: ['text', 'text'] as const,
    columnWidths: [12, 20],
  };
  await workbook.apply({ sheets: [], sideColumns: [columns], activate: null }, running());
  await type(excelNow, 'Aging', 'E2', 'called on Monday');
  await expect(workbook.restore(running())).rejects.toMatchObject({ code: 'placeTaken' });
  expect((await cellsAt(office, 'Aging', 'D1:E2')).values).toEqual([
    ['Bucket', 'Note'],
    ['Current', 'called on Monday'],
  ]);
});

test('the log of what was said is never taken back', async () => {
  const { workbook, office } = await excel();
  await workbook.apply(change(smallPlan([['Ada', 1]])), running());
  const log = { ...smallPlan([['promised', 5]], 'AR Activity'), tables: [], names: [], charts: [] };
  await workbook.apply(change(log), running());
  await workbook.restore(running());
  expect(await sheetNames(office)).toEqual(['Aging', 'AR Activity']);
});
