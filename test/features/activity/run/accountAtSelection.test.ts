import { accountAtSelection } from '../../../../src/features/activity/run/accountAtSelection';
import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { refresh } from '../../../../src/report/refresh';
import type { Workbook } from '../../../../src/kernel/run/workbook';
import { newEntry } from '../../../../src/features/activity/domain/activityEntry';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { readCells } from '../../../harness/readCells';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { Report } from '../../../../src/features/report';
import { ANY_REQUEST, day } from '../../../golden/madeReport';
import { openExcel, running, type OpenExcel } from '../../../adapters/excel/openExcel';

const SHEET = 'Open items';
const HEADINGS = ['Company', 'Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Amount'];
const ROWS: readonly (readonly Cell[])[] = [
  ['North', 'Alder Works', 'A-17', '1001', '2025-11-20', '2025-12-20', 'USD', 12500.5],
  ['North', 'Birch & Sons', 'A-21', '1003', '2025-09-01', '2025-10-01', 'USD', 26000],
  ['South', 'Alder Works', 'A-17', '1001', '2025-11-20', '2025-12-20', 'USD', 500],
  ['North', 'Alder Works', 'A-17', '1009', '2025-11-20', '2025-12-20', 'EUR', 700],
];
let open: OpenExcel | null = null;

afterEach(async () => {
  await open?.office.close();
  open = null;
});

async function refreshed(workbook: Workbook): Promise<Report> {
  const outcome = await refresh(workbook, { ...ANY_REQUEST, sheet: SHEET, asOf: day('2026-01-31') }, running());
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

function inFile(): Promise<FileWorkbook> {
  const csv = [HEADINGS, ...ROWS].map((row) => row.join(',')).join('\n');
  return FileWorkbook.open(new TextEncoder().encode(csv), `${SHEET}.csv`);
}

/** What each row of a sheet opens, by what stands in the columns named: `Alder Works, North, EUR`. */
async function opens(workbook: Workbook, report: Report, sheet: string): Promise<readonly (string | null)[]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  const accounts = await Promise.all(
    Array.from({ length: used.row + used.rowCount + 2 }, (_, row) => accountAtSelection(workbook, report, sheet, row)),
  );
  return accounts.map((account) => {
    if (!account) return null;
    const { name, entity } = report.reading.customers.at(account.customer);
    return `${name}, ${entity}, ${report.currencies[account.currency]!.currency.code}`;
  });
}

const OF_ITEMS = [
  null,
  'Alder Works, North, USD',
  'Birch & Sons, North, USD',
  'Alder Works, South, USD',
  'Alder Works, North, EUR',
  null,
  null,
];

test('a row of the sheet that was read opens the account of its item; a heading and a row below the table open none', async () => {
  const workbook = await inFile();
  const report = await refreshed(workbook);
  expect(await opens(workbook, report, report.reading.layout.sheet)).toEqual(OF_ITEMS);
});

/** What stands in the columns of customer, entity and currency of each row: what it must open. */
async function named(workbook: Workbook, sheet: string): Promise<readonly (string | null)[]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  const cells = await readCells(
    workbook,
    sheet,
    { row: 0, column: 0, rowCount: used.row + used.rowCount + 2, columnCount: used.column + used.columnCount },
    running(),
  );
  const header = cells.findIndex((row) => row.includes('Customer') && row.includes('Entity'));
  const [customer, entity, currency] = ['Customer', 'Entity', 'Currency'].map((heading) => cells[header]!.indexOf(heading));
  const isNamed = (row: readonly Cell[]): boolean => ['Alder Works', 'Birch & Sons'].includes(String(row[customer!]));
  return cells.map((row, place) =>
    place > header && isNamed(row) ? `${String(row[customer!])}, ${String(row[entity!])}, ${String(row[currency!])}` : null,
  );
}

const LOGGED = [
  newEntry({ kind: 'call', when: day('2026-01-31'), customer: 'Alder Works', customerId: 'A-17', entity: 'South', currency: 'USD' }),
  newEntry({
    kind: 'call',
    when: day('2026-01-31'),
    customer: 'Alder Works',
    customerId: '',
    entity: 'North',
    currency: 'EUR',
    document: '1009',
  }),
];

test('rows of AR Worklist and AR Activity open the account that they name, also one logged since the last refresh; totals open none', async () => {
  const workbook = await inFile();
  const { report } = await logActivity(workbook, await refreshed(workbook), LOGGED, running());
  for (const sheet of ['AR Worklist', 'AR Activity']) {
    const expected = await named(workbook, sheet);
    expect(expected.filter((one) => one !== null).length).toBe(sheet === 'AR Worklist' ? 4 : 2);
    expect({ sheet, opened: await opens(workbook, report, sheet) }).toEqual({ sheet, opened: expected });
  }
  expect((await opens(workbook, report, 'AR Setup')).every((one) => one === null)).toBe(true);
});

test('a document of the log tells the currency where the row names none, and a customer without open items opens none', async () => {
  const workbook = await inFile();
  const unnamed = newEntry({ kind: 'note', customer: 'alder works', document: '1009', entity: 'North' });
  const { report } = await logActivity(
    workbook,
    await refreshed(workbook),
    [unnamed, newEntry({ kind: 'note', customer: 'Cedar Point' })],
    running(),
  );
  const opened = (await opens(workbook, report, 'AR Activity')).slice(6);
  expect(opened.slice(0, 3)).toEqual(['Alder Works, North, EUR', null, null]);
});

test('the same through Office.js: every row opens the same account as in a file', async () => {
  open = await openExcel({ [SHEET]: [HEADINGS, ...ROWS.map((row) => [...row])] });
  const { report } = await logActivity(open.workbook, await refreshed(open.workbook), LOGGED, running());
  expect((await opens(open.workbook, report, SHEET)).slice(0, 6)).toEqual(OF_ITEMS.slice(0, 6));
  for (const sheet of ['AR Worklist', 'AR Activity'])
    expect({ sheet, opened: await opens(open.workbook, report, sheet) }).toEqual({ sheet, opened: await named(open.workbook, sheet) });
  const expected = await named(open.workbook, 'AR Activity');
  // Somebody calls the customers debtors: the column stands where it stood.
  await open.office.Excel.run(async (context) => {
    const header = context.workbook.tables.getItem('AR_Activity').getHeaderRowRange();
    header.load('values');
    await context.sync();
    const column = (header.values[0] as string[]).indexOf('Customer');
    header.getCell(0, column).values = [['Debtor']];
    await context.sync();
  });
  expect(await opens(open.workbook, report, 'AR Activity')).toEqual(expected);
}, 60_000);
