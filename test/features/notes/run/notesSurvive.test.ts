import { saidRefusal } from '../../../harness/say';
import fc from 'fast-check';
import type { NoteCounts } from '../../../../src/features/activity/domain/notes/noteThreads';
import { refresh } from '../../../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { COLUMNS, NoteBook, SHEET, type Column, type Item } from './noteBook';

const ID: Readonly<Record<string, string>> = {
  'Alder Works': 'A-17',
  'Birch & Sons': 'A-21',
  'Birch  & sons': 'A-21',
  'Cedar Point': '0034',
  'Customer 0': 'C-5',
  'Customer 1': 'C-6',
  'Customer 2': 'C-7',
};
const item = (document: string, customer = 'Alder Works', amount = 500): Item => ({
  customer,
  id: ID[customer] ?? '',
  document,
  due: '2026-01-10',
  amount,
});
const FIRST = [item('1001'), item('1002', 'Birch & Sons'), item('00017', 'Cedar Point'), item('1004')];

async function started(items: readonly Item[] = FIRST): Promise<NoteBook> {
  const book = new NoteBook();
  book.paste(items);
  await book.writeColumns((await book.refresh('2026-01-31')).report);
  return book;
}

const adds = ({ carried, fresh, closed, conflicts, orphans, total }: NoteCounts): boolean =>
  carried + fresh + closed + conflicts + orphans === total;

test('a note typed beside an item becomes an entry, and stands beside it when another export is pasted over the sheet', async () => {
  const book = await started();
  book.typeNote(2, 'Wants a copy');
  book.paste([item('1004'), item('17', 'Cedar Point'), item('2001'), item('1002', 'Birch  & sons', 250)]);
  const { notes } = await book.refresh('2026-02-07');
  expect(notes).toEqual({ carried: 0, fresh: 1, closed: 0, conflicts: 0, orphans: 0, total: 1 });
  expect([1, 2, 3, 4].map((row) => book.noteAt(row))).toEqual(['', '', '', 'Wants a copy']);
  expect(book.log()).toMatchObject([{ Document: '1002', Customer: 'Birch & Sons', Kind: 'note', Text: 'Wants a copy', State: 'current' }]);
  expect((await book.refresh('2026-02-07')).notes).toMatchObject({ carried: 1, fresh: 0 });
  expect(book.log()).toHaveLength(1);
});

test('an edited note keeps its history, an emptied one is taken away, and going back to an old text is an edit too', async () => {
  const book = await started();
  for (const text of ['first', 'second', 'first', '']) {
    book.typeNote(1, text);
    await book.refresh('2026-01-31');
    expect(book.noteAt(1)).toBe(text);
  }
  expect(book.log().map(({ Text, State }) => [Text, State])).toEqual([
    ['first', 'earlier'],
    ['second', 'earlier'],
    ['first', 'earlier'],
    ['', 'cleared'],
  ]);
});

test('a note of an item that left is closed and parked, and back beside it when it returns', async () => {
  const book = await started();
  book.typeNote(1, 'Promised by phone');
  await book.refresh('2026-01-31');
  book.paste(FIRST.slice(1));
  expect((await book.refresh('2026-02-07')).notes).toMatchObject({ closed: 1, total: 1 });
  expect(book.log()[0]!.State).toBe('closed: no longer in the report');
  expect([1, 2, 3, 4].map((row) => book.noteAt(row))).toEqual(['', '', '', '']);
  book.paste([...FIRST].reverse());
  expect((await book.refresh('2026-02-14')).notes).toMatchObject({ carried: 1, closed: 0 });
  expect(book.noteAt(4)).toBe('Promised by phone');
});

test('two texts for one item are both kept and shown, until one is chosen', async () => {
  const book = await started([item('1001'), item('1001'), item('1002')]);
  book.typeNote(1, 'Will pay');
  book.typeNote(2, 'Will not pay');
  expect((await book.refresh('2026-01-31')).notes).toMatchObject({ conflicts: 1, total: 1 });
  expect(book.noteAt(1)).toBe('Will pay\n— or —\nWill not pay');
  expect(book.log().map(({ Text, State }) => [Text, State])).toEqual([
    ['Will pay', 'conflict'],
    ['Will not pay', 'conflict'],
  ]);
  book.typeNote(2, 'Will not pay');
  expect((await book.refresh('2026-01-31')).notes).toMatchObject({ conflicts: 0, fresh: 1, total: 1 });
  expect([1, 2].map((row) => book.noteAt(row))).toEqual(['Will not pay', 'Will not pay']);
});

test('notes follow to another sheet of the workbook, and what is typed on the old one is still found', async () => {
  const book = await started();
  book.typeNote(1, 'Typed last week');
  const cells = Array.from({ length: 5 }, (_, row) => Array.from({ length: 6 }, (_cell, column) => book.workbook.cell(SHEET, row, column)));
  book.workbook.addSheet('New export', cells, [3, 4]);
  const outcome = await refresh(book.workbook, { ...ANY_REQUEST, sheet: 'New export', asOf: day('2026-02-07') }, QUIET);
  expect(outcome.notes).toMatchObject({ fresh: 1, total: 1 });
  expect(book.log()).toMatchObject([{ Document: '1001', Text: 'Typed last week', State: 'current' }]);
});

