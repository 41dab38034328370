import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import type { JudgedOrder } from '../../../src/features/credit/domain/judgeOrders';
import { approvalsOf, CREDIT_ORDERS, planCredit } from '../../../src/features/credit/sheet/creditSheet';
import { speak } from '../../../src/features/speak';
import { localeOf } from '../../../src/kernel/words/locale';
import { typedTableOf } from '../../generators/typedTableOf';
import { approvedAmount } from '../../../src/features/credit/domain/approvals';
import { creditText } from '../../../src/features/credit/creditText';

const EUR = currencyOf('EUR');
const cents = (units: number): MinorUnits => Math.round(units * 100) as MinorUnits;
const AS_OF = dayFromCivil(2026, 6, 30)!;

const judged = (order: string, amount: number): JudgedOrder => ({
  order: {
    row: 2,
    order,
    day: AS_OF,
    amount: cents(amount),
    currency: EUR,
    facts: {
      code: 1,
      customerId: 'K1',
      customer: 'Alder',
      family: 1,
      group: '',
      limit: cents(100),
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
    },
  },
  decision: 'hold',
  reasons: [{ rule: 'CR3', because: creditText('because.noLimit'), documents: [], releasedByPaying: cents(50) }],
  limit: cents(100),
  out: cents(0),
  received: cents(0),
  balance: cents(0),
  openOrders: cents(0),
  exposure: cents(amount),
  usePercent: '150.0',
  noLimit: false,
  releasedByPaying: cents(50),
});

/** AR Credit with one order: its amount, what was approved by whom, a part, and for which amount. */
const typed = (order: string, amount: number, approve: string, by: string, part: number | '' = '', approvedFor: number | '' = '') => {
  const cells = { order, customerId: 'K1', currency: 'EUR', amount, approve, by, part, approvedFor, reason: 'old customer' };
  return typedTableOf(CREDIT_ORDERS, [CREDIT_ORDERS.columns.map(({ id }) => (id in cells ? cells[id as keyof typeof cells] : ''))]);
};
const givenFor = (amount: number, table: ReturnType<typeof typed>) => {
  const { order } = judged('S1', amount);
  const given = approvalsOf([order], table)(order);
  return { ...given, out: approvedAmount(given, order) };
};

test('what was approved is kept with its order', () => {
  expect(givenFor(150, typed('S1', 150, 'liberar', 'Ana'))).toMatchObject({
    approve: 'release',
    by: 'Ana',
    reason: 'old customer',
    approvedFor: cents(150),
    isVoid: false,
    out: cents(150),
  });
  expect(givenFor(150, typed('S1', 150, 'keep', 'Ana'))).toMatchObject({ out: 0 });
  expect(givenFor(150, typed('S1', 150, '', ''))).toMatchObject({ approvedFor: null, out: null });
});

test('for another amount it is void, also at the next run, and it holds again once it is approved anew', () => {
  expect(givenFor(149.99, typed('S1', 150, 'release', 'Ana'))).toMatchObject({
    approve: 'release',
    approvedFor: cents(150),
    isVoid: true,
    out: null,
  });
  expect(givenFor(149.99, typed('S1', 149.99, 'release', 'Ana', '', 150))).toMatchObject({ isVoid: true, out: null });
  expect(givenFor(149.99, typed('S1', 149.99, 'release', 'Ana', '', ''))).toMatchObject({ isVoid: false, out: cents(149.99) });
});

test('a part needs its amount, and no more than the order goes out', () => {
  expect(givenFor(150, typed('S1', 150, 'part', 'Ana', 60))).toMatchObject({ out: cents(60) });
  expect(givenFor(150, typed('S1', 150, 'part', 'Ana'))).toMatchObject({ out: null });
  expect(givenFor(150, typed('S1', 150, 'part', 'Ana', 151))).toMatchObject({ out: null });
});

test.each([
  ['en', ['Credit', 'As of 30 Jun 2026: 0 orders to release, 1 order to hold'], ['hold', 'no credit limit', 'Enter who approved it.']],
  [
    'es',
    ['Crédito', 'Al 30 jun 2026: 0 pedidos para liberar, 1 pedido para retener'],
    ['retener', 'sin límite de crédito', 'Indique quién lo aprobó.'],
  ],
] as const)('AR Credit in %s says how many, why, and what is missing', async (language, head, cells) => {
  const one = judged('S1', 150);
  const orders = [{ ...one, given: approvalsOf([one.order], typed('S1', 150, 'release', ''))(one.order) }];
  const plan = planCredit(orders, AS_OF, language, null, await speak(localeOf(language)));
  const shown = plan.blocks.flatMap((block) => block.cells.flat());
  expect(shown).toEqual(expect.arrayContaining([...head, ...cells, 1.5, 50]));
});
