import { computeNotices } from '../../../src/features/statements/jobs/computeNotices';
import { markSent } from '../../../src/features/statements/jobs/markSent';
import { preparedReport, writeNotices, type PreparedReport } from '../../../src/features/statements/jobs/writeNotices';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { MemoryWorkbook } from '../../golden/memoryWorkbook';

const FACTS: readonly (readonly Cell[])[] = [
  ['Customer no.', 'Customer', 'Language', 'E-mail', 'Letters', 'Collector'],
  ['B1', 'Bracken Mill', 'en', 'ap@bracken.example', 'yes', 'Ana Soto'],
  ['B2', 'Cumbre Verde', 'es', '', 'yes', 'Ana Soto'],
  ['B3', 'Dale & Sons', 'en', '', 'no', ''],
];
const ITEMS: readonly (readonly Cell[])[] = [
  ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open amount', 'Currency'],
  ['B1', 'Bracken Mill', 'B-1', day('2027-03-01'), day('2027-03-31'), 900, 'USD'],
  ['B2', 'Cumbre Verde', 'C-1', day('2027-03-01'), day('2027-03-31'), 800.5, 'USD'],
  ['B3', 'Dale & Sons', 'D-1', day('2027-03-01'), day('2027-03-31'), 700, 'USD'],
];

const book = (): MemoryWorkbook => new MemoryWorkbook().addSheet('Open', ITEMS, [3, 4]).addSheet('Clients', FACTS);

async function prepared(workbook: MemoryWorkbook): Promise<PreparedReport> {
  const outcome = await computeNotices(workbook, { ...ANY_REQUEST, asOf: day('2027-05-31') }, QUIET);
  if (outcome.kind === 'questions') throw new Error('no question stands in the way');
  return preparedReport(outcome.notices, QUIET);
}

const PLACE = { sheet: 'AR Notices', row: 5, include: 17 };

test('the list says what each account gets and what is missing; letters without their facts do not go out', async () => {
  const workbook = book();
  const report = await prepared(workbook);
  await writeNotices(workbook, report, QUIET);
  const row = (k: number): readonly Cell[] => [0, 4, 5, PLACE.include].map((column) => workbook.cell(PLACE.sheet, PLACE.row + k, column));
  expect(row(0)).toEqual(['Bracken Mill', 1, 'Notice 1: the oldest invoice is 61 days past due.', 'yes']);
  expect(row(2)).toEqual(['Dale & Sons', '', 'Wants no letters.', '']);
  expect(workbook.cell(PLACE.sheet, PLACE.row, PLACE.include + 1)).toBe('Enter first: Phone. See AR_LetterFacts on AR Setup.');
  expect(report.prepared.map(({ isIncluded }) => isIncluded)).toEqual([false, false, false]);
  expect(workbook.cell('AR Mail Merge', 0, 0)).toBe('CustomerNo');
});

test('who is to get none stays so when the list is written again, in any order of its rows', async () => {
  const workbook = book();
  await writeNotices(workbook, await prepared(workbook), QUIET);
  workbook.type(PLACE.sheet, PLACE.row + 1, PLACE.include, 'no');
  const again = await prepared(workbook);
  expect(again.prepared.map(({ include }) => include)).toEqual(['yes', 'no', '']);
  await writeNotices(workbook, again, QUIET);
  expect(workbook.cell(PLACE.sheet, PLACE.row + 1, PLACE.include)).toBe('no');
});

test('what was sent is logged as a letter of its level, and the next notice is the level after it', async () => {
  const workbook = book();
  const first = await prepared(workbook);
  const sender = { who: 'Ana Soto', when: day('2027-05-31') };
  const [bracken] = first.prepared;
  const logged = await markSent(workbook, first.report, [bracken!], first.accounts.parties, sender, QUIET);
  expect(logged.entries).toMatchObject([
    { kind: 'letter', outcome: 'level 1', amount: 900, currency: 'USD', customerId: 'B1', reason: 'e-mail' },
  ]);
  const next = async (asOf: string) => {
    const outcome = await computeNotices(workbook, { ...ANY_REQUEST, asOf: day(asOf) }, QUIET);
    if (outcome.kind === 'questions') throw new Error('no question stands in the way');
    return outcome.notices.notices[0]!;
  };
  expect(await next('2027-06-05')).toMatchObject({ level: null, skip: 'quietDays', sent: 1 });
  expect(await next('2027-06-12')).toMatchObject({ level: 2, skip: null, sent: 1 });
});
