import type { Cell } from '../../src/kernel/sheet/cells';
import type { ReadResult } from '../../src/reading/result/readResult';
import { brief, codes, itemsOf, readGrid } from './readGrid';

const asOfDay = (reading: ReadResult): number | null => reading.asOf?.day ?? null;
const OCT_31 = 45961;

describe('an aged trial balance', () => {
  const HEADER = ['Document Number', 'Date', 'Amount', 'Current', '1 - 30 Days', '31 - 60 Days'];
  const invoice = (number: string, amount: number, current: Cell, late: Cell = ''): Cell[] => [number, 45930, amount, current, late, ''];

  test('shows the invoiced amount and, in its buckets, what is left of it', () => {
    const reading = readGrid([
      ['Aged as of 10/31/2025'],
      HEADER,
      ['Acme'],
      invoice('A1', 100, 100),
      invoice('A2', 250, 90),
      invoice('A3', 70, '', 70),
      invoice('A4', -20, -20),
      invoice('A5', 55, 55),
      invoice('A6', 10, 10),
    ]);
    expect(itemsOf(reading).map(({ openAmount, originalAmount }) => [openAmount, originalAmount])).toEqual([
      [10000, 10000],
      [9000, 25000],
      [7000, 7000],
      [-2000, -2000],
      [5500, 5500],
      [1000, 1000],
    ]);
  });

  test('prints its headings once more above the grand totals', () => {
    const reading = readGrid([
      HEADER,
      ['Acme'],
      invoice('A1', 100, 100),
      invoice('A2', 250, '', 90),
      [],
      ['', '', 'Customers', 'Current', '1 - 30 Days', '31 - 60 Days'],
      ['Grand Totals:', '', 1, 100, 90, 0],
    ]);
    expect(reading.printedTotals.map(({ printed, difference }) => [printed, difference])).toEqual([[19000, 0]]);
  });

  test('figures about a customer are no amounts owed, whatever column they stand in', () => {
    const header = ['No', 'Type', 'Date', 'Ref', 'Details', 'Balance', 'Current', 'Period 1'];
    const block = (name: string, ref: string): Cell[][] => [
      ['A/C:', name, 'Name:', `${name} Ltd`],
      [1, 'SI', '29/10/2025', ref, 'Goods', 120, 120, 0],
      ['', '', '', '', 'Totals:', 120, 120, 0],
      ['Turnover:', '', 12345.67, '', 'Credit Limit £', 4000],
    ];
    const reading = readGrid([header, ...block('A01', 'F1'), ...block('B01', 'F2')]);
    expect(brief(reading)).toEqual(['3 A01 Ltd F1 12000', '7 B01 Ltd F2 12000']);
    expect(reading.receipt.skippedByReason.note).toBe(2);
  });
});

describe('the as-of date', () => {
  const GRID: Cell[][] = [
    ['Customer', 'Invoice', 'Due date', 'Open'],
    ['Acme', 'A1', 45930, 10],
    ['Birch', 'B1', 45940, 20],
  ];

  test.each([
    'Peildatum: 31-10-2025',
    'Antigüedad de saldos al 31/Oct/2025',
    'Fällig am 31.10.25',
    'Data di riferimento: 31/10/2025',
    'Open A/R through 10/31/2025',
    'Customer open items at 31 Oct 2025',
    'Aged debtors summary 31/10/2025',
    'Stan na dzień 31.10.2025',
    'Saldoliste pr. 31-10-2025',
    '基準日：2025年10月31日',
  ])('"%s"', (title) => {
    expect(asOfDay(readGrid([[title], ...GRID]))).toBe(OCT_31);
  });

  test('is the end of the range, not the day of printing that stands above it', () => {
    expect(asOfDay(readGrid([['Date: 04/11/2025', '', 'Page: 1'], ['Date To: 31/10/2025'], ...GRID]))).toBe(OCT_31);
    expect(asOfDay(readGrid([['Date:', 45965], ['Period end:', 45961], ...GRID]))).toBe(OCT_31);
    expect(asOfDay(readGrid([['Date: 31/10/2025'], ...GRID]))).toBe(OCT_31);
  });
});

describe('columns', () => {
  test('"Number" beside the customer is the number of the customer where the documents have their own', () => {
    const reading = readGrid([
      ['Customer', 'Number', 'Invoice Number', 'Due Date', 'Outstanding'],
      ['Acme', 'C1', 'A1', 45930, 10],
      ['Birch', 'C2', 'B1', 45940, 20],
    ]);
    expect(itemsOf(reading).map(({ customer, documentNo }) => [customer.id, documentNo])).toEqual([
      ['C1', 'A1'],
      ['C2', 'B1'],
    ]);
  });

  test.each([
    ['Cod. cliente', 'Ragione sociale', 'Data doc.', 'Data scad.', 'Saldo'],
    ['Cód. Cliente', 'Razão Social', 'Dt. Emissão', 'Vencimento', 'Saldo'],
    ['Kd-Konto', 'Kontobezeichnung', 'RG-Datum', 'Fälligkeit', 'Saldo'],
    ['Kundenr.', 'Navn', 'Fakturadato', 'Forfaldsdato', 'Restbeløb'],
    ['Kod klienta', 'Kontrahent', 'Data wystawienia', 'Termin płatności', 'Do zapłaty'],
    ['Address Number', 'Alpha Name', 'Invoice Date', 'Due Date', 'Open Amount'],
  ])('%s, %s, %s, %s and %s', (id, name, date, due, open) => {
    const reading = readGrid([
      [id, name, 'No.', date, due, open],
      ['1001', 'Acme', 'F-1', 45900, 45930, 10],
      ['1002', 'Birch', 'F-2', 45910, 45940, 20],
    ]);
    expect(itemsOf(reading).map(({ customer, documentDay, dueDay }) => [customer.name, documentDay, dueDay])).toEqual([
      ['Acme', 45900, 45930],
      ['Birch', 45910, 45940],
    ]);
    if (!/Kd|Kod/.test(id)) expect(itemsOf(reading).map(({ customer }) => customer.id)).toEqual(['1001', '1002']);
  });

  test('contacts are the customers of a summary that begins with them', () => {
    const reading = readGrid([
      ['Contact', 'Current', '< 1 Month', '1 Month', 'Total'],
      ['Acme', 10, 5, 0, 15],
      ['Birch', 0, 0, 7, 7],
      ['Total', 10, 5, 7, 22],
    ]);
    expect(reading.summaries[0]!.lines.map((line) => reading.customers.at(line.customer).name)).toEqual(['Acme', 'Birch']);
  });

  test('"Name / concept" holds the customer above its documents, and what each document is beside them', () => {
    const reading = readGrid([
      ['Código', 'Nombre / Concepto', 'Folio', 'Fecha', 'Vence', 'Por vencer', '1 a 30', 'Total'],
      ['C1', 'Acme', '', '', '', 10, 5, 15],
      ['', 'Factura', 11, '01/09/2025', '10/11/2025', 10, '', 10],
      ['', 'Factura', 12, '01/09/2025', '21/10/2025', '', 5, 5],
      ['C2', 'Birch', '', '', '', 7, 0, 7],
      ['', 'Factura', 13, '01/09/2025', '10/11/2025', 7, '', 7],
    ]);
    expect(brief(reading)).toEqual(['3 Acme 11 1000', '4 Acme 12 500', '6 Birch 13 700']);
  });

  test('amounts that are said to be in thousands are read as they stand, with a warning', () => {
    const grid = (title: string): Cell[][] => [
      [title],
      ['Customer', 'Invoice', 'Due date', 'Balance'],
      ['Acme', 'A1', 45930, 2.8],
      ['Birch', 'B1', 45940, 3.6],
    ];
    for (const title of ["USD '000", 'Amounts in thousands', 'alle Beträge in TEUR', 'Importes en miles de euros'])
      expect(codes(readGrid(grid(title)))).toContain('amountsScaled');
    expect(codes(readGrid(grid('Debtors of region 2000')))).not.toContain('amountsScaled');
  });
});

