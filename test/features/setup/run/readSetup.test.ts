import { differsFromDefault } from '../../../../src/features/exposure/domain/lossRates';
import { startRun } from '../../../../src/reading/run/startRun';
import { planSetup } from '../../../../src/features/setup/sheet/planSetup';
import { setupContent } from '../../../../src/features/setup/run/setupContent';
import { readSetup, type SetupReading } from '../../../../src/features/setup/run/readSetup';
import type { ReportRequest } from '../../../../src/reading/run/request';
import { ANY_REQUEST, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { told, english, spanish } from '../../../harness/say';

/** Reads AR Setup and writes it back, as a refresh does. */
async function readAndWrite(workbook: MemoryWorkbook, request: ReportRequest = ANY_REQUEST, say = english): Promise<SetupReading> {
  const run = await startRun(workbook, request, QUIET);
  const reading = await readSetup(run);
  const content = await setupContent(run, reading, reading.setup, { salesFrom: null });
  await workbook.apply({ sheets: [planSetup(content, say)], sideColumns: [], activate: null });
  return reading;
}

/** Types into a cell of AR Setup by table, body row (from 0) and heading. */
async function type(workbook: MemoryWorkbook, table: string, row: number, heading: string, value: string | number): Promise<void> {
  const info = (await workbook.outline()).tables.find(({ name }) => name === table)!;
  workbook.type(info.sheet, info.span.row + 1 + row, await columnOf(workbook, table, heading), value);
}

async function columnOf(workbook: MemoryWorkbook, table: string, heading: string): Promise<number> {
  const info = (await workbook.outline()).tables.find(({ name }) => name === table)!;
  for (let column = info.span.column; column < info.span.column + info.span.columnCount; column++) {
    if (workbook.cell(info.sheet, info.span.row, column) === heading) return column;
  }
  throw new Error(`no column ${heading}`);
}

async function cellOf(workbook: MemoryWorkbook, table: string, row: number, heading: string) {
  const info = (await workbook.outline()).tables.find(({ name }) => name === table)!;
  return workbook.cell(info.sheet, info.span.row + 1 + row, await columnOf(workbook, table, heading));
}

test('a workbook without AR Setup has the default buckets, loss rates and rules', async () => {
  const { setup, problems } = await readSetup(await startRun(new MemoryWorkbook(), ANY_REQUEST, QUIET));
  expect(setup.scheme.labels).toEqual(['Current', '1-30 days', '31-60 days', '61-90 days', 'Over 90 days']);
  expect(setup.lossRates).toEqual(['0.01', '0.03', '0.1', '0.25', '0.5', '0.1']);
  expect(differsFromDefault(setup.scheme, setup.lossRates)).toBe(false);
  expect(setup.strategy.maximumPoints).toBe(100);
  expect(problems).toEqual([]);
});

test('what AR Setup was written with is read back the same', async () => {
  const workbook = new MemoryWorkbook();
  const first = await readAndWrite(workbook);
  const second = await readAndWrite(workbook);
  expect(second.problems).toEqual([]);
  const third = await readAndWrite(workbook);
  expect({ ...second.setup, own: null }).toEqual({ ...first.setup, own: null });
  expect(third.setup).toEqual(second.setup);
  expect(workbook.changes[1]!.sheets[0]!.tables).toEqual(workbook.changes[0]!.sheets[0]!.tables);
});

test('a rule whose Stop says sí stops, as one that says yes does', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Strategy', 0, 'Stop', 'Sí');
  const { setup, problems } = await readAndWrite(workbook);
  expect([setup.strategy.rules[0]!.stop, problems]).toEqual([true, []]);
});

test("a typed loss rate counts and is the user's own from then on", async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Buckets', 1, 'Loss rate', 0.045);
  const { setup } = await readAndWrite(workbook);
  expect(setup.lossRates[1]).toBe('0.045');
  expect(differsFromDefault(setup.scheme, setup.lossRates)).toBe(true);
  expect(await cellOf(workbook, 'AR_Buckets', 1, 'Loss rate')).toBe(0.045);
});

test('a loss rate typed as 3 in the place of 3 % is flagged in its row, kept, and not used', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Buckets', 1, 'Loss rate', 3);
  const { setup, problems } = await readAndWrite(workbook);
  expect(setup.lossRates[1]).toBe('0.03');
  expect(problems).toEqual([expect.objectContaining({ code: 'setupRowWrong', row: 15, column: 'C', read: '3' })]);
  expect(await cellOf(workbook, 'AR_Buckets', 1, 'Loss rate')).toBe(3);
  expect(await cellOf(workbook, 'AR_Buckets', 1, 'Check')).toMatch(/between 0% and 100%/);
});

test('a corrected row loses its mark', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Buckets', 1, 'Loss rate', 3);
  await readAndWrite(workbook);
  await type(workbook, 'AR_Buckets', 1, 'Loss rate', '3 %');
  await readAndWrite(workbook);
  expect(await cellOf(workbook, 'AR_Buckets', 1, 'Check')).toBe('');
});

test('another scheme adds the buckets that the table lacks and keeps the others', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Buckets', 4, 'Loss rate', 0.6);
  const { setup } = await readAndWrite(workbook, { ...ANY_REQUEST, scheme: '30-60-90-120' });
  expect(setup.scheme.labels).toContain('91-120 days');
  expect(await cellOf(workbook, 'AR_Buckets', 4, 'Loss rate')).toBe(0.6);
  expect(await cellOf(workbook, 'AR_Buckets', 6, 'Bucket')).toBe('91-120 days');
  expect(await cellOf(workbook, 'AR_Buckets', 7, 'Bucket')).toBe('Over 120 days');
});

