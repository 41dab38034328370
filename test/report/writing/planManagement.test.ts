import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { readCells } from '../../harness/readCells';
import { refresh } from '../../../src/report/refresh';
import { ANY_REQUEST, QUIET } from '../../golden/madeReport';
import { FRIDAYS, quarterEnd } from '../../golden/quarter/quarter';

const NAME = 'AR Management Summary';

const CLOSED = [NAME, 'AR Reconciliation'];

test('a closed month is a document: nothing on its pages points at a sheet that a later refresh lays out anew', async () => {
  const workbook = await quarterEnd();
  await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[12]! }, DEFAULT_MONTH, QUIET);
  let numbers = 0;
  for (const name of CLOSED) {
    for (const { row, cells } of workbook
      .document()
      .sheets.find((sheet) => sheet.name === name)!
      .rows()) {
      for (const { column, value, formula } of cells) {
        if (typeof value === 'number') numbers++;
        expect([name, row, column, /!/.test(formula ?? '') && !(formula ?? '').includes(`'${name}'!`)]).toEqual([name, row, column, false]);
      }
    }
  }
  expect(numbers).toBeGreaterThan(100);
});

test('a plain refresh after the close leaves its pages cell by cell as they were, whatever is open by then', async () => {
  const workbook = await quarterEnd();
  await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[11]! }, DEFAULT_MONTH, QUIET);
  const pages = async (): Promise<readonly unknown[]> =>
    Promise.all(
      CLOSED.map(async (name) => {
        const { used } = (await workbook.outline()).sheets.find((sheet) => sheet.name === name)!;
        return readCells(workbook, name, used!, QUIET);
      }),
    );
  const before = await pages();
  await refresh(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[12]! }, QUIET);
  expect(await pages()).toEqual(before);
});

test('without snapshots, forecast and sales the page says what is missing', async () => {
  const workbook = await quarterEnd();
  const { reconciliation } = await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[0]! }, DEFAULT_MONTH, QUIET);
  expect(reconciliation).not.toBeNull();
  const used = (await workbook.outline()).sheets.find(({ name }) => name === NAME)!.used!;
  const text = (await readCells(workbook, NAME, used, QUIET)).flat().map(String);
  expect(text).toContain('No snapshot at the opening');
  // A close makes its own forecast.
  expect(text.join(' ')).not.toContain('No forecast in the workbook');
  expect(text).toContain('Close two months to see a trend.');
});
