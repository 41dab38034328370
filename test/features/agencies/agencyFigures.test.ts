import fc from 'fast-check';
import { dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import { agencyReport } from '../../../src/features/agencies/domain/agencyFigures';
import { type AgencyFigures } from '../../../src/features/agencies/domain/agencyResults';
import { feeBandOf } from '../../../src/features/agencies/domain/agencyLists';
import { accountsOf } from '../../../src/features/agencies/domain/placedAccounts';
import { recallProposals } from '../../../src/features/agencies/domain/recalls';
import { reconcileStatement, type StatementLine } from '../../../src/features/agencies/domain/agencyStatement';
import { feeOn, type AgencyTerms, type Placement, type Recovery } from '../../../src/features/agencies/domain/placements';

const day = (year: number, month: number, date: number): DayNumber => dayFromCivil(year, month, date)!;
const cents = (units: number): MinorUnits => Math.round(units * 100) as MinorUnits;
const BANDS = [
  { label: 'up to 90', upTo: 90, feePercent: '20' },
  { label: 'over 90', upTo: null, feePercent: '30' },
];
const terms = (agency: string): AgencyTerms => ({
  agency,
  name: `Agency ${agency}`,
  bands: BANDS,
  legalAddsPercent: '10',
  goalPercent: '25',
  isCounsel: false,
  baselinePercent: null,
  minimumFee: null,
  recallAfterDays: null,
  contact: '',
});
const placed = (account: string, change: Partial<Placement> = {}): Placement => ({
  row: 2,
  currency: 'USD',
  account,
  customer: account,
  agency: 'A',
  placedOn: day(2026, 1, 10),
  amount: cents(1000),
  daysPastDue: 60,
  isLegal: false,
  recalledOn: null,
  balanceRecalled: cents(0),
  ...change,
});
const came = (account: string, on: DayNumber, units: number, isToUs = false): Recovery => ({
  row: 2,
  day: on,
  account,
  amount: cents(units),
  isToUs,
  cost: cents(0),
});
const AS_OF = day(2026, 7, 31);
const figuresOf = (placements: readonly Placement[], recoveries: readonly Recovery[], asOf = AS_OF): AgencyFigures =>
  agencyReport(placements, recoveries, [terms('A')], asOf).agencies[0]!;

test('the fee follows the age at placement, more where it went to court, to the cent', () => {
  expect(feeOn(cents(10.03), placed('1', { daysPastDue: 90 }), terms('A'))).toBe(cents(2.01));
  expect(feeOn(cents(10.03), placed('1', { daysPastDue: 91 }), terms('A'))).toBe(cents(3.01));
  expect(feeOn(cents(100), placed('1', { isLegal: true }), terms('A'))).toBe(cents(30));
});

test('a fee has its minimum, but never more than what came in, and a returned payment takes its percent back', () => {
  const least = { ...terms('A'), minimumFee: '15' };
  expect(feeOn(cents(50), placed('1'), least)).toBe(cents(15));
  expect(feeOn(cents(10), placed('1'), least)).toBe(cents(10));
  expect(feeOn(cents(100), placed('1'), least)).toBe(cents(20));
  expect(feeOn(cents(-100), placed('1'), least)).toBe(cents(-20));
});

test('what a legal case costs is taken off, and counsel is held against counsel', () => {
  const counsel = { ...terms('L'), isCounsel: true };
  const young = Array.from({ length: 20 }, (_, k) => placed(`y${k}`));
  const cases = Array.from({ length: 20 }, (_, k) => placed(`l${k}`, { agency: 'L' }));
  const recoveries = [
    ...young.map(({ account }) => came(account, day(2026, 2, 1), 500)),
    ...cases.map(({ account }) => ({ ...came(account, day(2026, 2, 1), 100), cost: cents(30) })),
  ];
  const { agencies, baseline6, ranking } = agencyReport([...young, ...cases], recoveries, [terms('A'), counsel], AS_OF);
  expect(baseline6.map(({ rate }) => rate)).toEqual(['50.00', null]);
  expect(agencies.map(({ matureSixMonths: { index }, totals: { cost, netBack } }) => [index, cost, netBack])).toEqual([
    ['100.0', cents(0), cents(8000)],
    ['100.0', cents(600), cents(1000)],
  ]);
  expect(ranking.byIndex).toEqual(['A']);
});

test('below the limit now and a quarter before, an agency is to be replaced', () => {
  const of = (agency: string, month: number, units: number) =>
    Array.from({ length: 20 }, (_, k) => `${agency}${month}-${k}`).map((account) => ({
      placement: placed(account, { agency, placedOn: day(2025, month, 10) }),
      recovery: came(account, day(2025, month + 1, 1), units),
    }));
  const all = [...of('A', 6, 500), ...of('B', 6, 100), ...of('A', 10, 500), ...of('B', 10, 100)];
  const { agencies } = agencyReport(
    all.map(({ placement }) => placement),
    all.map(({ recovery }) => recovery),
    [terms('A'), terms('B')],
    day(2026, 4, 30),
  );
  expect(agencies.map(({ matureSixMonths: { index, indexBefore, isToReplace } }) => [index, indexBefore, isToReplace])).toEqual([
    ['166.7', '166.7', false],
    ['33.3', '33.3', true],
  ]);
});

test('the curve of an agency rises with each month, by the cohorts that are so old', () => {
  const { curve } = figuresOf(
    [placed('1'), placed('2', { placedOn: day(2026, 6, 1) })],
    [came('1', day(2026, 1, 20), 100), came('1', day(2026, 3, 1), 200), came('2', day(2026, 7, 1), 500)],
  );
  // Months 0 and 1 from both cohorts, months 2 to 6 from January alone.
  expect(curve).toEqual(['5.0', '30.0', '50.0', '50.0', '50.0', '50.0', '50.0', null, null, null, null, null, null]);
});

test.each([
  ['nothing came in for longer than agreed', [came('1', day(2026, 2, 1), 100)], 90, ['nothingCame']],
  ['it is not longer than agreed', [came('1', day(2026, 7, 1), 100)], 90, []],
  ['nothing is agreed', [], null, []],
  ['the customer pays us', [came('1', day(2026, 7, 1), 100, true)], 90, ['paysUs']],
  ['nothing is placed any more', [came('1', day(2026, 7, 1), 1000, true)], 90, []],
] as const)('a recall is proposed where %s', (_, recoveries, recallAfterDays, reasons) => {
  const agreed = { ...terms('A'), recallAfterDays };
  const accounts = accountsOf([placed('1')], recoveries, () => agreed);
  expect(recallProposals(accounts, () => agreed, AS_OF).map(({ reason }) => reason)).toEqual(reasons);
});

test('a cohort shows what came in up to its third and sixth month, and nothing before it is so old', () => {
  const accounts = [placed('1'), placed('2'), placed('3', { placedOn: day(2026, 4, 30) })];
  const { cohorts } = figuresOf(accounts, [
    came('1', day(2026, 4, 30), 100),
    came('2', day(2026, 5, 1), 300),
    came('2', day(2026, 8, 1), 500),
  ]);
  const of = (month: string) => cohorts.find(({ cohort }) => `${Math.floor(cohort / 12)}-${(cohort % 12) + 1}` === month)!;
  expect(of('2026-1')).toMatchObject({
    placedCount: 2,
    month3: { recovered: cents(100), byValue: '5.00', accountsPaying: 1, byCount: '50.00' },
    month6: { recovered: cents(400), byValue: '20.00', accountsPaying: 2, byCount: '100.00' },
  });
  expect(of('2026-4')).toMatchObject({ placedCount: 1, month3: { recovered: 0, byValue: '0.00' }, month6: null });
  expect(of('2026-2')).toMatchObject({ placedCount: 0, month3: { byValue: null, byCount: null } });
});

test('a month counts when it is over', () => {
  const last = (asOf: DayNumber) => figuresOf([placed('1')], [], asOf).matureSixMonths.accounts;
  expect([last(day(2026, 7, 30)), last(AS_OF)]).toEqual([0, 1]);
});

test('the index holds an agency against the ages that it was given', () => {
  // Young accounts bring half, old ones a tenth; A got the young, B the old, and each did as all do.
  const young = Array.from({ length: 20 }, (_, k) => placed(`y${k}`, { agency: 'A' }));
  const old = Array.from({ length: 20 }, (_, k) => placed(`o${k}`, { agency: 'B', daysPastDue: 400 }));
  const recoveries = [
    ...young.map(({ account }) => came(account, day(2026, 2, 1), 500)),
    ...old.map(({ account }) => came(account, day(2026, 2, 1), 100)),
  ];
  const { agencies, baseline6, ranking } = agencyReport([...young, ...old], recoveries, [terms('A'), terms('B')], AS_OF);
  expect(baseline6.map(({ rate }) => rate)).toEqual(['50.00', '10.00']);
  expect(
    agencies.map(({ matureSixMonths: { index, liquidation, reachedGoal, proposal } }) => [index, liquidation, reachedGoal, proposal]),
  ).toEqual([
    ['100.0', '50.00', true, 'keep'],
    ['100.0', '10.00', false, 'keep'],
  ]);
  expect(ranking.byRecovered).toEqual(['A', 'B']);
});

test('few mature accounts are too few to judge', () => {
  expect(figuresOf([placed('1')], [came('1', day(2026, 2, 1), 900)]).matureSixMonths.proposal).toBe('tooFew');
});

test('an account placed twice belongs to the later agency from that day on', () => {
  const twice = [
    placed('1', { recalledOn: day(2026, 3, 1), balanceRecalled: cents(900) }),
    placed('1', { agency: 'B', placedOn: day(2026, 3, 5), amount: cents(900) }),
  ];
  const { agencies } = agencyReport(
    twice,
    [came('1', day(2026, 2, 1), 100), came('1', day(2026, 4, 1), 250)],
    [terms('A'), terms('B')],
    AS_OF,
  );
  expect(agencies.map(({ totals: { recovered, stillPlaced } }) => [recovered, stillPlaced])).toEqual([
    [cents(100), cents(0)],
    [cents(250), cents(650)],
  ]);
});

test('cohorts add up to placements; recovered, still placed and recalled to what was placed', () => {
  const account = fc.record({
    month: fc.integer({ min: 1, max: 7 }),
    units: fc.integer({ min: 1, max: 9999 }),
    days: fc.integer({ min: 0, max: 500 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 30 }), (list) => {
      const accounts = list.map(({ month, units, days }, k) =>
        placed(String(k), { placedOn: day(2026, month, 5), amount: cents(units), daysPastDue: days }),
      );
      const recoveries = list.map(({ month, units, part }, k) => came(String(k), day(2026, month, 20), Math.floor(units * part)));
      const { cohorts, totals, months } = figuresOf(accounts, recoveries);
      const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
      expect(sum(cohorts.map((one) => one.placed))).toBe(totals.placed);
      expect(sum(months.map((one) => one.recovered))).toBe(totals.recovered);
      expect(totals.recovered + totals.stillPlaced + totals.recalled).toBe(totals.placed);
    }),
  );
});

describe("an agency's statement", () => {
  const placements = [placed('1'), placed('2'), placed('3'), placed('4', { recalledOn: day(2026, 6, 1) }), placed('5', { agency: 'B' })];
  const ledger = [
    came('1', day(2026, 7, 2), 100),
    came('1', day(2026, 7, 9), 50),
    came('2', day(2026, 7, 20), 80),
    came('3', day(2026, 7, 21), 60),
  ];
  const line = (account: string, date: number, units: number, fee = units / 5): StatementLine => ({
    row: 2,
    account,
    day: day(2026, 7, date),
    collected: cents(units),
    fee: cents(fee),
    remitted: cents(units - fee),
  });
  const reconciled = (...lines: StatementLine[]) => reconcileStatement(lines, placements, ledger, [terms('A'), terms('B')])!;

  test('says of each line what it comes to, and what it lacks', () => {
    const { findings } = reconciled(
      line('1', 9, 50),
      line('1', 2, 100, 25),
      line('2', 22, 70),
      line('4', 5, 10),
      line('5', 5, 11),
      line('6', 5, 12),
      line('1', 9, 50),
    );
    expect(findings.map(({ account, finding }) => `${account} ${finding}`)).toEqual([
      '1 matched',
      '1 feeDiffers',
      '2 amountDiffers',
      '4 recalledAccount',
      '5 otherAgency',
      '6 unknownAccount',
      '1 reportedTwice',
      '3 missingOnStatement',
    ]);
  });

  test('its findings add up to the differences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ account: fc.constantFrom('1', '2', '3', '4', '6'), units: fc.integer({ min: 1, max: 200 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (list) => {
          const found = reconcileStatement(
            list.map(({ account, units }) => line(account, 9, units)),
            placements,
            ledger,
            [terms('A')],
          );
          if (found === null) return;
          const sum = found.findings.reduce((total, { ledger: ours, statement }) => total + (statement ?? 0) - (ours ?? 0), 0);
          expect(sum).toBe(found.difference);
        },
      ),
    );
  });
});

test.each([
  ['Fee % up to 90', 'up to 90', 90],
  ['Fee % 91-180', '91-180', 180],
  ['Fee % over 365', 'over 365', null],
  ['Honorarios más de 365 días', 'over 365', null],
])('%s is the fee of a band', (heading, label, upTo) => {
  expect(feeBandOf(heading)).toEqual({ label, upTo });
});
test.each(['Fee', 'Agency', 'Goal: 6-month liquidation %'])('%s is none', (heading) => expect(feeBandOf(heading)).toBeNull());
