// A manager closes the month.
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';

const HEADER = 'Customer,Customer number,Invoice,Invoice date,Due date,Amount';
const JANUARY = ['Alder Works,A-17,1001,2025-11-20,2025-12-20,12500.50', 'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00'];
const FEBRUARY = [
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,2500.50',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
  'Cedar Point,A-34,1004,2026-02-10,2026-03-09,150.25',
];

const exported = (lines: readonly string[]): Uint8Array => new TextEncoder().encode([HEADER, ...lines].join('\n'));

/** Answers the as-of date and turns to the month. */
async function monthOf({ pane }: WorkbenchPage, asOf: string): Promise<void> {
  await pane.getByRole('textbox', { name: 'As-of date' }).fill(asOf);
  await pane.getByRole('textbox', { name: 'As-of date' }).press('Enter');
  await pane.getByRole('button', { name: 'Month', exact: true }).click();
}

test('a month rolls forward from last month’s file and is held against the selected cell', async ({ stage }) => {
  const january = await (await WorkbenchPage.open(stage)).openFile('january.csv', exported(JANUARY));
  await monthOf(january, '2026-01-31');
  await january.pane.getByRole('button', { name: 'Close the month' }).click();
  await january.pane.getByText('No earlier snapshot yet.').first().waitFor();
  await january.calculated();
  const closed = await january.save();

  const bench = await january.openFile('february.csv', exported(FEBRUARY));
  const { pane } = bench;
  await monthOf(bench, '2026-02-28');
  await pane.getByLabel('Roll forward from').selectOption('file');
  const [chooser] = await Promise.all([
    bench.page.waitForEvent('filechooser'),
    pane.getByRole('button', { name: 'Choose a workbook' }).click(),
  ]);
  await chooser.setFiles({
    name: 'january.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(closed.bytes),
  });
  await pane.getByText('Chosen: january.xlsx').waitFor();
  await bench.type('I2', '28600');
  await bench.goTo('I2');
  await pane.getByRole('button', { name: 'Use the selected cell' }).click();
  await pane.getByText(/I2, as a live formula/).waitFor();
  await stage.screenshot(bench.page, 'month-end-form');
  await pane.getByRole('button', { name: 'Close the month' }).click();
  await pane.getByText(/^From the sheet january of workbook january\.xlsx of (31 Jan|Jan 31,) 2026\.$/).waitFor();
  await bench.calculated();
  await pane.getByText('✗ -50.75 is not explained by any cause.').waitFor();
  const control = await bench.cell('AR Reconciliation', 'B14');
  equal(control.value, 28600, 'the control balance on the sheet');
  holds(control.formula.includes('I2'), `The control balance is the formula ${control.formula}, not a link to the cell picked.`);
  holds((await bench.sheetNames()).includes('AR Snapshots'), 'No snapshot was kept.');
  await stage.screenshot(bench.page, 'month-end');
  equal(bench.seen.outside, [], 'requests to other machines');
});
