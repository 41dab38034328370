import { startRun } from '../../../../src/reading/run/startRun';
import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { readSnapshots } from '../../../../src/features/snapshots/run/readSnapshots';
import type { Report } from '../../../../src/features/report';
import { readCells } from '../../../harness/readCells';
import type { Workbook } from '../../../../src/kernel/run/workbook';
import { spanFromAddress, type Cell } from '../../../../src/kernel/sheet/cells';
import { planSnapshots } from '../../../../src/features/snapshots/sheet/planSnapshots';
import { EXPOSURE_SHEET } from '../../../../src/features/exposure/sheet/exposureSheet';
import { ANY_REQUEST, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { FRIDAYS, quarterEnd } from '../../../golden/quarter/quarter';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import { english } from '../../../harness/say';

async function closed(workbook: Workbook): Promise<Report> {
  const outcome = await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[12]! }, DEFAULT_MONTH, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

/** The quarter's workbook in memory, in which cells can be typed. */
async function quarterInMemory(): Promise<MemoryWorkbook> {
  const file = await quarterEnd();
  const workbook = new MemoryWorkbook();
  for (const { name, used } of (await file.outline()).sheets) {
    if (used && !name.startsWith('AR ')) workbook.addSheet(name, await readCells(file, name, used, QUIET));
  }
  const { snapshots } = await readSnapshots(await startRun(file, null, QUIET));
  await workbook.apply({ sheets: [planSnapshots({ snapshots, standing: 0 }, english)], sideColumns: [], activate: null });
  return workbook;
}

function type(workbook: MemoryWorkbook, address: string, cell: Cell): void {
  const { row, column } = spanFromAddress(address)!;
  workbook.type(EXPOSURE_SHEET, row, column, cell);
}

test('loss rates and the allowance follow what is typed on AR Exposure, and the typed rates stay in AR Setup', async () => {
  const workbook = await quarterInMemory();
  const typed = await closed(workbook);
  type(workbook, 'B4', 'roll rates');
  type(workbook, 'B5', 0.1);
  type(workbook, 'B10', 20000);
  type(workbook, 'C10', 1500);
  const learned = await closed(workbook);
  expect(learned.problems.filter(({ code }) => code === 'forwardWrong')).toEqual([]);
  expect(learned.parts.get(EXPOSURE).lossMethod).toMatchObject({
    method: 'roll rates',
    forward: 0.1,
    reason: null,
    typedRates: typed.setup.lossRates,
  });
  const rates = learned.setup.lossRates.map(Number);
  expect(rates[4]).toBeCloseTo(0.55, 10);
  for (let bucket = 0; bucket < 4; bucket++) expect(rates[bucket]!).toBeLessThanOrEqual(rates[bucket + 1]!);
  expect(learned.parts.get(EXPOSURE).allowance[0]).toMatchObject({ opening: 2000000, writeOffs: 150000, recoveries: 0 });
  type(workbook, 'B4', 'typed');
  type(workbook, 'B5', '');
  expect((await closed(workbook)).setup.lossRates).toEqual(typed.setup.lossRates);
});

test('an adjustment typed as 10 instead of 10 % is flagged and not used', async () => {
  const workbook = await quarterInMemory();
  const before = await closed(workbook);
  type(workbook, 'B5', 10);
  const after = await closed(workbook);
  expect(after.setup.lossRates).toEqual(before.setup.lossRates);
  expect(after.problems.map(({ code }) => code)).toContain('forwardWrong');
});
