import Decimal from 'decimal.js';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { minorUnitsPerUnit, type Currency } from '../../../kernel/money/currency';
import { ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message } from '../../../kernel/words/message';
import { creditText } from '../creditText';
import { overdueAmount, type FamilyBalance } from './creditAccounts';
import { limitOf, usePercent, type CreditFacts, type HoldReason } from './judgeOrders';

/** What a family owed at the end of an earlier month. */
export interface EarlierBalance {
  readonly asOf: DayNumber;
  readonly balance: MinorUnits;
}

/** All that is known of a family in one currency; amounts in minor units. A family is a customer with those that it answers for. */
export interface FamilyFacts {
  readonly customerId: string;
  readonly customer: string;
  readonly salesperson: string;
  readonly currency: Currency;
  readonly facts: CreditFacts;
  readonly balance: FamilyBalance;
  /** Released and not invoiced, with orders that may be released now. */
  readonly orders: MinorUnits;
  /** The newest first. */
  readonly earlier: readonly EarlierBalance[];
  /** Days beyond terms of the payments of twelve months by their amounts, one decimal; `null` where no payment is known. */
  readonly daysLate: string | null;
  readonly disputes: number;
  readonly insuredUpTo: MinorUnits | null;
  /** Customers of the family whose own limits do not count, with these. */
  readonly branchLimits: readonly { readonly customer: string; readonly limit: MinorUnits }[];
  /** Why an order of any amount would be held. */
  readonly reasons: readonly HoldReason[];
}

type StandingProposal = 'hold' | 'security' | 'review' | 'raise' | 'lower' | 'keep';

/** How a family stands for credit, and what is proposed. */
export interface CreditStanding extends FamilyFacts {
  readonly limit: MinorUnits | null;
  readonly overdue: MinorUnits;
  readonly exposure: MinorUnits;
  readonly use: string | null;
  /** Limit less exposure, below 0 where it is exceeded; `null` without a limit. */
  readonly available: MinorUnits | null;
  /** The highest balance of twelve months, that of now too. */
  readonly peak: MinorUnits;
  readonly flags: readonly Message[];
  readonly proposal: StandingProposal;
  readonly proposedLimit: MinorUnits | null;
  readonly why: Message | '';
}

const RAISE = { usePercent: 80, snapshots: 4, ofThem: 3, daysLateMax: 5, peakTimes: '1.2' };
const LOWER = { usePercent: 25, snapshots: 6, peakTimes: '1.5' };
const STEP_UNITS = 500;
const YEAR_DAYS = 365;
const SCORE_DAYS_MAX = 180;
/** Reasons that tell of the ability to pay, where security helps. */
const OF_TRUST = new Set(['brokenPromises', 'returnedPayment', 'scoreBelow']);
const OF_REVIEW = new Set(['reviewOverdue', 'scoreOlderThan', 'noLimit', 'termsLonger']);

/** `amount` times a factor, to a full 500 of the currency. */
function stepped(amount: MinorUnits, times: string, currency: Currency, rounding: Decimal.Rounding): MinorUnits {
  const step = STEP_UNITS * minorUnitsPerUnit(currency);
  return new Decimal(amount).times(times).div(step).toDecimalPlaces(0, rounding).times(step).toNumber() as MinorUnits;
}

const isAtLeast = (balance: MinorUnits, percent: number, limit: MinorUnits): boolean => balance * 100 >= percent * limit;

interface Proposed {
  readonly proposal: StandingProposal;
  readonly proposedLimit: MinorUnits | null;
  readonly why: Message | '';
}

const proposed = (proposal: StandingProposal, why: Message | '', proposedLimit: MinorUnits | null = null): Proposed => ({
  proposal,
  proposedLimit,
  why,
});

