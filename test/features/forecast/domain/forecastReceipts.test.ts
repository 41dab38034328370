import fc from 'fast-check';
import { addDays, dayFromIso } from '../../../../src/kernel/calendar/dayNumber';
import { EXPECTATION_BASES } from '../../../../src/features/forecast/domain/expectationBases';
import type { ArrangedReceipt, ForecastRequest } from '../../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { FORECAST_METHODS } from '../../../../src/features/forecast/domain/models/methods';
import { NO_PAID_ITEMS, type PaidItems } from '../../../../src/kernel/ledger/paidItems';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import type { OpenItems } from '../../../../src/kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

const asOf = dayFromIso('2026-01-31')!;
const cents = (n: number): MinorUnits => n as MinorUnits;
const request: ForecastRequest = { asOf, weekCount: 13, weekStart: 'as-of', method: null, arranged: [], disputeResolutionDays: null };

interface Item {
  readonly customer: string;
  readonly due: number | null;
  readonly amount: number;
  readonly disputed?: number;
  readonly promise?: number;
}

function openItems(list: readonly Item[], customers = new CustomerDirectory()): OpenItems {
  const builder = new OpenItemsBuilder(currencyOf('USD'), customers);
  list.forEach((item, i) => {
    builder.add({
      sheetRow: i + 2,
      customer: item.customer,
      documentDay: item.due === null ? null : addDays(asOf, item.due - 30),
      dueDay: item.due === null ? null : addDays(asOf, item.due),
      openAmount: cents(item.amount),
      ...(item.disputed === undefined ? {} : { disputedAmount: cents(item.disputed) }),
      ...(item.promise === undefined ? {} : { promiseDay: addDays(asOf, item.promise) }),
    });
  });
  return builder.build();
}

/** A customer that has paid every week for two years, each invoice so many days after its due date. */
function paidLate(customer: string, daysLate: number, customers: CustomerDirectory): PaidItems {
  const due = Array.from({ length: 100 }, (_, k) => asOf - 20 - daysLate - 7 * k);
  const code = customers.intern(customer, '', '').code;
  return {
    length: due.length,
    customerSize: customers.size,
    customer: new Uint32Array(due.length).fill(code),
    documentDay: Int32Array.from(due, (d) => d - 30),
    dueDay: Int32Array.from(due),
    paidDay: Int32Array.from(due, (d) => d + daysLate),
    amount: new Float64Array(due.length).fill(10000),
    disputed: null,
  };
}

test('without paid history everything is expected on its due date, and what is past due in the first week', () => {
  const forecast = forecastReceipts(
    openItems([
      { customer: 'Ada', due: -10, amount: 500 },
      { customer: 'Bob', due: 8, amount: 700 },
      { customer: 'Bob', due: 200, amount: 900 },
    ]),
    NO_PAID_ITEMS,
    request,
  );
  expect([...forecast.expected.slice(0, 3)]).toEqual([500, 700, 0]);
  expect(forecast.beyond).toBe(900);
  expect(forecast.chosen[0]!.why.map(({ code }) => code)).toEqual(['how', 'nothingToLearn']);
});

test('a customer that always pays 15 days late is expected 15 days late', () => {
  const customers = new CustomerDirectory();
  const paid = paidLate('Ada', 15, customers);
  const forecast = forecastReceipts(openItems([{ customer: 'Ada', due: 0, amount: 100000 }], customers), paid, request);
  expect(forecast.expected[2]! / 100000).toBeGreaterThan(0.9);
  expect(forecast.originsCount).toBeGreaterThanOrEqual(12);
});

test('nothing that is paid after the as-of date changes the forecast', () => {
  const customers = new CustomerDirectory();
  const paid = paidLate('Ada', 15, customers);
  const items = openItems([{ customer: 'Ada', due: 3, amount: 100000 }], customers);
  const later: PaidItems = { ...paid, paidDay: Int32Array.from(paid.paidDay, (d, r) => (r === 0 ? asOf + 5 : d)) };
  const without: PaidItems = {
    ...paid,
    length: paid.length - 1,
    customer: paid.customer.slice(1),
    documentDay: paid.documentDay.slice(1),
    dueDay: paid.dueDay.slice(1),
    paidDay: paid.paidDay.slice(1),
    amount: paid.amount.slice(1),
  };
  expect([...forecastReceipts(items, later, request).expected]).toEqual([...forecastReceipts(items, without, request).expected]);
});

test('a credit reduces the customer’s earliest expected receipts, and only what is left of it is not expected', () => {
  const forecast = forecastReceipts(
    openItems([
      { customer: 'Ada', due: 2, amount: 500 },
      { customer: 'Ada', due: 9, amount: 500 },
      { customer: 'Ada', due: -5, amount: -700 },
      { customer: 'Bob', due: 0, amount: -300 },
    ]),
    NO_PAID_ITEMS,
    request,
  );
  expect([...forecast.expected.slice(0, 2)]).toEqual([0, 300]);
  expect(forecast.notExpected).toBe(-300);
});

