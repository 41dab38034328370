import { saidRefusal } from '../../harness/say';
import { logActivity } from '../../../src/features/worklist/run/logActivity';
import { refresh, type RefreshOutcome } from '../../../src/report/refresh';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { Report } from '../../../src/features/report';
import { ACTIVITY_HEADER_ROW } from '../../../src/features/activity/sheet/activityLayout';
import { ACTIVITY_HEADINGS, type ActivityHeading } from '../../features/activity/logHeadings';
import { ANY_REQUEST, day } from '../../golden/madeReport';
import { cellsAt, openExcel, running, sheetNames, type OpenExcel } from './openExcel';
import { WORKLIST } from '../../../src/features/worklist/domain/worklistPart';

const HEADINGS = ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Amount'];
const ALDER = ['Alder Works', 'A-17', '00017', '2025-11-20', '2025-12-20', 12500.5];
const TWIN = ['Alder Works', 'A-18', '00017', '2025-11-20', '2025-12-21', 300];
const BIRCH = ['Birch & Sons', 'A-21', '1003', '2025-09-01', '2025-10-01', 26000];
/** Columns G to M are ours: Note is L. */
const NOTE_COLUMN = 'L';
const OUTSIDE = 'Your workbook was not changed.';
let open: OpenExcel | null = null;

afterEach(async () => {
  await open?.office.close();
  open = null;
});

async function excel(rows: readonly (readonly Cell[])[] = [ALDER, TWIN, BIRCH], headings: readonly Cell[] = HEADINGS): Promise<OpenExcel> {
  open = await openExcel({ Aging: [[...headings], ...rows.map((row) => [...row])] });
  return open;
}

async function refreshed({ workbook }: OpenExcel, asOf = '2026-01-31'): Promise<RefreshOutcome & { readonly report: Report }> {
  const outcome = await refresh(workbook, { ...ANY_REQUEST, sheet: 'Aging', asOf: day(asOf) }, running());
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome;
}

/** Types into cells as a person does who puts an apostrophe before a text. */
function type({ office }: OpenExcel, sheet: string, address: string, values: readonly (readonly Cell[])[]): Promise<void> {
  return office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? `'${cell}` : cell)),
    );
    await context.sync();
  });
}

/** Cells of the log by their headings, values and formulas; the first `count` rows. */
async function logRows(
  { office }: OpenExcel,
  count: number,
  sheet = 'AR Activity',
): Promise<{ readonly values: Record<ActivityHeading, unknown>; readonly formulas: unknown[] }[]> {
  const first = ACTIVITY_HEADER_ROW + 2;
  const { values, formulas } = await cellsAt(
    office,
    sheet,
    `A${first}:${String.fromCharCode(64 + ACTIVITY_HEADINGS.length)}${first + count - 1}`,
  );
  return values.map((row, place) => ({
    values: Object.fromEntries(ACTIVITY_HEADINGS.map((heading, column) => [heading, row[column]])) as Record<ActivityHeading, unknown>,
    formulas: formulas[place]!,
  }));
}

const promise = (text: string, customerId = 'A-17') =>
  newEntry({
    kind: 'promise',
    when: day('2026-01-31'),
    who: 'Ann',
    customer: 'Alder Works',
    customerId,
    document: '00017',
    amount: 100,
    day: day('2026-02-10'),
    text,
  });

const TEXTS: readonly (readonly [string, string])[] = [
  ['a leading =', '=HYPERLINK("http://x","pay")'],
  ['a leading + or @', '+1-555 @SUM(A1)'],
  ['line breaks', 'one\ntwo\nthree'],
  ['emoji', 'paid 💶 soon 👍🏽'],
  ['right-to-left text', 'שולם חלקית ‏؟'],
  ['32,767 characters', `${'x'.repeat(32_766)}y`],
];

