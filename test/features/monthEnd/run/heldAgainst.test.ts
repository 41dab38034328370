import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { heldLines } from '../../../../src/features/monthEnd/domain/heldLines';
import type { CurrencyReconciliation } from '../../../../src/features/monthEnd/sheet/reconciliationContent';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import { readCells } from '../../../harness/readCells';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { english } from '../../../harness/say';

const HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open balance'];
const PAID_HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Type', 'Document date', 'Due date', 'Paid date', 'Amount paid'];
const item = (document: string, dated: string, amount: number): Cell[] => ['C-1', 'Alder', document, day(dated), day(dated) + 30, amount];
const paid = (document: string, dated: string, on: string, amount: number, type = 'Payment'): Cell[] => [
  'C-1',
  'Alder',
  document,
  type,
  day(dated),
  day(dated) + 30,
  day(on),
  amount,
];

/** January 1,000 + 400 open; by the end of February 400 is left, 700 is new, and 250 was billed and paid in between. */
const JANUARY = [item('1', '2026-01-10', 1000), item('2', '2026-01-12', 400)];
const FEBRUARY = [item('2', '2026-01-12', 400), item('3', '2026-02-20', 700)];
const PAYMENTS = [
  paid('1', '2026-01-10', '2026-02-09', 900),
  paid('1', '2026-01-10', '2026-02-10', 100, 'Write-off'),
  paid('9', '2026-02-03', '2026-02-25', 250),
];

async function closedFebruary(
  lists: Readonly<Record<string, Cell[][]>>,
): Promise<{ one: CurrencyReconciliation; workbook: MemoryWorkbook }> {
  const workbook = new MemoryWorkbook().addSheet('Open items', [HEADINGS, ...JANUARY], [3, 4]);
  for (const [name, rows] of Object.entries(lists)) workbook.addSheet(name, rows, name.startsWith('Paid') ? [4, 5, 6] : [0]);
  const close = (iso: string) => closeMonth(workbook, { ...ANY_REQUEST, sheet: 'Open items', asOf: day(iso) }, DEFAULT_MONTH, QUIET);
  await close('2026-01-31');
  workbook.addSheet('Open items', [HEADINGS, ...FEBRUARY], [3, 4]);
  const { reconciliation } = await close('2026-02-28');
  return { one: reconciliation!.currencies[0]!, workbook };
}

const held = ({ rollForward, held: sales }: CurrencyReconciliation) =>
  heldLines(rollForward!, sales).map(({ side, label, amount, difference }) => [side, english(label), amount, difference]);
const sales = (february: Cell): Cell[][] => [
  ['Month', 'Credit sales'],
  [day('2026-01-01'), 1400],
  [day('2026-02-01'), february],
];

test('billings and receipts are whole, and agree with the sales and the paid list', async () => {
  const { one, workbook } = await closedFebruary({ Paid: [PAID_HEADINGS, ...PAYMENTS], Sales: sales(950) });
  expect(one.rollForward!.movements).toMatchObject({ invoices: 95000, receipts: -115000, writeOffs: -10000, unexplained: 0 });
  expect(held(one)).toEqual([
    ['billed', 'Sales of Feb 2026 (sheet Sales, A1:B3)', 95000, 0],
    ['received', 'Payments in the paid lists', 115000, 0],
  ]);
  const used = (await workbook.outline()).sheets.find(({ name }) => name === 'AR Reconciliation')!.used!;
  const rows = await readCells(workbook, 'AR Reconciliation', used, QUIET);
  expect(rows.find(([label]) => label === 'Payments in the paid lists')!.slice(1, 3)).toEqual([1150, '✓ ties']);
});

test('differences are shown: a document without a number in the paid list, and sales that the list lacks', async () => {
  const more = ['C-7', 'Nobody', '', 'Payment', day('2026-01-02'), day('2026-02-01'), day('2026-02-14'), 33];
  const { one } = await closedFebruary({ Paid: [PAID_HEADINGS, ...PAYMENTS, more], Sales: sales(1000) });
  expect(held(one).map(([, , amount, difference]) => [amount, difference])).toEqual([
    [100000, -5000],
    [118300, -3300],
  ]);
});

test('a payment that stands in two lists counts once', async () => {
  const { one } = await closedFebruary({ 'Paid 1': [PAID_HEADINGS, ...PAYMENTS], 'Paid 2': [PAID_HEADINGS, ...PAYMENTS] });
  expect(one.rollForward!.movements).toMatchObject({ invoices: 95000, receipts: -115000, unexplained: 0 });
  expect(held(one)).toEqual([['received', 'Payments in the paid lists', 115000, 0]]);
});

test('without a paid list the lines are called what they are, and the sales say what is missing of them', async () => {
  const { one, workbook } = await closedFebruary({ Sales: sales(950) });
  expect(held(one)).toEqual([
    ['billed', 'Sales of Feb 2026 (sheet Sales, A1:B3), also of items billed and settled in the period', 95000, -25000],
  ]);
  const used = (await workbook.outline()).sheets.find(({ name }) => name === 'AR Reconciliation')!.used!;
  const labels = (await readCells(workbook, 'AR Reconciliation', used, QUIET)).map(([label]) => label);
  expect(labels).toEqual(expect.arrayContaining(['New and still open', 'Cleared']));
  expect(labels).not.toContain('Receipts');
});

test('a month without sales gives a reason instead of a difference, and no DSO', async () => {
  const { one, workbook } = await closedFebruary({ Paid: [PAID_HEADINGS, ...PAYMENTS], Sales: sales('') });
  expect(held(one).map(([side]) => side)).toEqual(['received']);
  const text = async (sheet: string): Promise<string> => {
    const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
    return (await readCells(workbook, sheet, used, QUIET)).flat().join('\n');
  };
  expect(await text('AR Reconciliation')).toContain('Billings are not held against the sales: the monthly sales have no Feb 2026.');
  expect(await text('AR Metrics')).toContain('The monthly sales have no Feb 2026, and items of it are open.');
});
