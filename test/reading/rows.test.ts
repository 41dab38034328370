import { brief, codes, itemsOf, readGrid } from './readGrid';
import { readingText } from '../../src/reading/readingText';

const FLAT = ['Customer', 'Invoice', 'Due date', 'Open balance'];

describe('every row is what it says and what it adds up to', () => {
  test('a labelled total is compared, not read', () => {
    const reading = readGrid([FLAT, ['Acme', 'A1', 45000, 10], ['Birch', 'B1', 45001, 20], ['Total', '', '', 30]]);
    expect(brief(reading)).toHaveLength(2);
    expect(reading.printedTotals).toMatchObject([{ row: 4, printed: 3000, read: 3000, difference: 0, cause: null }]);
  });

  test('a total without a label is known by its sum', () => {
    const reading = readGrid([FLAT, ['Acme', 'A1', 45000, 10], ['Birch', 'B1', 45001, 20], ['', '', '', 30]]);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1, total: 1 });
  });

  test('a total that differs is shown with its difference and a cause, and nothing is refused', () => {
    const reading = readGrid([FLAT, ['Acme', 'A1', 45000, 10], ['Birch', 'B1', 45001, 20], ['Total', '', '', 35]]);
    expect(reading.printedTotals).toMatchObject([{ printed: 3500, read: 3000, difference: 500 }]);
    expect(reading.printedTotals[0]!.cause).not.toBeNull();
  });

  test('hidden rows that make the difference are named as its cause', () => {
    const reading = readGrid([FLAT, ['Acme', 'A1', 45000, 10], ['Birch', 'B1', 45001, 20], ['Total', '', '', 10]], {
      hiddenRows: [{ row: 2, rowCount: 1 }],
    });
    expect(reading.receipt.hiddenRowsRead).toBe(1);
    expect(reading.printedTotals[0]!.cause).toEqual(readingText('causeHidden'));
  });

  test.each(['Total Comfort Heating', 'Current Electric Co', 'Balance Foods', 'Subtotal Systems', 'Summe GmbH'])(
    'the customer "%s" is no sum, in a flat list or as a group',
    (name) => {
      const flat = readGrid([FLAT, ['Acme', 'A1', 45000, 10], [name, 'T1', 45001, 20], ['Total', '', '', 30]]);
      expect(brief(flat)).toEqual(['2 Acme A1 1000', `3 ${name} T1 2000`]);
      const grouped = readGrid([
        ['Invoice', 'Due date', 'Open balance'],
        ['Acme', '', ''],
        ['A1', 45000, 10],
        ['Total Acme', '', 10],
        [name, '', ''],
        ['T1', 45001, 20],
        [`Total ${name}`, '', 20],
        ['Total', '', 30],
      ]);
      expect(brief(grouped)).toEqual(['3 Acme A1 1000', `6 ${name} T1 2000`]);
      expect(grouped.printedTotals).toMatchObject([{ row: 8, difference: 0 }]);
      expect(grouped.printedSubtotals.map((sum) => sum.difference)).toEqual([0, 0]);
    },
  );

  test('a summary keeps the customer called Total, and leaves out the total of a parent', () => {
    const reading = readGrid([
      ['', 'Current', '1 - 30', 'Total'],
      ['Acme', 10, '', 10],
      ['   Acme North', '', 5, 5],
      ['Total Acme', 10, 5, 15],
      ['Total Comfort Heating', 1, 2, 3],
      ['TOTAL', 11, 7, 18],
    ]);
    expect(reading.level).toBe('customer');
    expect(reading.summaries[0]!.lines.map((line) => `${reading.customers.at(line.customer).name} ${line.amounts.join('/')}`)).toEqual([
      'Acme 1000/0',
      'Acme North 0/500',
      'Total Comfort Heating 100/200',
    ]);
    expect(reading.printedTotals).toMatchObject([{ printed: 1800, difference: 0 }]);
  });

  test('the name stands on the first row of its customer only', () => {
    const reading = readGrid([FLAT, ['Acme', 'A1', 45000, 10], ['', 'A2', 45001, 20], ['Birch', 'B1', 45002, 5], ['', 'B2', 45003, 6]]);
    expect(brief(reading)).toEqual(['2 Acme A1 1000', '3 Acme A2 2000', '4 Birch B1 500', '5 Birch B2 600']);
  });

  test('one missing name in a list that repeats its names is missing, not filled', () => {
    const reading = readGrid([
      FLAT,
      ['Acme', 'A1', 45000, 10],
      ['Acme', 'A2', 45001, 20],
      ['', 'X1', 45002, 5],
      ['Birch', 'B1', 45003, 6],
      ['Birch', 'B2', 45003, 6],
    ]);
    expect(itemsOf(reading).map((item) => item.customer.name)).toEqual(['Acme', 'Acme', '', 'Birch', 'Birch']);
    expect(codes(reading)).toContain('customerMissing');
  });

  test('headings and titles that a page break prints again are no items', () => {
    const reading = readGrid([
      ['Aged debt listing'],
      FLAT,
      ['Acme', 'A1', 45000, 10],
      ['Aged debt listing'],
      FLAT,
      ['Birch', 'B1', 45001, 20],
      ['Page 2 of 2'],
    ]);
    expect(brief(reading)).toHaveLength(2);
    expect(reading.receipt.skippedByReason).toEqual({ title: 2, header: 2, footer: 1 });
  });

  test('a percentage row below the total is neither read nor a total', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Current', '1-30', 'Total'],
      ['Acme', 'A1', 45000, 30, 0, 30],
      ['Birch', 'B1', 45001, 0, 10, 10],
      ['Total', '', '', 30, 10, 40],
      ['% of total', '', '', 0.75, 0.25, 1],
    ]);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1, total: 1, percent: 1 });
  });

  test('blocks by currency give one table each, and each its own printed total', () => {
    const reading = readGrid([
      FLAT,
      ['Currency: EUR'],
      ['Acme', 'A1', 45000, 10],
      ['Total EUR', '', '', 10],
      ['Currency: USD'],
      ['Birch', 'B1', 45001, 20],
      ['Total USD', '', '', 20],
    ]);
    expect(reading.items.map((table) => `${table.currency.code} ${table.length}`)).toEqual(['EUR 1', 'USD 1']);
    expect(reading.printedTotals.map((total) => `${total.currency.code} ${total.printed} ${total.difference}`)).toEqual([
      'EUR 1000 0',
      'USD 2000 0',
    ]);
  });

  test('every repeat of a document is reported and kept; an instalment is none', () => {
    const reading = readGrid([
      FLAT,
      ['Acme', '0012', 45000, 10],
      ['Acme', '12', 45000, 10],
      ['Acme', '12', 45030, 15],
      ['Birch', '12', 45000, 10],
    ]);
    expect(brief(reading)).toHaveLength(4);
    expect(reading.problems.filter((problem) => problem.code === 'duplicateDocument').map((problem) => problem.row)).toEqual([3]);
  });

  test('rows that the user takes for no item are ignored', () => {
    const reading = readGrid([FLAT, ['Acme', 'A1', 45000, 10], ['Birch', 'B1', 45001, 20]], { choices: { ignoredRows: [3] } });
    expect(brief(reading)).toEqual(['2 Acme A1 1000']);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1, ignored: 1 });
  });
});
