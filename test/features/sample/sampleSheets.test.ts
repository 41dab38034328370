import { sampleSheets, SAMPLE_AS_OF } from '../../../src/features/sample/domain/sampleSheets';

const cents = (value: unknown): number => Math.round(Number(value) * 100);

describe('the sample workbook', () => {
  const [open, paid, sales] = sampleSheets() as [
    ReturnType<typeof sampleSheets>[number],
    ReturnType<typeof sampleSheets>[number],
    ReturnType<typeof sampleSheets>[number],
  ];

  it('is the same on every call', () => {
    expect(sampleSheets()).toEqual(sampleSheets());
  });

  it('has rectangles of cells with a format and a width for each column', () => {
    for (const sheet of sampleSheets()) {
      expect(sheet.formats.map((row) => row.length)).toEqual(sheet.cells.map((row) => row.length));
      expect(new Set(sheet.cells.map((row) => row.length))).toEqual(new Set([sheet.columnWidths.length]));
    }
  });

  it('states its as-of date, and prints a total that is the sum of its open balances', () => {
    expect(open.cells[1]![0]).toBe('Open items as of 31 October 2026');
    const column = open.cells[open.headerRow]!.indexOf('Open balance');
    const balances = open.cells.slice(open.headerRow + 1, -1).map((row) => cents(row[column]));
    expect(balances).toHaveLength(120);
    expect(cents(open.cells.at(-1)![column])).toBe(balances.reduce((sum, balance) => sum + balance, 0));
  });

  it('shows something to collect in every bucket, credits, disputes and promises', () => {
    const header = open.cells[open.headerRow]!;
    const rows = open.cells.slice(open.headerRow + 1, -1);
    const late = rows.map((row) => SAMPLE_AS_OF - Number(row[header.indexOf('Due date')]));
    for (const [from, to] of [
      [-400, 0],
      [1, 30],
      [31, 60],
      [61, 90],
      [91, 9999],
    ] as const)
      expect(late.some((days) => days >= from && days <= to)).toBe(true);
    for (const type of ['Invoice', 'Credit memo', 'Payment']) expect(rows.some((row) => row[header.indexOf('Type')] === type)).toBe(true);
    for (const heading of ['Disputed amount', 'Promise date'])
      expect(rows.filter((row) => row[header.indexOf(heading)] !== '').length).toBeGreaterThan(2);
  });

  it('gives sales for the as-of month and twelve months before it, against which the balance is between three and ten weeks of sales', () => {
    expect(sales.cells).toHaveLength(14);
    const months = sales.cells.slice(1).map((row) => cents(row[1]));
    const total = cents(open.cells.at(-1)![8]);
    const daysOutstanding = (total / months.slice(-3).reduce((sum, month) => sum + month, 0)) * 92;
    expect(daysOutstanding).toBeGreaterThan(21);
    expect(daysOutstanding).toBeLessThan(70);
    expect(paid.cells.length).toBeGreaterThan(600);
  });
});
