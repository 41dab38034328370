import { chooseLossRates } from '../../../../src/features/exposure/domain/chooseLossRates';
import { snapshotOf } from '../../../../src/features/snapshots/domain/keepSnapshot';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import type { PaidItems } from '../../../../src/kernel/ledger/paidItems';
import type { Snapshot } from '../../../../src/features/snapshots/domain/snapshot';
import type { Report } from '../../../../src/features/report';
import { planExposure } from '../../../../src/features/exposure/sheet/planExposure';
import { day, readingOf, reportOf, type MadeItem } from '../../../golden/madeReport';
import { planText } from '../../../golden/text/planText';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import { english } from '../../../harness/say';

const AS_OF = '2026-01-31';
const ITEMS: readonly MadeItem[] = [
  { customer: 'Alder', due: '2026-02-10', amount: 100000 },
  { customer: 'Alder', due: '2024-12-27', amount: 4000000, currency: 'JPY' },
];

/** As many invoices of one customer, due a year ago and paid a day before. */
function paidInTime(count: number, amount: number): PaidItems {
  const due = day(AS_OF) - 400;
  const filled = (value: number): Int32Array => new Int32Array(count).fill(value);
  return {
    length: count,
    customerSize: 1,
    customer: new Uint32Array(count),
    documentDay: filled(due - 30),
    dueDay: filled(due),
    paidDay: filled(due - 1),
    amount: new Float64Array(count).fill(amount),
    disputed: null,
  };
}

async function learned(
  method: 'history' | 'roll rates',
  items: readonly MadeItem[],
  facts: { readonly paid?: readonly PaidItems[]; readonly snapshots?: readonly Snapshot[] },
) {
  const report = await reportOf(readingOf(items), AS_OF);
  const { rates, lossMethod } = chooseLossRates(
    { method, forward: 0, by: null },
    { setup: report.setup, reading: report.reading, snapshots: facts.snapshots ?? [], paid: facts.paid ?? null, asOf: report.asOf },
  );
  const told: Report = { ...report, parts: report.parts.with(EXPOSURE, { ...report.parts.get(EXPOSURE), lossMethod }) };
  return { rates: rates.map(Number), words: planText(planExposure(told, english)) };
}

test('two currencies with paid history are pooled by their shares, and the sentence names both', async () => {
  const { rates, words } = await learned('history', ITEMS, { paid: [paidInTime(40, 10000), paidInTime(40, 100000)] });
  // All 40 invoices in dollars were paid; of 41 in yen half of the amount is open still.
  expect(rates[0]).toBeCloseTo((41 * 0.5) / 81, 7);
  expect(rates[1]).toBe(1);
  expect(words).toContain('Learned from USD and JPY. Shares are averaged by number of items; no amounts are added.');
});

test('a currency with too little history says nothing, wherever it stands, and the sentence names the other', async () => {
  const { rates, words } = await learned('history', ITEMS, { paid: [paidInTime(5, 10000), paidInTime(40, 100000)] });
  expect(rates[0]).toBe(0.5);
  expect(words).toContain('Learned from JPY, which has enough history. Used for every currency.');
});

test('a report of one currency names none', async () => {
  const { rates, words } = await learned('history', ITEMS.slice(1), { paid: [paidInTime(40, 100000)] });
  expect(rates[0]).toBe(0.5);
  expect(words).not.toContain('Learned from JPY');
  expect(words).toContain('Learned from 41 items: Current, 1-30 days, 31-60 days, 61-90 days, Over 90 days.');
});

/** A month end with these items, under the scheme of reports. */
async function monthEnd(iso: string, items: readonly MadeItem[]): Promise<Snapshot> {
  const { reading, setup } = await reportOf(readingOf(items), iso);
  return snapshotOf(
    reading.items.map((one) => ageItems(one, day(iso), setup.scheme, setup.basis)),
    reading.customers,
    day(iso),
    'No date',
  );
}

test('roll rates pool over the currencies of the month ends; one that the report no longer has does not count', async () => {
  const open = (currency: string, due: string, amount: number): MadeItem => ({ customer: 'Alder', due, amount, currency });
  const snapshots = [
    await monthEnd('2025-11-30', [open('USD', '2025-09-15', 10000), open('JPY', '2025-09-15', 900000), open('EUR', '2025-09-15', 500)]),
    await monthEnd('2025-12-31', [open('USD', '2025-09-15', 5000), open('JPY', '2025-09-15', 90000), open('EUR', '2025-09-15', 500)]),
  ];
  const { setup } = await reportOf(readingOf(ITEMS), AS_OF);
  const pooled = await learned('roll rates', ITEMS, { snapshots });
  expect(pooled.words).toContain('Learned from USD and JPY');
  // Half of the dollars and a tenth of the yen rolled on from 61-90 days, an item each: 30 % × the typed rate of the last bucket.
  expect(pooled.rates[setup.scheme.labels.length - 2]).toBeCloseTo(0.3 * Number(setup.lossRates[setup.scheme.labels.length - 1]), 7);
});
