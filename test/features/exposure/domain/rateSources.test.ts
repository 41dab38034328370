import { chooseLossRates } from '../../../../src/features/exposure/domain/chooseLossRates';
import { usesDefault } from '../../../../src/features/exposure/domain/rateSources';
import { writtenOff } from '../../../../src/features/exposure/domain/writtenOff';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';
import type { LossMethod } from '../../../../src/features/exposure/domain/exposurePart';
import type { LossFacts } from '../../../../src/features/exposure/domain/lossLearner';
import type { Report } from '../../../../src/features/report';
import { snapshotOf } from '../../../../src/features/snapshots/domain/keepSnapshot';
import type { Snapshot } from '../../../../src/features/snapshots/domain/snapshot';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import type { PaidItems } from '../../../../src/kernel/ledger/paidItems';
import { addDays, isoFromDay } from '../../../../src/kernel/calendar/dayNumber';
import { logOf } from '../../activity/domain/deskOf';
import { day, readingOf, reportOf, type MadeItem } from '../../../golden/madeReport';

const AS_OF = '2026-06-30';
const OPEN: readonly MadeItem[] = [
  { customer: 'Alder', due: '2026-07-20', amount: 100000 },
  { customer: 'Alder', due: '2026-06-20', amount: 100000 },
];

/** Invoices of 1,000.00 each, due in 2025 and paid so many days after. */
function paid(count: number, daysLate: number): PaidItems {
  const due = Int32Array.from({ length: count }, (_, k) => day('2025-01-15') + (k % 200));
  return {
    length: count,
    customerSize: 1,
    customer: new Uint32Array(count),
    documentDay: due.map((one) => one - 30),
    dueDay: due,
    paidDay: due.map((one) => one + daysLate),
    amount: new Float64Array(count).fill(100000),
    disputed: null,
  };
}

function chosen(report: Report, method: LossMethod['method'], facts: Partial<LossFacts>) {
  const { setup, reading, asOf } = report;
  return chooseLossRates(
    { method, forward: 0, by: null },
    { setup, reading, snapshots: [], paid: null, asOf, typedAreDefaults: true, ...facts },
  );
}

test('what the log wrote off is lost: 40 of 240 make 16.7 % in the first bucket', async () => {
  const entries = Array.from({ length: 40 }, (_, k) =>
    logOf({ kind: 'writeOff', customer: 'Alder', document: `W-${k}`, amount: 1000, when: day('2026-02-01') }),
  ).flat();
  const report = await reportOf(readingOf(OPEN), AS_OF, [], entries);
  const facts = { paid: [paid(200, 10)], writeOffs: writtenOff(report.parts.get(ACTIVITY)) };
  const { rates, lossMethod } = chosen(report, 'history', facts);
  expect(Number(rates[0])).toBeCloseTo(40 / 240, 10);
  expect(Number(rates[1])).toBeCloseTo(40 / 240, 10);
  expect(lossMethod.sources[1]).toEqual({ kind: 'learned', items: 240 });
  expect(Number(chosen(report, 'history', { paid: [paid(200, 10)] }).rates[1])).toBe(0);
});

test('a write-off whose item still stands in the report counts once', async () => {
  const entry = logOf({ kind: 'writeOff', customer: 'Alder', document: 'D2', amount: 1000, when: day('2026-06-01') });
  const report = await reportOf(readingOf(OPEN), AS_OF, [], entry);
  expect(writtenOff(report.parts.get(ACTIVITY))).toEqual([[]]);
});

test('buckets that nothing reached say default, and the warning stays while one of them holds money', async () => {
  const old = [...OPEN, { customer: 'Alder', due: '2026-05-15', amount: 5000 }];
  const early = (items: readonly MadeItem[]): Promise<Report> => reportOf(readingOf(items), AS_OF);
  const [young, aged] = [await early(OPEN), await early(old)];
  const kinds = (report: Report): string[] =>
    chosen(report, 'history', { paid: [paid(200, 10)] }).lossMethod.sources.map(({ kind }) => kind);
  expect(kinds(aged)).toEqual(['learned', 'learned', 'default', 'default', 'default', 'default']);
  const warns = (report: Report): boolean =>
    usesDefault(chosen(report, 'history', { paid: [paid(200, 10)] }).lossMethod, report.currencies);
  expect([warns(young), warns(aged)]).toEqual([false, true]);
});

test('rates never fall with age, unless typed', async () => {
  const report = await reportOf(readingOf(OPEN), AS_OF);
  const many = Array.from({ length: 160 }, (_, k) => ({ customer: 0, amount: 100000, day: day('2026-02-01'), k }));
  const writeOffs = [many.map(({ customer, amount, day: on }) => ({ customer, amount: amount as never, day: on }))];
  const { rates } = chosen(report, 'history', { paid: [paid(200, 10)], writeOffs });
  const numbers = rates.slice(0, 5).map(Number);
  expect(numbers[1]).toBeCloseTo(160 / 360, 10);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const typed = { ...report.setup, lossRates: ['0.2', '0.1', '0.05', '0.04', '0.03', '0'] };
  expect(chosen({ ...report, setup: typed }, 'typed', {}).rates).toEqual(typed.lossRates);
});

/** A month end at which 100.00 is current and 50.00 is 75 days past due. */
function monthEnd(iso: string): Snapshot {
  const items: readonly MadeItem[] = [
    { customer: 'Alder', due: '2027-01-01', amount: 10000 },
    { customer: 'Alder', due: isoFromDay(addDays(day(iso), -75)), amount: 5000 },
  ];
  const { items: tables, customers } = readingOf(items);
  return snapshotOf([ageItems(tables[0]!, day(iso), DEFAULT_SCHEME, 'due')], customers, day(iso), 'No date');
}

test('only neighbouring month ends make roll rates', async () => {
  const report = await reportOf(readingOf(OPEN), AS_OF);
  const months = chosen(report, 'roll rates', { snapshots: [monthEnd('2026-04-30'), monthEnd('2026-05-31')] });
  expect(months.lossMethod.sources.map(({ kind }) => kind)).toContain('learned');
  expect(usesDefault(months.lossMethod, report.currencies)).toBe(true);
  const quarters = chosen(report, 'roll rates', { snapshots: [monthEnd('2025-12-31'), monthEnd('2026-03-31')] });
  expect(quarters.lossMethod).toMatchObject({ method: 'typed', reason: { code: 'rollRatesMissing' } });
  expect(quarters.rates).toEqual(report.setup.lossRates);
});
