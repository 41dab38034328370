import { withGroupFigures } from '../../../../../src/features/metrics/domain/groupFigures';
import { groupPositions } from '../../../../../src/features/metrics/domain/groupPositions';
import { salesPeriods } from '../../../../../src/features/metrics/domain/salesPeriods';
import { workInProgress } from '../../../../../src/features/metrics/domain/workInProgress';
import { ageItems } from '../../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../../src/features/aging/domain/schemes';
import { CustomerDirectory } from '../../../../../src/kernel/ledger/customers';
import { OpenItemsBuilder } from '../../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import type { MonthlySales, Setup } from '../../../../../src/features/setupFacts';
import { snapshotOf } from '../../../../../src/features/snapshots/domain/keepSnapshot';
import { day, readingOf, reportOf, salesOf } from '../../../../golden/madeReport';
import { english } from '../../../../harness/say';
import { snapshotsText } from '../../../../../src/features/snapshots/snapshotsText';

const USD = currencyOf('USD');
const AS_OF = day('2026-01-31');

function agedOf(asOf: string, rows: readonly (readonly [entity: string, customer: string, due: string, cents: number])[]) {
  const customers = new CustomerDirectory();
  const builder = new OpenItemsBuilder(USD, customers);
  rows.forEach(([entity, customer, due, cents], row) =>
    builder.add({ sheetRow: row + 2, entity, customer, documentNo: `D${row}`, dueDay: day(due), openAmount: cents as MinorUnits }),
  );
  return ageItems(builder.build(), day(asOf), DEFAULT_SCHEME, 'due');
}

const NOW = agedOf('2026-01-31', [
  ['North', 'Alder', '2026-02-10', 60000],
  ['North', 'Birch', '2025-10-01', 40000],
  ['South', 'Alder', '2026-01-15', 50000],
]);
const BEFORE = agedOf('2025-10-31', [
  ['North', 'Alder', '2025-11-10', 80000],
  ['South', 'Alder', '2025-11-10', 10000],
]);
const sales = (entity: string, amount: number): MonthlySales[] =>
  ['2025-11', '2025-12', '2026-01'].map((month) => ({ monthStart: day(`${month}-01`), amount: String(amount), currency: 'USD', entity }));

async function setupWith(changes: Partial<Setup>): Promise<Setup> {
  return { ...(await reportOf(readingOf([]), '2026-01-31')).setup, ...changes };
}

async function groups(changes: Partial<Setup>) {
  const facts = {
    setup: await setupWith(changes),
    snapshots: [snapshotOf([BEFORE], BEFORE.items.customers, BEFORE.asOf, 'No date')],
    isOnlyCurrency: true,
    asOf: AS_OF,
    needsMonth: new Set<string>(),
  };
  return withGroupFigures(
    groupPositions(
      NOW,
      new Map([
        [0, 'Mia'],
        [1, 'Mia'],
        [2, 'Jo'],
      ]),
      new Map(),
    ),
    facts,
  );
}

const valueOf = (group: Awaited<ReturnType<typeof groups>>[number], name: string) => group.figures!.find((figure) => figure.id === name)!;

test('an entity whose sales are known has its own DSO and CEI; a collector says what is missing', async () => {
  const made = await groups({ sales: [...sales('North', 1000), ...sales('South', 250)] });
  const north = made.find(({ name }) => name === 'North')!;
  // 1,000 is open and January sold 1,000, so the balance is that month.
  expect(valueOf(north, 'dsoCountBack').value).toBe(31);
  // (800 + 3,000 − 1,000) ÷ (800 + 3,000 − 600 not past due).
  expect(valueOf(north, 'cei').value).toBeCloseTo(2800 / 3200, 10);
  expect(
    valueOf(
      made.find(({ name }) => name === 'Mia')!,
      'dsoCountBack',
    ),
  ).toMatchObject({ value: null, reason: { code: 'salesByEntity' } });
});

test('a target of a group goes before the common one, and each says whether it is reached', async () => {
  const made = await groups({
    targets: [
      { figure: 'currentShare', target: 0.5 },
      { figure: 'currentShare', target: 0.7, of: 'north' },
      { figure: 'dsoCountBack', target: 30 },
    ],
  });
  expect(made.map(({ name, targets }) => [name, targets!.map(({ figure, target, isReached }) => [figure, target, isReached])])).toEqual([
    ['North', [['currentShare', 0.7, false]]],
    ['South', [['currentShare', 0.5, false]]],
    ['Mia', [['currentShare', 0.5, true]]],
    ['Jo', [['currentShare', 0.5, false]]],
  ]);
});

test('sales of several entities add up to those of the whole', () => {
  const { periods } = salesPeriods([...sales('North', 1000), ...sales('South', 250)], USD, true, AS_OF);
  expect(periods.map(({ sales: sold }) => sold)).toEqual([125000, 125000, 125000]);
});

describe('days of work in progress', () => {
  const periods = salesPeriods(salesOf({ '2025-11': 1000, '2025-12': 1000, '2026-01': 1000 }), USD, true, AS_OF);
  const made = (amounts: Record<string, number[]>, isOnly = true, of = periods) =>
    workInProgress({ amounts: new Map(Object.entries(amounts)), from: 'WIP' }, USD, isOnly, of);

  test('are work not invoiced ÷ sales × days', () => {
    const [figure] = made({ '': [400, 200] });
    expect(figure!.value).toBeCloseTo((600 / 3000) * 92, 10);
    expect(english(figure!.inputs!)).toBe('600.00 of sheet WIP ÷ 3,000.00 × 92 days');
  });

  test('do not stand where the workbook has none in the currency', () => {
    expect(workInProgress(null, USD, true, periods)).toEqual([]);
    expect(made({ EUR: [1] })).toEqual([]);
    expect(made({ '': [1] }, false)).toEqual([]);
  });

  test('give a reason where they are impossible', () => {
    expect(made({ USD: [-5] })[0]).toMatchObject({ value: null, reason: { code: 'workBelowZero' } });
    expect(made({ USD: [5] }, true, { periods: [], reason: snapshotsText('noPaidList') })[0]).toMatchObject({
      value: null,
      reason: snapshotsText('noPaidList'),
    });
  });
});
