import type { Currency } from '../../../kernel/money/currency';
import { ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import { partKey } from '../../../kernel/run/parts';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';

/**
 * Expected loss of one bucket: `loss` = `atRisk` × `rate`, half away from zero; `rate` is a fraction. `atRisk` is what customers owe in the
 * bucket when each one's credits are set off against its own items, the oldest first. `segment` names the part of the pool, where it is parted.
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

/** Where the loss rate of a bucket came from; `items` is how many it was learned from. */
export type RateSource = { readonly kind: 'learned'; readonly items: number } | { readonly kind: 'typed' | 'default' };

/** How the loss rates of a run were found. `reason` says why the typed ones are used in place of what was asked, `null` where they are not. */
export interface LossMethod {
  readonly method: 'typed' | 'roll rates' | 'history';
  /** Share by which every rate was raised or lowered. */
  readonly forward: number;
  readonly reason: Message | null;
  readonly typedRates: readonly string[];
  /** Where each bucket's rate came from, "no date" last. */
  readonly sources: readonly RateSource[];
  /** The currencies that rates were learned from; left out where none were learned. */
  readonly currencies?: readonly string[];
  /** By what the pool is parted, and how many of its segments have typed and learned rates of their own; left out where it is one. */
  readonly segments?: { readonly by: SegmentBy; readonly typed: number; readonly learned: number; readonly count: number };
}

/** What the balance may be segmented by. */
export type SegmentBy = 'risk class' | 'status' | 'entity' | 'collector' | 'terms' | 'language' | 'parent';

/** The columns of AR_Allowance in which people type. */
export type AllowanceInputId = 'opening' | 'writeOffs' | 'recoveries';

/** What the user typed of one currency's allowance, minor units; `typed` is its row of AR_Allowance and `row` the place of that, `null` and -1 where it has none. */
export interface AllowanceInput {
  /** True where the opening allowance is typed; 0 counts. Nothing is proposed to be booked before. */
  readonly isTyped: boolean;
  readonly opening: MinorUnits;
  readonly writeOffs: MinorUnits;
  readonly recoveries: MinorUnits;
  readonly typed: Pick<TypedRow<AllowanceInputId>, 'cell' | 'cells'> | null;
  readonly row: number;
}

/** Of a currency of which nothing was typed. */
export const NO_ALLOWANCE: AllowanceInput = { isTyped: false, opening: ZERO, writeOffs: ZERO, recoveries: ZERO, typed: null, row: -1 };

/** A part of the pool by a fact of its customers, or the disputed items, minor units; `balances` by bucket, "no date" last. */
export interface ExposureSegment {
  readonly kind: 'riskClass' | 'status' | 'entity' | 'disputed';
  /** '' for the customers that nothing is said of, and for what is disputed. */
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
  readonly reason: Message;
  readonly taxPart: Cell;
  readonly approver: Cell;
  /** '' where nobody has typed one. */
  readonly state: Cell;
  /** The cells of its row as it stands, for columns that people added; left out where it is new. */
  readonly standing?: readonly Cell[];
  readonly sheetRow: number | null;
  readonly part: number;
}

/** The expected loss of one currency: its bucket lines, the specific reserves beside them, and both together. */
export interface CurrencyExposure {
  readonly lines: readonly ExposureLine[];
  readonly specificReserves: readonly SpecificReserve[];
  readonly total: MinorUnits;
}

/** The same with the currency that it is of. */
export interface ExposedCurrency extends CurrencyExposure {
  readonly currency: Currency;
}

/** What bad-debt exposure adds to a report. */
export interface ExposurePart {
  /** By the places of the report's currencies. */
  readonly byCurrency: readonly CurrencyExposure[];
  readonly lossMethod: LossMethod;
  /** True where a rate that is used is neither the user's own nor learned. */
  readonly ratesAreDefaults: boolean;
  /** The pool by risk class and status, where AR_Customers names any. */
  readonly segments: readonly ExposureSegment[];
  readonly writeOffs: readonly WriteOffProposal[];
  /** The allowance by currency, in their order. */
  readonly allowance: readonly AllowanceInput[];
}

export const EXPOSURE = partKey<ExposurePart>('exposure');
