import { english } from '../../../harness/say';
import fc from 'fast-check';
import type { ActivityEntry } from '../../../../src/features/activity/domain/activityEntry';
import { stateTexts } from '../../../../src/features/activity/domain/stateTexts';
import { day, deskOf, logOf, tableOf, type MadeInvoice } from './deskOf';

const INVOICE: MadeInvoice = { customer: 'Alder', document: '1001', due: '2026-01-10', amount: 50000 };
const PROMISE = {
  kind: 'promise',
  when: day('2026-02-01'),
  customer: 'Alder',
  document: '1001',
  amount: 500,
  day: day('2026-02-10'),
  openThen: 500,
} as const;

const verdict = (
  items: readonly MadeInvoice[],
  asOf: string,
  ...entries: readonly (Partial<ActivityEntry> & Pick<ActivityEntry, 'kind'>)[]
): readonly string[] => stateTexts(deskOf(tableOf(items), logOf(...entries), asOf), english);

// Somebody else's item keeps the customer list from being empty.
const OTHER: MadeInvoice = { customer: 'Birch', document: '77', due: '2026-01-01', amount: 100 };

describe('a promise to pay', () => {
  test.each([
    ['2026-02-12', 'open'],
    ['2026-02-13', 'broken'],
  ])('nothing paid is at %s %s, with three days of tolerance', (asOf, state) => {
    expect(verdict([INVOICE], asOf, PROMISE)).toEqual([state]);
  });

  test('paid down to nothing more than agreed it is kept, paid in part it is partly kept', () => {
    const half = { ...PROMISE, amount: 200 };
    expect(verdict([{ ...INVOICE, amount: 30000 }], '2026-02-13', half)).toEqual(['kept']);
    expect(verdict([{ ...INVOICE, amount: 30000 }], '2026-02-13', PROMISE)).toEqual(['partly kept: 200.00 of 500.00 USD']);
  });

  test('an item that vanished is cleared for an unknown cause, never kept', () => {
    expect(verdict([{ ...INVOICE, document: '1002' }], '2026-02-13', PROMISE)).toEqual(['cleared, cause unknown']);
  });

  test('a customer who left the report keeps its verdict; one not yet judged is cleared; one never seen is told apart', () => {
    expect(verdict([OTHER], '2026-02-13', PROMISE)).toEqual(['cleared, cause unknown']);
    expect(verdict([OTHER], '2026-02-12', PROMISE)).toEqual(['open']);
    expect(verdict([OTHER], '2026-03-13', { ...PROMISE, state: 'broken' })).toEqual(['broken']);
    expect(verdict([OTHER], '2026-02-13', { ...PROMISE, openThen: null })).toEqual(['customer not in the report']);
  });

  test('what a credit memo took off does not count as paid', () => {
    const credit = { kind: 'credit', when: day('2026-02-05'), customer: 'Alder', document: '01001', amount: 150 } as const;
    expect(verdict([{ ...INVOICE, amount: 30000 }], '2026-02-13', PROMISE, credit)[0]).toBe('partly kept: 50.00 of 500.00 USD');
    expect(verdict([{ ...INVOICE, document: '9' }], '2026-02-13', PROMISE, { ...credit, amount: 500 })[0]).toBe('cleared by credits');
  });

  test('a later promise before the day is due takes its place, so that one is open an item', () => {
    const later = { ...PROMISE, when: day('2026-02-08'), day: day('2026-02-20') };
    expect(verdict([INVOICE], '2026-02-14', PROMISE, later)).toEqual(['replaced', 'open']);
  });

  test('after a broken one the next is the second level', () => {
    const later = { ...PROMISE, when: day('2026-02-16'), day: day('2026-02-28') };
    expect(verdict([INVOICE], '2026-02-20', { ...PROMISE, state: 'broken' }, later)).toEqual(['broken', 'open, after 1 broken']);
  });

  test('a verdict stays although the customer pays later, and is open again at an earlier as-of date', () => {
    const judged = { ...PROMISE, state: 'broken' };
    expect(verdict([{ ...INVOICE, amount: 1 }], '2026-03-31', judged)).toEqual(['broken']);
    expect(verdict([INVOICE], '2026-02-11', judged)).toEqual(['open']);
  });

  test('without an amount it is about all that was open', () => {
    const { promises } = deskOf(tableOf([INVOICE]), logOf({ ...PROMISE, amount: null }), '2026-02-02').states.get(0)!;
    expect(promises[0]!.promised).toBe(50000);
  });

  test('without a day it counts for nothing', () => {
    expect(deskOf(tableOf([INVOICE]), logOf({ ...PROMISE, day: null }), '2026-03-02').states.get(0)!.promises).toEqual([]);
  });

  test('whatever is paid, what counts as paid lies between nothing and what was promised', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100000 }),
        fc.integer({ min: 1, max: 100000 }),
        fc.integer({ min: 0, max: 100000 }),
        (then, promised, now) => {
          const entries = logOf({ ...PROMISE, amount: promised / 100, openThen: then / 100 });
          const [promise] = deskOf(
            tableOf([
              { ...INVOICE, amount: now },
              { ...INVOICE, document: '2' },
            ]),
            entries,
            '2026-02-13',
          ).states.get(0)!.promises;
          expect(promise!.paid).toBe(Math.min(promised, Math.max(0, then - now)));
          expect(promise!.status === 'kept').toBe(promise!.paid === promised);
        },
      ),
    );
  });
});

