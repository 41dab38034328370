import { codes, itemsOf, readGrid } from './readGrid';

const HEADER = ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance'];
const amounts = (cells: readonly (string | number)[], choices = {}): number[] =>
  itemsOf(readGrid([HEADER, ...cells.map((cell, k) => ['Acme', `A${k}`, 45000, 45030, cell])], { choices })).map((item) => item.openAmount);

describe('amounts as text', () => {
  test.each([
    [
      ['1,234.56', '(99.10)', '5.00-', '7.25 CR'],
      [123456, -9910, -500, -725],
    ],
    [
      ['1.234,56', '99,10-', '-5,00'],
      [123456, -9910, -500],
    ],
    [
      ['£1,234.56', '£0.99', '(£12.00)'],
      [123456, 99, -1200],
    ],
    [
      ["1'234.56", '12.50'],
      [123456, 1250],
    ],
    [
      ['1 234,56', '12,50'],
      [123456, 1250],
    ],
    [
      ['12,34,567.89', '1,000.00'],
      [123456789, 100000],
    ],
    [
      ['1,234', '56,789', '12,345,678'],
      [123400, 5678900, 1234567800],
    ],
    [
      ['-', '12.00'],
      [0, 1200],
    ],
  ])('%j', (cells, minor) => {
    expect(amounts(cells)).toEqual(minor);
  });

  test('an error cell is skipped as unreadable with an error, never read as nothing', () => {
    const reading = readGrid([HEADER, ['Acme', 'A1', 45000, 45030, '#N/A'], ['Acme', 'A2', 45000, 45030, 5]]);
    expect(itemsOf(reading)).toHaveLength(1);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1, unreadable: 1 });
    expect(reading.problems).toMatchObject([{ code: 'amountUnreadable', severity: 'error', row: 2, column: 'E', read: '#N/A' }]);
  });

  test('fractions of a cent are rounded half away from zero and said', () => {
    const reading = readGrid([HEADER, ['Acme', 'A1', 45000, 45030, 1.005], ['Acme', 'A2', 45000, 45030, -8.575]]);
    expect(itemsOf(reading).map((item) => item.openAmount)).toEqual([101, -858]);
    expect(codes(reading)).toContain('amountFraction');
  });

  test('an amount beyond fifteen digits is not read and said to be missing', () => {
    const reading = readGrid([HEADER, ['Acme', 'A1', 45000, 45030, 12345678901234567], ['Acme', 'A2', 45000, 45030, 5]]);
    expect(itemsOf(reading)).toHaveLength(1);
    expect(codes(reading)).toContain('amountUnreadable');
    expect(reading.receipt.inRange).toBe(reading.receipt.read + 2);
  });

  test('credits printed above zero are turned because their type says what they are', () => {
    const reading = readGrid([
      ['Customer', 'Type', 'Invoice', 'Due date', 'Open balance'],
      ['Acme', 'Invoice', 'A1', 45000, 10],
      ['Acme', 'Credit memo', 'C1', 45000, 4],
      ['Acme', 'Payment', 'P1', 45000, 3],
    ]);
    expect(itemsOf(reading).map((item) => `${item.kind} ${item.openAmount}`)).toEqual(['invoice 1000', 'creditMemo -400', 'payment -300']);
    expect(codes(reading)).toContain('creditSignTurned');
  });

  test('a number format that writes Cr makes a credit, as Tally prints it', () => {
    const grid = [HEADER, ['Acme', 'A1', 45000, 45030, 10], ['Acme', 'P1', 45000, 45030, 4]];
    const reading = readGrid(grid, { formats: [[], ['', '', '', '', '0.00" Dr"'], ['', '', '', '', '0.00" Cr"']] });
    expect(itemsOf(reading).map((item) => item.openAmount)).toEqual([1000, -400]);
  });
});

