import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Account } from './placedAccounts';

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
  readonly cost: MinorUnits;
  /** Recovered less fee and cost. */
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
  readonly cost: MinorUnits;
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
  /** The index that it had a quarter of a year before. */
  readonly indexBefore: string | null;
  /** Below the limit of corrective action now and a quarter before. */
  readonly isToReplace: boolean;
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
  readonly isCounsel: boolean;
  readonly baselinePercent: string | null;
  /** Share of what was placed that came in up to and with so many months of age, of the cohorts that are so old; percents. */
  readonly curve: readonly (string | null)[];
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
  /** The placements up to the as-of date with what came in on each. */
  readonly accounts: readonly Account[];
  readonly ranking: Readonly<Record<'byRecovered' | 'byLiquidation' | 'byIndex', readonly string[]>>;
}

/** Limits of the proposals; percents and a count of mature accounts below which nothing is judged. */
export interface AgencyLimits {
  readonly moreFromIndex: number;
  readonly correctBelowIndex: number;
  readonly matureAccountsMin: number;
}

export const DEFAULT_LIMITS: AgencyLimits = { moreFromIndex: 110, correctBelowIndex: 90, matureAccountsMin: 20 };
