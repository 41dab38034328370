import { startRun } from '../../../../src/reading/run/startRun';
import { adoptTrial, compareTrial, dropTrial, startTrial } from '../../../../src/features/trial/run/strategyTrial';
import { computeReport } from '../../../../src/report/computeReport';
import { readCells } from '../../../harness/readCells';
import { readSetup } from '../../../../src/features/setup/run/readSetup';
import { WorkbookError } from '../../../../src/kernel/run/workbook';
import { ruleChanges } from '../../../../src/features/trial/domain/compareStrategies';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { Report } from '../../../../src/features/report';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { NoteBook, SHEET, type Item } from '../../notes/run/noteBook';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';
import { told } from '../../../harness/say';

const ITEMS: readonly Item[] = [
  { customer: 'Alder Works', id: 'A-17', document: '1001', due: '2025-12-20', amount: 12500.5 },
  { customer: 'Birch & Sons', id: 'A-21', document: '1003', due: '2025-10-01', amount: 26000 },
  { customer: 'Cedar Mills', id: 'A-30', document: '1004', due: '2026-01-20', amount: 400 },
];
const TRIAL = 'AR_StrategyTrial';

async function refreshed(): Promise<{ book: NoteBook; report: Report }> {
  const book = new NoteBook();
  book.paste(ITEMS);
  return { book, report: (await book.refresh('2026-01-31')).report };
}

async function onTrial(): Promise<{ book: NoteBook; report: Report }> {
  const now = await refreshed();
  await startTrial(now.book.workbook, now.report, QUIET);
  return now;
}

async function place(
  { workbook }: NoteBook,
  table: string,
  rule: string,
  heading: string,
): Promise<readonly [sheet: string, row: number, column: number]> {
  const { sheet, span } = (await workbook.outline()).tables.find(({ name }) => name === table)!;
  const cells = await readCells(workbook, sheet, span, QUIET);
  return [sheet, span.row + cells.findIndex(([id]) => id === rule), span.column + cells[0]!.indexOf(heading)];
}

/** Types into the cell of a rule below a heading. */
async function type(book: NoteBook, rule: string, heading: string, cell: Cell, table = TRIAL): Promise<void> {
  book.workbook.type(...(await place(book, table, rule, heading)), cell);
}

async function read(book: NoteBook, table: string, rule: string, heading: string): Promise<Cell> {
  return book.workbook.cell(...(await place(book, table, rule, heading)));
}

/** Everything that AR Setup holds. */
async function setupCells({ workbook }: NoteBook): Promise<Cell[][]> {
  return readCells(workbook, 'AR Setup', (await workbook.outline()).sheets.find(({ name }) => name === 'AR Setup')!.used!, QUIET);
}

test('a trial starts as a copy of the strategy in use, so nobody moves', async () => {
  const { book, report } = await onTrial();
  const { setup, trial } = await readSetup(await startRun(book.workbook, ANY_REQUEST, QUIET));
  expect(trial).toEqual({ strategy: setup.strategy, problems: [], checks: setup.strategy.rules.map(() => '') });
  expect((await compareTrial(book.workbook, report, QUIET))!.currencies[0]!.moves).toEqual([]);
});

test('a changed rule tells who moves, and the points that moved them', async () => {
  const { book, report } = await onTrial();
  await type(book, 'risk-95', 'Points', 90);
  const { currencies } = (await compareTrial(book.workbook, report, QUIET))!;
  const told = currencies[0]!.moves.map((move) => ({
    who: report.reading.customers.at(move.customer).name,
    ranks: [move.before.rank, move.after.rank],
    classes: [move.before.class, move.after.class],
    rules: ruleChanges(move).map(({ rule, pointsBefore, pointsAfter }) => [rule, pointsBefore, pointsAfter]),
  }));
  expect(told).toEqual([
    { who: 'Alder Works', ranks: [2, 1], classes: ['C', 'A'], rules: [['risk-95', 15, 90]] },
    { who: 'Birch & Sons', ranks: [1, 2], classes: ['A', 'B'], rules: [] },
  ]);
});