test('own bounds make the scheme once they are asked for', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  workbook.type('AR Setup', 3, 1, 'own bounds');
  await type(workbook, 'AR_Buckets', 1, 'Up to days past due', 45);
  await type(workbook, 'AR_Buckets', 1, 'Bucket', '1-45 days');
  const { setup } = await readAndWrite(workbook);
  expect(setup.scheme.labels).toEqual(['Current', '1-45 days', '31-60 days', '61-90 days', 'Over 90 days']);
  expect(setup.scheme.upperBoundsDays).toEqual([0, 45, 60, 90]);
  expect(setup.scheme.firstPastDueBucket).toBe(1);
});

test('a Spanish sheet has its settings and buckets in Spanish, and reads them in both languages', async () => {
  const workbook = new MemoryWorkbook();
  const asked = { ...ANY_REQUEST, language: 'es' } as const;
  await readAndWrite(workbook, asked, spanish);
  expect([3, 4, 9].map((row) => workbook.cell('AR Setup', row, 1))).toEqual(['30-60-90', 'fecha de vencimiento', 'no']);
  expect(await cellOf(workbook, 'AR_Buckets', 0, 'Tramo')).toBe('No vencido');
  expect(await cellOf(workbook, 'AR_Buckets', 4, 'Tramo')).toBe('Más de 90 días');
  await type(workbook, 'AR_Buckets', 4, 'Tasa de pérdida', 0.65);
  workbook.type('AR Setup', 4, 1, 'fecha del documento');
  const { setup, problems } = await readAndWrite(workbook, asked, spanish);
  expect(problems).toEqual([]);
  expect([setup.basis, setup.scheme.labels[4], setup.lossRates[4]]).toEqual(['document', 'Over 90 days', '0.65']);
  workbook.type('AR Setup', 3, 1, 'límites propios');
  workbook.type('AR Setup', 4, 1, 'due date');
  const own = await readAndWrite(workbook, asked, spanish);
  expect([own.setup.scheme.name, own.setup.basis, own.setup.scheme.labels]).toEqual([
    'own bounds',
    'due',
    ['Current', '1-30 days', '31-60 days', '61-90 days', 'Over 90 days'],
  ]);
});

test('a strategy row with an unknown condition is flagged and the other rules hold', async () => {
  const workbook = new MemoryWorkbook();
  const first = await readAndWrite(workbook);
  await type(workbook, 'AR_Strategy', 2, 'Condition', 'is a nice customer');
  const { setup, problems } = await readAndWrite(workbook);
  expect(setup.strategy.rules.length).toBe(first.setup.strategy.rules.length - 1);
  expect(problems.map(({ code }) => code)).toEqual(['setupRowWrong']);
  expect(await cellOf(workbook, 'AR_Strategy', 2, 'Condition')).toBe('is a nice customer');
});

test('a column that was moved is found by its heading', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  const info = (await workbook.outline()).tables.find(({ name }) => name === 'AR_Sales')!;
  const { row, column } = info.span;
  ['Credit sales', 'Currency', 'Month', 'Check'].forEach((heading, place) => workbook.type('AR Setup', row, column + place, heading));
  workbook.type('AR Setup', row + 1, column, 125000.5);
  workbook.type('AR Setup', row + 1, column + 2, 'Jan 2026');
  const { setup } = await readAndWrite(workbook);
  expect(setup.sales).toEqual([{ monthStart: 46023, amount: '125000.5', currency: '' }]);
});

test('customers and rates are read as typed', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Customers', 0, 'Customer', 'Alder');
  await type(workbook, 'AR_Customers', 0, 'Credit limit', '25,000');
  await type(workbook, 'AR_Customers', 1, 'Terms', 'Net 30');
  await type(workbook, 'AR_Rates', 0, 'From', 'eur');
  await type(workbook, 'AR_Rates', 0, 'To', 'USD');
  await type(workbook, 'AR_Rates', 0, 'Rate', 1.0825);
  const { setup, problems } = await readAndWrite(workbook);
  expect(setup.customers.map(({ customer, creditLimit }) => [customer, creditLimit])).toEqual([['Alder', '25000']]);
  expect(setup.rates).toEqual([{ from: 'EUR', to: 'USD', rate: '1.0825', day: null }]);
  expect(told(problems)).toEqual([expect.stringContaining('Enter the name or number of a customer')]);
});

test('how customers pay and what they get by post is read as typed, in either language; a word that is none is said', async () => {
  const workbook = new MemoryWorkbook();
  await readAndWrite(workbook);
  await type(workbook, 'AR_Customers', 0, 'Customer', 'Alder');
  await type(workbook, 'AR_Customers', 0, 'Letters', 'solo estado de cuenta');
  await type(workbook, 'AR_Customers', 0, 'Application rule', 'oldest first');
  await type(workbook, 'AR_Customers', 0, 'Also known as', 'Alder Group; Alders');
  await type(workbook, 'AR_Customers', 0, 'Discount grace days', 3);
  await type(workbook, 'AR_Customers', 1, 'Customer', 'Birch');
  await type(workbook, 'AR_Customers', 1, 'Letters', 'sometimes');
  const { setup, problems } = await readAndWrite(workbook);
  expect(setup.customers).toMatchObject([
    {
      customer: 'Alder',
      letters: 'statement only',
      applicationRule: 'Oldest first',
      alsoKnownAs: 'Alder Group; Alders',
      discountGraceDays: '3',
    },
    { customer: 'Birch', letters: '' },
  ]);
  expect(told(problems)).toEqual([expect.stringContaining('Letters must be yes or no or statement only')]);
});