test('in Excel notes with a leading =, line breaks, emoji, right-to-left text and 32,767 characters are kept to the letter and never become formulas', async () => {
  const documents = TEXTS.map((_, place) => `00${place + 1}`);
  const texts = TEXTS.map(([, text]) => [text]);
  const it = await excel(documents.map((document) => [...ALDER.slice(0, 2), document, ...ALDER.slice(3)]));
  await writeNoteColumns(it.workbook, (await refreshed(it)).report, null, running());
  const beside = `${NOTE_COLUMN}2:${NOTE_COLUMN}${TEXTS.length + 1}`;
  await type(it, 'Aging', beside, texts);
  const { report } = await refreshed(it);
  await logActivity(
    it.workbook,
    report,
    TEXTS.map(([, text], place) => ({ ...promise(text), document: documents[place]! })),
    running(),
  );
  const { report: after, notes } = await refreshed(it);
  await writeNoteColumns(it.workbook, after, null, running());
  expect(notes).toMatchObject({ conflicts: 0, total: TEXTS.length });
  const rows = await logRows(it, 2 * TEXTS.length);
  const cells = await cellsAt(it.office, 'Aging', beside);
  const kindOf = (place: number): string => (place < TEXTS.length ? 'note' : 'promise');
  rows.forEach(({ values, formulas }, place) => {
    const [words, text] = TEXTS[place % TEXTS.length]!;
    const document = documents[place % TEXTS.length];
    expect({ words, text: values.Text, kind: values.Kind, document: values.Document }).toEqual({
      words,
      text,
      kind: kindOf(place),
      document,
    });
    // The cell of a formula would show another value than its text.
    expect(String(formulas[ACTIVITY_HEADINGS.indexOf('Text')]).replace(/^'/, '')).toBe(text);
  });
  expect(cells.values).toEqual(texts);
  expect(cells.formulas.map(([shown]) => [String(shown).replace(/^'/, '')])).toEqual(texts);
});

test('a deleted AR Activity is refused with what to do, by a refresh as by logging, and nothing is made anew', async () => {
  const it = await excel();
  const { report } = await refreshed(it);
  await logActivity(it.workbook, report, [promise('called')], running());
  await refreshed(it);
  await it.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('AR Activity').delete();
    await context.sync();
  });
  const gone = {
    code: 'sheetMissing',
    what: expect.stringContaining('log with 1 entry is gone'),
    unchanged: OUTSIDE,
    whatToDo: expect.stringContaining('Undo the deletion'),
  };
  expect(await saidRefusal(refreshed(it, '2026-02-07'))).toMatchObject(gone);
  expect(await saidRefusal(logActivity(it.workbook, report, [promise('again')], running()))).toMatchObject(gone);
  expect(await sheetNames(it.office)).not.toContain('AR Activity');
});

test('a renamed AR Activity with a renamed column is still the log, and what is logged stands under the new heading', async () => {
  const it = await excel();
  await logActivity(it.workbook, (await refreshed(it)).report, [promise('called')], running());
  await refreshed(it);
  await it.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('AR Activity');
    sheet.name = 'Call log';
    sheet.getRange(`${String.fromCharCode(65 + ACTIVITY_HEADINGS.indexOf('Text'))}${ACTIVITY_HEADER_ROW + 1}`).values = [['What was said']];
    await context.sync();
  });
  await logActivity(it.workbook, (await refreshed(it, '2026-02-14')).report, [promise('again')], running());
  // A note typed beside an item makes the refresh write the log as a whole.
  await writeNoteColumns(it.workbook, (await refreshed(it, '2026-02-14')).report, null, running());
  await type(it, 'Aging', `${NOTE_COLUMN}4`, [['typed']]);
  await refreshed(it, '2026-02-14');
  const rows = await logRows(it, 3, 'Call log');
  expect(rows.map(({ values }) => [values.Text, values.State])).toEqual([
    ['called', 'broken'],
    ['again', 'broken'],
    ['typed', 'current'],
  ]);
  expect((await cellsAt(it.office, 'Call log', `P${ACTIVITY_HEADER_ROW + 1}:U${ACTIVITY_HEADER_ROW + 1}`)).values).toEqual([
    ['What was said', 'Open then', 'State', 'Id', 'Check', ''],
  ]);
  expect(await sheetNames(it.office)).not.toContain('AR Activity');
});

test('a column of the user where the note columns would go is left: they go beside it, and a taken place is refused', async () => {
  const it = await excel(
    [
      [...ALDER, 'mine'],
      [...TWIN, ''],
      [...BIRCH, ''],
    ],
    [...HEADINGS, 'My own'],
  );
  const { report } = await refreshed(it);
  expect(await saidRefusal(writeNoteColumns(it.workbook, report, 6, running()))).toMatchObject({
    code: 'placeTaken',
    unchanged: OUTSIDE,
    whatToDo: expect.stringContaining('column H'),
  });
  await writeNoteColumns(it.workbook, report, null, running());
  expect((await cellsAt(it.office, 'Aging', 'G1:H2')).values).toEqual([
    ['My own', 'Days past due'],
    ['mine', 42],
  ]);
});

test('two customers of one name keep each its own notes and promises, by their numbers', async () => {
  const it = await excel();
  await writeNoteColumns(it.workbook, (await refreshed(it)).report, null, running());
  await type(it, 'Aging', `${NOTE_COLUMN}2:${NOTE_COLUMN}3`, [['of seventeen'], ['of eighteen']]);
  await refreshed(it);
  const { report } = await logActivity(it.workbook, (await refreshed(it)).report, [promise('', 'A-18')], running());
  expect((await logRows(it, 2)).map(({ values }) => [values['Customer number'], values.Text])).toEqual([
    ['A-17', 'of seventeen'],
    ['A-18', 'of eighteen'],
  ]);
  expect(report.parts.get(WORKLIST)[0]!.map(({ customer, promised }) => [report.reading.customers.at(customer).id, promised])).toEqual(
    expect.arrayContaining([
      ['A-17', 0],
      ['A-18', 10000],
    ]),
  );
  // The rows change places: each note goes with its own.
  await type(it, 'Aging', 'A2:F3', [TWIN, ALDER]);
  await writeNoteColumns(it.workbook, (await refreshed(it)).report, null, running());
  expect((await cellsAt(it.office, 'Aging', `${NOTE_COLUMN}2:${NOTE_COLUMN}3`)).values).toEqual([['of eighteen'], ['of seventeen']]);
});

test('a row of the log that was copied and changed is an entry of its own, with an id of its own', async () => {
  const it = await excel();
  await logActivity(it.workbook, (await refreshed(it)).report, [promise('first')], running());
  await refreshed(it, '2026-02-14');
  const [original] = await logRows(it, 1);
  const copy = ACTIVITY_HEADINGS.map((heading): Cell =>
    heading === 'Text'
      ? 'second'
      : heading === 'Document'
        ? '1003'
        : heading === 'Customer'
          ? 'Birch & Sons'
          : heading === 'Customer number'
            ? 'A-21'
            : heading === 'Date promised or due'
              ? day('2026-03-10')
              : (original!.values[heading] as Cell),
  );
  const row = ACTIVITY_HEADER_ROW + 3;
  await type(it, 'AR Activity', `A${row}:${String.fromCharCode(64 + ACTIVITY_HEADINGS.length)}${row}`, [copy]);
  await refreshed(it, '2026-02-14');
  const rows = await logRows(it, 2);
  expect(rows.map(({ values }) => [values.Text, values.State, values['Open then']])).toEqual([
    ['first', 'broken', 12500.5],
    // The report of the day on which it was said is gone: what was open then is not known, and never that of another entry.
    ['second', 'open', ''],
  ]);
  expect(rows[0]!.values.Id).toBe(original!.values.Id);
  expect(rows[1]!.values.Id).toMatch(/^A-\d{5}-[0-9a-f]{8}$/);
  expect(rows[1]!.values.Id).not.toBe(original!.values.Id);
  await refreshed(it, '2026-02-14');
  expect(await logRows(it, 2)).toEqual(rows);
});
