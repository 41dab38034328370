import Decimal from 'decimal.js';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { accountsOf, placedOf, total, upTo, type Account } from './placedAccounts';
import { bandOf, lastFullMonth, monthOf, type AgencyTerms, type FeeBand, type Placement, type Recovery } from './placements';

/** What an agency did in a calendar month. */
export interface AgencyMonth {
  readonly month: number;
  readonly placedCount: number;
  readonly placed: MinorUnits;
  readonly recalledCount: number;
  readonly recalled: MinorUnits;
  readonly recovered: MinorUnits;
  readonly ofThatToUs: MinorUnits;
  readonly fee: MinorUnits;
  readonly netBack: MinorUnits;
}

/** What came in on a cohort up to and with a month of its age; percents as decimal text, `null` without a placement. */
export interface CohortAt {
  readonly recovered: MinorUnits;
  readonly byValue: string | null;
  readonly accountsPaying: number;
  readonly byCount: string | null;
}

/** The accounts that were placed in one month. Ages that are not reached yet are `null`, never 0. */
export interface Cohort {
  readonly cohort: number;
  readonly placedCount: number;
  readonly placed: MinorUnits;
  readonly month3: CohortAt | null;
  readonly month6: CohortAt | null;
}

export interface AgencyTotals {
  readonly placedCount: number;
  readonly placed: MinorUnits;
  readonly recalled: MinorUnits;
  readonly recovered: MinorUnits;
  readonly fee: MinorUnits;
  readonly netBack: MinorUnits;
  readonly stillPlaced: MinorUnits;
  readonly feePercent: string | null;
  readonly netBackPercentOfPlaced: string | null;
}

export const PROPOSALS = ['morePlacements', 'keep', 'correctiveAction', 'tooFew'] as const;
export type AgencyProposal = (typeof PROPOSALS)[number];

/** The first six months of cohorts that are so old; index 100 is what the mix of ages lets expect. */
export interface MatureFigures {
  readonly accounts: number;
  readonly placed: MinorUnits;
  readonly recovered: MinorUnits;
  readonly liquidation: string | null;
  readonly byCount: string | null;
  readonly expectedAtBaseline: MinorUnits;
  readonly index: string | null;
  readonly fee: MinorUnits;
  readonly netBack: MinorUnits;
  readonly netLiquidation: string | null;
  readonly goal: string | null;
  readonly reachedGoal: boolean | null;
  readonly proposal: AgencyProposal;
}

export interface AgencyFigures {
  readonly agency: string;
  readonly name: string;
  readonly months: readonly AgencyMonth[];
  readonly cohorts: readonly Cohort[];
  readonly totals: AgencyTotals;
  readonly matureSixMonths: MatureFigures;
}

/** What all agencies together recover in six months of an age at placement; `rate` is a percent. */
export interface BaselineBand {
  readonly band: string;
  readonly placed: MinorUnits;
  readonly recovered: MinorUnits;
  readonly rate: string | null;
}

export interface AgencyReport {
  readonly agencies: readonly AgencyFigures[];
  readonly baseline6: readonly BaselineBand[];
  readonly ranking: Readonly<Record<'byRecovered' | 'byLiquidation' | 'byIndex', readonly string[]>>;
}

/** Limits of the proposals; percents and a count of mature accounts below which nothing is judged. */
export interface AgencyLimits {
  readonly moreFromIndex: number;
  readonly correctBelowIndex: number;
  readonly matureAccountsMin: number;
}

export const DEFAULT_LIMITS: AgencyLimits = { moreFromIndex: 110, correctBelowIndex: 90, matureAccountsMin: 20 };

const MONTHS = 12;
const MATURE_MONTHS = 6;

/** `part` of `whole` in percent with so many decimals, half up; `null` where there is no whole. */
function percentOf(part: Decimal.Value, whole: Decimal.Value, decimals = 2): string | null {
  return new Decimal(whole).lte(0)
    ? null
    : new Decimal(part).times(100).div(whole).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed(decimals);
}

function cohortAt(accounts: readonly Account[], months: number): CohortAt {
  const { recovered, paying } = upTo(accounts, months);
  return {
    recovered,
    byValue: percentOf(recovered, placedOf(accounts)),
    accountsPaying: paying,
    byCount: percentOf(paying, accounts.length),
  };
}

function cohortOf(month: number, accounts: readonly Account[], last: number): Cohort {
  const own = accounts.filter(({ cohort }) => cohort === month);
  const at = (months: number): CohortAt | null => (last - month >= months ? cohortAt(own, months) : null);
  return { cohort: month, placedCount: own.length, placed: placedOf(own), month3: at(3), month6: at(MATURE_MONTHS) };
}

function figuresOfMonth(month: number, accounts: readonly Account[]): AgencyMonth {
  const placed = accounts.filter(({ cohort }) => cohort === month);
  const recalled = accounts.filter(({ placement: { recalledOn } }) => recalledOn !== null && monthOf(recalledOn) === month);
  const came = accounts.flatMap(({ recoveries }) => recoveries.filter((recovery) => recovery.month === month));
  const [recovered, fee] = [total(came.map(({ amount }) => amount)), total(came.map((one) => one.fee))];
  return {
    month,
    placedCount: placed.length,
    placed: placedOf(placed),
    recalledCount: recalled.length,
    recalled: total(recalled.map(({ placement }) => placement.balanceRecalled)),
    recovered,
    ofThatToUs: total(came.filter(({ isToUs }) => isToUs).map(({ amount }) => amount)),
    fee,
    netBack: (recovered - fee) as MinorUnits,
  };
}

