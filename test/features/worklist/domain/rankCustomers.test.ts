import fc from 'fast-check';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { NOTHING_KNOWN, type CustomerStanding } from '../../../../src/features/aging/domain/customerStanding';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { rankCustomers } from '../../../../src/features/worklist/domain/rankCustomers';
import type { RankedCustomer } from '../../../../src/features/worklist/domain/rankedCustomer';
import { openItemsOf, type MadeItem } from '../../../kernel/openItemsOf';
import { english } from '../../../harness/say';
import { worklistText } from '../../../../src/features/worklist/worklistText';

const AS_OF = 46346 as DayNumber;

type Named = RankedCustomer & { readonly name: string };

function rank(made: readonly MadeItem[], standing: Readonly<Record<string, Partial<CustomerStanding>>> = {}): Named[] {
  const items = openItemsOf(made);
  const nameOf = (code: number): string => items.customers.at(code).name;
  const ranked = rankCustomers(ageItems(items, AS_OF, DEFAULT_SCHEME, 'due'), DEFAULT_STRATEGY, (code) => ({
    ...NOTHING_KNOWN,
    ...standing[nameOf(code)],
  }));
  return ranked.map((one) => ({ ...one, name: nameOf(one.customer) }));
}

const only = (made: readonly MadeItem[], standing: Partial<CustomerStanding> = {}): Named => rank(made, { A: standing })[0]!;