test('class limits of its own put customers into other classes', async () => {
  const { book, report } = await onTrial();
  const { span } = (await book.workbook.outline()).tables.find(({ name }) => name === TRIAL)!;
  // "Class A from" stands six rows above the header of the table, that of B below it, their limits beside them.
  expect(book.workbook.cell('AR Setup', span.row - 6, span.column)).toBe('Class A from');
  book.workbook.type('AR Setup', span.row - 5, span.column + 1, 0.16);
  const { currencies } = (await compareTrial(book.workbook, report, QUIET))!;
  expect(
    currencies[0]!.moves.map(({ customer, before, after }) => [report.reading.customers.at(customer).name, before.class, after.class]),
  ).toEqual([['Alder Works', 'C', 'B']]);
});

test('a trial ranks nobody and survives a refresh with what was typed', async () => {
  const { book, report } = await onTrial();
  await type(book, 'risk-95', 'Points', 90);
  const again = (await book.refresh('2026-01-31')).report;
  expect(again.parts.get(WORKLIST)[0]!).toEqual(report.parts.get(WORKLIST)[0]!);
  expect(await read(book, TRIAL, 'risk-95', 'Points')).toBe(90);
});

test('the trial taken over ranks as it was compared, and Restore takes that back', async () => {
  const { book, report } = await onTrial();
  await type(book, 'risk-95', 'Points', 90);
  const compared = (await compareTrial(book.workbook, report, QUIET))!.currencies[0]!.after;
  await adoptTrial(book.workbook, report, QUIET);
  const outcome = await computeReport(book.workbook, { ...ANY_REQUEST, sheet: SHEET, asOf: day('2026-01-31') }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  expect(outcome.report.parts.get(WORKLIST)[0]!).toEqual(compared);
  expect(await read(book, 'AR_Strategy', 'risk-95', 'Points')).toBe(90);
  expect((await book.workbook.outline()).tables.map(({ name }) => name)).not.toContain(TRIAL);
  await book.workbook.restore();
  expect(await read(book, 'AR_Strategy', 'risk-95', 'Points')).toBe(15);
  expect(await read(book, TRIAL, 'risk-95', 'Points')).toBe(90);
});

test('a trial with fewer rules makes AR_Strategy shorter, and nothing is left below it', async () => {
  const { book, report } = await onTrial();
  const { setup } = await readSetup(await startRun(book.workbook, ANY_REQUEST, QUIET));
  const { span } = (await book.workbook.outline()).tables.find(({ name }) => name === TRIAL)!;
  for (let row = 1; row < span.rowCount - 2; row++)
    for (let column = 0; column < span.columnCount; column++) book.workbook.type('AR Setup', span.row + row, span.column + column, '');
  await adoptTrial(book.workbook, report, QUIET);
  const shorter = (await book.workbook.outline()).tables.find(({ name }) => name === 'AR_Strategy')!.span;
  expect(shorter.rowCount).toBe(3);
  expect((await readSetup(await startRun(book.workbook, ANY_REQUEST, QUIET))).setup.strategy.rules).toEqual(setup.strategy.rules.slice(-2));
  expect((await readCells(book.workbook, 'AR Setup', { ...shorter, row: shorter.row + 3, rowCount: 20 }, QUIET)).flat().join('')).toBe('');
});

test('a wrong rule is refused in place with a sentence, and the strategy in use stays', async () => {
  const { book, report } = await onTrial();
  await type(book, 'risk-95', 'Points', 'many');
  await type(book, 'age-30', 'Parameter', 120);
  const { currencies, problems } = (await compareTrial(book.workbook, report, QUIET))!;
  expect(currencies).toEqual([]);
  expect(told(problems).map((text) => text.replace(/row \d+/, 'row n'))).toEqual([
    'AR Setup, table AR_StrategyTrial, row n: Points must be a whole number.',
    'AR Setup, table AR_StrategyTrial, row n: Rule "age-30" never counts because "age-90" of the same group comes first. Put the higher number first.',
  ]);
  await expect(adoptTrial(book.workbook, report, QUIET)).rejects.toThrow(WorkbookError);
  expect([await read(book, TRIAL, 'risk-95', 'Check'), await read(book, 'AR_Strategy', 'risk-95', 'Points')]).toEqual([
    'Points must be a whole number.',
    15,
  ]);
});

test('a trial that is dropped leaves AR Setup as it was before it', async () => {
  const { book, report } = await refreshed();
  const before = await setupCells(book);
  await startTrial(book.workbook, report, QUIET);
  await dropTrial(book.workbook, report, QUIET);
  expect(await setupCells(book)).toEqual(before);
  expect(await compareTrial(book.workbook, report, QUIET)).toBeNull();
});
