import fc from 'fast-check';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { UnpaidChances } from '../../../../src/features/worklist/domain/unpaidChances';
import { paidOf, repeated } from './paidOf';
import { openItemsOf, type MadeItem } from '../../../kernel/openItemsOf';

const AS_OF = 46346 as DayNumber;

const paid = (late: Readonly<Record<number, readonly number[]>>) => paidOf(late, AS_OF);
const open = (made: readonly MadeItem[] = []) => openItemsOf([{ customer: 'A', due: AS_OF + 30, amount: 100 }, ...made]);

test('few payments teach nothing', () => {
  expect(UnpaidChances.learned(paid({ 0: repeated(5, 29) }), open(), AS_OF)).toBeNull();
  expect(UnpaidChances.learned(paid({ 0: repeated(5, 30) }), open(), AS_OF)).not.toBeNull();
});

test('who always pays within a week is not waited for, who always pays late is', () => {
  const chances = UnpaidChances.learned(paid({ 0: repeated(3, 60), 1: repeated(40, 60) }), open(), AS_OF)!;
  expect(chances.of(0, 1)).toBeLessThan(0.15);
  expect(chances.of(1, 1)).toBeGreaterThan(0.9);
  // In two weeks it is 45 days late, later than the customer ever was.
  expect(chances.of(1, 31)).toBeLessThan(0.15);
});

test('a customer without payments is taken for one like all others', () => {
  const chances = UnpaidChances.learned(paid({ 0: repeated(3, 50), 1: repeated(20, 50) }), open(), AS_OF)!;
  expect(chances.of(2, 0)).toBeCloseTo(0.5, 1);
});

test('what is older than anybody ever paid stays unpaid', () => {
  const chances = UnpaidChances.learned(paid({ 0: repeated(3, 60) }), open(), AS_OF)!;
  expect(chances.of(0, 200)).toBe(1);
});

test('old open items of a customer count as waiting', () => {
  const history = paid({ 0: repeated(3, 60) });
  const waiting = Array.from({ length: 20 }, (): MadeItem => ({ customer: 'A', due: AS_OF - 100, amount: 100 }));
  const fresh = UnpaidChances.learned(history, open(), AS_OF)!.of(0, 1);
  expect(UnpaidChances.learned(history, open(waiting), AS_OF)!.of(0, 1)).toBeGreaterThan(fresh + 0.15);
});

test('for any history a chance is a fraction, and the same payments give the same whatever their order', () => {
  const days = fc.array(fc.integer({ min: -40, max: 200 }), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 500 }), (late, age) => {
      const chance = (own: readonly number[]): number => UnpaidChances.learned(paid({ 0: own }), open(), AS_OF)!.of(0, age);
      expect(chance(late)).toBeGreaterThanOrEqual(0);
      expect(chance(late)).toBeLessThanOrEqual(1);
      expect(chance([...late].reverse())).toBeCloseTo(chance(late), 12);
    }),
    { numRuns: 60 },
  );
});