test('an open promise is expected on its day, a disputed part in no week, an item without a date nowhere', () => {
  const forecast = forecastReceipts(
    openItems([
      { customer: 'Ada', due: -40, amount: 500, promise: 20 },
      { customer: 'Bob', due: 5, amount: 900, disputed: 400 },
      { customer: 'Cyd', due: null, amount: 50 },
    ]),
    NO_PAID_ITEMS,
    request,
  );
  expect([forecast.expected[2], forecast.expected[0], forecast.disputed, forecast.notExpected]).toEqual([500, 500, 400, 50]);
});

test('a disputed part is expected as many days after its due date as its reason usually takes, else as any other, and lateness comes on top', () => {
  const items = openItems([
    { customer: 'Ada', due: 5, amount: 900, disputed: 400 },
    { customer: 'Bob', due: 5, amount: 100, disputed: 100 },
  ]);
  const forecast = forecastReceipts(items, NO_PAID_ITEMS, {
    ...request,
    disputeResolutionDays: 60,
    disputeDaysOfItem: Int32Array.from([30, -1]),
  });
  // Five days ahead is week 1, thirty-five are week 5, sixty-five week 10.
  expect([forecast.expected[0], forecast.expected[4], forecast.expected[9], forecast.disputed]).toEqual([500, 400, 100, 0]);
});

test('money is expected on weekdays only where the history shows none at weekends', () => {
  const customers = new CustomerDirectory();
  const friday = paidLate('Ada', 0, customers);
  const onFriday: PaidItems = {
    ...friday,
    paidDay: Int32Array.from(friday.paidDay, (d) => d - ((d - 6) % 7)),
    dueDay: Int32Array.from(friday.paidDay, (d) => d - ((d - 6) % 7)),
  };
  const saturday = addDays(asOf, 0); // 31 January 2026 is a Saturday; the next Friday is 6 February.
  const forecast = forecastReceipts(openItems([{ customer: 'Ada', due: 0, amount: 100000 }], customers), onFriday, {
    ...request,
    asOf: saturday,
    weekStart: 'monday',
    method: 'terms',
  });
  expect(forecast.weeks[0]!.to - forecast.weeks[0]!.from).toBe(0);
  expect([...forecast.expected.slice(0, 2)]).toEqual([0, 100000]);
});

const anyItem = fc.record({
  customer: fc.constantFrom('Ada', 'Bob', 'Cyd'),
  due: fc.option(fc.integer({ min: -400, max: 300 })),
  amount: fc.integer({ min: -100000, max: 1000000 }),
  disputed: fc.nat({ max: 1000 }),
  promise: fc.integer({ min: -20, max: 120 }),
});

test('weeks, beyond, disputed and not expected always add up to the open balance, whatever the method', () => {
  fc.assert(
    fc.property(
      fc.array(anyItem, { maxLength: 30 }),
      fc.constantFrom(null, ...FORECAST_METHODS),
      fc.integer({ min: -30, max: 60 }),
      fc.constantFrom('monday' as const, 'as-of' as const),
      (list, method, late, weekStart) => {
        const customers = new CustomerDirectory();
        const paid = paidLate('Bob', late, customers);
        const items = openItems(list, customers);
        const f = forecastReceipts(items, paid, { ...request, method, weekStart });
        const balance = list.reduce((sum, item) => sum + item.amount, 0);
        expect(f.expected.reduce((a, b) => a + b, 0) + f.beyond + f.disputed + f.notExpected).toBe(balance);
        expect(f.expected.every((amount) => amount >= 0)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('an item with a set date, an instalment and a promise is named and filled in that order, in whatever order they come', () => {
  const items = openItems([{ customer: 'Ada', due: 10, amount: 1000 }]);
  const receipt = (basis: ArrangedReceipt['basis'], days: number, amount: number): ArrangedReceipt => ({
    item: 0,
    day: addDays(asOf, days),
    amount: cents(amount),
    basis,
  });
  const arranged = [receipt('promise', 3, 400), receipt('plan', 24, 300), receipt('plan', 10, 300), receipt('override', 17, 200)];
  fc.assert(
    fc.property(fc.shuffledSubarray(arranged, { minLength: 4 }), (shuffled) => {
      const { expected, itemBasis } = forecastReceipts(items, NO_PAID_ITEMS, { ...request, arranged: shuffled });
      expect([...expected].slice(0, 4)).toEqual([200, 300, 200, 300]);
      expect(EXPECTATION_BASES[itemBasis[0]!]).toBe('override');
    }),
  );
  const logged = forecastReceipts(items, NO_PAID_ITEMS, { ...request, arranged: arranged.slice(0, 2).reverse() });
  expect(EXPECTATION_BASES[logged.itemBasis[0]!]).toBe('plan');
});
