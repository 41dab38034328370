import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decideNotice, type NoticeFacts, type NoticeLevel } from '../../../../src/features/statements/domain/notices/decideNotice';
import { lateInterest } from '../../../../src/features/statements/domain/notices/lateInterest';
import { promiseHolds } from '../../../../src/features/statements/domain/notices/promiseHolds';
import { standstillOf } from '../../../../src/features/statements/domain/notices/standstill';
import type { AccountItem } from '../../../../src/features/statements/domain/statement';
import { dayFromIso, isoFromDay, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

const day = (iso: string): DayNumber => dayFromIso(iso)!;
const minor = (amount: number): MinorUnits => amount as MinorUnits;
const USD = currencyOf('USD');
const AS_OF = day('2027-05-31');

const LEVELS: readonly NoticeLevel[] = [
  { level: 1, fromDays: 5, fromAmount: minor(2_000), daysSinceLast: 0 },
  { level: 2, fromDays: 20, fromAmount: minor(2_000), daysSinceLast: 10 },
  { level: 3, fromDays: 40, fromAmount: minor(10_000), daysSinceLast: 10 },
];
const NOTHING_SENT: NoticeFacts = { standstill: null, sent: 0, lastNotice: null, lastContact: null, onAccount: 0 };

const item = (
  open: number,
  dueDay: DayNumber | null,
  given: Partial<Record<'disputed' | 'arranged' | 'received' | 'promised', number>> = {},
): AccountItem => ({
  party: 0,
  day: null,
  documentNo: '',
  kind: open < 0 ? 'creditMemo' : 'invoice',
  dueDay,
  bucket: null,
  original: null,
  open: minor(open),
  disputed: minor(given.disputed ?? 0),
  arranged: minor(given.arranged ?? 0),
  received: minor(given.received ?? 0),
  promised: minor(given.promised ?? 0),
  promisedDay: null,
});
const decide = (items: readonly AccountItem[], facts: Partial<NoticeFacts> = {}) =>
  decideNotice(items, { ...NOTHING_SENT, ...facts }, LEVELS, AS_OF);

const OLD = item(50_000, day('2027-04-01'));

test('levels follow one another, however old the invoice is, and none is sent twice', () => {
  expect(decide([OLD])).toEqual({ level: 1, skip: null, asked: 50_000, oldest: 60 });
  expect(decide([OLD], { sent: 1, lastNotice: day('2027-05-10') }).level).toBe(2);
  expect(decide([OLD], { sent: 2, lastNotice: day('2027-05-22') })).toMatchObject({ level: null, skip: 'notReached' });
  expect(decide([OLD], { sent: 3, lastNotice: day('2027-05-01') })).toMatchObject({ level: null, skip: 'afterLastLevel' });
  expect(decide([item(50_000, day('2027-05-27'))])).toMatchObject({ level: null, skip: 'notReached', oldest: 4 });
});

test('a small old rest does not raise the level of a large young debt', () => {
  const items = [item(1_500, day('2027-04-01')), item(90_000, day('2027-05-20'))];
  expect(decide(items, { sent: 1, lastNotice: day('2027-05-01') })).toMatchObject({
    level: null,
    skip: 'notReached',
    asked: 91_500,
    oldest: 60,
  });
});

test('what is disputed, promised or in a plan is not asked for, and credits lower what is', () => {
  expect(decide([item(50_000, day('2027-04-01'), { disputed: 50_000 })])).toMatchObject({ skip: 'nothingToAskFor', oldest: 0 });
  expect(decide([item(50_000, day('2027-04-01'), { arranged: 20_000, promised: 30_000 })])).toMatchObject({ skip: 'nothingToAskFor' });
  expect(decide([OLD, item(-50_000, null)])).toMatchObject({ skip: 'nothingToAskFor', asked: 0, oldest: 60 });
  expect(decide([OLD, item(-49_000, null)])).toMatchObject({ level: null, skip: 'notReached', asked: 1_000 });
});

test('what came in and is not booked is not asked for, and a credit that it used up is not taken off twice', () => {
  expect(decide([item(50_000, day('2027-04-01'), { received: 50_000 })])).toMatchObject({ skip: 'nothingToAskFor', asked: 0 });
  expect(decide([OLD], { onAccount: 20_000 })).toMatchObject({ asked: 30_000 });
  const netted = [item(50_000, day('2027-04-01'), { received: 50_000 }), item(-10_000, null, { received: -10_000 }), OLD];
  expect(decide(netted)).toMatchObject({ level: 1, asked: 50_000 });
});

test('an opt-out comes before a status, both before quiet days, and quiet days end on the eighth', () => {
  expect(decide([OLD], { standstill: 'optOut', lastContact: AS_OF })).toMatchObject({ skip: 'optOut', asked: 50_000 });
  expect(decide([OLD], { lastContact: day('2027-05-24') })).toMatchObject({ skip: 'quietDays' });
  expect(decide([OLD], { lastContact: day('2027-05-23') }).level).toBe(1);
  const standstill = (letters: string, status: string, riskClass = '') => standstillOf({ letters, status, riskClass }, null, AS_OF);
  expect([standstill('no', 'legal'), standstill('', 'Agency'), standstill('', 'Insolvent'), standstill('yes', '', 'consumer')]).toEqual([
    'optOut',
    'status',
    'status',
    'consumer',
  ]);
  expect(standstillOf(undefined, day('2027-06-01'), AS_OF)).toBe('paused');
  expect(standstillOf(undefined, AS_OF, AS_OF)).toBeNull();
});

test('a promise holds until its day and the grace days have passed', () => {
  expect([promiseHolds(day('2027-05-28'), AS_OF, 3), promiseHolds(day('2027-05-27'), AS_OF, 3)]).toEqual([true, false]);
});

const someItem = fc
  .record({
    open: fc.integer({ min: -200_000, max: 200_000 }).filter((open) => open !== 0),
    due: fc.option(fc.integer({ min: AS_OF - 120, max: AS_OF + 60 })),
    disputed: fc.nat({ max: 200_000 }),
    received: fc.nat({ max: 200_000 }),
    promised: fc.nat({ max: 200_000 }),
  })
  .map(({ open, due, disputed, received, promised }) =>
    item(open, due as DayNumber | null, open > 0 ? { disputed, received, promised } : {}),
  );

test('nobody with an opt-out, in quiet days or with nothing to ask for gets a notice, and no level is left out', () => {
  const facts = fc.record({
    standstill: fc.constantFrom(null, 'optOut' as const, 'status' as const, 'consumer' as const, 'paused' as const),
    sent: fc.nat({ max: 4 }),
    lastNotice: fc.option(fc.integer({ min: AS_OF - 60, max: AS_OF }).map((one) => one as DayNumber)),
    lastContact: fc.option(fc.integer({ min: AS_OF - 60, max: AS_OF }).map((one) => one as DayNumber)),
    onAccount: fc.nat({ max: 50_000 }),
  });
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 8 }), facts, (items, given) => {
      const { level, skip, asked } = decideNotice(items, given, LEVELS, AS_OF);
      expect((level === null) !== (skip === null)).toBe(true);
      expect(asked).toBeGreaterThanOrEqual(0);
      if (level === null) return;
      expect(level).toBe(given.sent + 1);
      expect(given.standstill).toBeNull();
      expect(asked).toBeGreaterThanOrEqual(LEVELS[level - 1]!.fromAmount);
      if (given.lastContact !== null) expect(AS_OF - given.lastContact).toBeGreaterThan(7);
    }),
  );
});

