import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { HeldSales } from '../domain/heldLines';
import type { MonthRequest, Signature } from '../domain/monthRequest';
import type { Evidence, SuspectRow, TieOut } from '../domain/tieOut';
import type { Migration } from '../../snapshots/domain/migration';
import type { RollForward } from '../../snapshots/domain/rollForward';
import type { Report } from '../../report';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import type { Message } from '../../../kernel/words/message';

export const RECONCILIATION_SHEET = 'AR Reconciliation';

/** The control balance of a currency, as it goes into AR_Control. */
export interface ControlCell {
  /** The amount, or the formula that points at it, that was chosen now; `null` where what was typed counts. */
  readonly chosen: PlanCell;
  /** The row of the table as it stands, `null` where the currency has none. */
  readonly typed: Pick<TypedRow<'control'>, 'cell' | 'cells'> | null;
  /** Where that is below the headings, from 0; -1 where there is none. */
  readonly stood: number;
  /** Where it is written: the currencies fill the rows without a gap. */
  readonly row: number;
}

/** Month end of one currency; roll-forward and migration are `null` where there is nothing to start from. */
export interface CurrencyReconciliation {
  readonly currency: Currency;
  readonly rollForward: RollForward | null;
  readonly held: HeldSales;
  readonly migration: Migration | null;
  readonly tieOut: TieOut;
  readonly evidence: readonly Evidence[];
  readonly suspects: readonly SuspectRow[];
  readonly control: ControlCell;
}

/** One currency's buckets now and at the next month end if the forecast holds, minor units, "no date" last. */
export interface MonthEndAging {
  readonly currency: Currency;
  /** Place of the currency in the report. */
  readonly place: number;
  readonly day: DayNumber;
  readonly labels: readonly string[];
  readonly now: readonly MinorUnits[];
  readonly ahead: readonly MinorUnits[];
  readonly pastDueNow: MinorUnits;
  readonly pastDueAhead: MinorUnits;
  /** Payments that the forecast learned from. */
  readonly paidCount: number;
}

/** Who signed what. The names and days are cells of the user; figures and fingerprint are those that stood there when the name was typed. */
export interface SignOff {
  readonly isSigned: boolean;
  readonly signedFigures: string;
  readonly signedFingerprint: string;
  /** Signed just now, so that it is written; else what people typed stays. */
  readonly signature: Signature | null;
}

/** What AR Reconciliation shows; currencies in the report's order. */
export interface Reconciliation {
  readonly report: Report;
  /** What the opening was taken from, as `snapshot of 2026-01-31`; `null` where there is none, and `reason` says why. */
  readonly openingFrom: Message | null;
  /** As-of date of the opening, `null` where there is none. */
  readonly openingAsOf: DayNumber | null;
  readonly reason: Message | null;
  readonly currencies: readonly CurrencyReconciliation[];
  readonly signOff: SignOff;
  /** What was asked of the close. */
  readonly month: MonthRequest;
  readonly ahead: readonly MonthEndAging[];
  readonly fingerprint: string;
  /** Balances as they are signed: `USD 82,684.34; EUR 900.50`. */
  readonly figures: string;
}

/** Named cells of the sheet that the user fills, and two of ours that tell what was signed. */
export const SIGN_OFF_NAMES = {
  preparedBy: 'AR_PreparedBy',
  preparedOn: 'AR_PreparedOn',
  approvedBy: 'AR_ApprovedBy',
  approvedOn: 'AR_ApprovedOn',
  fingerprint: 'AR_Fingerprint',
  figures: 'AR_Figures',
  signedFingerprint: 'AR_SignedFingerprint',
  signedFigures: 'AR_SignedFigures',
} as const;

/** Row of the headings of AR_Control, from 0; the table stands at a fixed place, so that what is typed in it stays where it is. */
export const CONTROL_HEADER_ROW = 12;

/** Rows that a list shows; the rest is counted. */
export const LISTED_MAX = 2000;
