import { dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import { creditText } from '../../../src/features/credit/creditText';
import { NO_BALANCE } from '../../../src/features/credit/domain/creditAccounts';
import { creditStanding, type FamilyFacts } from '../../../src/features/credit/domain/creditStanding';
import type { HoldReason } from '../../../src/features/credit/domain/judgeOrders';
import type { RuleType } from '../../../src/features/credit/domain/creditRules';

const AS_OF = dayFromCivil(2026, 6, 30)!;
const cents = (units: number): MinorUnits => Math.round(units * 100) as MinorUnits;
const before = (months: number): DayNumber => dayFromCivil(2026, 6 - months, 28)!;
const reason = (type: RuleType): HoldReason => ({
  rule: type,
  type,
  because: creditText('because.noLimit'),
  documents: [],
  releasedByPaying: null,
});

/** A customer with a limit of 10,000 who owes 9,000. */
const family = (change: Partial<FamilyFacts> = {}): FamilyFacts => ({
  customerId: 'K1',
  customer: 'Alder',
  salesperson: '',
  currency: currencyOf('EUR'),
  facts: {
    code: 1,
    customerId: 'K1',
    customer: 'Alder',
    family: 1,
    group: '',
    limit: cents(10_000),
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
  balance: { ...NO_BALANCE, balance: cents(9000) },
  orders: cents(0),
  earlier: [],
  daysLate: '5.0',
  disputes: 0,
  insuredUpTo: null,
  branchLimits: [],
  reasons: [],
  ...change,
});
const owed = (...units: readonly number[]) => units.map((one, k) => ({ asOf: before(k + 1), balance: cents(one) }));
const proposal = (change: Partial<FamilyFacts>) => {
  const { proposal: what, proposedLimit } = creditStanding(family(change), AS_OF);
  return [what, proposedLimit === null ? null : proposedLimit / 100];
};

test.each([
  [
    'three of four month ends at 80% or more, paid in time: 1.2 times the peak, down to a full 500',
    owed(8000, 9000, 100, 8000),
    '5.0',
    ['raise', 10_500],
  ],
  ['two are too few', owed(8000, 7999.99, 100, 8000), '5.0', ['keep', null]],
  ['who pays late gets no more', owed(8000, 9000, 9000, 8000), '5.1', ['keep', null]],
  ['nor does one of whom no payment is known', owed(8000, 9000, 9000, 8000), null, ['keep', null]],
] as const)('%s', (_, earlier, daysLate, expected) => {
  expect(proposal({ earlier, daysLate })).toEqual(expected);
});

test('six month ends at a quarter or less lower the limit to 1.5 times the peak, up to a full 500', () => {
  const little = { balance: { ...NO_BALANCE, balance: cents(1000) } };
  expect(proposal({ ...little, earlier: owed(2500, 2000, 100, 0, 10, 20) })).toEqual(['lower', 4000]);
  expect(proposal({ ...little, earlier: owed(2500.01, 2000, 100, 0, 10, 20) })).toEqual(['keep', null]);
  expect(proposal({ ...little, earlier: owed(2500, 2000, 100, 0, 10) })).toEqual(['keep', null]);
});

test('reasons come before limits: hold, security for what is not insured, review', () => {
  const earlier = owed(8000, 9000, 9000, 8000);
  expect(proposal({ earlier, reasons: [reason('daysOverdue'), reason('brokenPromises')] })[0]).toBe('hold');
  expect(proposal({ earlier, reasons: [reason('brokenPromises')] })[0]).toBe('security');
  expect(proposal({ earlier, reasons: [reason('brokenPromises')], insuredUpTo: cents(9000) })[0]).toBe('review');
  expect(proposal({ earlier, reasons: [reason('reviewOverdue')] })[0]).toBe('review');
});

test('what came in and is not booked lowers the exposure, orders raise it, and the rest is available', () => {
  const one = creditStanding(
    family({ balance: { ...NO_BALANCE, balance: cents(9000), received: cents(500) }, orders: cents(2000), earlier: owed(12_000) }),
    AS_OF,
  );
  expect([one.exposure, one.use, one.available, one.peak]).toEqual([cents(10_500), '105.0', cents(-500), cents(12_000)]);
});

test('without a limit there is no use and nothing available; 0 is no credit', () => {
  const blank = creditStanding(family({ facts: { ...family().facts, limit: null } }), AS_OF);
  expect([blank.use, blank.available, blank.flags.map(({ code }) => code)]).toEqual([null, null, ['flag.noLimit']]);
  const none = creditStanding(family({ facts: { ...family().facts, limit: cents(0) } }), AS_OF);
  expect([none.use, none.available, none.flags.map(({ code }) => code)]).toEqual([null, cents(-9000), ['flag.noCredit']]);
});

test('a month end of more than a year ago makes no peak', () => {
  const earlier = [{ asOf: (AS_OF - 366) as DayNumber, balance: cents(50_000) }];
  expect(creditStanding(family({ earlier }), AS_OF).peak).toBe(cents(9000));
});