test('a row typed into the log with a text for a date is flagged where it stands, and keeps what was typed', async () => {
  const book = await started();
  book.typeEntry({
    When: '01/02/2026',
    Customer: 'Alder Works',
    Document: '1001',
    Kind: 'promise',
    Amount: 'about 500',
    'Date promised or due': 'next week',
  });
  book.typeEntry({ Customer: 'Nobody Ltd', Document: '9', Kind: 'singing', Text: '=1+1' });
  const { report, notes } = await book.refresh('2026-01-31');
  const [first, second] = book.log();
  expect(first).toMatchObject({ When: '01/02/2026', Amount: 'about 500', Check: expect.stringContaining('could be day/month') });
  expect(second).toMatchObject({
    Text: '=1+1',
    State: 'not in any report yet',
    Check: expect.stringContaining('"singing" is unknown'),
  });
  expect(notes).toMatchObject({ orphans: 1, total: 1 });
  expect(report.problems.filter(({ code }) => code === 'activityRowWrong')).toHaveLength(2);
  await book.refresh('2026-01-31');
  expect(book.log()).toEqual([first, second]);
});

test('a log that is gone is asked for, never replaced by an empty one', async () => {
  const without = new NoteBook();
  without.paste(FIRST);
  await without.workbook.saveSettings(new Map([['activity', '3']]));
  expect(await saidRefusal(without.refresh('2026-02-07'))).toMatchObject({
    code: 'sheetMissing',
    what: expect.stringContaining('3 entries'),
  });
  expect((await without.workbook.outline()).sheets.map(({ name }) => name)).toEqual([SHEET]);
  without.workbook.addSheet('AR Activity', []);
  expect((await without.refresh('2026-02-07')).notes).toMatchObject({ total: 0 });
});

const LONG = 'x'.repeat(32_767);
test.each([
  ['a leading =', '=HYPERLINK("http://x")'],
  ['line breaks', 'one\ntwo\r\nthree'],
  ['emoji', 'paid 💶 soon 👍🏽'],
  ['right-to-left text', 'שולם חלקית ‏؟'],
  ['blanks around', '  yes '],
  ['bars', 'a | b | c'],
  ['32,767 characters', LONG],
])('a note with %s is kept to the letter', async (_case, text) => {
  const book = await started();
  book.typeNote(3, text);
  await book.refresh('2026-01-31');
  book.paste([...FIRST].reverse());
  expect((await book.refresh('2026-02-07')).notes).toMatchObject({ carried: 1, total: 1 });
  expect(book.noteAt(2)).toBe(text);
  expect(book.log()[0]!.Text).toBe(text);
  expect(book.log()[0]!.Document).toBe('00017');
});

/** A week: which items are still open, in which order, what new ones came, how the columns stand, and what is typed beside which of them. */
const week = fc.record({
  paid: fc.array(fc.nat(9), { maxLength: 2 }),
  added: fc.nat(2),
  shuffle: fc.nat(1000),
  renames: fc.boolean(),
  swaps: fc.boolean(),
  notes: fc.array(fc.record({ row: fc.nat(9), text: fc.constantFrom('called', 'no answer', '=SUM(A1)', 'paying on Friday', 'ü ß 漢字') }), {
    maxLength: 3,
  }),
});

test('any weeks of exports with any notes lose none and invent none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(week, { minLength: 1, maxLength: 4 }), async (weeks) => {
      let next = 1;
      // No two alike: an item that leaves while its like comes is taken for renumbered.
      const fresh = () => item(`10${next++}`, `Customer ${next % 3}`, 100 + next);
      let items = Array.from({ length: 6 }, fresh);
      const book = await started(items);
      const current = new Map<string, string>();
      let typedCount = 0;
      for (const [number, { paid, added, shuffle, renames, swaps, notes }] of weeks.entries()) {
        const before = items;
        const touched = new Map<string, string>();
        for (const { row, text } of notes) {
          const document = before[row % before.length]!.document;
          if (touched.has(document)) continue;
          touched.set(document, text);
          book.typeNote((row % before.length) + 1, text);
          if (current.get(document) === text) continue;
          typedCount++;
          current.set(document, text);
        }
        const gone = new Set(paid.map((place) => before[place % before.length]!.document));
        items = [...before.filter(({ document }) => !gone.has(document)), ...Array.from({ length: added + 1 }, fresh)];
        items = items
          .map((one, place) => ({ one, order: (place * 7919 + shuffle) % 101 }))
          .sort((a, b) => a.order - b.order)
          .map(({ one }) => one);
        const columns: Column[] = swaps ? ['Invoice', 'Customer', 'Customer number', 'Amount', 'Due date', 'Invoice date'] : [...COLUMNS];
        book.paste(items, columns, renames ? { Invoice: 'Document no.', Amount: 'Open amount' } : {});
        const outcome = await book.refresh(`2026-02-0${number + 1}`);
        expect(adds(outcome.notes!)).toBe(true);
        expect(outcome.notes!.total).toBe(current.size);
        expect(book.log()).toHaveLength(typedCount);
        items.forEach(({ document }, row) => expect(book.noteAt(row + 1)).toBe(current.get(document) ?? ''));
        const ids = book.log().map(({ Id }) => Id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 40 },
  );
});
