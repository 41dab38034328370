import type { Cell } from '../../src/kernel/sheet/cells';
import type { ReadResult } from '../../src/reading/result/readResult';
import { brief, itemsOf, readGrid } from './readGrid';

const roles = (reading: ReadResult): Record<string, string> =>
  Object.fromEntries(reading.layout.columns.map(({ heading, role }) => [heading, role]));

describe('conventions of known systems are understood in any sheet that has them', () => {
  test('dates such as 15-Apr-25 put the day first', () => {
    const reading = readGrid([
      ['Date', 'Ref. No.', "Party's Name", 'Pending Amount', 'Due on'],
      ['15-Apr-25', 'INV/1', 'Mohan Stores', '12,500.00 Dr', '15-May-25'],
      ['25-Oct-25', 'ADV/3', 'Rakesh & Co', '5,000.00 Cr', '25-Oct-25'],
    ]);
    expect(itemsOf(reading).map(({ documentDay, dueDay, openAmount }) => [documentDay, dueDay, openAmount])).toEqual([
      [45762, 45792, 1250000],
      [45955, 45955, -500000],
    ]);
  });

  test('a column of ledger accounts is no column of customers', () => {
    const item = (number: string): Cell[] => [number, 45930, '121000 Account Receivable', 45960, 50];
    const reading = readGrid([
      ['Document', 'Invoice Date', 'Account', 'Due Date', 'Balance'],
      ['Azure Interior'],
      item('INV/1'),
      item('INV/2'),
      ['Deco Addict'],
      item('INV/3'),
    ]);
    expect(itemsOf(reading).map(({ customer }) => customer.name)).toEqual(['Azure Interior', 'Azure Interior', 'Deco Addict']);
  });

  test('the amount that remains comes before the amount due', () => {
    const reading = readGrid([
      ['Customer', 'Number', 'Due Date', 'Amount Due', 'Amount Paid', 'Amount Remaining'],
      ['Acme', 'A1', 45960, 100, 0, 100],
      ['Birch', 'B1', 45961, 80, 30, 50],
    ]);
    expect(brief(reading)).toEqual(['2 Acme A1 10000', '3 Birch B1 5000']);
  });

  test('a balance that follows the accounting amount is in the accounting currency', () => {
    const header = [
      'Customer account',
      'Name',
      'Invoice',
      'Due date',
      'Currency',
      'Amount in transaction currency',
      'Amount in accounting currency',
      'Balance',
    ];
    const reading = readGrid([
      header,
      ['US-001', 'Contoso', 'C1', 45960, 'USD', 100, 100, 100],
      ['US-002', 'Fourth', 'C2', 45961, 'EUR', -50, -55, -55],
    ]);
    expect(itemsOf(reading).map(({ customer, openAmount, currency }) => [customer.id, openAmount, currency.code])).toEqual([
      ['US-001', 10000, 'USD'],
      ['US-002', -5500, 'USD'],
    ]);
    expect([...reading.items[0]!.documentAmount!]).toEqual([10000, -5000]);
  });

  test('ages with the word behind them give due dates', () => {
    const reading = readGrid([
      ['As of 31 Oct 2025'],
      ['Date', 'Transaction#', 'Customer Name', 'Age', 'Balance Due'],
      ['20 Sep 2025', 'INV-12', 'Alpha', '10 Days', '$300.00'],
      ['25 Oct 2025', 'INV-15', 'Beta', '', '$200.00'],
      ['', '', '', 'Total', '$500.00'],
    ]);
    expect(roles(reading).Age).toBe('daysPastDue');
    expect(itemsOf(reading).map(({ dueDay, dueDateFrom }) => [reading.asOf!.day - dueDay!, dueDateFrom])).toEqual([
      [10, 'sheet'],
      [6, 'document'],
    ]);
  });

  test('"*None" below a customer is no customer', () => {
    const reading = readGrid([
      ['ID#', 'Date', 'Total Due', '0 - 30', '31 - 60'],
      ['Stationery Ltd'],
      ['*None'],
      ['00000012', '15/10/2025', '$1,200.00', '$1,200.00', ''],
      ['00000009', '03/08/2025', '$300.00', '', '$300.00'],
      ['Total:', '', '$1,500.00', '$1,200.00', '$300.00'],
    ]);
    expect(itemsOf(reading).map(({ customer }) => customer.name)).toEqual(['Stationery Ltd', 'Stationery Ltd']);
  });

  test('a balance that carries credits on is no open amount beside debit and credit', () => {
    const header = ['Party', 'Bill No', 'Bill Date', 'Due Date', 'Dr', 'Cr', 'Balance'];
    const reading = readGrid([
      header,
      ['Acme', '1', 45931, 45961, 100, '', '100.00 Dr'],
      ['Acme', '2', 45945, 45975, '', 40, '60.00 Dr'],
      ['Birch', '3', 45945, 45975, 70, '', '70.00 Dr'],
    ]);
    expect(brief(reading)).toEqual(['2 Acme 1 10000', '3 Acme 2 -4000', '4 Birch 3 7000']);
  });

  test('references number the documents where nothing else does, orders do not', () => {
    const grid = (heading: string): Cell[][] => [
      ['Customer', heading, 'Date', 'Due date', 'Open'],
      ['Acme', 'X-1', '2025-10-01', '2025-10-31', 100],
      ['Acme', 'X-2', '2025-10-01', '2025-10-31', 70],
    ];
    expect(brief(readGrid(grid('Our reference')))).toEqual(['2 Acme X-1 10000', '3 Acme X-2 7000']);
    expect(itemsOf(readGrid(grid('PO reference')))[0]!.documentNo).toBeFalsy();
  });

  test.each([
    ['Ragione sociale', 'Importo', 'Residuo'],
    ['Kundnamn', 'Fakturabelopp', 'Kvar att betala'],
    ['Kontrahent', 'Kwota brutto', 'Do zapłaty'],
    ['客户', '金额', '未收金额'],
    ['Naam', 'Bedrag', 'Openstaand'],
  ])('"%s", "%s" and "%s" are customer, amount and open amount', (name, amount, open) => {
    const reading = readGrid([
      [name, 'No', amount, open, 'Due'],
      ['Alpha', 'F1', 1000, 1000, '2025-10-15'],
      ['Beta', 'F2', 500, 250, '2025-11-15'],
    ]);
    expect(brief(reading)).toEqual(['2 Alpha F1 100000', '3 Beta F2 25000']);
    expect(reading.questions).toEqual([]);
  });

  test('under headings that nobody knows, what is never above an amount and mostly the same is what remains of it', () => {
    const reading = readGrid([
      ['Customer', 'No', 'Due', 'Qwerty', 'Zxcv'],
      ['Alpha', 'F1', '2025-10-15', 1000.5, 1000.5],
      ['Beta', 'F2', '2025-11-15', 500.25, 250],
      ['Beta', 'F3', '2025-11-16', 70.5, 70.5],
    ]);
    expect(itemsOf(reading).map(({ openAmount }) => openAmount)).toEqual([100050, 25000, 7050]);
    expect(reading.problems.map(({ code }) => code)).toContain('amountColumnRemains');
  });
});
