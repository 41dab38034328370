import type { AgedItems } from './aging/domain/agedItems';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { Desk } from './activity/domain/desk';
import type { Currency } from '../kernel/money/currency';
import type { MinorUnits } from '../kernel/money/minorUnits';
import type { TrendPoint } from './snapshots/domain/trend';
import type { RankedCustomer } from './worklist/domain/strategy';
import type { Problem, Question } from '../kernel/words/problem';
import type { Setup } from './setup/domain/setup';
import type { Cell } from '../kernel/sheet/cells';
import type { CustomerSummary, ReadResult } from '../reading/result/readResult';

/** What a figure counts; 'share' is a fraction (0.03 is 3 %), 'amount' is minor units, 'index' a plain number. */
export type FigureUnit = 'days' | 'share' | 'amount' | 'times' | 'index';

/** A figure that may be impossible: then `value` is `null` and `reason` says why in a sentence. `inputs` and `formula` are for the reader. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** What a share is of, where it is not the balance. */
  readonly of?: string;
  readonly reason: string;
  readonly formula: string;
  readonly inputs: string;
}

/**
 * Expected loss of one bucket: `loss` = `atRisk` × `rate`, half away from zero; `rate` is a fraction. `atRisk` is the balance without the
 * credits by which some customers stand below zero in the bucket. `segment` names the part of the pool, where it is parted.
 */
export interface ExposureLine {
  readonly bucket: string;
  readonly segment?: string;
  readonly balance: MinorUnits;
  readonly atRisk: MinorUnits;
  readonly rate: string;
  readonly loss: MinorUnits;
}

/** An account that AR Setup reserves by itself; its balance is no part of the bucket lines. */
export interface SpecificReserve {
  readonly customer: number;
  readonly balance: MinorUnits;
  readonly reserve: MinorUnits;
}

/** Everything computed for one currency. */
export interface CurrencyReport {
  readonly currency: Currency;
  /** `null` at level 'customer'. */
  readonly aged: AgedItems | null;
  /** The sheet's own customer × bucket figures at level 'customer', else `null`. */
  readonly summary: CustomerSummary | null;
  readonly ranked: readonly RankedCustomer[];
  readonly exposure: readonly ExposureLine[];
  readonly specificReserves: readonly SpecificReserve[];
  /** Losses of the bucket lines and the specific reserves. */
  readonly exposureTotal: MinorUnits;
  readonly metrics: readonly Figure[];
}

/** How the loss rates of a run were found. `reason` says why the typed ones stand in for what was asked, '' where they do not. */
export interface LossMethod {
  readonly method: 'typed' | 'roll rates' | 'history';
  /** Share by which every rate was raised or lowered. */
  readonly forward: number;
  readonly reason: string;
  readonly typedRates: readonly string[];
  /** The currencies that rates were learned from; left out where none were learned. */
  readonly currencies?: readonly string[];
  /** By what the pool is parted, and how many of its segments have typed and learned rates of their own; left out where it is one. */
  readonly segments?: { readonly by: SegmentBy; readonly typed: number; readonly learned: number; readonly count: number };
}

/** What a pool may be parted by. */
export const SEGMENTS_BY = ['risk class', 'status', 'entity', 'collector', 'terms', 'language', 'parent'] as const;
export type SegmentBy = (typeof SEGMENTS_BY)[number];

/** What the user typed of one currency's allowance, minor units; `cells` is `null` where they stand in their places already. */
export interface AllowanceInput {
  readonly isTyped: boolean;
  readonly opening: MinorUnits;
  readonly writeOffs: MinorUnits;
  readonly recoveries: MinorUnits;
  readonly cells: readonly Cell[] | null;
}

/** A part of the pool by a fact of its customers, or the disputed items, minor units; `balances` by bucket, "no date" last. */
export interface ExposureSegment {
  readonly kind: 'riskClass' | 'status' | 'entity' | 'disputed';
  readonly name: string;
  readonly currency: Currency;
  readonly balances: readonly MinorUnits[];
  readonly balance: MinorUnits;
  readonly loss: MinorUnits;
}

/**
 * An item proposed to be written off; tax part, approver and state are cells of the user. `sheetRow` is `null` where it has left the report;
 * `part` is the place of its sheet, 0 where one was read.
 */