describe('dates', () => {
  const dated = (pairs: readonly (readonly [string | number, string | number])[], options = {}) =>
    readGrid([HEADER, ...pairs.map(([from, due], k) => ['Acme', `A${k}`, from, due, 5])], options);

  test('the whole column decides the order of day and month', () => {
    const reading = dated([
      ['03/04/2026', '05/05/2026'],
      ['13/04/2026', '13/05/2026'],
    ]);
    expect(reading.layout.dateOrder).toBe('DMY');
    expect(itemsOf(reading)[0]!.documentDay).toBe(46115);
    expect(codes(reading)).toContain('dateOrderDecided');
  });

  test('due dates before the document decide where no day is above twelve', () => {
    expect(
      dated([
        ['02/01/2026', '04/01/2026'],
        ['11/01/2026', '12/01/2026'],
      ]).layout.dateOrder,
    ).toBe('MDY');
    expect(
      dated([
        ['02/11/2026', '01/12/2026'],
        ['03/11/2026', '02/12/2026'],
      ]).layout.dateOrder,
    ).toBe('DMY');
  });

  test('balanced evidence asks, and the answer is used', () => {
    const pairs = [['03/04/2026', '03/05/2026']] as const;
    expect(dated(pairs).questions.map((question) => question.code)).toEqual(['dateOrderAmbiguous']);
    const answered = dated(pairs, { choices: { dateOrder: 'MDY' } });
    expect(answered.questions).toEqual([]);
    expect(itemsOf(answered)[0]!.documentDay).toBe(46085);
  });

  test('serials, ISO, month names, eight digits and points may stand in one column', () => {
    const days = itemsOf(
      dated([
        [46053, 46081],
        ['2026-01-31', 46081],
        ['31-Jan-2026', 46081],
        [20260131, 46081],
        ['31.01.2026', 46081],
      ]),
    ).map((item) => item.documentDay);
    expect(days).toEqual([46053, 46053, 46053, 46053, 46053]);
  });

  test('dates before 1900-03-01 and after 2199 are said and left out', () => {
    const reading = dated([
      [46053, 200000],
      [46053, 46081],
    ]);
    expect(itemsOf(reading)[0]).toMatchObject({ dueDay: 46053, dueDateFrom: 'document' });
    expect(codes(reading)).toEqual(expect.arrayContaining(['dateUnreadable', 'dueDateMissing']));
  });

  test('a missing due date comes from the terms, else from the document date', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Terms', 'Open balance'],
      ['Acme', 'A1', 46000, '', 'Net 30', 5],
      ['Acme', 'A2', 46000, '', '', 5],
      ['Acme', 'A3', '', '', '', 5],
      ['Acme', 'A4', 46000, 46060, '', 5],
    ]);
    expect(itemsOf(reading).map((item) => `${item.dueDay} ${item.dueDateFrom}`)).toEqual([
      '46030 terms',
      '46000 document',
      'null none',
      '46060 sheet',
    ]);
    expect(reading.problems.filter((problem) => problem.code === 'dueDateMissing').map((problem) => problem.row)).toEqual([2, 3, 4]);
  });
});

describe('the as-of date', () => {
  const sheet = (title: string) => readGrid([[title], HEADER, ['Acme', 'A1', 45000, 45030, 5], ['Birch', 'A2', 45000, 45030, 6]]).asOf;
  test.each([
    ['As of June 30, 2013', 41455],
    ['As at 30 June 2013', 41455],
    ['Aged as of 30/06/2013', 41455],
    ['Stichtag 30.06.2013', 41455],
    ['Report date: 30/06/2013    Printed: 01/07/2013 09:12', 41455],
    ['01.06.2013 - 30.06.2013', 41455],
    ['Al 30 de junio de 2013', 41455],
    ['Arrêté au 30/06/2013', 41455],
  ])('stands in "%s"', (title, day) => {
    expect(sheet(title)).toEqual({ day, from: 'sheet' });
  });

  test('the time of printing is no as-of date', () => {
    expect(sheet('Printed Monday, July 1, 2013 08:04 AM')).toBeNull();
  });

  test('follows from due dates and days past due where nine rows in ten agree', () => {
    const rows = [
      [45030, 12],
      [45040, 2],
      [45042, 0],
      [45050, 0],
      [45035, 7],
    ].map(([due, days], k) => ['Acme', `A${k}`, due!, days!, 5]);
    expect(readGrid([['Customer', 'Invoice', 'Due date', 'Days overdue', 'Open balance'], ...rows]).asOf).toEqual({
      day: 45042,
      from: 'derived',
    });
  });
});
