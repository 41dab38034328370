import { computeAgencies } from '../../../../src/features/agencies/jobs/computeAgencies';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';
import type { Report } from '../../../../src/features/report';
import { expectTexts } from '../../../golden/expectTexts';
import { writtenTexts } from '../../../golden/writtenTexts';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { memoryOfEverything } from '../../everythingWritten';
import { AgencyBook } from './agencyBook';

test('a list of open items is no list of agencies, although it has a column of codes', async () => {
  const outcome = await computeAgencies(memoryOfEverything(), { ...ANY_REQUEST, asOf: day('2026-01-31') }, QUIET);
  expect(outcome).toMatchObject({ kind: 'agencies', agencies: { sources: {}, read: { terms: [] } } });
});

/** The customers that are to be called. */
const called = ({ parts, reading }: Report): readonly string[] =>
  parts.get(WORKLIST)[0]!.flatMap(({ customer, excludedBy }) => (excludedBy === null ? [reading.customers.at(customer).id] : []));

test('accounts of the ladder and of the write-offs are proposed; one with agency and date leaves the worklist until it is recalled', async () => {
  const book = new AgencyBook();
  const before = await book.report();
  expect([...called(before)].sort()).toEqual(['K1', 'K2', 'K3']);
  await book.judge(before);
  expect(book.placement('K2').cells.slice(0, 9)).toEqual(['K2', 'Birch Optical', '', '', 2500, 'EUR', 181, '', 'proposed']);
  expect(book.placement('K3').cells.slice(0, 6)).toEqual(['K3', 'Cedar Clinic', '', '', 400, 'EUR']);
  book.place('K2', 'AG1', '2026-06-01');
  const after = await book.report();
  expect([...called(after)].sort()).toEqual(['K1', 'K3']);
  expect(book.placement('K2').cells[2]).toBe('AG1');
  await book.judge(after);
  expect(book.placement('K2').cells[8]).toBe('placed');
  book.recall('K2', '2026-06-20', 2500);
  expect([...called(await book.report())].sort()).toEqual(['K1', 'K2', 'K3']);
});

test('recovered, still placed and recalled are what was placed, with the fee by age and what it cost', async () => {
  const book = new AgencyBook();
  const report = await book.report();
  await book.agree();
  await book.judge(report);
  book.place('K2', 'AG1', '2026-01-31');
  book.place('K3', 'Ruiz Abogados', '2026-02-01');
  book.came('2026-03-01', 'K2', 1000, 'agency');
  book.came('2026-03-05', 'K3', 300, 'us', 40);
  const { currencies, recalls } = await book.judge(await book.report());
  const totals = currencies[0]!.figures.agencies.map(({ agency, totals: { recovered, fee, cost, netBack, stillPlaced } }) => [
    agency,
    recovered,
    fee,
    cost,
    netBack,
    stillPlaced,
  ]);
  // 30% of 181 to 365 days; counsel has a minimum of 50.
  expect(totals).toEqual([
    ['AG1', 100000, 30000, 0, 70000, 150000],
    ['LAW', 30000, 5000, 4000, 21000, 10000],
  ]);
  expect(recalls.map(({ placement, reason }) => [placement.account, reason])).toEqual([
    ['K2', 'nothingCame'],
    ['K3', 'paysUs'],
  ]);
});

test.each([
  ['agencies', 'en'],
  ['agencies-spanish', 'es'],
] as const)('the sheets of agencies are as the expected texts of %s say', async (folder, language) => {
  const book = new AgencyBook(language);
  const report = await book.report();
  await book.agree();
  await book.judge(report);
  book.place('K2', 'AG1', '2025-11-30');
  book.came('2026-01-15', 'K2', 1000, language === 'en' ? 'agency' : 'agencia');
  const statement = [
    ['Account', 'Date', 'Collected', 'Fee', 'Remitted'],
    ['K2', 46037, 1000, 250, 750],
    ['K9', 46038, 80, 16, 64],
  ];
  book.workbook.addSheet('Agency statement', statement, [1]);
  book.workbook.changes.splice(0);
  await book.judge(report);
  expectTexts(folder, writtenTexts(book.workbook));
});