/** Raise or lower, by how the limit was used at the last month ends; `null` for neither. */
function otherLimit({ facts, currency, earlier, daysLate }: FamilyFacts, peak: MinorUnits): Proposed | null {
  const { limit } = facts;
  if (limit === null || limit <= 0) return null;
  const recent = earlier.slice(0, RAISE.snapshots);
  const high = recent.filter(({ balance }) => isAtLeast(balance, RAISE.usePercent, limit)).length;
  if (high >= RAISE.ofThem && daysLate !== null && new Decimal(daysLate).lte(RAISE.daysLateMax)) {
    const more = stepped(peak, RAISE.peakTimes, currency, Decimal.ROUND_DOWN);
    if (more > limit) return proposed('raise', creditText('why.raise', { count: high, of: recent.length, days: daysLate }), more);
  }
  const long = earlier.slice(0, LOWER.snapshots);
  if (long.length < LOWER.snapshots || long.some(({ balance }) => balance * 100 > LOWER.usePercent * limit)) return null;
  const less = stepped(peak, LOWER.peakTimes, currency, Decimal.ROUND_UP);
  return less < limit ? proposed('lower', creditText('why.lower', { count: LOWER.snapshots }), Math.max(0, less) as MinorUnits) : null;
}

function proposalFor(family: FamilyFacts, exposure: MinorUnits, peak: MinorUnits): Proposed {
  const { reasons, insuredUpTo } = family;
  const ofKind = (kinds: ReadonlySet<string>): readonly HoldReason[] => reasons.filter(({ type }) => type && kinds.has(type));
  const [trust, review] = [ofKind(OF_TRUST), ofKind(OF_REVIEW)];
  const firm = reasons.filter((one) => !trust.includes(one) && !review.includes(one));
  const said = (of: readonly HoldReason[]): Message => creditText('why.reasons', { reasons: of.map(({ because }) => because) });
  if (firm.length > 0) return proposed('hold', said([...firm, ...trust]));
  if (trust.length > 0) return proposed(exposure > (insuredUpTo ?? 0) ? 'security' : 'review', said(trust));
  if (review.length > 0) return proposed('review', said(review));
  return otherLimit(family, peak) ?? proposed('keep', '');
}

function flagsOf({ facts, currency, branchLimits, insuredUpTo }: FamilyFacts, exposure: MinorUnits, asOf: DayNumber): readonly Message[] {
  const money = (amount: MinorUnits) => ({ amount, currency });
  const isTemporary = limitOf(facts, asOf) !== facts.limit;
  const isOld = facts.scoreDate !== null && asOf - facts.scoreDate > SCORE_DAYS_MAX;
  return [
    ...(facts.limit === null && facts.temporaryLimit === null ? [creditText('flag.noLimit')] : []),
    ...(facts.limit === 0 ? [creditText('flag.noCredit')] : []),
    ...(isTemporary ? [creditText('flag.temporary', { until: facts.temporaryUntil })] : []),
    ...branchLimits.map(({ customer, limit }) => creditText('flag.branch', { customer, limit: money(limit) })),
    ...(isOld ? [creditText('flag.scoreOld', { day: facts.scoreDate })] : []),
    ...(insuredUpTo !== null && exposure > insuredUpTo
      ? [creditText('flag.uninsured', { amount: money((exposure - insuredUpTo) as MinorUnits) })]
      : []),
  ];
}

/** How a family stands at a day: what it owes and may still order, and what is proposed from its own record. */
export function creditStanding(family: FamilyFacts, asOf: DayNumber): CreditStanding {
  const { facts, balance, orders } = family;
  const limit = limitOf(facts, asOf);
  const exposure = (balance.balance - (balance.received ?? ZERO) + orders) as MinorUnits;
  const peak = Math.max(
    balance.balance,
    ...family.earlier.filter((one) => asOf - one.asOf <= YEAR_DAYS).map((one) => one.balance),
  ) as MinorUnits;
  return {
    ...family,
    limit,
    overdue: overdueAmount(balance.overdue, balance),
    exposure,
    use: usePercent(exposure, limit),
    available: limit === null ? null : ((limit - exposure) as MinorUnits),
    peak,
    flags: flagsOf(family, exposure, asOf),
    ...proposalFor(family, exposure, peak),
  };
}
