import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  costOfWaiting,
  instalmentsThatFit,
  payNowOffer,
  planOffer,
  planOrAgency,
  walkAway,
} from '../../../src/features/negotiation/domain/offers';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';

const cents = (units: number | string): MinorUnits => Math.round(Number(units) * 100) as MinorUnits;

test('waiting a quarter of a year for 1,000 at 8 % costs 19.73, and a discount of 1.9 % is worth it', () => {
  expect(costOfWaiting(cents(1000), '8', 90)).toBe(cents(19.73));
  expect(payNowOffer(cents(1000), '8', 90, '1.9')).toEqual({
    discount: cents(19),
    costOfWaiting: cents(19.73),
    isWorthIt: true,
    breakEvenPercent: '1.973',
    netIfAccepted: cents(981),
  });
  expect(payNowOffer(cents(1000), '8', 90, '2').isWorthIt).toBe(false);
});

test('the better of plan and agency is the amount to walk away at', () => {
  const choice = planOrAgency(
    cents(1000),
    { recovery: '0.5', averageDays: 73, annualPercent: '10' },
    { recovery: '0.6', feePercent: '30' },
  );
  expect(choice).toEqual({ plan: cents(490), agency: cents(420), better: 'plan' });
  expect(walkAway(choice)).toBe(cents(490));
});

test('a plan adds up to the cent, with and without a down payment', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 90 }),
      (amount, count, down) => {
        const offer = planOffer(amount as MinorUnits, count, down);
        return offer === null || (offer.reduce<number>((sum, one) => sum + one, 0) === amount && offer.every((one) => one > 0));
      },
    ),
  );
});

test('instalments fit by amount and by time, the most of them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e7 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 400 }),
      (amount, least, every, limit) => {
        const fits = (count: number): boolean => count * every <= limit && Math.floor(amount / count) >= least;
        const count = instalmentsThatFit(amount as MinorUnits, least as MinorUnits, every, limit);
        return (count === 0 || fits(count)) && !fits(count + 1);
      },
    ),
  );
});

type Case = { readonly inputs: Record<string, string & number>; readonly expected: never };
const file = join(process.env.AGEWISE_CASES ?? '', 'other', 'cases.json');
(process.env.AGEWISE_CASES !== undefined && existsSync(file) ? test : test.skip)('the published cases of negotiation', () => {
  const published = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'costOfWaiting' | 'discountForPayingNow' | 'planOrAgency' | 'planOffers',
    Case[]
  > & {
    maxInstalments: { cases: Case[] };
  };
  const money = (minor: number): string => (minor / 100).toFixed(2);
  for (const { inputs: i, expected } of published.costOfWaiting)
    expect(money(costOfWaiting(cents(i.amount!), i.annualPercent!, i.days!))).toBe(expected);
  for (const { inputs: i, expected } of published.discountForPayingNow) {
    const offer = payNowOffer(cents(i.amount!), i.annualPercent!, i.expectedDays!, i.discountPercent!);
    const { discount, costOfWaiting: cost, isWorthIt: worthIt, breakEvenPercent, netIfAccepted } = offer;
    const told = { discount: money(discount), costOfWaiting: money(cost), worthIt, breakEvenPercent, netIfAccepted: money(netIfAccepted) };
    expect(told).toEqual(expected);
  }
  for (const { inputs: i, expected } of published.planOrAgency) {
    const plan = { recovery: i.planRecovery!, averageDays: i.planAverageDays!, annualPercent: i.annualPercent! };
    const choice = planOrAgency(cents(i.amount!), plan, { recovery: i.agencyRecovery!, feePercent: i.feePercent! });
    expect({ plan: money(choice.plan), agency: money(choice.agency), better: choice.better }).toEqual(expected);
  }
  for (const { inputs: i, expected } of published.planOffers)
    expect(planOffer(cents(i.amount!), i.instalments!, i.downPercent!)?.map(money) ?? null).toEqual(expected);
  for (const { inputs: i, expected } of published.maxInstalments.cases)
    expect(instalmentsThatFit(cents(i.amount!), cents(i.least!), i.everyDays!, i.limitDays!)).toBe(expected);
});
