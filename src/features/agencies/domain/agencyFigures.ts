import Decimal from 'decimal.js';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import {
  DEFAULT_LIMITS,
  type AgencyMonth,
  type CohortAt,
  type Cohort,
  type AgencyTotals,
  type AgencyProposal,
  type MatureFigures,
  type AgencyFigures,
  type BaselineBand,
  type AgencyReport,
  type AgencyLimits,
} from './agencyResults';
import { accountsOf, placedOf, total, upTo, type Account } from './placedAccounts';
import { bandOf, lastFullMonth, monthOf, type AgencyTerms, type FeeBand, type Placement, type Recovery } from './placements';

const MONTHS = 12;
const MATURE_MONTHS = 6;
const QUARTER_MONTHS = 3;

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

/** The accounts and the money of an agency by calendar months. */
interface ByMonth {
  readonly placed: ReadonlyMap<number, readonly Account[]>;
  readonly recalled: ReadonlyMap<number, readonly Account[]>;
  readonly came: ReadonlyMap<number, Account['recoveries']>;
}

function grouped<T>(items: Iterable<T>, monthOf: (item: T) => number | null): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const month = monthOf(item);
    if (month === null) continue;
    const group = groups.get(month);
    if (group) group.push(item);
    else groups.set(month, [item]);
  }
  return groups;
}

function byMonth(accounts: readonly Account[]): ByMonth {
  return {
    placed: grouped(accounts, ({ cohort }) => cohort),
    recalled: grouped(accounts, ({ placement: { recalledOn } }) => (recalledOn === null ? null : monthOf(recalledOn))),
    came: grouped(
      accounts.flatMap(({ recoveries }) => recoveries),
      ({ month }) => month,
    ),
  };
}

function cohortOf(month: number, { placed }: ByMonth, last: number): Cohort {
  const own = placed.get(month) ?? [];
  const at = (months: number): CohortAt | null => (last - month >= months ? cohortAt(own, months) : null);
  return { cohort: month, placedCount: own.length, placed: placedOf(own), month3: at(3), month6: at(MATURE_MONTHS) };
}

function figuresOfMonth(month: number, months: ByMonth): AgencyMonth {
  const placed = months.placed.get(month) ?? [];
  const recalled = months.recalled.get(month) ?? [];
  const came = months.came.get(month) ?? [];
  const sum = (id: 'amount' | 'fee' | 'cost'): MinorUnits => total(came.map((one) => one[id]));
  const [recovered, fee, cost] = [sum('amount'), sum('fee'), sum('cost')];
  return {
    month,
    placedCount: placed.length,
    placed: placedOf(placed),
    recalledCount: recalled.length,
    recalled: total(recalled.map(({ placement }) => placement.balanceRecalled)),
    recovered,
    ofThatToUs: total(came.filter(({ isToUs }) => isToUs).map(({ amount }) => amount)),
    fee,
    cost,
    netBack: (recovered - fee - cost) as MinorUnits,
  };
}

