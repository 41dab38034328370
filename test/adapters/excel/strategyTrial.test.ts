import { startRun } from '../../../src/reading/run/startRun';
import { adoptTrial, compareTrial, dropTrial, startTrial } from '../../../src/features/trial/run/strategyTrial';
import { refresh } from '../../../src/report/refresh';
import { readSetup } from '../../../src/features/setup/run/readSetup';
import { ANY_REQUEST, day } from '../../golden/madeReport';
import type { Report } from '../../../src/features/report';
import { openExcel, running, type OpenExcel } from './openExcel';

const ITEMS = [
  ['Customer', 'Customer number', 'Invoice', 'Due date', 'Amount'],
  ['Alder Works', 'A-17', '1001', day('2025-12-20'), 12500.5],
  ['Birch & Sons', 'A-21', '1003', day('2025-10-01'), 26000],
];
let open: OpenExcel;
let report: Report;

beforeEach(async () => {
  open = await openExcel({ 'Open items': ITEMS });
  const outcome = await refresh(open.workbook, { ...ANY_REQUEST, asOf: day('2026-01-31') }, running());
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  report = outcome.report;
  await startTrial(open.workbook, report, running());
}, 60_000);

afterEach(() => open.office.close());

/** The body of a table as Excel shows it. */
function bodyOf(name: string): Promise<unknown[][]> {
  return open.office.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getDataBodyRange();
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Adds a rule at the end of the trial, as typing below a table does. */
function addRule(cells: readonly (string | number)[]): Promise<void> {
  return open.office.Excel.run(async (context) => {
    context.workbook.tables.getItem('AR_StrategyTrial').rows.add(undefined, [[...cells]]);
    await context.sync();
  });
}

test('a trial stands beside the tables of AR Setup, a copy that moves nobody', async () => {
  expect(await bodyOf('AR_StrategyTrial')).toEqual(await bodyOf('AR_Strategy'));
  const comparison = await compareTrial(open.workbook, report, running());
  expect(comparison!.currencies.flatMap(({ moves }) => moves)).toEqual([]);
});

test('a rule that is added counts, and is one of the strategy in use once the trial is taken over', async () => {
  await addRule(['entity-legal', '', 'oldest days past due over', 45, 40, 'no', 'Older than {parameter} days', '']);
  const { currencies } = (await compareTrial(open.workbook, report, running()))!;
  expect(currencies.some(({ moves }) => moves.length > 0)).toBe(true);
  const rules = (await bodyOf('AR_StrategyTrial')).length;
  await adoptTrial(open.workbook, report, running());
  expect(await bodyOf('AR_Strategy')).toHaveLength(rules);
  const { setup, trial, problems } = await readSetup(await startRun(open.workbook, ANY_REQUEST, running()));
  expect([setup.strategy.rules.at(-1)!.id, trial, problems]).toEqual(['entity-legal', null, []]);
});

test('what stands below AR_Strategy is never written over by a longer trial', async () => {
  const below = (await bodyOf('AR_Strategy')).length;
  await open.office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('AR_Strategy').getRange();
    table.getLastRow().getOffsetRange(1, 0).getCell(0, 0).values = [['mine']];
    await context.sync();
  });
  await addRule(['one-more', '', 'oldest days past due over', 45, 40, 'no', 'Older than {parameter} days', '']);
  await expect(adoptTrial(open.workbook, report, running())).rejects.toMatchObject({ code: 'placeTaken' });
  expect(await bodyOf('AR_Strategy')).toHaveLength(below);
});

test('a trial that is dropped takes its table and its settings along, and the next one starts from the strategy in use', async () => {
  await dropTrial(open.workbook, report, running());
  const names = await open.office.Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name');
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
  expect(names).not.toContain('AR_StrategyTrial');
  await startTrial(open.workbook, report, running());
  expect(await bodyOf('AR_StrategyTrial')).toEqual(await bodyOf('AR_Strategy'));
});
