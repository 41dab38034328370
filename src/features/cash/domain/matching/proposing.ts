import { ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Message } from '../../../../kernel/words/message';
import type { BankLine } from '../receipts/bankReceipt';
import type { Application, Proposal } from '../receipts/applied';
import type { Confidence, FoundBy, Outcome } from '../../../receipts/domain/registerWords';
import type { Position } from './positions';

/** What of an item a receipt pays, before it is taken. */
export interface Part {
  readonly position: Position;
  readonly applied: MinorUnits;
  readonly discount?: MinorUnits;
  readonly deduction?: MinorUnits;
  readonly reason?: string;
  readonly tolerance?: MinorUnits;
  readonly charge?: MinorUnits;
}

/** The whole of an item. */
export const whole = (position: Position): Part => ({ position, applied: position.open });

/** How a receipt is explained; nothing is taken yet. */
export interface Match {
  readonly outcome: Outcome;
  readonly confidence: Confidence;
  readonly review: boolean;
  readonly parts: readonly Part[];
  readonly candidates?: readonly (readonly Position[])[];
  readonly why: Message;
}

const ALWAYS_REVIEWED: ReadonlySet<Outcome> = new Set([
  'shortPay',
  'overPay',
  'bankCharge',
  'duplicate',
  'ambiguous',
  'unidentified',
  'onAccount',
  'otherCurrency',
]);

/** A match; those that a person must see in any case are for review. */
export function match(
  outcome: Outcome,
  confidence: Confidence,
  parts: readonly Part[],
  why: Message,
  more: { readonly review?: boolean; readonly candidates?: readonly (readonly Position[])[] } = {},
): Match {
  return {
    outcome,
    confidence,
    parts,
    why,
    review: ALWAYS_REVIEWED.has(outcome) || (more.review ?? false),
    ...(more.candidates && { candidates: more.candidates }),
  };
}

const sumOf = (amounts: readonly MinorUnits[]): MinorUnits => amounts.reduce<number>((sum, amount) => sum + amount, 0) as MinorUnits;

/** The sum of what parts apply, credits negative. */
export const appliedSum = (parts: readonly Part[]): MinorUnits => sumOf(parts.map(({ applied }) => applied));

/** The open amounts of items together, credits negative. */
export const openSum = (positions: readonly Position[]): MinorUnits => sumOf(positions.map(({ open }) => open));

function applicationOf({
  position,
  applied,
  discount = ZERO,
  deduction = ZERO,
  reason,
  tolerance = ZERO,
  charge = ZERO,
}: Part): Application {
  return {
    item: position.item,
    documentNo: position.documentNo,
    applied,
    discount,
    deduction,
    deductionReason: deduction === 0 ? null : (reason ?? 'unknown'),
    toleranceWrittenOff: tolerance,
    bankCharge: charge,
    remainingOpen: (position.open - applied - discount - tolerance - charge) as MinorUnits,
  };
}

/** Whose receipt it is and how that was found. */
export interface Who {
  readonly customer: number | null;
  readonly by: FoundBy | null;
}

export const NOBODY: Who = { customer: null, by: null };

/** A match as what is proposed for a line. */
export function proposalOf(line: BankLine, { outcome, confidence, review, parts, candidates = [], why }: Match, who: Who): Proposal {
  const isReceipt = outcome !== 'notReceipt' && outcome !== 'returned';
  return {
    id: line.id,
    kind: isReceipt ? 'receipt' : outcome,
    outcome,
    customer: who.customer,
    customerBy: who.by,
    confidence,
    review,
    applications: parts.map(applicationOf),
    unapplied: isReceipt && outcome !== 'duplicate' ? ((line.amount - appliedSum(parts)) as MinorUnits) : null,
    candidates: candidates.map((positions) => positions.map(({ documentNo }) => documentNo)),
    why,
  };
}
