import fc from 'fast-check';
import { dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import { NO_BALANCE, type FamilyBalance } from '../../../src/features/credit/domain/creditAccounts';
import { judgeOrders, type CreditBook, type CreditFacts, type Order } from '../../../src/features/credit/domain/judgeOrders';
import type { CreditRule } from '../../../src/features/credit/domain/creditRules';

const EUR = currencyOf('EUR');
const AS_OF = dayFromCivil(2026, 6, 30)!;
const cents = (units: number): MinorUnits => Math.round(units * 100) as MinorUnits;

const facts = (change: Partial<CreditFacts> = {}): CreditFacts => ({
  code: 1,
  customerId: 'K1',
  customer: 'Alder',
  family: 1,
  group: '',
  limit: cents(1000),
  temporaryLimit: null,
  temporaryUntil: null,
  statuses: [],
  nextReview: null,
  brokenPromises: 0,
  lastReturnedPayment: null,
  score: null,
  scoreDate: null,
  terms: '',
  currency: 'EUR',
  ...change,
});
const order = (amount: number, change: Partial<Order> = {}): Order => ({
  row: 2,
  order: 'S1',
  day: AS_OF,
  amount: cents(amount),
  currency: EUR,
  facts: facts(),
  ...change,
});
const rule = (type: CreditRule['type'], parameter: string, change: Partial<CreditRule> = {}): CreditRule => ({
  rule: `${type ?? 'any'} ${change.scope ?? 'All'}`,
  scope: 'All',
  who: '',
  type,
  parameter,
  fromAmount: null,
  action: 'hold',
  ...change,
});
const owing = (overdue: number, days: number, credits = 0): FamilyBalance => ({
  balance: cents(overdue + credits),
  credits: cents(credits),
  overdue: [{ documentNo: 'A1', daysPastDue: days, amount: cents(overdue) }],
});
const book = (rules: readonly CreditRule[], balance: FamilyBalance = NO_BALANCE): CreditBook => ({
  asOf: AS_OF,
  rules,
  balanceOf: () => balance,
  releasedOf: () => 0 as MinorUnits,
});
const held = (orders: readonly Order[], by: CreditBook): readonly (readonly string[])[] =>
  judgeOrders(orders, by).map(({ reasons }) => reasons.map((reason) => reason.rule));

describe('one rule', () => {
  test.each([
    ['the limit itself is allowed', [rule('limitUsed', '100')], order(1000), NO_BALANCE, []],
    ['a cent above it is not', [rule('limitUsed', '100')], order(1000.01), NO_BALANCE, ['limitUsed All']],
    ['no limit holds nothing', [rule('limitUsed', '100')], order(5000, { facts: facts({ limit: null }) }), NO_BALANCE, []],
    ['unless a rule asks for one', [rule('noLimit', '')], order(1, { facts: facts({ limit: null }) }), NO_BALANCE, ['noLimit All']],
    [
      'a limit of 0 is no credit',
      [rule('limitUsed', '100')],
      order(0.01, { facts: facts({ limit: cents(0) }) }),
      NO_BALANCE,
      ['limitUsed All'],
    ],
    ['30 days are not more than 30', [rule('daysOverdue', '30', { fromAmount: '100' })], order(1), owing(100, 30), []],
    ['31 days are, at the amount', [rule('daysOverdue', '30', { fromAmount: '100' })], order(1), owing(100, 31), ['daysOverdue All']],
    ['credits come off what is overdue', [rule('daysOverdue', '30', { fromAmount: '100' })], order(1), owing(100, 31, -0.01), []],
    ['a review on the day is in time', [rule('reviewOverdue', '0')], order(1, { facts: facts({ nextReview: AS_OF }) }), NO_BALANCE, []],
    [
      'a review of the day before is not',
      [rule('reviewOverdue', '0')],
      order(1, { facts: facts({ nextReview: (AS_OF - 1) as DayNumber }) }),
      NO_BALANCE,
      ['reviewOverdue All'],
    ],
    ['an order at the amount passes', [rule('orderAmount', '', { fromAmount: '500' })], order(500), NO_BALANCE, []],
    ['one above it does not', [rule('orderAmount', '', { fromAmount: '500' })], order(500.01), NO_BALANCE, ['orderAmount All']],
    [
      'a payment returned 30 days ago counts',
      [rule('returnedPayment', '30')],
      order(1, { facts: facts({ lastReturnedPayment: (AS_OF - 30) as DayNumber }) }),
      NO_BALANCE,
      ['returnedPayment All'],
    ],
    [
      'one of 31 days ago does not',
      [rule('returnedPayment', '30')],
      order(1, { facts: facts({ lastReturnedPayment: (AS_OF - 31) as DayNumber }) }),
      NO_BALANCE,
      [],
    ],
    [
      'a status of the list',
      [rule('status', 'legal; agency')],
      order(1, { facts: facts({ statuses: ['Agency'] }) }),
      NO_BALANCE,
      ['status All'],
    ],
    [
      'a temporary limit holds to its last day',
      [rule('limitUsed', '100')],
      order(1500, { facts: facts({ temporaryLimit: cents(1500), temporaryUntil: AS_OF }) }),
      NO_BALANCE,
      [],
    ],
    [
      'and not beyond it',
      [rule('limitUsed', '100')],
      order(1500, { facts: facts({ temporaryLimit: cents(1500), temporaryUntil: (AS_OF - 1) as DayNumber }) }),
      NO_BALANCE,
      ['limitUsed All'],
    ],
    ['an order in another currency', [], order(1, { facts: facts({ currency: 'USD' }) }), NO_BALANCE, ['currency']],
  ] as const)('%s', (_, rules, one, balance, reasons) => {
    expect(held([one], book(rules, balance))).toEqual([reasons]);
  });
});

test('a narrower rule replaces the wider one, ends the check, or comes on top', () => {
  const wide = rule('daysOverdue', '30');
  const by = (...more: CreditRule[]): readonly string[] =>
    held([order(1, { facts: facts({ group: 'Key' }) })], book([wide, ...more], owing(50, 60)))[0]!;
  expect(by()).toEqual(['daysOverdue All']);
  expect(by(rule('daysOverdue', '90', { scope: 'Group', who: 'key', action: 'instead' }))).toEqual([]);
  expect(by(rule('daysOverdue', '', { scope: 'Customer', who: 'K1', action: 'release' }))).toEqual([]);
  expect(by(rule('daysOverdue', '40', { scope: 'Customer', who: 'Alder' }))).toEqual(['daysOverdue All', 'daysOverdue Customer']);
  expect(by(rule('daysOverdue', '', { scope: 'Customer', who: 'K2', action: 'release' }))).toEqual(['daysOverdue All']);
});

test('what would release an order releases it', () => {
  const rules = [rule('limitUsed', '100'), rule('daysOverdue', '30', { fromAmount: '250' })];
  const [judged] = judgeOrders([order(900)], book(rules, owing(400, 45)));
  // 1,300 of 1,000 used; 400 overdue, below 250 counts no more.
  expect(judged!.releasedByPaying).toBe(cents(300));
  const after = cents(400) - judged!.releasedByPaying!;
  expect(held([order(900)], book(rules, owing(after / 100, 45)))).toEqual([[]]);
});

test('an order listed twice is held the second time', () => {
  expect(held([order(1), order(1)], book([]))).toEqual([[], ['duplicate']]);
});

test('two small orders cannot pass together what one large one could not', () => {
  const judged = judgeOrders([order(600, { order: 'S1' }), order(500, { order: 'S2' })], book([rule('limitUsed', '100')]));
  expect(judged.map(({ decision, exposure, openOrders }) => [decision, exposure, openOrders])).toEqual([
    ['release', cents(600), 0],
    ['hold', cents(1100), cents(600)],
  ]);
});

test('one more order never releases another', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 90_000 }), fc.nat({ max: 8 }), (list, extra, place) => {
      const orders = list.map((amount, k) => order(amount / 100, { order: `S${k * 2 + 1}` }));
      const more = [...orders, order(extra / 100, { order: `S${place * 2}` })];
      const by = book([rule('limitUsed', '100')]);
      const releasedOf = (all: readonly Order[]): ReadonlySet<string> =>
        new Set(judgeOrders(all, by).flatMap((one) => (one.decision === 'release' ? [one.order.order] : [])));
      const [before, after] = [releasedOf(orders), releasedOf(more)];
      // Only where the new one is released itself is there less room; there is never more.
      const exposure = (all: ReadonlySet<string>, of: readonly Order[]): number =>
        of.filter((one) => all.has(one.order)).reduce((sum, one) => sum + one.amount, 0);
      expect(exposure(after, more)).toBeLessThanOrEqual(cents(1000));
      if (!after.has(`S${place * 2}`)) expect([...after]).toEqual([...before]);
    }),
  );
});