test('interest runs from the day after the due day at the rate of each day, and is rounded once', () => {
  const rates = [
    { from: day('2027-01-01'), percent: '9' },
    { from: day('2027-05-01'), percent: '7.3' },
  ];
  const charge = lateInterest(minor(120_000), day('2027-04-20'), AS_OF, { rates, fixedSum: minor(4_000), yearDays: 365 }, USD);
  expect(charge.parts.map(({ from, to, days }) => [isoFromDay(from), isoFromDay(to), days])).toEqual([
    ['2027-04-21', '2027-04-30', 10],
    ['2027-05-01', '2027-05-31', 31],
  ]);
  // 1,200 × 9 % × 10/365 = 2.9589… and 1,200 × 7.3 % × 31/365 = 7.44
  expect([charge.interest, charge.fixedSum]).toEqual([1_040, 4_000]);
  expect(lateInterest(minor(120_000), AS_OF, AS_OF, { rates, fixedSum: minor(4_000), yearDays: 365 }, USD)).toEqual({
    parts: [],
    interest: 0,
    fixedSum: 0,
  });
});

interface NoticeCase {
  readonly id: string;
  readonly items: readonly (readonly [string, string, string, string, readonly [string, string] | null, string])[];
  readonly sent: number;
  readonly lastNotice: string | null;
  readonly lastContact: string | null;
  readonly letters: string;
  readonly status: string;
  readonly expected: { readonly level: number | null; readonly skip: string | null; readonly asked: string; readonly oldest: number };
}
interface InterestCase {
  readonly id: string;
  readonly amount: string;
  readonly dueDate: string;
  readonly asOf: string;
  readonly yearDays: number;
  readonly rates: readonly (readonly [string, string])[];
  readonly fixedSum: string;
  readonly expected: { readonly parts: readonly { readonly exact: string }[]; readonly interest: string; readonly fixedSum: string };
}

