import { compareStrategies } from '../../../../src/features/trial/run/compareStrategies';
import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { refresh } from '../../../../src/report/refresh';
import { readCells } from '../../../harness/readCells';
import { newEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { Report } from '../../../../src/features/report';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { WORKLIST } from '../../../../src/features/worklist/domain/worklistPart';

const ROWS = [
  'Customer,Customer number,Invoice,Invoice date,Due date,Amount',
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,12500.50',
  'Alder Works,A-17,1002,2025-12-05,2026-01-04,900.00',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
];
const PROMISE = newEntry({
  kind: 'promise',
  when: day('2026-01-31'),
  who: 'Ann',
  customer: 'Alder Works',
  customerId: 'A-17',
  document: '1001',
  amount: 12500.5,
  day: day('2026-02-10'),
  text: '=she said "yes"',
});

async function opened(): Promise<{ workbook: FileWorkbook; report: Report }> {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(ROWS.join('\n')), 'items.csv');
  return { workbook, report: await refreshed(workbook, '2026-01-31') };
}

async function refreshed(workbook: FileWorkbook, asOf: string): Promise<Report> {
  const outcome = await refresh(workbook, { ...ANY_REQUEST, asOf: day(asOf) }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

/** The log's rows without its headings, by heading. */
async function log(workbook: FileWorkbook): Promise<Record<string, Cell>[]> {
  const sheet = (await workbook.outline()).sheets.find(({ name }) => name === 'AR Activity')!;
  const [headings, ...rows] = (await readCells(workbook, sheet.name, sheet.used!, QUIET)).slice(5);
  return rows
    .map((row) => Object.fromEntries(headings!.map((heading, column) => [String(heading), row[column] ?? ''])))
    .filter((row) => row.Id !== '');
}

test('a promise that is logged is off what is to collect at once, and stands in the log to the letter', async () => {
  const { workbook, report } = await opened();
  const logged = await logActivity(workbook, report, [PROMISE], QUIET);
  const alder = logged.report.parts.get(WORKLIST)[0]!.find(({ balance }) => balance === 1340050)!;
  expect([alder.promised, alder.amountToCollect]).toEqual([1250050, 90000]);
  expect(await log(workbook)).toMatchObject([
    { Customer: 'Alder Works', Document: '1001', Amount: 12500.5, 'Open then': 12500.5, Text: '=she said "yes"', State: '' },
  ]);
});

test('the next refresh takes the row into the table and derives its state; a later as-of date judges it', async () => {
  const { workbook, report } = await opened();
  await logActivity(workbook, report, [PROMISE], QUIET);
  await refreshed(workbook, '2026-02-01');
  expect(await log(workbook)).toMatchObject([{ State: 'open' }]);
  const table = (await workbook.outline()).tables.find(({ name }) => name === 'AR_Activity')!;
  expect(table.span.rowCount).toBe(2);
  const later = await refreshed(workbook, '2026-02-13');
  expect(await log(workbook)).toMatchObject([{ State: 'broken' }]);
  expect(
    later.parts
      .get(WORKLIST)[0]!
      .find(({ balance }) => balance === 1340050)!
      .why.map(({ rule }) => rule),
  ).toContain('broken-1');
});

test('two people who log at the same time get two ids, and neither row is written over', async () => {
  const { workbook, report } = await opened();
  const call = (who: string, text: string): NewEntry =>
    newEntry({ kind: 'call', when: day('2026-01-31'), who, customer: 'Birch & Sons', customerId: 'A-21', outcome: 'reached', text });
  await logActivity(workbook, report, [call('Ann Lee', 'first')], QUIET);
  await logActivity(workbook, report, [call('Bo Day', 'second'), call('Ann Lee', 'first')], QUIET);
  const rows = await log(workbook);
  expect(rows.map(({ Text }) => Text)).toEqual(['first', 'second', 'first']);
  expect(new Set(rows.map(({ Id }) => Id)).size).toBe(3);
});

test('what another strategy would change is told customer by customer, and a wrong one is refused', async () => {
  const { report } = await opened();
  const bySize = {
    ...DEFAULT_STRATEGY,
    rules: DEFAULT_STRATEGY.rules.map((rule) => (rule.id === 'risk-95' ? { ...rule, points: 90 } : rule)),
  };
  const { currencies } = compareStrategies(report, DEFAULT_STRATEGY, bySize);
  expect(
    currencies[0]!.moves.map(({ customer, before, after }) => [report.reading.customers.at(customer).name, before.rank, after.rank]),
  ).toEqual([
    ['Alder Works', 2, 1],
    ['Birch & Sons', 1, 2],
  ]);
  expect(compareStrategies(report, DEFAULT_STRATEGY, DEFAULT_STRATEGY).currencies[0]!.moves).toEqual([]);
  expect(compareStrategies(report, DEFAULT_STRATEGY, { ...DEFAULT_STRATEGY, rules: [] }).problems.length).toBeGreaterThan(0);
});
