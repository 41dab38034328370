import { openExcel, running, type OpenExcel } from './openExcel';
import { smallPlan } from './smallPlan';

let open: OpenExcel | null = null;

async function refreshed(rows: Parameters<typeof smallPlan>[0]): Promise<OpenExcel> {
  open = await openExcel({
    Aging: [
      ['Customer', 'Open'],
      ['Ada', 100.5],
    ],
  });
  await open.workbook.apply(change(smallPlan(rows)), running());
  return open;
}

afterEach(async () => {
  await open?.office.close();
  open = null;
});

const ROWS: readonly (readonly [string, number])[] = [
  ['Ada', 1],
  ['Bob', 2],
  ['Cyd', 3],
  ['Dan', 4],
];
const change = (...plans: ReturnType<typeof smallPlan>[]) => ({ sheets: plans, sideColumns: [], activate: null });

function onSheet<T>({ office }: OpenExcel, work: (sheet: Excel.Worksheet) => T): Promise<T> {
  return office.Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('AR Summary'));
    await context.sync();
    return result;
  });
}

/** Fill, bold, size and width as Excel tells them. */
async function looksAt(excel: OpenExcel, address: string): Promise<unknown[]> {
  const range = await onSheet(excel, (sheet) => {
    const found = sheet.getRange(address);
    found.load('format/fill/color,format/font/bold,format/font/color,format/columnWidth');
    return found;
  });
  return [range.format.fill.color, range.format.font.bold, range.format.font.color, range.format.columnWidth];
}

async function color(excel: OpenExcel, address: string): Promise<void> {
  await onSheet(excel, (sheet) => {
    const { format } = sheet.getRange(address);
    format.fill.color = '#FFFF00';
    format.font.bold = true;
  });
}

test('a sheet that nobody coloured is refreshed without a word about looks', async () => {
  const { workbook } = await refreshed(ROWS);
  expect((await workbook.apply(change(smallPlan(ROWS)), running())).looksReplaced).toEqual([]);
});

test('colours that a refresh lays over are told, and Restore brings them back', async () => {
  const excel = await refreshed(ROWS);
  const { workbook } = excel;
  await color(excel, 'A5:B5');
  await color(excel, 'B7');
  const before = await Promise.all(['A4', 'A5', 'B5', 'B7', 'A3'].map((address) => looksAt(excel, address)));
  expect(before[1]!.slice(0, 2)).toEqual(['#FFFF00', true]);
  const receipt = await workbook.apply(change(smallPlan(ROWS.slice(0, 2))), running());
  expect(receipt.looksReplaced).toEqual(['AR Summary']);
  expect((await looksAt(excel, 'A5')).slice(0, 2)).toEqual(['#FFFFFF', false]);
  await workbook.restore(running());
  expect(await Promise.all(['A4', 'A5', 'B5', 'B7', 'A3'].map((address) => looksAt(excel, address)))).toEqual(before);
});

test('a column that somebody made wider stays so, through a refresh and through Restore', async () => {
  const excel = await refreshed(ROWS);
  const { workbook } = excel;
  await onSheet(excel, (sheet) => (sheet.getRange('A:A').format.columnWidth = 300));
  const other = (await looksAt(excel, 'B1'))[3];
  await workbook.apply(change(smallPlan(ROWS)), running());
  expect([(await looksAt(excel, 'A1'))[3], (await looksAt(excel, 'B1'))[3]]).toEqual([300, other]);
  await workbook.restore(running());
  expect((await looksAt(excel, 'A1'))[3]).toBe(300);
});

test('colours on cells that a refresh leaves as they stand stay', async () => {
  const excel = await refreshed(ROWS);
  const kept = {
    ...smallPlan(ROWS),
    blocks: smallPlan(ROWS).blocks.map((block, i) =>
      i === 1 ? { ...block, cells: block.cells.map((row) => row.map(() => null)) } : block,
    ),
  };
  await color(excel, 'A5');
  const receipt = await excel.workbook.apply(change(kept), running());
  expect(receipt.looksReplaced).toEqual([]);
  expect((await looksAt(excel, 'A5')).slice(0, 2)).toEqual(['#FFFF00', true]);
});