describe('what is open where no column says so', () => {
  const HEADER = ['Customer', 'Invoice', 'Due date', 'Invoice amount', 'Amount paid'];
  const ROWS: Cell[][] = [
    ['Acme', 'A1', '2025-10-05', 100, 0],
    ['Acme', 'A2', '2025-10-06', 250, 100],
    ['Birch', 'B1', '2025-11-05', -50, -20],
    ['Total', '', '', 300, 80],
  ];

  test('is the amount less what was paid, with a warning', () => {
    const reading = readGrid([HEADER, ...ROWS]);
    expect(brief(reading)).toEqual(['2 Acme A1 10000', '3 Acme A2 15000', '4 Birch B1 -3000']);
    expect(codes(reading)).toContain('amountLessPaid');
  });

  test('payments are not taken off what is called open', () => {
    const reading = readGrid([['Customer', 'Invoice', 'Due date', 'Open balance', 'Amount paid'], ...ROWS]);
    expect(brief(reading)).toEqual(['2 Acme A1 10000', '3 Acme A2 25000', '4 Birch B1 -5000']);
  });

  test('one more bucket than the headings name is known by the sum of all', () => {
    const item = (number: string, ...amounts: Cell[]): Cell[] => ['Acme', number, '2025-10-05', ...amounts];
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Qwerty', 'Zxcv', '1-30', '31-60'],
      item('A1', 10.5, 10.5, '', ''),
      item('A2', 20.25, '', 20.25, ''),
      item('A3', 7.1, '', '', 7.1),
      item('A4', 3.3, 3.3, '', ''),
    ]);
    expect(itemsOf(reading).map(({ openAmount }) => openAmount)).toEqual([1050, 2025, 710, 330]);
  });

  test('documents without anything in the buckets are said', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', '1-30', '31-60', 'Remark'],
      ['Acme', 'A1', '2025-10-05', 10.5, '', ''],
      ['Acme', 'A2', '2025-11-05', '', '', 'x'],
      ['Acme', 'A3', '2025-10-06', '', 7.1, ''],
    ]);
    expect(reading.problems.find(({ code }) => code === 'bucketsWithoutAmount')).toMatchObject({ row: 3, severity: 'warning' });
  });
});

describe('sections of credits', () => {
  const grid = (caption: string, sign: number, last: Cell[]): Cell[][] => [
    ['Customer', 'Reference', 'Due date', 'Balance'],
    ['Acme', 'A1', '2025-10-05', 100],
    ['Birch', 'B1', '2025-10-06', 70],
    ['Total open items', '', '', 170],
    [caption],
    ['Acme', 'R1', '2025-10-07', 40 * sign],
    ['Birch', 'R2', '2025-10-08', 5 * sign],
    ['Total', '', '', 45 * sign],
    last,
  ];

  test.each(['Less: unapplied cash', 'Unallocated receipts', 'Abzüglich Anzahlungen'])(
    '"%s" printed above zero is taken off',
    (caption) => {
      const reading = readGrid(grid(caption, 1, ['Net receivables', '', '', 125]));
      expect(itemsOf(reading).map(({ openAmount, kind }) => [openAmount, kind])).toEqual([
        [10000, 'invoice'],
        [7000, 'invoice'],
        [-4000, 'payment'],
        [-500, 'payment'],
      ]);
      expect(reading.printedTotals.map(({ printed, difference }) => [printed, difference])).toEqual([[12500, 0]]);
      expect(codes(reading)).toContain('creditSignTurned');
    },
  );

  test('printed below zero they are payments as they stand', () => {
    const reading = readGrid(grid('Unapplied cash', -1, ['Net receivables', '', '', 125]));
    expect(
      itemsOf(reading)
        .map(({ openAmount, kind }) => [openAmount, kind])
        .slice(2),
    ).toEqual([
      [-4000, 'payment'],
      [-500, 'payment'],
    ]);
    expect(codes(reading)).not.toContain('creditSignTurned');
  });
});

