import { groupTotal } from '../../../../../src/features/metrics/domain/groupTotal';
import { CustomerDirectory } from '../../../../../src/kernel/ledger/customers';
import { OpenItemsBuilder } from '../../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import type { ExchangeRate } from '../../../../../src/features/setupFacts';
import type { GroupTotal } from '../../../../../src/features/metrics/domain/metricsPart';
import type { Report } from '../../../../../src/features/report';
import { planMetrics } from '../../../../../src/features/metrics/sheet/planMetrics';
import { day, readingOf, reportOf } from '../../../../golden/madeReport';
import { planText } from '../../../../golden/text/planText';
import { METRICS } from '../../../../../src/features/metrics/domain/metricsPart';
import { english } from '../../../../harness/say';

const AS_OF = '2026-01-31';
const RATES: readonly ExchangeRate[] = [{ from: 'EUR', to: 'USD', rate: '1.1', day: day('2026-01-30') }];

interface Owed {
  readonly entity: string;
  readonly customer: string;
  readonly due: string;
  readonly amount: number;
  readonly currency: string;
}

/** The north owes dollars only, the south euros and yen; each currency stands in fewer than two entities or in both. */
const OWED: readonly Owed[] = [
  { entity: 'North', customer: 'Alder', due: '2026-03-10', amount: 20000, currency: 'USD' },
  { entity: 'South', customer: 'Birch', due: '2026-01-10', amount: 10005, currency: 'EUR' },
  { entity: 'South', customer: 'Cedar', due: '2026-03-10', amount: 5000, currency: 'USD' },
  { entity: 'South', customer: 'Cedar', due: '2026-01-10', amount: 15500, currency: 'JPY' },
  { entity: 'West', customer: 'Dune', due: '2026-01-10', amount: 700, currency: 'JPY' },
];

async function reportWith(owed: readonly Owed[]): Promise<Report> {
  const customers = new CustomerDirectory();
  const items = [...new Set(owed.map(({ currency }) => currency))].map((code) => {
    const builder = new OpenItemsBuilder(currencyOf(code), customers);
    owed.forEach(({ entity, customer, due, amount, currency }, row) => {
      if (currency === code)
        builder.add({ sheetRow: row + 2, customer, entity, documentNo: `D${row + 1}`, dueDay: day(due), openAmount: amount as MinorUnits });
    });
    return builder.build();
  });
  return reportOf({ ...readingOf([]), customers, items }, AS_OF);
}

const totalOf = (report: Report, rates: readonly ExchangeRate[], parents?: ReadonlyMap<number, string>): GroupTotal | null =>
  groupTotal({ ...report, setup: { ...report.setup, rates } }, parents);
const parts = (total: GroupTotal | null) =>
  total!.parts.map(({ kind, name, balance, pastDue, leftOut }) => [
    kind,
    name,
    balance,
    pastDue,
    leftOut.map((one) => `${one.currency.code} ${one.balance}`).join(),
  ]);

test('each entity has its balance over all currencies; a currency without a rate is named and left out', async () => {
  const total = totalOf(await reportWith(OWED), RATES);
  expect(total).toMatchObject({ balance: null, missing: ['JPY'] });
  // 100.05 EUR are 110.055 USD: 110.06.
  expect(parts(total)).toEqual([
    ['entity', 'North', 20000, 0, ''],
    ['entity', 'South', 16006, 11006, 'JPY 15500'],
    ['entity', 'West', null, null, 'JPY 700'],
  ]);
});

test('with a rate of every currency the entities add up to the group total', async () => {
  const total = totalOf(await reportWith(OWED), [...RATES, { from: 'JPY', to: 'USD', rate: '0.0065', day: day('2026-01-30') }]);
  expect(total!.parts.every(({ leftOut }) => leftOut.length === 0)).toBe(true);
  expect(total!.parts.reduce((sum, { balance }) => sum + balance!, 0)).toBe(total!.balance);
});

test('parent accounts stand beside entities where customers have any, and one entity alone is no grouping', async () => {
  const report = await reportWith(OWED.map((one) => ({ ...one, entity: 'North' })));
  const codeOf = (name: string): number => Array.from(report.reading.customers).findIndex((customer) => customer.name === name);
  const total = totalOf(
    report,
    RATES,
    new Map([
      [codeOf('Alder'), 'Forest Group'],
      [codeOf('Birch'), 'Forest Group'],
    ]),
  );
  expect(parts(total)).toEqual([
    ['parent', 'Forest Group', 31006, 11006, ''],
    ['parent', 'Cedar', 5000, 0, 'JPY 15500'],
    ['parent', 'Dune', null, null, 'JPY 700'],
  ]);
});

const withTotal = (report: Report, rates: Parameters<typeof totalOf>[1]): Report => ({
  ...report,
  parts: report.parts.with(METRICS, { ...report.parts.get(METRICS), groupTotal: totalOf(report, rates) }),
});

test('AR Metrics shows them in the currency of the group, with what was left out in words; without rates there is no such table', async () => {
  const report = await reportWith(OWED);
  const text = planText(planMetrics(withTotal(report, RATES), null, english));
  expect(text).toContain('Entities and parent accounts, USD');
  expect(text).toContain('Currencies without a rate are named and not in the amounts.');
  expect(text).toContain('| JPY 15,500');
  expect(planText(planMetrics(withTotal(report, []), null, english))).not.toContain('Entities and parent accounts, ');
});