const folder = join(process.env.AGEWISE_CASES ?? '', 'statements');
const hasCases = process.env.AGEWISE_CASES !== undefined && existsSync(join(folder, 'notices.json'));
const load = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const cents = (text: string): MinorUnits => minor(Math.round(Number(text) * 100));

(hasCases ? test : test.skip)('published notices are decided as their truth', () => {
  const { asOf, levels, cases } = load('notices.json') as {
    readonly asOf: string;
    readonly levels: readonly {
      readonly level: number;
      readonly fromDays: number;
      readonly fromAmount: string;
      readonly daysSinceLast: number;
    }[];
    readonly cases: readonly NoticeCase[];
  };
  const own = levels.map((level) => ({ ...level, fromAmount: cents(level.fromAmount) }));
  const today = day(asOf);
  const given = (text: string | null): DayNumber | null => (text === null ? null : day(text));
  for (const { id, items, sent, lastNotice, lastContact, letters, status, expected } of cases) {
    const account = items.map(([, due, open, disputed, promise, plan]) =>
      item(cents(open), Number(open) < 0 ? null : day(due), {
        disputed: cents(disputed),
        promised: promise !== null && promiseHolds(day(promise[1]), today, 3) ? cents(promise[0]) : 0,
        arranged: cents(plan),
      }),
    );
    const standstill = standstillOf({ letters, status, riskClass: '' }, null, today);
    const facts = { standstill, sent, lastNotice: given(lastNotice), lastContact: given(lastContact), onAccount: 0 };
    expect([id, decideNotice(account, facts, own, today)]).toEqual([
      id,
      { level: expected.level, skip: expected.skip, asked: cents(expected.asked), oldest: expected.oldest },
    ]);
  }
});

(hasCases ? test : test.skip)('published interest is charged as its truth', () => {
  for (const { id, amount, dueDate, asOf, yearDays, rates, fixedSum, expected } of (
    load('late-interest.json') as { readonly cases: readonly InterestCase[] }
  ).cases) {
    const terms = { rates: rates.map(([from, percent]) => ({ from: day(from), percent })), fixedSum: cents(fixedSum), yearDays };
    const charge = lateInterest(cents(amount), day(dueDate), day(asOf), terms, USD);
    const told = { parts: charge.parts.map(({ exact }) => exact.toFixed(6)), interest: charge.interest, fixedSum: charge.fixedSum };
    expect([id, told]).toEqual([
      id,
      { parts: expected.parts.map(({ exact }) => exact), interest: cents(expected.interest), fixedSum: cents(expected.fixedSum) },
    ]);
  }
});