describe('ranking by the default strategy', () => {
  test('one invoice of 100,000 overdue since last year outranks ten of 20', () => {
    const small = Array.from({ length: 10 }, (_, index): MadeItem => ({ customer: 'Many small', due: AS_OF - 200 - index, amount: 2000 }));
    const ranked = rank([...small, { customer: 'One large', due: AS_OF - 330, amount: 10000000 }]);
    expect(ranked.map((one) => one.name)).toEqual(['One large', 'Many small']);
  });

  test('each point is explained with the amounts, and the points make the score and the class', () => {
    const ranked = only(
      [
        { customer: 'A', due: AS_OF - 95, amount: 4120000 },
        { customer: 'A', due: AS_OF + 3, amount: 100000 },
      ],
      { brokenPromises: 2, creditLimit: 4500000 as MinorUnits, worseSinceSnapshot: true, daysSinceContact: 15 },
    );
    expect(ranked.why.map((hit) => english(worklistText('withPoints', hit)))).toEqual([
      '41,200 to collect (+50)',
      '95 days past due (+15)',
      '2 broken promises (+15)',
      '94% of credit limit used (+5)',
      'An item moved to an older bucket (+5)',
      'No contact for 15 days (+5)',
    ]);
    expect([ranked.score, ranked.scorePercent, ranked.class]).toEqual([95, 95, 'A']);
  });

  test('points for risk go by the share of the list that is before an account, in any currency and of any size', () => {
    // 600 × 17 days, 300 × 17, 60 × 17 and 40 × 17: 60, 90, 96 and 100 % of all.
    const made = [60000, 30000, 6000, 4000].map((amount, k): MadeItem => ({ customer: 'ABCD'[k]!, due: AS_OF - 10, amount }));
    const points = (factor: number): readonly number[] =>
      rank(made.map((one) => ({ ...one, amount: one.amount * factor }))).map(
        ({ why }) => why.find(({ rule }) => rule.startsWith('risk'))!.points,
      );
    expect(points(1)).toEqual([50, 30, 15, 0]);
    expect(points(1000)).toEqual([50, 30, 15, 0]);
  });

  test('without a history an amount weighs its days past due and seven more', () => {
    const ranked = rank([
      { customer: 'Large and due today', due: AS_OF, amount: 100000 },
      { customer: 'Smaller and late', due: AS_OF - 20, amount: 40000 },
    ]);
    expect(ranked.map(({ name, moneyAtRisk }) => [name, moneyAtRisk])).toEqual([
      ['Smaller and late', null],
      ['Large and due today', null],
    ]);
  });

  test('a trifle and what is disputed make no account old', () => {
    const ranked = rank([
      { customer: 'Trifle', due: AS_OF - 396, amount: 2 },
      { customer: 'Trifle', due: AS_OF, amount: 50000 },
      { customer: 'Disputed', due: AS_OF - 365, amount: 5000000, disputed: 5000000 },
      { customer: 'Disputed', due: AS_OF, amount: 200 },
      { customer: 'Real', due: AS_OF - 25, amount: 990000 },
    ]);
    expect(ranked.map(({ name }) => name)).toEqual(['Real', 'Trifle', 'Disputed']);
    expect(ranked.map(({ why }) => why.find(({ rule }) => rule.startsWith('age'))?.points ?? 0)).toEqual([2, 0, 0]);
  });

  test('of equal accounts no more than a quarter of the calls is A, and the first always is', () => {
    const classes = (count: number): string =>
      rank(Array.from({ length: count }, (_, k): MadeItem => ({ customer: `C${k}`, due: AS_OF - 100, amount: 10000 })))
        .map((one) => one.class)
        .join('');
    expect(classes(1)).toBe('A');
    expect(classes(3)).toBe('ABB');
    expect(classes(12)).toBe('AAABBBBBBBBB');
  });

  test('class limits that somebody typed hold as they are', () => {
    const items = openItemsOf(Array.from({ length: 12 }, (_, k): MadeItem => ({ customer: `C${k}`, due: AS_OF - 100, amount: 10000 })));
    const aged = ageItems(items, AS_OF, DEFAULT_SCHEME, 'due');
    const classes = (classLimits: readonly [number, number, number]): string =>
      rankCustomers(aged, { ...DEFAULT_STRATEGY, classLimits }, () => NOTHING_KNOWN)
        .map((one) => one.class)
        .join('');
    expect(classes([0.4, 0.3, 0.15])).toBe('AAAAAAAAAAAA');
    expect(classes([0.9, 0.3, 0.15])).toBe('BBBBBBBBBBBB');
  });

  test.each([
    [91, 15],
    [90, 10],
    [61, 10],
    [60, 6],
    [31, 6],
    [30, 2],
    [1, 2],
    [0, 0],
  ])('%i days past due earn %i points for age', (days, points) => {
    const age = only([{ customer: 'A', due: AS_OF - days, amount: 10000 }]).why.find((hit) => hit.rule.startsWith('age'));
    expect(age?.points ?? 0).toBe(points);
  });

  test('a customer with the lawyer or with nothing to collect leaves the list and says why', () => {
    const ranked = rank(
      [
        { customer: 'Legal', due: AS_OF - 400, amount: 9000000 },
        { customer: 'Paid up', due: AS_OF + 9, amount: 500000 },
        { customer: 'Small', due: AS_OF - 1, amount: 200 },
      ],
      { Legal: { status: 'Legal' } },
    );
    expect(ranked.map((one) => [one.name, one.excludedBy, one.class, english(one.nextAction)])).toEqual([
      ['Small', null, 'A', 'Send a reminder'],
      ['Legal', 'status', 'D', 'None'],
      ['Paid up', 'nothing-to-collect', 'D', 'None'],
    ]);
    expect(ranked[1]!.why.map(({ rule, points, because }) => [rule, points, english(because)])).toEqual([
      ['status', 0, 'Status Legal: not on the call list'],
    ]);
  });

  test('no contact counts against a customer only where a log is kept', () => {
    const made: MadeItem[] = [{ customer: 'A', due: AS_OF - 5, amount: 10000 }];
    const contactReasons = (standing: Partial<CustomerStanding>): string[] =>
      only(made, standing)
        .why.filter((hit) => hit.rule === 'no-contact')
        .map((hit) => english(hit.because));
    expect(contactReasons({ daysSinceContact: null })).toEqual([]);
    expect(contactReasons({ daysSinceContact: 14 })).toEqual([]);
    expect(contactReasons({ daysSinceContact: Infinity })).toEqual(['No contact logged']);
    // Silence is known for no longer than the log covers and than something was past due.
    expect(contactReasons({ daysSinceContact: Infinity, daysOnRecord: 400 })).toEqual([]);
    const older: MadeItem[] = [{ customer: 'A', due: AS_OF - 20, amount: 10000 }];
    const silence = (daysOnRecord: number): string[] =>
      only(older, { daysSinceContact: Infinity, daysOnRecord })
        .why.filter((hit) => hit.rule === 'no-contact')
        .map((hit) => english(hit.because));
    expect([14, 15, 400].map(silence)).toEqual([[], ['No contact logged for 15 days'], ['No contact logged for 20 days']]);
  });

  test('equal scores go by money at risk, then the amount, the oldest due date and the name', () => {
    const ranked = rank([
      { customer: 'Zed', due: AS_OF - 5, amount: 20000 },
      { customer: 'Young', due: AS_OF - 4, amount: 30000 },
      { customer: 'Old', due: AS_OF - 6, amount: 30000 },
      { customer: 'Abe', due: AS_OF - 5, amount: 20000 },
    ]);
    expect(ranked.map((one) => [one.rank, one.name])).toEqual([
      [1, 'Old'],
      [2, 'Young'],
      [3, 'Abe'],
      [4, 'Zed'],
    ]);
  });
});

describe('the amount to collect', () => {
  test('is what is past due or due on the as-of date', () => {
    expect(
      only([
        { customer: 'A', due: AS_OF, amount: 100 },
        { customer: 'A', due: AS_OF + 1, amount: 1000 },
        { customer: 'A', due: null, amount: 7 },
      ]).amountToCollect,
    ).toBe(100);
  });

  test('leaves out disputed parts and open promises, each unit once', () => {
    const ranked = only([
      { customer: 'A', due: AS_OF - 5, amount: 10000, disputed: 2500 },
      { customer: 'A', due: AS_OF - 5, amount: 20000, disputed: 5000, promise: AS_OF },
      { customer: 'A', due: AS_OF - 5, amount: 400, promise: AS_OF - 1 },
      { customer: 'A', due: AS_OF - 5, amount: 300, disputed: 900 },
    ]);
    expect([ranked.amountToCollect, ranked.disputed, ranked.promised]).toEqual([7500 + 400, 2500 + 5000 + 300, 15000]);
  });

  test('is set against the credits of the customer and never falls below zero', () => {
    expect(
      only([
        { customer: 'A', due: AS_OF - 5, amount: 1000 },
        { customer: 'A', due: AS_OF - 50, amount: -300 },
      ]).amountToCollect,
    ).toBe(700);
    expect(
      only([
        { customer: 'A', due: AS_OF - 5, amount: 1000 },
        { customer: 'A', due: AS_OF + 5, amount: -3000 },
      ]).amountToCollect,
    ).toBe(0);
  });

  test('nothing left to collect waits for the promise or resolves the dispute', () => {
    expect(english(only([{ customer: 'A', due: AS_OF - 5, amount: 1000, promise: AS_OF + 4 }]).nextAction)).toBe(
      'Wait for promise of 24 Nov 2026',
    );
    expect(english(only([{ customer: 'A', due: AS_OF - 5, amount: 120000, disputed: 120000 }]).nextAction)).toBe(
      'Resolve dispute of 1,200.00',
    );
  });

  test.each([
    [0, 'Send a reminder'],
    [8, 'Call'],
    [31, 'Send a second letter'],
    [46, 'Send a final notice'],
    [61, 'Propose a credit hold'],
    [76, 'Escalate to the supervisor'],
    [91, 'Propose legal action or an agency'],
  ])('at %i days past due the next action is: %s', (days, action) => {
    expect(english(only([{ customer: 'A', due: AS_OF - days, amount: 100000 }]).nextAction)).toBe(action);
  });
});

test('for any ledger: points add up, nobody is asked for more than is open, and everybody is ranked once', () => {
  const item = fc.record({
    customer: fc.constantFrom('A', 'B', 'C', 'D'),
    due: fc.option(fc.integer({ min: AS_OF - 300, max: AS_OF + 60 })),
    amount: fc.integer({ min: -1e7, max: 1e7 }),
    disputed: fc.integer({ min: 0, max: 1e7 }),
    promise: fc.option(fc.integer({ min: AS_OF - 20, max: AS_OF + 20 })),
  });
  fc.assert(
    fc.property(fc.array(item), (made) => {
      const ranked = rank(made);
      expect(ranked.map((one) => one.name).sort()).toEqual([...new Set(made.map((one) => one.customer))].sort());
      for (const one of ranked) {
        const its = made.filter((own) => own.customer === one.name);
        const debits = its.reduce((sum, own) => sum + Math.max(own.amount, 0), 0);
        expect(one.why.reduce((sum, hit) => sum + hit.points, 0)).toBe(one.score);
        expect(one.amountToCollect).toBeGreaterThanOrEqual(0);
        expect(one.amountToCollect + one.disputed + one.promised).toBeLessThanOrEqual(debits);
      }
    }),
  );
});