function totalsOf(accounts: readonly Account[]): AgencyTotals {
  const placed = placedOf(accounts);
  const recalled = total(accounts.map(({ placement }) => placement.balanceRecalled));
  const { recovered, fee } = upTo(accounts, Infinity);
  return {
    placedCount: accounts.length,
    placed,
    recalled,
    recovered,
    fee,
    netBack: (recovered - fee) as MinorUnits,
    stillPlaced: (placed - recalled - recovered) as MinorUnits,
    feePercent: percentOf(fee, recovered),
    netBackPercentOfPlaced: percentOf(recovered - fee, placed),
  };
}

/** Accounts whose first six months are over. */
const matureOf = (accounts: readonly Account[], last: number): readonly Account[] =>
  accounts.filter(({ cohort }) => last - cohort >= MATURE_MONTHS);

function baselineOf(accounts: readonly Account[], bands: readonly FeeBand[], last: number): readonly BaselineBand[] {
  const mature = matureOf(accounts, last);
  return bands.map(({ label }, place) => {
    const own = mature.filter(({ placement }) => bandOf(bands, placement.daysPastDue) === place);
    const [placed, { recovered }] = [placedOf(own), upTo(own, MATURE_MONTHS)];
    return { band: label, placed, recovered, rate: percentOf(recovered, placed) };
  });
}

function proposalOf(accounts: number, index: string | null, reachedGoal: boolean | null, limits: AgencyLimits): AgencyProposal {
  if (accounts < limits.matureAccountsMin || index === null) return 'tooFew';
  if (new Decimal(index).gte(limits.moreFromIndex) && reachedGoal === true) return 'morePlacements';
  return new Decimal(index).lt(limits.correctBelowIndex) ? 'correctiveAction' : 'keep';
}

function matureFigures(
  accounts: readonly Account[],
  bands: readonly FeeBand[],
  baseline: readonly BaselineBand[],
  goal: string | null,
  limits: AgencyLimits,
): MatureFigures {
  const placed = placedOf(accounts);
  const { recovered, fee, paying } = upTo(accounts, MATURE_MONTHS);
  const exact = accounts.reduce((sum, { placement }) => {
    const band = baseline[bandOf(bands, placement.daysPastDue)];
    return band === undefined || band.placed === 0 ? sum : sum.plus(new Decimal(placement.amount).times(band.recovered).div(band.placed));
  }, new Decimal(0));
  const expected = exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const index = percentOf(recovered, exact, 1);
  const liquidation = percentOf(recovered, placed);
  const reachedGoal = goal === null || placed <= 0 ? null : new Decimal(recovered).times(100).gte(new Decimal(goal).times(placed));
  return {
    accounts: accounts.length,
    placed,
    recovered,
    liquidation,
    byCount: percentOf(paying, accounts.length),
    expectedAtBaseline: expected.toNumber() as MinorUnits,
    index,
    fee,
    netBack: (recovered - fee) as MinorUnits,
    netLiquidation: percentOf(recovered - fee, placed),
    goal,
    reachedGoal,
    proposal: proposalOf(accounts.length, index, reachedGoal, limits),
  };
}

function ranked(agencies: readonly AgencyFigures[], figure: (one: AgencyFigures) => Decimal.Value | null): readonly string[] {
  const key = (one: AgencyFigures): Decimal => new Decimal(figure(one) ?? -Infinity);
  return [...agencies].sort((a, b) => key(b).comparedTo(key(a))).map(({ agency }) => agency);
}

/**
 * Judges agencies by cohorts of placement: months, cohorts, totals, and the first six months of those that are old enough against what all
 * agencies together recover of the same ages. An agency that got the young accounts does not look better for it.
 */
export function agencyReport(
  placements: readonly Placement[],
  recoveries: readonly Recovery[],
  terms: readonly AgencyTerms[],
  asOf: DayNumber,
  limits: AgencyLimits = DEFAULT_LIMITS,
): AgencyReport {
  const byAgency = new Map(terms.map((one) => [one.agency, one]));
  const known = placements.filter(({ placedOn }) => placedOn <= asOf);
  const accounts = accountsOf(
    known,
    recoveries.filter(({ day }) => day <= asOf),
    (agency) => byAgency.get(agency),
  );
  const [last, current] = [lastFullMonth(asOf), monthOf(asOf)];
  const bands = terms[0]?.bands ?? [];
  const baseline6 = baselineOf(accounts, bands, last);
  const names = [...new Set([...terms.map(({ agency }) => agency), ...known.map(({ agency }) => agency)])];
  const months = Array.from({ length: MONTHS }, (_, k) => current - MONTHS + 1 + k);
  const agencies = names.map((agency): AgencyFigures => {
    const own = accounts.filter(({ placement }) => placement.agency === agency);
    const agreed = byAgency.get(agency);
    return {
      agency,
      name: agreed?.name ?? agency,
      months: months.map((month) => figuresOfMonth(month, own)),
      cohorts: months.map((month) => cohortOf(month, own, last)),
      totals: totalsOf(own),
      matureSixMonths: matureFigures(matureOf(own, last), bands, baseline6, agreed?.goalPercent ?? null, limits),
    };
  });
  return {
    agencies,
    baseline6,
    ranking: {
      byRecovered: ranked(agencies, ({ matureSixMonths }) => matureSixMonths.recovered),
      byLiquidation: ranked(agencies, ({ matureSixMonths }) => matureSixMonths.liquidation),
      byIndex: ranked(agencies, ({ matureSixMonths }) => matureSixMonths.index),
    },
  };
}
