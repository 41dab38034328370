import { refreshForecast } from '../../../src/features/forecast/jobs/refreshForecast';
import { refresh } from '../../../src/report/refresh';
import { ANY_REQUEST, day } from '../../golden/madeReport';
import { openExcel, running, type OpenExcel } from './openExcel';

const REQUEST = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-01-31') };
const ITEMS = [
  ['Customer', 'Invoice', 'Due date', 'Amount'],
  ['Alder Works', '1001', '2025-12-20', 12500.5],
  ['Birch & Sons', '1003', '2026-03-01', 26000],
];
let open: OpenExcel | null = null;

afterEach(async () => {
  await open?.office.close();
  open = null;
});

/** Types into a column of a table, and gives it another heading or a column of the user's before it. */
async function change(table: string, heading: string, cells: readonly unknown[], renamed: string, addBefore: boolean): Promise<void> {
  await open!.office.Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const column = found.columns.getItem(heading);
    cells.forEach((cell, row) => (column.getDataBodyRange().getCell(row, 0).values = [[cell]]));
    column.name = renamed;
    await context.sync();
    if (addBefore) found.columns.add(0, undefined, 'Visit');
    await context.sync();
  });
}

async function columnOf(table: string, heading: string): Promise<unknown[]> {
  return open!.office.Excel.run(async (context) => {
    const values = context.workbook.tables.getItem(table).columns.getItem(heading).load('values');
    await context.sync();
    return (values.values as unknown[][]).map(([cell]) => cell);
  });
}

test('a note is found although its heading was renamed and a column came in', async () => {
  open = await openExcel({ 'Open items': ITEMS });
  await refresh(open.workbook, REQUEST, running());
  await change('AR_Worklist', 'Note', ['called, pays Friday'], 'My notes', true);
  expect(await refresh(open.workbook, REQUEST, running())).toMatchObject({ kind: 'report', notes: { total: 1 } });
  expect(await columnOf('AR_Worklist', 'My notes')).toContain('called, pays Friday');
  expect(await columnOf('AR_Activity', 'Text')).toContain('called, pays Friday');
}, 60_000);

test('a day set by hand counts although its heading was renamed', async () => {
  open = await openExcel({ 'Open items': ITEMS });
  await refreshForecast(open.workbook, REQUEST, null, running());
  await change('AR_Overrides', 'Customer', ['Birch & Sons'], 'Who', false);
  await change('AR_Overrides', 'Date', [day('2026-02-20')], 'When', false);
  const outcome = await refreshForecast(open.workbook, REQUEST, null, running());
  expect(outcome).toMatchObject({ kind: 'forecast', forecast: { overrides: [{ check: null }] } });
  expect(await columnOf('AR_Overrides', 'When')).toContain(day('2026-02-20'));
}, 60_000);
