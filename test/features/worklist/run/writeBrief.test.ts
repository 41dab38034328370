import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { writeActivityReport, writeBrief } from '../../../../src/features/worklist/run/writeBrief';
import { newEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { ACTIVITY_REPORT_SHEET } from '../../../../src/features/activity/sheet/activityReport';
import { day, QUIET } from '../../../golden/madeReport';
import { NoteBook, type Item } from '../../notes/run/noteBook';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';

const ITEMS: readonly Item[] = [
  { customer: 'Alder/Works [EU]', id: 'A-17', document: '1001', due: '2025-10-10', amount: 12500.5 },
  { customer: 'Birch & Sons', id: 'A-21', document: '1002', due: '2026-01-10', amount: 900 },
];
const about = (kind: NewEntry['kind'], rest: Partial<NewEntry>): NewEntry =>
  newEntry({ kind, customer: 'Alder/Works [EU]', customerId: 'A-17', document: '1001', when: day('2026-01-31'), who: 'Ann Lee', ...rest });
const texts = (book: NoteBook, sheet: string): readonly string[] =>
  Array.from({ length: 60 * 9 }, (_, place) => String(book.workbook.cell(sheet, Math.floor(place / 9), place % 9))).filter(
    (text) => text !== '',
  );

async function worked(): Promise<NoteBook> {
  const book = new NoteBook();
  book.paste(ITEMS);
  const { report } = await book.refresh('2026-01-31');
  await logActivity(
    book.workbook,
    report,
    [about('call', { outcome: 'reached', text: '=cmd|calc' }), about('promise', { amount: 12500.5, day: day('2026-02-02') })],
    QUIET,
  );
  return book;
}

test('the brief says the balance, the broken promise, the timeline and what is recommended, on a page of its own', async () => {
  const book = await worked();
  const { report } = await book.refresh('2026-02-07');
  const [one] = report.currencies;
  const receipt = await writeBrief(book.workbook, report, one!, report.parts.get(WORKLIST)[0]![0]!, QUIET);
  expect(receipt.sheetsAdded).toEqual(['AR Brief Alder Works EU']);
  const said = texts(book, 'AR Brief Alder Works EU');
  expect(said).toEqual(
    expect.arrayContaining([
      'Escalation brief: Alder/Works [EU]',
      'Legal action or an agency: 120 days past due and 1 broken promise.',
      '12,500.50 for 2 Feb 2026: broken',
      'reached; =cmd|calc',
      'There are none.',
    ]),
  );
});

test('an old item that is promised calls for no credit hold: what is left to collect decides', async () => {
  const book = new NoteBook();
  book.paste([
    { ...ITEMS[0]!, due: '2025-11-20' },
    { ...ITEMS[0]!, document: '1003', due: '2026-01-26', amount: 300 },
  ]);
  const { report: first } = await book.refresh('2026-01-31');
  await logActivity(book.workbook, first, [about('promise', { amount: 12500.5, day: day('2026-02-20') })], QUIET);
  const { report } = await book.refresh('2026-01-31');
  const [one] = report.currencies;
  expect(report.parts.get(WORKLIST)[0]![0]!).toMatchObject({
    oldestDaysPastDue: 72,
    nextAction: { params: { action: 'Send a reminder' } },
  });
  await writeBrief(book.workbook, report, one!, report.parts.get(WORKLIST)[0]![0]!, QUIET);
  expect(texts(book, 'AR Brief Alder Works EU')).toContain('Send a reminder.');
});

test('the activity report counts contacts and promises by week and collector, and what came in after a contact', async () => {
  const book = await worked();
  book.paste([{ ...ITEMS[0]!, amount: 2500.5 }, ITEMS[1]!]);
  const { report } = await book.refresh('2026-02-07');
  await writeActivityReport(book.workbook, report, QUIET);
  const row = Array.from({ length: 10 }, (_, column) => book.workbook.cell(ACTIVITY_REPORT_SHEET, 4, column));
  expect(row).toEqual([day('2026-01-26'), 'Ann Lee', '', 2, 1, 0, 0, 12500.5, 10000, 0]);
});

test('without a log there is nothing to report', async () => {
  const book = new NoteBook();
  book.paste(ITEMS);
  const { report } = await book.refresh('2026-01-31');
  await expect(writeActivityReport(book.workbook, report, QUIET)).rejects.toMatchObject({ code: 'unsupported' });
});
