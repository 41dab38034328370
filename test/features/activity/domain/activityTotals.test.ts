import fc from 'fast-check';
import { activityTotals, type WeekOfWork } from '../../../../src/features/activity/domain/activityTotals';
import { NOTHING_PAID, type PaidFacts, type Settlement } from '../../../../src/features/activity/domain/paidFacts';
import { day, deskOf, logOf, tableOf, type LogLine, type MadeInvoice } from './deskOf';

const AS_OF = '2026-02-28';
const ALDER: MadeInvoice = { customer: 'Alder', document: '1001', due: '2026-01-10', amount: 50000 };
// Somebody else's item keeps the customer list from being empty.
const BIRCH: MadeInvoice = { customer: 'Birch', document: '77', due: '2026-01-01', amount: 100 };
const CALL: LogLine = { kind: 'call', when: day('2026-02-03'), who: 'Ann', customer: 'Alder', document: '1001', openThen: 500 };
const CREDIT: LogLine = { kind: 'credit', when: day('2026-02-10'), who: 'Ann', customer: 'Alder', document: '01001', amount: 150 };

const listing = (amount: number, cause: Settlement['cause'] = 'paid'): PaidFacts => {
  const settled: readonly Settlement[] = [{ day: day('2026-02-12'), amount, cause }];
  return { alsoIndex: () => undefined, ofDocument: (_, document) => (document === '1001' ? settled : null), ofAccount: () => settled };
};

function totals(
  items: readonly MadeInvoice[],
  entries: readonly LogLine[],
  paid: PaidFacts = NOTHING_PAID,
): Pick<WeekOfWork, 'collected' | 'unexplained'> {
  const weeks = activityTotals(deskOf(tableOf(items), logOf(...entries), AS_OF, 3, paid));
  const sum = (of: (week: WeekOfWork) => number): number => weeks.reduce((total, week) => total + of(week), 0);
  return { collected: sum((week) => week.collected), unexplained: sum((week) => week.unexplained) };
}

describe('what was collected after a contact', () => {
  test.each<[string, readonly MadeInvoice[], readonly LogLine[], PaidFacts, number, number]>([
    ['a document paid down counts', [{ ...ALDER, amount: 20000 }], [CALL], NOTHING_PAID, 30000, 0],
    ['less what the log credited since', [{ ...ALDER, amount: 20000 }], [CALL, CREDIT], NOTHING_PAID, 15000, 0],
    [
      'but not a credit from before the contact',
      [{ ...ALDER, amount: 20000 }],
      [CALL, { ...CREDIT, when: day('2026-01-20') }],
      NOTHING_PAID,
      30000,
      0,
    ],
    ['a document that has left is of an unknown cause', [BIRCH], [CALL], NOTHING_PAID, 0, 50000],
    ['though its customer is still there', [BIRCH, { ...ALDER, document: '1002' }], [CALL], NOTHING_PAID, 0, 50000],
    ['less what the log wrote off', [BIRCH], [CALL, { ...CREDIT, kind: 'writeOff', amount: 500 }], NOTHING_PAID, 0, 0],
    ['a document that has left counts as far as a list has it paid', [BIRCH], [CALL], listing(40000), 40000, 10000],
    ['and not at all where the list has it credited', [BIRCH], [CALL], listing(50000, 'credited'), 0, 0],
    ['a credit that the list and the log have is one', [BIRCH], [CALL, { ...CREDIT, amount: 500 }], listing(50000, 'credited'), 0, 0],
    [
      'of an account nobody knows which items left',
      [BIRCH, { ...ALDER, amount: 20000 }],
      [{ ...CALL, document: '' }],
      NOTHING_PAID,
      0,
      30000,
    ],
    [
      'so that the payments of the lists count',
      [BIRCH, { ...ALDER, amount: 20000 }],
      [{ ...CALL, document: '' }],
      listing(25000),
      25000,
      5000,
    ],
    [
      'a second contact brings nothing in again',
      [{ ...ALDER, amount: 20000 }],
      [CALL, { ...CALL, kind: 'letter', when: day('2026-02-05') }],
      NOTHING_PAID,
      30000,
      0,
    ],
    [
      'nor does one that names the document among others',
      [
        { ...ALDER, amount: 20000 },
        { ...ALDER, document: '1002', amount: 100 },
      ],
      [CALL, { ...CALL, kind: 'letter', when: day('2026-02-05'), document: '01001; 1002', openThen: 501 }],
      NOTHING_PAID,
      30000,
      0,
    ],
    [
      'of two accounts that have left each counts by itself',
      [BIRCH],
      [CALL, { ...CALL, customer: 'Cedar', document: '', openThen: 70 }],
      NOTHING_PAID,
      0,
      57000,
    ],
  ])('%s', (_, items, entries, paid, collected, unexplained) => {
    expect(totals(items, entries, paid)).toEqual({ collected, unexplained });
  });

  test('whatever is paid and credited, the two and the credits explain the reduction and nothing more', () => {
    const cents = fc.integer({ min: 1, max: 100000 });
    fc.assert(
      fc.property(
        cents,
        fc.option(cents, { nil: null }),
        fc.option(cents, { nil: null }),
        fc.option(cents, { nil: null }),
        (then, now, credited, listed) => {
          const items = now === null ? [BIRCH] : [BIRCH, { ...ALDER, amount: now }];
          const entries = [{ ...CALL, openThen: then / 100 }, ...(credited === null ? [] : [{ ...CREDIT, amount: credited / 100 }])];
          const { collected, unexplained } = totals(items, entries, listed === null ? NOTHING_PAID : listing(listed));
          expect(collected + unexplained).toBe(Math.max(0, then - (now ?? 0) - (credited ?? 0)));
          expect(Math.min(collected, unexplained)).toBeGreaterThanOrEqual(0);
          if (now === null) expect(collected).toBeLessThanOrEqual(listed ?? 0);
        },
      ),
    );
  });
});
