// A manager refreshes the weekly forecast and knows better about one item.
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';

const AS_OF = '2026-01-31';
const HEADER = 'Customer,Customer number,Invoice,Invoice date,Due date,Open amount,Paid date';
const isoBefore = (days: number): string => new Date(Date.UTC(2026, 0, 31 - days)).toISOString().slice(0, 10);

/** Two open items, and a year of weekly ones of the same customers that were paid ten days late or on the day. */
function invoices(): Promise<FileWorkbook> {
  const paid = Array.from({ length: 45 }, (_, k) => 15 + 7 * k).flatMap((due, k) => [
    `Alder Works,A-17,PA-${k},${isoBefore(due + 30)},${isoBefore(due)},400.00,${isoBefore(due - 10)}`,
    `Birch & Sons,A-21,PB-${k},${isoBefore(due + 30)},${isoBefore(due)},250.00,${isoBefore(due)}`,
  ]);
  const open = [
    `Alder Works,A-17,1001,${isoBefore(29)},${isoBefore(-1)},1000.00,`,
    `Birch & Sons,A-21,1002,${isoBefore(28)},${isoBefore(-2)},750.25,`,
  ];
  return FileWorkbook.open(new TextEncoder().encode([HEADER, ...open, ...paid].join('\n')), 'invoices.csv');
}

/** First row (counted from 1) of AR Forecast whose first two cells are these texts. */
async function rowOf(bench: WorkbenchPage, first: string, second: string): Promise<number> {
  for (let row = 1; row <= 120; row++) {
    const cells = await Promise.all(['A', 'B'].map((column) => bench.cell('AR Forecast', `${column}${row}`)));
    if (cells[0]!.text === first && cells[1]!.text === second) return row;
  }
  throw new Error(`AR Forecast has no row "${first}", "${second}".`);
}

test('the forecast sheet is refreshed, one item is set by hand, and it stays set through the next refresh', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('invoices.xlsx', (await invoices()).save());
  const { pane } = bench;
  await pane.getByRole('textbox', { name: 'As-of date' }).fill(AS_OF);
  await pane.getByRole('textbox', { name: 'As-of date' }).press('Enter');
  await pane.getByRole('button', { name: 'Forecast', exact: true }).click();
  const refresh = pane.getByRole('button', { name: 'Refresh forecast' });
  await refresh.click();
  await pane.getByRole('heading', { name: 'How this forecast was made' }).waitFor({ timeout: 60_000 });
  await bench.calculated();
  const table = await rowOf(bench, 'Customer', 'Document no.');
  await bench.showSheet('AR Forecast');
  await stage.screenshot(bench.page, 'forecast');
  for (const [column, text] of [
    ['A', 'Alder Works'],
    ['B', '1001'],
    ['C', '2026-04-15'],
  ] as const)
    await bench.type(`${column}${table + 1}`, text);
  for (const pass of ['first', 'second']) {
    await refresh.click();
    await bench.page.waitForTimeout(500);
    await refresh.waitFor();
    await bench.calculated();
    const row = await rowOf(bench, 'Customer', 'Document no.');
    equal((await bench.cell('AR Forecast', `B${row + 1}`)).text, '1001', `the document set by hand after the ${pass} refresh`);
    const april = await rowOf(bench, 'W11, 13 Apr', '2026-04-13');
    holds(
      Number((await bench.cell('AR Forecast', `D${april}`)).value) >= 1000,
      `The week of 15 April does not hold the item after the ${pass} refresh.`,
    );
  }
  await stage.screenshot(bench.page, 'forecast-set-by-hand');
  equal(bench.seen.outside, [], 'requests to other machines');
});
