import fc from 'fast-check';
import { EXPOSURE } from '../../src/features/exposure/domain/exposurePart';
import { ACTIVITY } from '../../src/features/activity/domain/activityPart';
import { forecastReceipts } from '../../src/features/forecast/domain/forecastReceipts';
import { withActivity } from '../../src/features/forecast/run/withActivity';
import { METRICS } from '../../src/features/metrics/domain/metricsPart';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { NO_PAID_ITEMS } from '../../src/kernel/ledger/paidItems';
import type { ActivityEntry } from '../../src/features/activity/domain/activityEntry';
import type { Report } from '../../src/features/report';
import { logOf } from '../features/activity/domain/deskOf';
import { day, readingOf, reportOf, type MadeItem } from '../golden/madeReport';

const AS_OF = '2026-01-31';
const dispute = (document: string, amount: number): ActivityEntry =>
  logOf({ kind: 'dispute', customer: 'Alder', document, amount, when: day('2026-01-20'), openThen: null })[0]!;

/** Disputed money as each sheet has it, minor units: worklist, metrics (share × balance), exposure, forecast. */
function disputedOnSheets(report: Report): readonly number[] {
  const { parts, currencies } = report;
  const { aged } = currencies[0]!;
  const share = parts.get(METRICS).byCurrency[0]!.find(({ id }) => id === 'disputedShare')!;
  const { items, arranged } = withActivity(report.reading.items[0]!, parts.get(ACTIVITY), 0, [], report.asOf);
  const forecast = forecastReceipts(items, NO_PAID_ITEMS, {
    asOf: report.asOf,
    weekCount: 13,
    weekStart: 'as-of',
    method: null,
    arranged,
    disputeResolutionDays: null,
  });
  return [
    parts.get(WORKLIST)[0]!.reduce((sum, { disputed }) => sum + disputed, 0),
    Math.round((share.value ?? 0) * aged!.balance),
    parts.get(EXPOSURE).segments.find(({ kind }) => kind === 'disputed')?.balance ?? 0,
    forecast.disputed,
  ];
}

test('disputed money of the sheet is cut at what is open, and that of the log is with it, on every sheet', async () => {
  const items: readonly MadeItem[] = [
    { customer: 'Alder', due: '2026-01-10', amount: 100000, disputed: 500000 },
    { customer: 'Alder', due: '2026-03-10', amount: 900000 },
  ];
  const plain = await reportOf(readingOf(items), AS_OF);
  expect(disputedOnSheets(plain)).toEqual([100000, 100000, 100000, 100000]);
  const logged = await reportOf(readingOf(items), AS_OF, [], [dispute('D2', 400)]);
  expect(disputedOnSheets(logged)).toEqual([140000, 140000, 140000, 140000]);
});

test('whatever the sheet and the log say, the four are the same and never more than is open', async () => {
  const made = fc.record({ amount: fc.integer({ min: 1, max: 500000 }), disputed: fc.integer({ min: 0, max: 900000 }) });
  const logged = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6000 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 2, maxLength: 4 }),
      fc.uniqueArray(logged, { maxLength: 3, selector: ([row]) => row }),
      async (rows, entries) => {
        const items = rows.map((row): MadeItem => ({ customer: 'Alder', due: '2026-01-10', ...row }));
        const report = await reportOf(
          readingOf(items),
          AS_OF,
          [],
          entries.map(([row, amount]) => dispute(`D${row}`, amount)),
        );
        const [first, ...others] = disputedOnSheets(report);
        expect(first).toBeLessThanOrEqual(rows.reduce((sum, { amount }) => sum + amount, 0));
        for (const one of others) expect(one).toBe(first);
      },
    ),
    { numRuns: 25 },
  );
});
