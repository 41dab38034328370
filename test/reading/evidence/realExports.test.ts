import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ReadResult } from '../../../src/reading/result/readResult';
import { verdictOf, whyOf } from '../../../src/reading/result/verdict';
import { english } from '../../harness/say';
import { codes, itemsOf, readGrid } from '../readGrid';

const AS_OF = dayFromIso('2026-03-31')!;
const total = (reading: ReadResult): number => itemsOf(reading).reduce((sum, { openAmount }) => sum + openAmount, 0);
const asked = (reading: ReadResult): string[] => reading.questions.flatMap(({ choices }) => choices);
const read = (grid: readonly (readonly Cell[])[]): ReadResult => readGrid(grid, { asOf: AS_OF });
const NAMES = ['Brook Ltd', 'Heath Ltd', 'Loch Ltd'];
const AMOUNTS = [100.1, 250.25, 75.5, 310.4, 99.99, 1200, 45.45, 630];
/** Eight invoices of three customers; `cells` gives what stands behind number, customer and due date. */
const rows = (cells: (amount: number, k: number) => readonly Cell[]): Cell[][] =>
  AMOUNTS.map((amount, k) => [`R${k + 1}`, NAMES[k % 3]!, `2026-04-${10 + k}`, ...cells(amount, k)]);
const HEAD = ['Invoice', 'Customer', 'Due date'];

describe('a day that a system writes for none', () => {
  it.each(['31-DEC-4712', '1/1/1900', '9999-12-31', '0001-01-01T00:00:00', '00000000'])('%s leaves the invoice open', (none) => {
    const reading = read([[...HEAD, 'Amount', 'Date closed'], ...rows((amount, k) => [amount, k < 3 ? '2026-02-05' : none])]);
    expect(total(reading)).toBe(228584);
    expect(reading.receipt.skippedByReason.paid).toBe(3);
  });
});

describe('amounts that belong together', () => {
  it('net and tax are no part of what is open', () => {
    const split = (amount: number): number[] => [Math.round(amount * 80) / 100, amount - Math.round(amount * 80) / 100, amount];
    const reading = read([[...HEAD, 'Net', 'VAT', 'Gross', 'Paid'], ...rows((amount, k) => [...split(amount), k < 3 ? amount : 0])]);
    expect(total(reading)).toBe(228584);
  });

  it('a balance carried forward is what is left at the end', () => {
    const lines = NAMES.map((name, k): Cell[] => [name, 100 + k, 50.5 + k, 20 + 7 * k, 130.5 - 5 * k]);
    const reading = read([['Customer', 'Opening balance', 'Debit', 'Credit', 'Closing balance'], ...lines]);
    expect(total(reading)).toBe(13050 + 12550 + 12050);
    expect(reading.questions).toEqual([]);
  });

  it('without a word for the balance, opening and closing are asked about', () => {
    const lines = NAMES.map((name, k): Cell[] => [name, `K${k}`, 100.5 + k, 50.5 + k, 20 + 7 * k, 131 - 5 * k]);
    expect(asked(read([['Name', 'Code', 'Aa', 'Bb', 'Cc', 'Dd'], ...lines]))).toEqual(['F', 'C']);
  });

  it('what was withheld may have to be taken off: it is asked', () => {
    const grid = [[...HEAD, 'Invoice amount', 'Retention', 'Paid'], ...rows((amount, k) => [amount, 10, k < 3 ? amount - 10 : 0])];
    expect(asked(read(grid))).toEqual(['openAmount=D', 'paidAmount=E', 'ignored=E']);
    expect(total(readGrid(grid, { asOf: AS_OF, choices: { roles: { E: 'paidAmount' } } }))).toBe(228584 - 5000);
    expect(total(readGrid(grid, { asOf: AS_OF, choices: { roles: { E: 'ignored' } } }))).toBe(228584 + 3000);
  });

  it('a second payment under a heading that nobody knows is asked about', () => {
    const grid = [
      [...HEAD, 'Invoice amount', 'Payment 1', 'Brolk'],
      ...rows((amount, k) => [amount, k < 3 ? amount - 20 : 0, k < 2 ? 20 : 0]),
    ];
    expect(asked(read(grid))).toContain('paidAmount=F');
  });
});

describe('columns of yes and no', () => {
  it('a mark says that an invoice was settled', () => {
    expect(total(read([[...HEAD, 'Amount', 'Settled?'], ...rows((amount, k) => [amount, k < 3 ? '✓' : ''])]))).toBe(228584);
  });

  it('cancelled invoices are left out whatever their balance', () => {
    const reading = read([[...HEAD, 'Balance', 'Makulerad'], ...rows((amount, k) => [amount, k === 0 ? 'Ja' : 'Nej'])]);
    expect(reading.receipt.skippedByReason.void).toBe(1);
    expect(total(reading)).toBe(271169 - 10010);
  });
});

describe('whose and which sign', () => {
  it('a code that all names share is no customer number', () => {
    const reading = read([[...HEAD, 'Balance', 'AccountCode'], ...rows((amount) => [amount, '200'])]);
    expect(new Set(itemsOf(reading).map(({ customer }) => customer.name)).size).toBe(3);
  });

  it('where no column and no group names customers, the columns of texts are offered', () => {
    const reading = read([
      ['Date', 'Description', 'Amount'],
      ...AMOUNTS.map((amount, k) => [`2026-03-${10 + k}`, `Text ${k % 4}`, amount]),
    ]);
    expect(asked(reading)).toEqual(['customer=B']);
  });

  it('a list written from the other side is turned, and said', () => {
    const reading = read([[...HEAD, 'Amount'], ...rows((amount, k) => [k === 0 ? amount : -amount])]);
    expect(total(reading)).toBe(271169 - 2 * 10010);
    expect(codes(reading)).toContain('signTurned');
  });

  it('"Firma" names the customers where nothing else does', () => {
    const reading = read([['Nr.', 'Firma', 'Fällig', 'Offen'], ...rows((amount) => [amount])]);
    expect(itemsOf(reading)[0]!.customer.name).toBe('Brook Ltd');
  });
});

