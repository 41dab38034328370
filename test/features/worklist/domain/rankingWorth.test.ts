import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { pastDays } from '../../../../src/features/worklist/domain/pastCalls';
import { rankingWorth } from '../../../../src/features/worklist/domain/rankingWorth';
import type { Strategy } from '../../../../src/features/worklist/domain/strategy';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger } from '../../../generators/payers/payerLedger';

const asOf = (LEDGER_START + 480) as DayNumber;
const ledger = makePayerLedger({ ...LEDGER_KINDS[0]!, customerCount: 120, invoicesPerDay: 12 }, 77);
const { items, paid } = knownAt(ledger, asOf);
const days = pastDays(paid, items, asOf, DEFAULT_SCHEME);

test('a past day has the items that were open then, and what of them was unpaid two weeks later', () => {
  expect(days.map(({ aged }) => asOf - aged.asOf)).toEqual([14, 42, 70, 98, 126, 154]);
  for (const { aged, late } of days) {
    const open = ledger.invoices.filter(({ documentDay, paidDay }) => documentDay <= aged.asOf && paidDay > aged.asOf);
    const sum = (list: readonly { readonly amount: number }[]): number => list.reduce((total, { amount }) => total + amount, 0);
    expect(aged.items.openAmount.reduce((a, b) => a + b, 0)).toBe(sum(open));
    const overdue = open.filter(({ dueDay, paidDay }) => dueDay <= aged.asOf && paidDay > aged.asOf + 14);
    expect(late.reduce((a, b) => a + b, 0)).toBe(sum(overdue));
  }
});

test('nothing that was paid after a past day changes what was known on it', () => {
  const other = {
    ...paid,
    paidDay: paid.paidDay.map((day) => (day > asOf - 98 ? Math.min(asOf, day + 3) : day)),
    amount: paid.amount,
  };
  const [one, two] = [days[3]!, pastDays(other, items, asOf, DEFAULT_SCHEME)[3]!];
  const codes = Array.from({ length: 100 }, (_, code) => code);
  const told = ({ chances }: typeof one): number[] => codes.map((code) => chances.of(code, 10));
  expect(told(two)).toEqual(told(one));
});

test('the strategy is worth more than plain orders here, and one that ranks by age is worth what age is', () => {
  const { caught, days: count, late, calls } = rankingWorth(days, DEFAULT_STRATEGY)!;
  expect(count).toBe(6);
  expect(calls).toBeGreaterThan(60);
  expect(late).toBeGreaterThan(0);
  expect(caught.strategy).toBeGreaterThan(Math.max(caught.size, caught.age));
  const rule = { group: 'age', stop: false, reason: '', condition: 'oldestDaysPastDueOver' as const };
  const ages = Array.from({ length: 120 }, (_, k) => 120 - k);
  const byAge: Strategy = {
    name: 'By age',
    rules: ages.map((age) => ({ ...rule, id: `age-${age}`, parameter: String(age), points: age })),
    maximumPoints: 120,
    classLimits: [0.5, 0.3, 0.15],
  };
  expect(rankingWorth(days, byAge)!.caught.strategy).toBeCloseTo(caught.age, 1);
  expect(rankingWorth([], DEFAULT_STRATEGY)).toBeNull();
});
