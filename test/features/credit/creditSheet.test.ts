import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import type { JudgedOrder } from '../../../src/features/credit/domain/judgeOrders';
import { CREDIT_ORDERS, planCredit, withApprovals } from '../../../src/features/credit/sheet/creditSheet';
import { speak } from '../../../src/features/speak';
import { localeOf } from '../../../src/kernel/words/locale';
import { typedTableOf } from '../../generators/typedTableOf';
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
  balance: cents(0),
  openOrders: cents(0),
  exposure: cents(amount),
  usePercent: '150.0',
  noLimit: false,
  releasedByPaying: cents(50),
});

const typed = (order: string, amount: number, approve: string, by: string) =>
  typedTableOf(CREDIT_ORDERS, [[order, '', '', '', '', amount, '', '', '', '', '', '', '', approve, by, 'old customer', '']]);

test('what was approved is kept with its order; for another amount it is void', () => {
  const approvals = (amount: number) => withApprovals([judged('S1', 150)], typed('S1', amount, 'liberar', 'Ana'))[0]!;
  expect(approvals(150)).toMatchObject({ approve: 'release', by: 'Ana', reason: 'old customer', isVoid: false });
  expect(approvals(149.99)).toMatchObject({ approve: 'release', isVoid: true });
});

test.each([
  ['en', ['Credit', 'As of 30 Jun 2026: 0 orders to release, 1 order to hold'], ['hold', 'no credit limit', 'Enter who approved it.']],
  [
    'es',
    ['Crédito', 'Al 30 jun 2026: 0 pedidos para liberar, 1 pedido para retener'],
    ['retener', 'sin límite de crédito', 'Indique quién lo aprobó.'],
  ],
] as const)('AR Credit in %s says how many, why, and what is missing', async (language, head, cells) => {
  const orders = withApprovals([judged('S1', 150)], typed('S1', 150, 'release', ''));
  const plan = planCredit(orders, AS_OF, language, null, await speak(localeOf(language)));
  const shown = plan.blocks.flatMap((block) => block.cells.flat());
  expect(shown).toEqual(expect.arrayContaining([...head, ...cells, 1.5, 50]));
});
