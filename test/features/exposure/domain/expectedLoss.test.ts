import fc from 'fast-check';
import { specificReserves } from '../../../../src/features/exposure/domain/specificReserves';
import { exposureOfItems } from '../../../../src/features/exposure/domain/exposure';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { NO_CUSTOMER_FACTS as NOBODY } from '../../../../src/features/setupFacts';
import { day, readingOf, type MadeItem } from '../../../golden/madeReport';

const aged = (items: readonly MadeItem[]) => ageItems(readingOf(items).items[0]!, day('2026-01-31'), DEFAULT_SCHEME, 'due');
const RATES = ['0.01', '0.05', '0.1', '0.25', '0.5', '0'];

test('the published aging method: 76,000, 14,000, 6,000, 3,000 and 1,000 at 1, 5, 10, 25 and 50 % lose 3,310', () => {
  const items = [76000, 14000, 6000, 3000, 1000].map((units, age) => ({
    customer: 'A',
    due: ['2026-02-28', '2026-01-15', '2025-12-15', '2025-11-15', '2025-06-01'][age]!,
    amount: units * 100,
  }));
  const { lines, total } = exposureOfItems(aged(items), RATES, []);
  expect(lines.map(({ loss }) => loss / 100)).toEqual([760, 700, 600, 750, 500, 0]);
  expect(total).toBe(331000);
});

test('half a cent is rounded away from zero, line by line', () => {
  const { lines } = exposureOfItems(aged([{ customer: 'A', due: '2026-02-28', amount: 50 }]), ['0.01', '0', '0', '0', '0', '0'], []);
  expect(lines[0]!.loss).toBe(1);
});

test('a bucket below zero loses nothing', () => {
  const { total } = exposureOfItems(aged([{ customer: 'A', due: '2026-01-15', amount: -90000 }]), RATES, []);
  expect(total).toBe(0);
});

test('an account with a specific reserve is taken out of the buckets and counts once', () => {
  const reading = readingOf([
    { customer: 'Alder', id: '0017', due: '2025-06-01', amount: 100000 },
    { customer: 'Birch', id: '0018', due: '2025-06-01', amount: 200000 },
  ]);
  const one = ageItems(reading.items[0]!, day('2026-01-31'), DEFAULT_SCHEME, 'due');
  const { byCurrency, problems } = specificReserves([one], reading.customers, [{ ...NOBODY, customerId: '17', specificReserve: '900' }]);
  const { lines, total } = exposureOfItems(one, RATES, byCurrency[0]!);
  expect(problems).toEqual([]);
  expect(lines[4]!.balance).toBe(200000);
  expect(total).toBe(100000 + 90000);
});

test('a reserve of a customer without open items is a problem, not a loss', () => {
  const reading = readingOf([{ customer: 'Alder', due: '2025-06-01', amount: 100 }]);
  const one = ageItems(reading.items[0]!, day('2026-01-31'), DEFAULT_SCHEME, 'due');
  const { byCurrency, problems } = specificReserves([one], reading.customers, [{ ...NOBODY, customer: 'Zeder', specificReserve: '900' }]);
  expect(byCurrency).toEqual([[]]);
  expect(problems.map(({ code }) => code)).toEqual(['specificReserveUnused']);
});

test('balances of the lines and of reserved accounts are the whole balance, whatever is reserved', () => {
  const item = fc.record({
    customer: fc.constantFrom('A', 'B', 'C', 'D'),
    due: fc.constantFrom('', '2025-01-01', '2025-12-01', '2026-01-20', '2026-03-01'),
    amount: fc.integer({ min: -500000, max: 5000000 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), fc.subarray(['A', 'B', 'C']), (items, reserved) => {
      const reading = readingOf(items);
      const one = ageItems(reading.items[0]!, day('2026-01-31'), DEFAULT_SCHEME, 'due');
      const facts = reserved.map((customer) => ({ ...NOBODY, customer, specificReserve: '1' }));
      const reserves = specificReserves([one], reading.customers, facts).byCurrency[0]!;
      const { lines } = exposureOfItems(one, RATES, reserves);
      const sum = [...lines, ...reserves].reduce((total, { balance }) => total + balance, 0);
      expect(sum).toBe(one.balance);
    }),
  );
});

test("a customer's credits lower its own items in a bucket and never what another owes", () => {
  const items = [
    { customer: 'A', due: '2025-06-01', amount: 100000 },
    { customer: 'A', due: '2025-06-02', amount: -30000 },
    { customer: 'B', due: '2025-06-03', amount: -500000 },
  ];
  const { lines, total } = exposureOfItems(aged(items), RATES, []);
  expect(lines[4]).toMatchObject({ balance: -430000, atRisk: 70000, loss: 35000 });
  expect(total).toBe(35000);
});

test('what is at risk is what each customer owes after its own credits, which lower nobody else', () => {
  const item = fc.record({
    customer: fc.constantFrom('A', 'B', 'C', 'D'),
    due: fc.constantFrom('', '2025-01-01', '2025-12-01', '2026-01-20', '2026-03-01'),
    amount: fc.integer({ min: -500000, max: 5000000 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
      const { lines } = exposureOfItems(aged(items), RATES, []);
      const single = ['A', 'B', 'C', 'D'].flatMap((name) => {
        const own = items.filter(({ customer }) => customer === name);
        return own.length === 0 ? [] : [exposureOfItems(aged(own), RATES, []).lines];
      });
      lines.forEach(({ atRisk }, bucket) => {
        expect(atRisk).toBe(single.reduce((sum, own) => sum + own[bucket]!.atRisk, 0));
      });
      for (const own of single) {
        const owed = own.reduce((sum, { balance }) => sum + balance, 0);
        expect(own.reduce((sum, { atRisk }) => sum + atRisk, 0)).toBe(Math.max(0, owed));
      }
    }),
  );
});

test('a credit is set off against what its customer owes in other buckets, the oldest first, so that no loss exceeds what it owes', () => {
  const inCredit = [
    { customer: 'A', due: '2025-06-01', amount: 100000 },
    { customer: 'A', due: '2026-03-01', amount: -500000 },
  ];
  expect(exposureOfItems(aged(inCredit), RATES, []).total).toBe(0);
  const owing = [
    { customer: 'A', due: '2025-06-01', amount: 100000 },
    { customer: 'A', due: '2026-01-20', amount: 60000 },
    { customer: 'A', due: '2026-03-01', amount: -130000 },
  ];
  const { lines, total } = exposureOfItems(aged(owing), RATES, []);
  expect(lines.map(({ atRisk }) => atRisk)).toEqual([0, 30000, 0, 0, 0, 0]);
  expect(total).toBe(1500);
});