describe('pages of a printed report', () => {
  test('page numbers and lines of dashes end no block of a customer', () => {
    const head = (page: number): Cell[][] => [
      ['ACME WHOLESALE', '', `PAGE ${page}`],
      ['INVOICE', 'DUE', 'AMOUNT'],
      ['-------', '------', '-------'],
    ];
    const reading = readGrid([
      ...head(1),
      ['C1  BIRCH'],
      ['A1', '10/15/2025', 10],
      ...head(2),
      ['A2', '10/16/2025', 20],
      ['** TOTAL', '', 30],
    ]);
    expect(brief(reading)).toEqual(['5 BIRCH A1 1000', '9 BIRCH A2 2000']);
  });

  test('the same word under three headings is told apart by the row above', () => {
    const reading = readGrid([
      ['Customer/', 'Invoice', 'Due', 'Discount'],
      ['Invoice Number', 'Date', 'Date', 'Date', 'Balance', '30 Days', '60 Days'],
      ['01-A', 'Acme', '', 'Contact: Jo'],
      ['F1', '2025-09-01', '2025-10-01', '2025-09-10', 10, 10, ''],
      ['F2', '2025-09-02', '2025-10-02', '2025-09-11', 20, '', 20],
    ]);
    expect(itemsOf(reading).map(({ customer, documentDay, dueDay }) => [customer.name, documentDay, dueDay])).toEqual([
      ['Acme', 45901, 45931],
      ['Acme', 45902, 45932],
    ]);
  });

  test('a sum may stand beside the word "Total" or a code in the column of currencies', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Currency', 'Balance'],
      ['Acme', 'A1', '2025-10-05', 'USD', 10],
      ['Acme', 'A2', '2025-11-05', 'USD', 15],
      ['', '', '', 'Total', 25],
      ['Birch', 'B1', '2025-10-05', 'USD', 7],
      ['Birch', 'B2', '2025-10-05', 'USD', 5],
      ['', '', '', 'Total', 12],
      ['', '', '', 'USD', 37],
    ]);
    expect(itemsOf(reading)).toHaveLength(4);
    expect(reading.printedTotals.map(({ printed, difference }) => [printed, difference])).toEqual([[3700, 0]]);
  });
});

describe('a column for each currency', () => {
  const HEADER = ['Customer', 'Invoice', 'Due date', 'Open EUR', 'Open USD'];

  test('gives each row its amount and currency; the line of totals is compared with none', () => {
    const reading = readGrid([
      HEADER,
      ['Acme', 'A1', '2025-10-05', 10, ''],
      ['Acme', 'A2', '2025-10-06', '', 20],
      ['Birch', 'B1', '2025-10-07', 0, 7],
      ['Total', '', '', 10, 27],
    ]);
    expect(itemsOf(reading).map(({ openAmount, currency }) => [openAmount, currency.code])).toEqual([
      [1000, 'EUR'],
      [2000, 'USD'],
      [700, 'USD'],
    ]);
    expect(reading.receipt.skippedByReason.total).toBe(1);
  });

  test('rows with amounts in two of them are read in one currency, and the other is said to be missing', () => {
    const reading = readGrid([
      HEADER,
      ['Acme', 'A1', '2025-10-05', 10, 5],
      ['Acme', 'A2', '2025-10-06', '', 20],
      ['Birch', 'B1', '2025-10-07', 3, 7],
    ]);
    expect(codes(reading)).toContain('amountsInOtherCurrencies');
  });

  test('an amount beside its local equivalent is no such column', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Open EUR', 'Open USD (local)'],
      ['Acme', 'A1', '2025-10-05', 10, 11],
      ['Birch', 'B1', '2025-10-07', 3, 3.3],
    ]);
    expect(itemsOf(reading)).toHaveLength(2);
    expect(codes(reading)).not.toContain('amountsInOtherCurrencies');
  });
});

describe('number, name and contact of a customer one below the other beside its invoices', () => {
  const block = (id: string, name: string, amounts: number[]): Cell[][] => {
    const info = [id, name, 'Pat Smith', '770-555-0100'];
    const lines = Array.from({ length: Math.max(4, amounts.length) }, (_, k): Cell[] =>
      amounts[k] === undefined ? [info[k] ?? ''] : [info[k] ?? '', `${id}-${k + 1}`, amounts[k], '', amounts[k]],
    );
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    return [...lines, [], [id, '', sum, 0, sum], [name], []];
  };
  const BLOCKS = [
    ...block('C1', 'Acme Garden', [10, 20]),
    ...block('C2', 'Birch Supply', [5]),
    ...block('C3', 'Cedar', [1, 2, 3, 4, 5]),
    ['Report Total', '', 50, 0, 50],
  ];

  test.each([
    ['in one heading', [['Customer ID\nCustomer\nContact\nTelephone 1', 'Invoice/CM #', '0 - 30', '31 - 60', 'Amount Due']]],
    [
      'in headings of their own',
      [['Customer ID', 'Invoice/CM #', '0 - 30', '31 - 60', 'Amount Due'], ['Customer'], ['Contact'], ['Telephone 1']],
    ],
  ])('%s: the sum below a block says whose it is', (_, header) => {
    const reading = readGrid([['As of Oct 31, 2025'], ...header, ...BLOCKS]);
    expect(itemsOf(reading).map(({ customer, openAmount }) => `${customer.id} ${customer.name} ${openAmount}`)).toEqual([
      'C1 Acme Garden 1000',
      'C1 Acme Garden 2000',
      'C2 Birch Supply 500',
      ...[1, 2, 3, 4, 5].map((amount) => `C3 Cedar ${amount}00`),
    ]);
    expect(reading.printedTotals.map(({ difference }) => difference)).toEqual([0]);
  });
});

