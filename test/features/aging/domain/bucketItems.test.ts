import fc from 'fast-check';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { bucketItems } from '../../../../src/features/aging/domain/bucketItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { dayFromIso, NO_DAY } from '../../../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import type { CustomerSummary } from '../../../../src/reading/result/readResult';

const asOf = dayFromIso('2026-01-31')!;
const customers = new CustomerDirectory();
for (const name of ['Alder', 'Birch', 'Cedar']) customers.intern(name, '', '');

function summaryOf(labels: readonly string[], notDueBucket: number | null, lines: readonly (readonly number[])[]): CustomerSummary {
  return {
    currency: currencyOf('USD'),
    bucketLabels: labels,
    notDueBucket,
    lines: lines.map((amounts, customer) => ({
      customer,
      sheetRow: 5 + customer,
      amounts: amounts as MinorUnits[],
      total: amounts.reduce((a, b) => a + b, 0) as MinorUnits,
    })),
  };
}

const USUAL = ['Current', '1-30', '31-60', '61-90', 'Over 90'];

test('aged by the same buckets, what was spread comes back to the cent in the bucket that it came from', () => {
  const amount = fc.integer({ min: -50_000, max: 900_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount, amount, amount, amount), { minLength: 1, maxLength: 3 }), (lines) => {
      const aged = ageItems(bucketItems(summaryOf(USUAL, 0, lines), customers, asOf), asOf, DEFAULT_SCHEME, 'due');
      lines.forEach((amounts, customer) => {
        const width = DEFAULT_SCHEME.labels.length + 1;
        expect([...aged.byCustomer.subarray(customer * width, (customer + 1) * width)].map((sum) => sum + 0)).toEqual([...amounts, 0]);
      });
    }),
  );
});

test.each([
  [['Not due', '0-30 days', '31-60 days', '90+'], 0, [-15, 1, 31, 91]],
  [['30', '60', '90', '+90'], null, [1, 31, 61, 91]],
  [['Current', '1-30', '31-60', '61-90', '91 and over'], 0, [-15, 1, 31, 61, 91]],
  [['Current', 'Unknown'], 0, [-15, null]],
])('the days of %j are %j', (labels, notDue, days) => {
  const items = bucketItems(summaryOf(labels, notDue, [labels.map(() => -100)]), customers, asOf);
  const found = Array.from(items.dueDay, (due) => (due === NO_DAY ? null : asOf - due));
  days.forEach((day, bucket) => {
    if (day === null) expect(found[bucket]).toBeNull();
    else expect(Math.abs(found[bucket]! - day)).toBeLessThanOrEqual(1);
  });
});
