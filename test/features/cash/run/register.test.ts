import {
  isAccepted,
  isAcceptedOrReady,
  POSTING_TARGETS,
  postingCsv,
  postingList,
  type PostingCell,
} from '../../../../src/features/cash/domain/register/posting';
import type { CashRegister } from '../../../../src/features/receipts/domain/register';
import { CASH } from '../../../../src/features/cash/domain/register/cashPart';
import { logDeductions } from '../../../../src/features/cash/jobs/logDeductions';
import type { Report } from '../../../../src/features/report';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';
import { day, QUIET } from '../../../golden/madeReport';
import { expectTexts } from '../../../golden/expectTexts';
import { writtenTexts } from '../../../golden/writtenTexts';
import { CashBook, FIRST_FILE, SECOND_FILE } from './cashBook';

const said = ({ receipts, applications }: CashRegister): readonly string[] =>
  receipts.map(({ key, state, decided, note }) => {
    const own = applications
      .filter((one) => one.key === key)
      .map(({ documentNo, applied, deduction, reason }) => `${documentNo} ${applied} ${deduction} ${reason}`.trim());
    return [key.split(' ')[3], state, decided ?? '', String(note), ...own].join('|');
  });

async function decided(book: CashBook): Promise<void> {
  await book.take(FIRST_FILE);
  book.type('Decision', 'A1', 'accept');
  book.type('Decision', 'A2', 'change');
  book.type('Note', 'A2', 'spoke to Ann');
  book.type('Deduction', 'A2', 60);
  book.type('Reason', 'A2', 'Freight');
}

test('what people typed stays when the same file comes again and when one overlaps it', async () => {
  const book = new CashBook();
  await decided(book);
  await book.take(FIRST_FILE);
  const { cash } = await book.take(SECOND_FILE);
  expect(said(cash.report.parts.get(CASH).register)).toEqual([
    'A1|accepted|accept||70011 120000 0',
    'A2|accepted|change|spoke to Ann|F-2026-118 70000 6000 freight',
    'A3|proposed||',
    'A4|aside||',
    'A5|proposed|||R-55001 64000 0',
    // 70011 is used up by the receipt that the ledger does not have yet.
    'A6|proposed|||70012 50000 0',
  ]);
});

test('a second run with the same file writes the same', async () => {
  const book = new CashBook();
  await decided(book);
  await book.take(FIRST_FILE);
  const first = writtenTexts(book.workbook);
  await book.take(FIRST_FILE);
  expect(writtenTexts(book.workbook)).toEqual(first);
});

test('at the next refresh a receipt is posted, posted otherwise and how, or not yet; what was posted once stays so', async () => {
  const book = new CashBook();
  await decided(book);
  book.reopen({ '70011': 0, 'F-2026-118': 100 });
  const states = ({ receipts }: CashRegister): readonly string[] => receipts.map(({ state }) => state);
  expect(states(await book.refresh())).toEqual(['posted', 'postedOtherwise', 'proposed', 'aside', 'proposed']);
  expect([book.cell('State', 'A1'), book.cell('State', 'A2'), book.cell('Check', 'A2')]).toEqual([
    'posted',
    'posted otherwise',
    'F-2026-118 is open with 100.00, not 77.00.',
  ]);
  book.reopen({ '70011': 300, 'F-2026-118': 0 });
  expect(states(await book.refresh())).toEqual(['posted', 'postedOtherwise', 'proposed', 'aside', 'proposed']);
});

test('what is accepted and still open is not yet posted, however often it is refreshed', async () => {
  const book = new CashBook();
  await decided(book);
  await book.refresh();
  const { receipts } = await book.refresh();
  expect(receipts.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'proposed', 'aside', 'proposed']);
  expect(book.cell('State', 'A1')).toBe('accepted, not yet posted');
});

test('deductions that were accepted become disputes, each once, and lower the amount to collect', async () => {
  const book = new CashBook();
  await decided(book);
  const toCollect = (report: Report): number =>
    report.parts.get(WORKLIST)[0]!.find(({ customer }) => report.reading.customers.at(customer).id === 'C-2')!.amountToCollect;
  const before = await book.report();
  const first = await logDeductions(book.workbook, before, { who: 'Ann', when: day('2026-04-01') }, QUIET);
  expect(first.count).toBe(1);
  expect(toCollect(before) - toCollect(first.report)).toBe(6000);
  const again = await logDeductions(book.workbook, await book.report(), { who: 'Ann', when: day('2026-04-02') }, QUIET);
  expect(again.count).toBe(0);
});

describe('posting lists', () => {
  const amountsOf = (rows: readonly (readonly PostingCell[])[], column: number): number =>
    rows.reduce((sum, row) => {
      const cell = row[column];
      return sum + (typeof cell === 'object' ? cell.amount : 0);
    }, 0);

  test('hold what was accepted, and their amounts add up to the receipts', async () => {
    const book = new CashBook();
    await decided(book);
    book.type('Decision', 'A3', 'on account');
    const { cash } = await book.take(FIRST_FILE);
    const { register } = cash.report.parts.get(CASH);
    const received = 120000 + 70000 + 9900;
    const of = (target: (typeof POSTING_TARGETS)[number]) => postingList(target, register, isAccepted);
    expect(amountsOf(of('general').rows, 7) + amountsOf(of('general').rows, 12)).toBe(received);
    expect(amountsOf(of('quickbooks').rows, 6)).toBe(received);
    expect(amountsOf(of('netsuite').rows, 5)).toBe(received);
    expect(amountsOf(of('businesscentral').rows, 6)).toBe(-received);
    expect(amountsOf(of('erpnext').rows, 4)).toBe(received);
    for (const target of POSTING_TARGETS) for (const row of of(target).rows) expect(row).toHaveLength(of(target).headings.length);
  });

  test('on the command line what needs no look is in it too', async () => {
    const { cash } = await new CashBook().take(FIRST_FILE);
    const { rows } = postingList('general', cash.report.parts.get(CASH).register, isAcceptedOrReady);
    expect(rows.map((row) => row[6])).toEqual(['70011', 'R-55001']);
  });

  test('a cell that a spreadsheet would take for a formula is a text', () => {
    expect(
      postingCsv({
        headings: ['A', 'B'],
        rows: [
          ['=1+1', { amount: -100 as never, text: '-1.00' }],
          ['@x, "y"', '+1'],
        ],
      }),
    ).toBe('A,B\r\n\'=1+1,-1.00\r\n"\'@x, ""y""",\'+1\r\n');
  });
});

test.each([
  ['cash', 'en', 'accept'],
  ['cash-spanish', 'es', 'aceptar'],
] as const)('AR Cash Application is as the expected texts of %s say', async (folder, language, accept) => {
  const book = new CashBook(language);
  await book.take(FIRST_FILE);
  book.type(language === 'en' ? 'Decision' : 'Decisión', 'A1', accept);
  await book.take(SECOND_FILE);
  expectTexts(folder, writtenTexts(book.workbook));
});

test('the tolerance of AR Setup holds for the next file', async () => {
  const book = new CashBook();
  await book.report();
  book.setUp('Tolerance per item', 1, 80);
  const { cash } = await book.take(FIRST_FILE.replace('700.00,A2', '698.00,B2'));
  const short = cash.proposals.find(({ applications }) => applications.some(({ documentNo }) => documentNo === 'F-2026-118'));
  expect(short).toMatchObject({ outcome: 'tolerance' });
});