describe('amounts that are not the open one', () => {
  test("the customer's balance beside each invoice is no amount of the invoice", () => {
    const reading = readGrid([
      ['Customer', 'Customer balance', 'Invoice', 'Due date', 'Invoice balance'],
      ['Acme', 30, 'A1', '2025-10-05', 10],
      ['Acme', 30, 'A2', '2025-10-06', 20],
      ['Birch', 7, 'B1', '2025-10-07', 7],
    ]);
    expect(itemsOf(reading).map(({ openAmount }) => openAmount)).toEqual([1000, 2000, 700]);
  });

  test.each([
    ['Overdue', 'Not due'],
    ['Scaduto', 'A scadere'],
    ['Vencido', 'Por vencer'],
    ['Fällig', 'Nicht fällig'],
  ])('"%s" and "%s" are the two halves of what is open', (overdue, notDue) => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Amount', overdue, notDue],
      ['Acme', 'A1', '2025-10-05', 100, 40, ''],
      ['Acme', 'A2', '2025-11-06', 20, '', 20],
      ['Birch', 'B1', '2025-10-07', 7, 7, ''],
    ]);
    expect(itemsOf(reading).map(({ openAmount, originalAmount }) => [openAmount, originalAmount])).toEqual([
      [4000, 10000],
      [2000, 2000],
      [700, 700],
    ]);
  });

  test('a balance brought forward is an item of its customer, the same words above a page are a sum', () => {
    const reading = readGrid([
      ['Date', 'Reference', 'Details', 'Due', 'Outstanding'],
      ['Acme'],
      ['', '', 'Balance brought forward', '', 100],
      ['01/10/2025', 'A1', 'Goods', '31/10/2025', 20],
      ['', '', 'Total Acme', '', 120],
      ['Birch'],
      ['15/10/2025', 'B1', 'Goods', '14/11/2025', 5],
      ['', '', 'Total Birch', '', 5],
      ['', '', 'Grand total', '', 125],
    ]);
    expect(itemsOf(reading).map(({ customer, openAmount }) => `${customer.name} ${openAmount}`)).toEqual([
      'Acme 10000',
      'Acme 2000',
      'Birch 500',
    ]);
    const pages = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Open'],
      ['Acme', 'A1', '2025-10-05', 10],
      ['Birch', 'B1', '2025-10-06', 20],
      ['', '', 'Brought forward', 30],
      ['Cedar', 'C1', '2025-10-07', 5],
      ['', '', 'Total', 35],
    ]);
    expect(itemsOf(pages)).toHaveLength(3);
  });

  test("a customer's code with the terms beside it is no row of headings", () => {
    const block = (code: string, name: string, amount: number): Cell[][] => [
      ['Customer Code', code, '', 'Terms', '30 DAYS'],
      ['Customer Name', name, '', 'Limit', 50000],
      ['Doc No', 'Doc Date', 'Due Date', 'Amount', 'Outstanding'],
      [`${code}-1`, '2025-09-01', '2025-10-01', amount, amount],
      ['', '', 'Customer total', amount, amount],
      [],
    ];
    const reading = readGrid([
      ['AGEING REPORT AS ON 31-10-2025'],
      ...block('C1001', 'Acme', 10),
      ...block('C1002', 'Birch', 20),
      ...block('C1003', 'Cedar', 30),
      ['', '', 'Grand total', 60, 60],
    ]);
    expect(reading.questions).toEqual([]);
    expect(itemsOf(reading).map(({ customer, openAmount }) => `${customer.name} ${openAmount}`)).toEqual([
      'Acme 1000',
      'Birch 2000',
      'Cedar 3000',
    ]);
  });
});
