import fc from 'fast-check';
import { agingAhead, receivedBy } from '../../../../src/features/metrics/domain/agingAhead';
import { agedAt, day } from '../../snapshots/domain/madeAging';

const AGED = agedAt('2026-01-20', [
  { customer: 'Alder', due: '2026-01-25', amount: 7000 },
  { customer: 'Birch', due: '2026-01-10', amount: 1000 },
]);

test('whole weeks are received, and of the week of the day the share of its days', () => {
  const itemWeeks = Float64Array.from([700, 1400, 4900, 0, 0, 1000]);
  expect([...receivedBy({ itemWeeks, weekCount: 2 }, 2, 11)]).toEqual([700 + 800, 0]);
  expect([...receivedBy({ itemWeeks, weekCount: 2 }, 2, 14)]).toEqual([2100, 0]);
});

test('what is not received grows older until the month end', () => {
  const ahead = agingAhead(AGED, Float64Array.from([1500, 0]), day('2026-01-31'));
  expect([...ahead.totals]).toEqual([0, 6500, 0, 0, 0, 0]);
  expect(ahead.pastDue).toBe(6500);
});

test('the balance ahead is the balance now less what is received, for any receipts', () => {
  const weeks = fc.array(fc.nat(2000), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(weeks, fc.integer({ min: 1, max: 21 }), (receipts, daysAhead) => {
      const received = receivedBy({ itemWeeks: Float64Array.from(receipts), weekCount: 3 }, 2, daysAhead);
      expect(agingAhead(AGED, received, day('2026-01-31')).balance).toBe(AGED.balance - received[0]! - received[1]!);
      expect([...received].every(Number.isInteger)).toBe(true);
    }),
  );
});
