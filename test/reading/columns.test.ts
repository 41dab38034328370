import { brief, codes, itemsOf, readGrid } from './readGrid';

const HEADER = ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Amount', 'Open balance'];
const ROWS = [
  ['Acme', 'A1', 45000, 45030, 120.5, 100.25],
  ['Birch', 'B1', 45001, 45031, 80, 80],
];

describe('columns are understood by names and contents', () => {
  test('a flat sheet gives its customers, documents, dates and open amounts', () => {
    const reading = readGrid([HEADER, ...ROWS]);
    expect(brief(reading)).toEqual(['2 Acme A1 10025', '3 Birch B1 8000']);
    expect(itemsOf(reading)[0]).toMatchObject({
      documentDay: 45000,
      dueDay: 45030,
      dueDateFrom: 'sheet',
      originalAmount: 12050,
      kind: 'invoice',
    });
  });

  test('columns in another order give the same', () => {
    const turned = [HEADER, ...ROWS].map((row) => [...row].reverse());
    expect(brief(readGrid(turned))).toEqual(brief(readGrid([HEADER, ...ROWS])));
  });

  test('the table may begin in column B below titles and blank rows', () => {
    const moved = [['', 'Open items'], ['', ''], ...[HEADER, ...ROWS].map((row) => ['', ...row])];
    const reading = readGrid(moved);
    expect(brief(reading)).toEqual(['4 Acme A1 10025', '5 Birch B1 8000']);
    expect(reading.receipt.skippedByReason).toEqual({ title: 1, blank: 1, header: 1 });
  });

  test('headings over two rows are read as one', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', '', '', 'Amount', ''],
      ['', 'Number', 'Date', 'Due date', 'Original', 'Open'],
      ...ROWS,
    ]);
    expect(brief(reading)).toEqual(['3 Acme A1 10025', '4 Birch B1 8000']);
    expect(reading.layout.headerRows).toEqual([1, 2]);
  });

  test('the customer number comes before the name as identity, and other spellings are said', () => {
    const reading = readGrid([
      ['Customer no.', 'Name', 'Doc no.', 'Due date', 'Open amount'],
      ['0017', 'Acme Ltd', 'A1', 45030, 5],
      ['17', 'Acme Limited', 'A2', 45031, 6],
    ]);
    expect(reading.customers.size).toBe(1);
    expect(codes(reading)).toContain('customerNameVariant');
  });

  test('headings in a language that nobody knows are told by what stands below', () => {
    const reading = readGrid([
      ['Asiakas', 'Lasku', 'Päivä', 'Eräpäivä', 'Avoinna'],
      ['Virtanen Oy', 'L-1001', '03.01.2026', '02.02.2026', 1250.5],
      ['Korhonen Oy', 'L-1002', '17.01.2026', '16.02.2026', 99.9],
    ]);
    expect(itemsOf(reading).map((item) => [item.customer.name, item.openAmount, item.documentDay === null])).toEqual([
      ['Virtanen Oy', 125050, false],
      ['Korhonen Oy', 9990, false],
    ]);
  });

  test('a running balance is never the open amount', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Date', 'Amount', 'Balance'],
      ['Acme', 'A1', 45000, 10, 10],
      ['Acme', 'A2', 45001, 20, 30],
      ['Acme', 'A3', 45002, 5, 35],
      ['Birch', 'B1', 45003, 7, 42],
      ['Birch', 'B2', 45004, 8, 50],
    ]);
    expect(itemsOf(reading).map((item) => item.openAmount)).toEqual([1000, 2000, 500, 700, 800]);
  });

  test('where local and document amounts both stand the local one is read and the other kept', () => {
    const grid = [
      [
        'Customer',
        'Document Number',
        'Net due date',
        'Amount in local currency',
        'Local Currency',
        'Amount in doc. curr.',
        'Document currency',
      ],
      ['Acme', '1', 45000, 108, 'USD', 100, 'EUR'],
      ['Birch', '2', 45001, 50, 'USD', 50, 'USD'],
    ];
    const local = readGrid(grid);
    expect(itemsOf(local).map((item) => `${item.openAmount} ${item.currency.code}`)).toEqual(['10800 USD', '5000 USD']);
    expect([...local.items[0]!.documentAmount!]).toEqual([10000, 5000]);
    const document = readGrid(grid, { choices: { amount: 'document' } });
    expect(itemsOf(document).map((item) => `${item.openAmount} ${item.currency.code}`)).toEqual(['10000 EUR', '5000 USD']);
  });

  test('a heading that the user gave a meaning keeps it when its column moves', () => {
    const roles = { Betreff: 'documentNo' } as const;
    const one = readGrid(
      [
        ['Kunde', 'Betreff', 'Fälligkeit', 'Offen'],
        ['Acme', 'X7', 45000, 5],
      ],
      { choices: { roles } },
    );
    const two = readGrid(
      [
        ['Offen', 'Fälligkeit', 'Betreff', 'Kunde'],
        [5, 45000, 'X7', 'Acme'],
      ],
      { choices: { roles } },
    );
    expect(brief(one)).toEqual(['2 Acme X7 500']);
    expect(brief(two)).toEqual(brief(one));
  });

  test('bucket columns hold the open amount where no other column does', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Current', '1-30', '31-60', 'Over 60'],
      ['Acme', 'A1', 45000, 10, '', '', ''],
      ['Acme', 'A2', 45001, '', '', 5.5, ''],
      ['Birch', 'B1', 45002, '', 0, 0, 7],
    ]);
    expect(itemsOf(reading).map((item) => item.openAmount)).toEqual([1000, 550, 700]);
  });

  test('debit less credit is the open amount of a ledger with two sides', () => {
    const reading = readGrid([
      ['Account', 'Name', 'Doc no.', 'Date', 'Debit', 'Credit'],
      ['1001', 'Acme', 'A1', 45000, 100, ''],
      ['1001', 'Acme', 'P1', 45001, '', 40],
    ]);
    expect(itemsOf(reading).map((item) => item.openAmount)).toEqual([10000, -4000]);
  });
});
