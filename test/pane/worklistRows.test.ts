import { english } from '../harness/say';
import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import { formatsFor } from '../../src/pane/format/formats';
import { activeAfterKey } from '../../src/features/worklist/pane/listKeys';
import { en } from '../../src/pane/strings/en';
import { ageText } from '../../src/features/worklist/pane/ageText';
import { accountOf, ITEMS_SHOWN_MAX } from '../../src/features/worklist/pane/account';
import { classCounts, filteredRows, findByTyping, withClassToggled, worklistRows } from '../../src/features/worklist/pane/worklistRows';
import { rankedOf, reportOf } from './madeReport';
import { paneText } from '../../src/pane/components/text';

const customers = new CustomerDirectory();
const report = reportOf(
  [
    { customer: 'Alder & Finch', due: '2025-06-01', amount: 9_000_000 },
    { customer: 'Birch Supply', due: '2026-01-10', amount: 150_000 },
    { customer: 'Birch Yard', due: '2026-03-01', amount: 50_000 },
    { customer: 'Alder & Finch', due: '2026-01-20', amount: 2_500 },
    { customer: 'Alder & Finch', due: null, amount: -900 },
  ],
  customers,
);
const rows = worklistRows(rankedOf(report), customers);
const names = (list: readonly { readonly name: string }[]): string[] => list.map((row) => row.name);

describe('the worklist', () => {
  test('it keeps the order of the ranks', () => {
    expect(rows.map((row) => row.ranked.rank)).toEqual([1, 2, 3]);
    expect(rows[0]!.name).toBe('Alder & Finch');
  });

  test('every word of the filter must stand in the name, whatever its capitals', () => {
    expect(names(filteredRows(rows, { text: 'birch', classes: new Set() })).sort()).toEqual(['Birch Supply', 'Birch Yard']);
    expect(names(filteredRows(rows, { text: 'SUPPLY bir', classes: new Set() }))).toEqual(['Birch Supply']);
    expect(filteredRows(rows, { text: 'oak', classes: new Set() })).toEqual([]);
  });

  test('a class that is chosen leaves only its customers, and the counts say how many', () => {
    const counts = classCounts(rows);
    for (const letter of ['A', 'B', 'C', 'D'] as const)
      expect(filteredRows(rows, { text: '', classes: new Set([letter]) })).toHaveLength(counts[letter]);
    expect(withClassToggled(withClassToggled(new Set(), 'A'), 'A').size).toBe(0);
  });

  test('the same letter again moves on to the next such customer and goes round', () => {
    const birches = rows.flatMap((row, index) => (row.name.startsWith('Birch') ? [index] : []));
    expect(findByTyping(rows, 0, 'b')).toBe(birches[0]);
    expect(findByTyping(rows, birches[0]!, 'b')).toBe(birches[1]);
    expect(findByTyping(rows, birches[1]!, 'b')).toBe(birches[0]);
    expect(findByTyping(rows, 0, 'birch y')).toBe(rows.findIndex((row) => row.name === 'Birch Yard'));
    expect(findByTyping(rows, 0, 'x')).toBe(-1);
  });

  test('keys move within the list and never beyond it', () => {
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'a'].map((key) => activeAfterKey(key, 5, 20, 8))).toEqual([
      6,
      4,
      13,
      0,
      0,
      19,
      null,
    ]);
    expect(activeAfterKey('ArrowDown', 19, 20, 8)).toBe(19);
    expect(activeAfterKey('ArrowUp', 0, 20, 8)).toBe(0);
  });
});

describe('an account', () => {
  test('its buckets add up to its balance, its oldest item comes first and one without a date last', () => {
    const account = accountOf(report, rankedOf(report)[0]!);
    expect(account.buckets.reduce((sum, bucket) => sum + bucket.amount, 0)).toBe(account.ranked.balance);
    expect(account.items.map((one) => one.item.sheetRow)).toEqual([2, 5, 6]);
    expect(account.items.map((one) => one.daysPastDue)).toEqual([244, 11, null]);
    expect(account.sheetRows).toEqual([2, 5, 6]);
  });

  test('of a long account the oldest items are listed and all are counted', () => {
    const long = reportOf(Array.from({ length: 80 }, (_, index) => ({ due: `2025-0${(index % 9) + 1}-15`, amount: 100 + index })));
    const account = accountOf(long, rankedOf(long)[0]!);
    expect(account.items).toHaveLength(ITEMS_SHOWN_MAX);
    expect(account.itemCount).toBe(80);
    expect(account.sheetRows).toHaveLength(80);
  });
});

test('an account says how old it is: days past due, due on the as-of date, or nothing past due', () => {
  const text = paneText(en, formatsFor('en-US'), english);
  const report = reportOf([
    { customer: 'Old', due: '2026-01-21', amount: 100 },
    { customer: 'Now', due: '2026-01-31', amount: 100 },
    { customer: 'Later', due: '2026-02-01', amount: 100 },
  ]);
  expect(rankedOf(report).map((one) => ageText(one, text))).toEqual(['10 days past due', 'Due on the as-of date', 'Nothing past due']);
});
