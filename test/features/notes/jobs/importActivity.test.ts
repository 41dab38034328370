import { saidRefusal } from '../../../harness/say';
import fc from 'fast-check';
import { importActivity, type ImportedActivity } from '../../../../src/features/notes/jobs/importActivity';
import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import type { Report } from '../../../../src/features/report';
import { newEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { NoteBook, type Item } from '../run/noteBook';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';

const LAST_WEEK: readonly Item[] = [
  { customer: 'Alder Works', id: 'A-17', document: '1001', due: '2026-01-05', amount: 12500.5 },
  { customer: 'Birch & Sons', id: 'A-21', document: '1003', due: '2025-11-10', amount: 26000 },
];
/** Another export of the week after: other order, Birch paid a part. */
const THIS_WEEK: readonly Item[] = [
  { ...LAST_WEEK[1]!, amount: 20000 },
  { customer: 'Cedar Point', id: 'A-34', document: '1005', due: '2026-01-15', amount: 1500 },
  LAST_WEEK[0]!,
];

const PROMISE = newEntry({
  kind: 'promise',
  when: day('2026-01-31'),
  who: 'Ann Lee',
  customer: 'Alder Works',
  customerId: 'A-17',
  document: '1001',
  amount: 12500.5,
  day: day('2026-02-10'),
});

async function bookOf(items: readonly Item[], asOf: string): Promise<{ book: NoteBook; report: Report }> {
  const book = new NoteBook();
  book.paste(items);
  return { book, report: (await book.refresh(asOf)).report };
}

async function lastWeek(entries: readonly NewEntry[] = [PROMISE]): Promise<NoteBook> {
  const { book, report } = await bookOf(LAST_WEEK, '2026-01-31');
  await book.writeColumns(report);
  if (entries.length > 0) await logActivity(book.workbook, report, entries, QUIET);
  return book;
}

const bring = (into: NoteBook, report: Report, from: NoteBook): Promise<ImportedActivity> =>
  importActivity(into.workbook, report, { name: 'last week.xlsx', workbook: from.workbook }, QUIET);

test('what was promised and noted last week stands in this week’s workbook, and its note beside the item', async () => {
  const from = await lastWeek();
  await from.refresh('2026-01-31');
  from.typeNote(2, 'Ask for Ms Ortiz');
  const { book, report } = await bookOf(THIS_WEEK, '2026-02-07');
  const brought = await bring(book, report, from);
  expect(brought).toMatchObject({ found: 2, added: 2, isLogOnly: false });
  expect(brought.report.parts.get(WORKLIST)[0]!.find(({ balance }) => balance === 1250050)!.promised).toBe(1250050);
  const { report: refreshed, notes } = await book.refresh('2026-02-07');
  expect(notes).toMatchObject({ conflicts: 0, orphans: 0, total: 1 });
  await book.writeColumns(refreshed);
  expect(book.noteAt(1)).toBe('Ask for Ms Ortiz');
});

test('bringing it over twice, or after it was copied within the workbook, adds nothing', async () => {
  const from = await lastWeek();
  from.typeNote(2, 'Ask for Ms Ortiz');
  const { book, report } = await bookOf(THIS_WEEK, '2026-02-07');
  await bring(book, report, from);
  const ids = book.log().map(({ Id }) => Id);
  expect(await bring(book, report, from)).toMatchObject({ receipt: null, found: 2, added: 0 });
  await book.refresh('2026-02-07');
  expect(await bring(book, report, from)).toMatchObject({ added: 0 });
  expect(book.log().map(({ Id }) => Id)).toEqual(ids);
});

test('an entry that was changed here since it came over stays as it is here', async () => {
  const from = await lastWeek();
  const { book, report } = await bookOf(THIS_WEEK, '2026-02-07');
  await bring(book, report, from);
  book.workbook.type('AR Activity', 6, 15, 'moved to Friday');
  expect(await bring(book, report, from)).toMatchObject({ added: 0 });
  expect(book.log().map(({ Text }) => Text)).toEqual(['moved to Friday']);
});

test('a workbook with a log and no report that can be read gives its log', async () => {
  const from = await lastWeek();
  await from.refresh('2026-01-31');
  from.workbook.addSheet('Open items', []);
  const { book, report } = await bookOf(THIS_WEEK, '2026-02-07');
  expect(await bring(book, report, from)).toMatchObject({ found: 1, added: 1, isLogOnly: true });
});

test('a workbook without log and notes is refused, and nothing is written', async () => {
  const { book, report } = await bookOf(THIS_WEEK, '2026-02-07');
  const changes = book.workbook.changes.length;
  const empty = new MemoryWorkbook().addSheet('Notes', [['nothing here']]);
  expect(await saidRefusal(importActivity(book.workbook, report, { name: 'empty.xlsx', workbook: empty }, QUIET))).toMatchObject({
    what: 'Workbook "empty.xlsx" has neither an activity log nor notes beside its items.',
  });
  expect(book.workbook.changes).toHaveLength(changes);
});

const entry = fc.record({
  kind: fc.constantFrom('call' as const, 'note' as const, 'promise' as const, 'dispute' as const),
  who: fc.constantFrom('Ann Lee', 'Bo', ''),
  document: fc.constantFrom('', '1001', '1003'),
  amount: fc.option(fc.integer({ min: 1, max: 900 })),
  text: fc.constantFrom('', 'paid?', '=1+1', '  two blanks  '),
});

test('whatever both logs hold, each entry of the other stands here once afterwards', async () => {
  const entriesOf = (made: readonly { readonly kind: NewEntry['kind'] }[], when: string): NewEntry[] =>
    made.map((one) => newEntry({ ...one, when: day(when), day: day('2026-03-01'), customer: 'Birch & Sons', customerId: 'A-21' }));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(entry, { maxLength: 6, selector: (one) => JSON.stringify(one) }),
      fc.array(entry, { maxLength: 4 }),
      async (theirs, ours) => {
        const from = await lastWeek(entriesOf(theirs, '2026-01-30'));
        const { book, report } = await bookOf(THIS_WEEK, '2026-02-07');
        if (ours.length > 0) await logActivity(book.workbook, report, entriesOf(ours, '2026-02-01'), QUIET);
        const before = book.log();
        if (theirs.length > 0) expect(await bring(book, report, from)).toMatchObject({ found: theirs.length, added: theirs.length });
        const ids = book.log().map(({ Id }) => Id);
        expect(new Set(ids).size).toBe(before.length + theirs.length);
        expect(book.log().slice(0, before.length)).toEqual(before);
        expect(
          book
            .log()
            .slice(before.length)
            .map(({ Text }) => Text),
        ).toEqual(theirs.map(({ text }) => text));
      },
    ),
    { numRuns: 20 },
  );
});