function totalsOf(accounts: readonly Account[]): AgencyTotals {
  const placed = placedOf(accounts);
  const recalled = total(accounts.map(({ placement }) => placement.balanceRecalled));
  const { recovered, fee, cost } = upTo(accounts, Infinity);
  return {
    placedCount: accounts.length,
    placed,
    recalled,
    recovered,
    fee,
    cost,
    netBack: (recovered - fee - cost) as MinorUnits,
    stillPlaced: (placed - recalled - recovered) as MinorUnits,
    feePercent: percentOf(fee, recovered),
    netBackPercentOfPlaced: percentOf(recovered - fee - cost, placed),
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

/** What an agency is judged against at the end of a month: what accounts of its kind brought by their age. */
interface Yardstick {
  readonly last: number;
  readonly bands: readonly FeeBand[];
  readonly baseline: readonly BaselineBand[];
}

const yardstickAt = (accounts: readonly Account[], bands: readonly FeeBand[], last: number): Yardstick => ({
  last,
  bands,
  baseline: baselineOf(accounts, bands, last),
});

/** What the ages of accounts let expect, exact, in minor units. */
function expectedOf(accounts: readonly Account[], { bands, baseline }: Yardstick): Decimal {
  const placed = new Array<number>(baseline.length).fill(0);
  for (const { placement } of accounts) placed[bandOf(bands, placement.daysPastDue)]! += placement.amount;
  return baseline.reduce(
    (sum, band, place) => (band.placed === 0 ? sum : sum.plus(new Decimal(placed[place]!).times(band.recovered).div(band.placed))),
    new Decimal(0),
  );
}

/** The index of an agency at the end of a month, `null` where nothing was old enough. */
function indexAt(own: readonly Account[], yardstick: Yardstick): string | null {
  const mature = matureOf(own, yardstick.last);
  return percentOf(upTo(mature, MATURE_MONTHS).recovered, expectedOf(mature, yardstick), 1);
}

function matureFigures(
  own: readonly Account[],
  now: Yardstick,
  quarterAgo: Yardstick,
  goal: string | null,
  limits: AgencyLimits,
): MatureFigures {
  const accounts = matureOf(own, now.last);
  const placed = placedOf(accounts);
  const { recovered, fee, cost, paying } = upTo(accounts, MATURE_MONTHS);
  const exact = expectedOf(accounts, now);
  const index = percentOf(recovered, exact, 1);
  const indexBefore = indexAt(own, quarterAgo);
  const reachedGoal = goal === null || placed <= 0 ? null : new Decimal(recovered).times(100).gte(new Decimal(goal).times(placed));
  const proposal = proposalOf(accounts.length, index, reachedGoal, limits);
  const net = (recovered - fee - cost) as MinorUnits;
  return {
    accounts: accounts.length,
    placed,
    recovered,
    liquidation: percentOf(recovered, placed),
    byCount: percentOf(paying, accounts.length),
    expectedAtBaseline: exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() as MinorUnits,
    index,
    indexBefore,
    isToReplace: proposal === 'correctiveAction' && indexBefore !== null && new Decimal(indexBefore).lt(limits.correctBelowIndex),
    fee,
    netBack: net,
    netLiquidation: percentOf(net, placed),
    goal,
    reachedGoal,
    proposal,
  };
}

/**
 * What came in up to each month of age, percents of what was placed: each month's part is that of the cohorts that are so old, so that
 * young ones do not pull the curve down; `null` from the age on that no cohort has.
 */
function curveOf(accounts: readonly Account[], last: number): readonly (string | null)[] {
  const [placed, came] = [new Array<number>(MONTHS + 1).fill(0), new Array<number>(MONTHS + 1).fill(0)];
  for (const { placement, cohort, recoveries } of accounts) {
    const age = Math.min(MONTHS, last - cohort);
    for (let month = 0; month <= age; month++) placed[month]! += placement.amount;
    for (const { month, amount } of recoveries) {
      const at = Math.max(0, month - cohort);
      if (at <= age) came[at]! += amount;
    }
  }
  let sum: Decimal | null = new Decimal(0);
  return placed.map((whole, month) => {
    sum = whole <= 0 || sum === null ? null : sum.plus(new Decimal(came[month]!).div(whole));
    return sum && sum.times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toFixed(1);
  });
}

function ranked(agencies: readonly AgencyFigures[], figure: (one: AgencyFigures) => Decimal.Value | null): readonly string[] {
  const key = (one: AgencyFigures): Decimal => new Decimal(figure(one) ?? -Infinity);
  return [...agencies].sort((a, b) => key(b).comparedTo(key(a))).map(({ agency }) => agency);
}

/**
 * Judges agencies by cohorts of placement: months, cohorts, totals, and the first six months of those that are old enough against what all
 * agencies together recover of the same ages; counsel is held against counsel. An agency that got the young accounts does not look better for it.
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
  const isCounsel = (agency: string): boolean => byAgency.get(agency)?.isCounsel ?? false;
  const yardsticks = [false, true].map((counsel) => {
    const kind = accounts.filter(({ placement }) => isCounsel(placement.agency) === counsel);
    return { now: yardstickAt(kind, bands, last), quarterAgo: yardstickAt(kind, bands, last - QUARTER_MONTHS) };
  });
  const names = [...new Set([...terms.map(({ agency }) => agency), ...known.map(({ agency }) => agency)])];
  const months = Array.from({ length: MONTHS }, (_, k) => current - MONTHS + 1 + k);
  const agencies = names.map((agency): AgencyFigures => {
    const own = accounts.filter(({ placement }) => placement.agency === agency);
    const agreed = byAgency.get(agency);
    const ownMonths = byMonth(own);
    const { now, quarterAgo } = yardsticks[isCounsel(agency) ? 1 : 0]!;
    return {
      agency,
      name: agreed?.name ?? agency,
      isCounsel: isCounsel(agency),
      baselinePercent: agreed?.baselinePercent ?? null,
      curve: curveOf(own, last),
      months: months.map((month) => figuresOfMonth(month, ownMonths)),
      cohorts: months.map((month) => cohortOf(month, ownMonths, last)),
      totals: totalsOf(own),
      matureSixMonths: matureFigures(own, now, quarterAgo, agreed?.goalPercent ?? null, limits),
    };
  });
  const compared = agencies.filter((one) => !one.isCounsel);
  return {
    agencies,
    baseline6: yardsticks[0]!.now.baseline,
    accounts,
    ranking: {
      byRecovered: ranked(compared, ({ matureSixMonths }) => matureSixMonths.recovered),
      byLiquidation: ranked(compared, ({ matureSixMonths }) => matureSixMonths.liquidation),
      byIndex: ranked(compared, ({ matureSixMonths }) => matureSixMonths.index),
    },
  };
}