describe('a payment plan', () => {
  const PLAN = {
    kind: 'plan',
    when: day('2026-01-31'),
    customer: 'Alder',
    document: '1001',
    amount: 500,
    day: day('2026-02-28'),
    outcome: '3 monthly',
    openThen: 500,
  } as const;

  test('its instalments add up to the debt to the cent, on the month’s end', () => {
    const [plan] = deskOf(tableOf([INVOICE]), logOf(PLAN), '2026-02-01').states.get(0)!.plans;
    expect(plan!.instalments).toEqual([
      { day: day('2026-02-28'), amount: 16666 },
      { day: day('2026-03-28'), amount: 16666 },
      { day: day('2026-04-28'), amount: 16668 },
    ]);
  });

  test('it is open while the instalments due are paid, and broken when one is behind', () => {
    expect(verdict([{ ...INVOICE, amount: 33334 }], '2026-03-10', PLAN)).toEqual(['open, 1 of 3 paid']);
    expect(verdict([{ ...INVOICE, amount: 33334 }], '2026-03-31', PLAN)).toEqual(['broken, 166.66 USD behind']);
    expect(verdict([{ ...INVOICE, amount: 0 }], '2026-04-30', PLAN)).toEqual(['kept']);
  });

  test('any debt in any number of instalments adds up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('monthly', 'weekly', 'biweekly'),
        (amount, count, frequency) => {
          const entries = logOf({ ...PLAN, amount: amount / 100, outcome: `${count} ${frequency}` });
          const [plan] = deskOf(tableOf([{ ...INVOICE, amount }]), entries, '2026-02-01').states.get(0)!.plans;
          expect(plan!.instalments.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
          expect(plan!.instalments).toHaveLength(count);
        },
      ),
    );
  });
});

describe('a dispute', () => {
  const DISPUTE = { kind: 'dispute', when: day('2026-02-01'), customer: 'Alder', document: '1001', amount: 120, reason: 'price' } as const;

  test('is open since its day until an entry resolves it, or the item is gone', () => {
    expect(verdict([INVOICE], '2026-02-11', DISPUTE)).toEqual(['open since 1 Feb 2026']);
    expect(verdict([INVOICE], '2026-02-21', DISPUTE, { ...DISPUTE, when: day('2026-02-15'), outcome: 'resolved: credit given' })[0]).toBe(
      'resolved: credit given',
    );
    expect(verdict([{ ...INVOICE, document: '2' }], '2026-02-11', DISPUTE)).toEqual(['no longer open']);
  });

  test('its part is no more than what is open', () => {
    const { disputes } = deskOf(tableOf([{ ...INVOICE, amount: 5000 }]), logOf(DISPUTE), '2026-02-11').states.get(0)!;
    expect(disputes[0]!.amount).toBe(5000);
  });
});
