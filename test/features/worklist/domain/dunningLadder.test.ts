import { dayFromIso } from '../../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import {
  DUNNING_LADDER,
  itemActionFor,
  nextActionFor,
  compileLadder,
  type ActionFacts,
  type ItemFacts,
} from '../../../../src/features/worklist/domain/dunningLadder';
import type { DunningStep } from '../../../../src/features/worklist/domain/dunningStep';
import { english } from '../../../harness/say';
import { worklistText } from '../../../../src/features/worklist/worklistText';

const USD = currencyOf('USD');
const FACTS: Omit<ActionFacts, 'rungs'> = {
  toCollect: 100000 as MinorUnits,
  beforeCredits: 100000 as MinorUnits,
  disputed: 0 as MinorUnits,
  arranged: 0 as MinorUnits,
  received: null,
  nextPromise: null,
  currency: USD,
  offTheList: false,
};

/** What an account of items asks for: their days past due with cents. */
function next(
  items: Readonly<Record<number, number>>,
  lettersSent: number | null = null,
  ladder: readonly DunningStep[] = DUNNING_LADDER,
): string {
  const toCollect = Object.values(items).reduce((sum, one) => sum + one, 0) as MinorUnits;
  const atLeastAged = (rung: number): number =>
    Object.entries(items).reduce((sum, [days, amount]) => (Number(days) >= ladder[rung]!.fromDays ? sum + amount : sum), 0);
  const rungs = compileLadder(ladder, USD)(atLeastAged, toCollect, lettersSent);
  return english(nextActionFor({ ...FACTS, toCollect, beforeCredits: toCollect, rungs }));
}
const LARGE = 100000;

test('without a log the ladder goes by age alone', () => {
  expect([0, 7, 8, 30, 31, 45, 46, 61, 76, 91].map((days) => next({ [days]: LARGE }))).toEqual([
    'Send a reminder',
    'Send a reminder',
    'Call',
    'Call',
    'Send a second letter',
    'Send a second letter',
    'Send a final notice',
    'Propose a credit hold',
    'Escalate to the supervisor',
    'Propose legal action or an agency',
  ]);
});

test('letters go out one after another, and none twice', () => {
  expect([0, 1, 2, 3].map((lettersSent) => next({ 50: LARGE }, lettersSent))).toEqual([
    'Send a reminder',
    'Send a second letter',
    'Send a final notice',
    'Call',
  ]);
  expect(next({ 70: LARGE }, 0)).toBe('Propose a credit hold');
});

test('a rung with a minimum amount is passed over below it', () => {
  const ladder = DUNNING_LADDER.map((step) => (step.letter === 3 ? { ...step, fromAmount: '1000.01' } : step));
  expect(next({ 50: 100000 }, null, ladder)).toBe('Send a second letter');
  expect(next({ 50: 100001 }, null, ladder)).toBe('Send a final notice');
});

test('only what is old enough counts for a rung: a tiny old item beside a large young one calls for no lawyer', () => {
  expect(next({ 400: 3, 10: 5_000_000 })).toBe('Call');
  expect(next({ 400: 5_000, 10: 5_000_000 })).toBe('Send a final notice');
  expect(next({ 400: 99_999, 10: 5_000_000 })).toBe('Escalate to the supervisor');
  expect(next({ 400: 100_000, 10: 5_000_000 })).toBe('Propose legal action or an agency');
});

test('a credit that covers what is due is applied first; a plan that is kept comes before a dispute, a promise before both', () => {
  const rungs = { steps: [], lettersSent: null };
  const held = {
    ...FACTS,
    rungs,
    toCollect: 0 as MinorUnits,
    beforeCredits: 0 as MinorUnits,
    arranged: 5 as MinorUnits,
    disputed: 7 as MinorUnits,
  };
  expect(english(nextActionFor({ ...held, beforeCredits: 20 as MinorUnits }))).toBe('Apply the credit');
  expect(english(nextActionFor({ ...held, nextPromise: dayFromIso('2026-02-01') }))).toBe('Wait for promise of 1 Feb 2026');
  const received = { amount: 485100 as MinorUnits, day: dayFromIso('2026-03-30') };
  expect(english(nextActionFor({ ...held, received }))).toBe('Paid 4,851.00 on 30 Mar 2026, not booked yet');
  expect(english(nextActionFor(held))).toBe('Follow the payment plan');
  expect(english(nextActionFor({ ...held, arranged: 0 as MinorUnits }))).toBe('Resolve dispute of 0.07');
});

describe('the next action of an item', () => {
  const ITEM: ItemFacts = { open: 1000, disputed: 0, arranged: 0, received: 0, promised: 0, promise: null, daysPastDue: 10 };
  const ranked = {
    nextAction: worklistText('action', { action: 'Propose legal action or an agency' }),
    excludedBy: null,
    rungs: { steps: DUNNING_LADDER, lettersSent: null },
  };
  test.each<[string, Partial<ItemFacts>, string]>([
    ['not due', { daysPastDue: -1 }, 'None'],
    ['due on the day', { daysPastDue: 0 }, 'Send a reminder'],
    ['young, of a customer with old ones', {}, 'Call'],
    ['old', { daysPastDue: 100 }, 'Propose legal action or an agency'],
    ['without a date', { daysPastDue: null }, 'None'],
    ['disputed as a whole', { disputed: 1000, daysPastDue: 100 }, 'Resolve dispute of 10.00'],
    ['paid and not booked', { received: 1000, daysPastDue: 100 }, 'Paid, not booked yet'],
    ['paid in part', { received: 400 }, 'Call'],
    ['disputed in part', { disputed: 999 }, 'Call'],
    ['promised', { promised: 1000, promise: dayFromIso('2026-02-01') }, 'Wait for promise of 1 Feb 2026'],
    ['a credit', { open: -1000 }, 'Apply the credit'],
  ])('%s', (_case, facts, action) => {
    expect(english(itemActionFor({ ...ITEM, ...facts }, ranked, USD))).toBe(action);
  });

  test('of a customer off the list is none', () => {
    expect(itemActionFor(ITEM, { ...ranked, excludedBy: 'status', nextAction: worklistText('nothing') }, USD).code).toBe('nothing');
    const credit = { ...ranked, excludedBy: 'nothing-to-collect', nextAction: worklistText('applyCredit') };
    expect(itemActionFor(ITEM, credit, USD).code).toBe('applyCredit');
  });
});