export interface WriteOffProposal {
  readonly customer: string;
  readonly customerId: string;
  readonly entity: string;
  readonly document: string;
  readonly currency: Currency;
  readonly amount: MinorUnits;
  readonly days: number | null;
  readonly reason: string;
  readonly taxPart: Cell;
  readonly approver: Cell;
  readonly state: Cell;
  readonly sheetRow: number | null;
  readonly part: number;
}

/** Something that deserves a decision, found by a fixed rule. `rows` are sheet rows, a dozen at most, and `parts` the places of their sheets. */
export interface Finding {
  readonly customer: string;
  readonly currency: Currency;
  readonly amount: MinorUnits;
  readonly finding: string;
  readonly rule: string;
  readonly rows: readonly number[];
  readonly parts: readonly number[];
}

/** One currency of a group total, minor units of its own and of the group's currency; the last four are `null` without a rate. */
export interface GroupTotalLine {
  readonly currency: Currency;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits | null;
  readonly rate: string | null;
  readonly rateDay: DayNumber | null;
  readonly converted: MinorUnits | null;
  readonly convertedPastDue: MinorUnits | null;
}

/**
 * An entity or parent account over all currencies in the group's; the amounts are `null` where none of its currencies has a rate, and
 * `leftOut` has the balances of those without one, each in its own currency.
 */
export interface GroupTotalPart {
  readonly kind: 'entity' | 'parent';
  readonly name: string;
  readonly balance: MinorUnits | null;
  readonly pastDue: MinorUnits | null;
  readonly leftOut: readonly { readonly currency: Currency; readonly balance: MinorUnits }[];
}

/** All currencies in the group's; the totals are `null` where a rate is `missing`, the parts count what has one. */
export interface GroupTotal {
  readonly currency: Currency;
  readonly lines: readonly GroupTotalLine[];
  readonly missing: readonly string[];
  readonly balance: MinorUnits | null;
  readonly pastDue: MinorUnits | null;
  readonly parts: readonly GroupTotalPart[];
}

/** The position of a group of one currency's items, minor units. */
export interface GroupPosition {
  readonly kind: 'entity' | 'segment' | 'collector' | 'parent';
  readonly name: string;
  readonly currency: Currency;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits;
  readonly over90: MinorUnits;
  readonly disputed: MinorUnits;
  readonly customerCount: number;
  /** Shares, DSO and CEI of the group; left out where nobody computed them. */
  readonly figures?: readonly Figure[];
  /** The targets that hold for it, as far as the figure has a value. */
  readonly targets?: readonly GroupTarget[];
}

/** A target of a group and whether it is reached. */
export interface GroupTarget {
  readonly figure: string;
  readonly unit: FigureUnit;
  readonly target: number;
  readonly isReached: boolean;
}

/** One day of the trend in one currency; the last one of each currency is the run itself. `dso` is by count-back, in days. */
export interface TrendLine extends TrendPoint {
  readonly dso: number | null;
}

/** The answer of a whole run; everything that the pane, the sheets and the command line show comes from here. */
export interface Report {
  readonly asOf: DayNumber;
  readonly asOfFrom: 'argument' | 'sheet' | 'derived';
  readonly setup: Setup;
  /** True where AR Setup holds no loss rates of the user's own. */
  readonly lossRatesAreDefaults: boolean;
  readonly reading: ReadResult;
  readonly currencies: readonly CurrencyReport[];
  readonly problems: readonly Problem[];
  /** How loss rates were found; left out where they are simply those of AR Setup. */
  readonly lossMethod?: LossMethod;
  readonly findings?: readonly Finding[];
  readonly groupTotal?: GroupTotal | null;
  /** The pool by risk class and status, where AR_Customers names any. */
  readonly segments?: readonly ExposureSegment[];
  readonly writeOffs?: readonly WriteOffProposal[];
  /** The allowance by currency, in their order. */
  readonly allowance?: readonly AllowanceInput[];
  /** The position by entity, collector and parent account; left out where nobody computed it. */
  readonly groups?: readonly GroupPosition[];
  /** Earlier snapshots and this run, by day; empty without snapshots. */
  readonly trend?: readonly TrendLine[];
  /** What the activity log says of the accounts; left out where nobody has read it. */
  readonly desk?: Desk;
}

/** Either a report, or the questions that only the user can answer together with what was understood so far. */
export type ReportOutcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };
