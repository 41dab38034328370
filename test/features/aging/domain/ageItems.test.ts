import fc from 'fast-check';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { NO_DAYS } from '../../../../src/features/aging/domain/agedItems';
import { bucketOfDate, DEFAULT_SCHEME, PRESET_SCHEMES, schemeFromBounds } from '../../../../src/features/aging/domain/schemes';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { openItemsOf, type MadeItem } from '../../../kernel/openItemsOf';

const AS_OF = 46346 as DayNumber;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('aging the open items of one currency', () => {
  const ledger: MadeItem[] = [
    { customer: 'Ada', due: AS_OF - 5, amount: 10010 },
    { customer: 'Bob', due: AS_OF + 5, amount: 5000 },
    { customer: 'Ada', due: AS_OF - 95, amount: 20 },
    { customer: 'Bob', due: null, amount: -1000 },
    { customer: 'Bob', due: AS_OF - 31, amount: -500 },
  ];
  const aged = ageItems(openItemsOf(ledger), AS_OF, DEFAULT_SCHEME, 'due');

  test('days past due and bucket stand beside each item', () => {
    expect([...aged.daysPastDue]).toEqual([5, -5, 95, NO_DAYS, 31]);
    expect([...aged.bucket]).toEqual([1, 0, 4, 5, 2]);
  });

  test('each customer has a row of buckets, no date last, and the rows add up to the totals', () => {
    expect([...aged.byCustomer]).toEqual([0, 10010, 0, 0, 20, 0, 5000, 0, -500, 0, 0, -1000]);
    expect([...aged.totals]).toEqual([5000, 10010, -500, 0, 20, -1000]);
  });

  test('past due counts credits, gross past due does not, and unapplied credits are shown apart', () => {
    expect([aged.balance, aged.pastDue, aged.pastDueGross, aged.unappliedCredits]).toEqual([13530, 9530, 10030, -1500]);
  });

  test('more than 90 days old, credits and gross past due are known customer by customer', () => {
    expect([...aged.sums.over90]).toEqual([20, 0]);
    expect([...aged.sums.credits]).toEqual([0, -1500]);
    expect([...aged.sums.pastDueGross]).toEqual([10030, 0]);
  });

  test('an item of exactly 90 days is not yet over 90', () => {
    const items = [90, 91].map((days): MadeItem => ({ customer: 'Ada', due: AS_OF - days, amount: days }));
    expect([...ageItems(openItemsOf(items), AS_OF, DEFAULT_SCHEME, 'due').sums.over90]).toEqual([91]);
  });

  test('by document date, an item without one falls back to its due date', () => {
    const byDocument = ageItems(
      openItemsOf([
        { customer: 'Ada', due: AS_OF + 10, document: AS_OF - 20, amount: 1 },
        { customer: 'Ada', due: AS_OF - 40, amount: 2 },
      ]),
      AS_OF,
      DEFAULT_SCHEME,
      'document',
    );
    expect([...byDocument.daysPastDue]).toEqual([20, 40]);
  });

  test('a customer of another currency has no code here', () => {
    const items = openItemsOf(ledger);
    items.customers.intern('Cyd', '', '');
    const withStranger = ageItems(items, AS_OF, DEFAULT_SCHEME, 'due');
    expect([...withStranger.customerCodes]).toEqual([0, 1]);
    expect(withStranger.byCustomer).toHaveLength(18);
  });

  test('no items give zeros', () => {
    const empty = ageItems(openItemsOf([]), AS_OF, DEFAULT_SCHEME, 'due');
    expect([empty.balance, [...empty.totals]]).toEqual([0, [0, 0, 0, 0, 0, 0]]);
  });
});

describe('for any ledger, scheme and day', () => {
  const item = fc.record({
    customer: fc.constantFrom('A', 'B', 'C'),
    due: fc.option(fc.integer({ min: 40000, max: 50000 })),
    amount: fc.integer({ min: -1e11, max: 1e11 }),
  });
  const scheme = fc.oneof(
    fc.constantFrom(...PRESET_SCHEMES),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 })
      .map((bounds) => schemeFromBounds(bounds.sort((a, b) => a - b))!),
  );

  test('buckets and no date add up to the balance, and every item stands where its date says', () => {
    fc.assert(
      fc.property(fc.array(item), fc.integer({ min: 40000, max: 50000 }), scheme, (made, day, itsScheme) => {
        const asOf = day as DayNumber;
        const aged = ageItems(openItemsOf(made), asOf, itsScheme, 'due');
        expect(sum(aged.totals)).toBe(sum(made.map((one) => one.amount)));
        expect(aged.balance).toBe(sum(aged.byCustomer));
        made.forEach((one, row) =>
          expect(aged.bucket[row]).toBe(one.due === null ? itsScheme.labels.length : bucketOfDate(itsScheme, one.due as DayNumber, asOf)),
        );
      }),
    );
  });
});
