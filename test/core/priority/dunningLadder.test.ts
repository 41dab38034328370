import { currencyOf } from '../../../src/core/money/currency';
import type { MinorUnits } from '../../../src/core/money/minorUnits';
import { DUNNING_LADDER, nextActionFor, type ActionFacts } from '../../../src/core/priority/dunningLadder';

const FACTS: ActionFacts = { toCollect: 100000 as MinorUnits, disputed: 0 as MinorUnits, oldestDaysPastDue: 50, nextPromise: null, currency: currencyOf('USD'), offTheList: false };
const next = (facts: Partial<ActionFacts>): string => nextActionFor({ ...FACTS, ...facts });

test('without a log the ladder goes by age alone', () => {
  expect([0, 7, 8, 30, 31, 45, 46, 61, 76, 91].map((oldestDaysPastDue) => next({ oldestDaysPastDue }))).toEqual(['Send a reminder', 'Send a reminder', 'Call', 'Call', 'Send a second letter', 'Send a second letter', 'Send a final notice', 'Propose a credit hold', 'Escalate to the supervisor', 'Propose legal action or an agency']);
});

test('letters go out one after another, and none twice', () => {
  expect([0, 1, 2, 3].map((lettersSent) => next({ lettersSent }))).toEqual(['Send a reminder', 'Send a second letter', 'Send a final notice', 'Call']);
  expect(next({ lettersSent: 0, oldestDaysPastDue: 70 })).toBe('Propose a credit hold');
});

test('a rung with a minimum amount is passed over below it', () => {
  const ladder = DUNNING_LADDER.map((step) => (step.letter === 3 ? { ...step, fromAmount: '1000.01' } : step));
  expect(next({ ladder })).toBe('Send a second letter');
  expect(next({ ladder, toCollect: 100001 as MinorUnits })).toBe('Send a final notice');
});

test('a plan that is kept comes before a dispute, a promise before both', () => {
  const held = { toCollect: 0 as MinorUnits, arranged: 5 as MinorUnits, disputed: 7 as MinorUnits };
  expect(next(held)).toBe('Follow the payment plan');
  expect(next({ ...held, arranged: 0 as MinorUnits })).toBe('Resolve dispute of 0.07');
});
