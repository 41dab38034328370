import type { Cell } from '../../../../src/kernel/sheet/cells';
import { day } from '../../../golden/madeReport';
import { CashBook } from './cashBook';

/** What was made of each line of a file beside a sheet of the workbook: outcome, whose it is, and the documents. */
async function told(sheet: string, rows: readonly (readonly Cell[])[], days: readonly number[], lines: readonly string[]) {
  const book = new CashBook();
  book.workbook.addSheet(sheet, rows, days);
  const { cash } = await book.take(['Date,Description,Amount,Currency', ...lines, ''].join('\n'));
  return cash.proposals.map(({ outcome, customer, applications }) => [
    outcome,
    customer === null ? '' : cash.parties.at(customer).id,
    ...applications.map(({ documentNo }) => documentNo),
  ]);
}

test('a parent without open items of its own pays for its branches, by its name or another', async () => {
  const customers = [
    ['Customer no.', 'Customer', 'Also known as', 'Parent'],
    ['C-1', 'Alder Timber LLC', '', 'H-1'],
    ['C-3', 'Cedar Clinic', '', 'H-1'],
    ['H-1', 'Timberland Holding Inc.', 'TIMB HOLD', ''],
  ];
  expect(
    await told('Customers', customers, [], ['2026-03-30,TIMBERLAND HOLDING 70011,1200.00,USD', '2026-03-31,TIMB HOLD,500.00,USD']),
  ).toEqual([
    ['referenceExact', 'H-1', '70011'],
    ['amountExact', 'H-1', '70012'],
  ]);
});

test('branches are one family too where their parent has no row anywhere', async () => {
  const customers = [
    ['Customer no.', 'Customer', 'Parent'],
    ['C-1', 'Alder Timber LLC', 'H-1'],
    ['C-2', 'Birch Optical Inc.', 'H-1'],
  ];
  expect(await told('Customers', customers, [], ['2026-03-30,PAYMENT 70012 F-2026-118,1277.00,USD'])).toEqual([
    ['referenceExact', 'H-1', '70012', 'F-2026-118'],
  ]);
});

test('a receipt that was booked is known again by its reference inside the text, leading zeros or not', async () => {
  const posted = [
    ['Date', 'Customer no.', 'Bank reference', 'Amount', 'Applied to'],
    [day('2026-03-20'), 'C-1', 'OPE-77120', 500, '70001'],
    [day('2026-03-21'), 'C-1', '0042817731', 777, '70002'],
  ];
  const lines = ['2026-03-30,ALDER TIMBER Ref: OPE-77120,500.00,USD', '2026-03-30,ALDER TIMBER 42817731,777.00,USD'];
  expect(await told('Posted receipts', posted, [0], lines)).toEqual([
    ['duplicate', 'C-1'],
    ['duplicate', 'C-1'],
  ]);
});