describe('three digits behind every mark', () => {
  const grid = (last: string): Cell[][] => [
    [...HEAD, 'Amount'],
    ...['1.234', '2.500', last].map((text, k) => [`R${k}`, NAMES[k]!, '2026-04-10', text]),
  ];

  it('may be thousands or thousandths: it is asked', () => {
    expect(read(grid('3.100')).questions.map(({ code }) => code)).toEqual(['decimalMarkAmbiguous']);
  });

  it('are thousands beside a whole number below a thousand', () => {
    expect(total(read(grid('950')))).toBe(468400);
  });
});

describe('a list without headings', () => {
  it('whole amounts are asked about, not refused', () => {
    expect(asked(read(rows((amount) => [Math.ceil(amount)])))).toEqual(['D']);
  });

  it('debits and credits by turns are asked about, and one answer settles both', () => {
    const grid = AMOUNTS.map((amount, k): Cell[] => [
      NAMES[k % 3]!,
      `2026-03-1${k}`,
      `R${k}`,
      k % 3 === 2 ? '' : amount,
      k % 3 === 2 ? amount : '',
    ]);
    expect(asked(read(grid))).toEqual(['openAmount=D', 'debit=D', 'debit=E']);
    expect(total(readGrid(grid, { asOf: AS_OF, choices: { roles: { D: 'debit' } } }))).toBe(271169 - 2 * (7550 + 120000));
  });

  it('titles above it belong to no column', () => {
    const months = [...rows((amount) => [amount]), ...rows((amount) => [amount + 1])].map((row, k) => [
      k < 8 ? '02/2026' : '03/2026',
      ...row,
    ]);
    const reading = readGrid([['Northwind'], ['As of 2026-03-31'], ...months]);
    expect(reading.receipt.skippedByReason.otherClosing).toBe(8);
  });
});

describe('what speaks of payments and is neither a day nor an amount', () => {
  it.each([
    ['Receipt No', 'R1'],
    ['Remarks', 'Paid by chq 1001'],
  ])('%s, filled in some rows: it is asked whether those are paid', (heading, text) => {
    const grid = [[...HEAD, 'Amount', heading], ...rows((amount, k) => [amount, k < 3 ? `${text}${k}` : ''])];
    expect(asked(read(grid))).toEqual(['register', 'item']);
    expect(total(readGrid(grid, { asOf: AS_OF, choices: { rows: 'register' } }))).toBe(228584);
    expect(total(readGrid(grid, { asOf: AS_OF, choices: { rows: 'item' } }))).toBe(271169);
  });

  it('a yes or no to nobody knows what is asked about beside a balance too, and the answer counts', () => {
    const grid = [[...HEAD, 'Balance', 'Qualm'], ...rows((amount, k) => [amount, k < 3 ? 'Yes' : 'No'])];
    expect(read(grid).questions.map(({ code }) => code)).toEqual(['whatIsOpen']);
    expect(total(readGrid(grid, { asOf: AS_OF, choices: { count: ['No'] } }))).toBe(228584);
  });

  it('a share that was paid is named, because no figure can be made of it', () => {
    const reading = read([[...HEAD, 'Amount', '% paid'], ...rows((amount, k) => [amount, k < 3 ? '100%' : '0%'])]);
    expect(codes(reading)).toContain('columnsNotExplained');
  });
});

describe('names that begin with a word for sums', () => {
  it('are customers in a list of balances', () => {
    const reading = read([
      ['Customer', 'Balance'],
      ['Brook Ltd', 10],
      ['Total Energy Ltd', 25],
      ['Loch Ltd', 40],
      ['Heath Ltd', 7],
    ]);
    expect(total(reading)).toBe(8200);
  });
});

describe('what makes up the open amount', () => {
  /** Paid in full, in part, or not at all. */
  const parts = (amount: number, k: number): readonly number[] =>
    k % 4 === 0 ? [amount, 0] : k % 4 === 1 ? [20 + k, amount - 20 - k] : [0, amount];
  const list = (cells: (amount: number, k: number) => readonly Cell[]): ReadResult =>
    read([[...HEAD, 'Amount', 'Paid', 'Balance'], ...rows(cells)]);

  it('is said and proves the reading where it holds in every row', () => {
    const reading = list((amount, k) => [amount, ...parts(amount, k)]);
    expect(verdictOf(reading)).toBe('proved');
    expect(whyOf(reading).map(english)).toEqual(['Column F "Balance" is what is open: it is D "Amount" − E "Paid" in 8 of 8 rows.']);
  });

  it('proves nothing where one row does not follow, or a printed total differs', () => {
    const grid = [...AMOUNTS, ...AMOUNTS, ...AMOUNTS].map((amount, k): Cell[] => {
      const [paid, left] = parts(amount, k);
      return [`R${k}`, NAMES[k % 3]!, '2026-04-10', amount, paid!, k === 5 ? left! + 1 : left!];
    });
    expect(verdictOf(read([[...HEAD, 'Amount', 'Paid', 'Balance'], ...grid]))).toBe('read');
    const proved = grid.filter((_, k) => k !== 5);
    expect(verdictOf(read([[...HEAD, 'Amount', 'Paid', 'Balance'], ...proved]))).toBe('proved');
    expect(verdictOf(read([[...HEAD, 'Amount', 'Paid', 'Balance'], ...proved, ['Total', '', '', 1, 1, 1]]))).toBe('read');
  });
});
