import Decimal from 'decimal.js';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { minorUnitsPerUnit, type Currency } from '../../../kernel/money/currency';
import { ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import { parseTerms } from '../../../kernel/terms/paymentTerms';
import type { Message } from '../../../kernel/words/message';
import { creditText } from '../creditText';
import { NO_BALANCE, overdueAmount, overdueSince, type FamilyBalance } from './creditAccounts';
import { daysOf, isStillValid, rulesFor, type CreditRule, type RuleType } from './creditRules';

/** What is known of a customer for its credit; amounts in minor units of the order's currency. */
export interface CreditFacts {
  readonly code: number | null;
  readonly customerId: string;
  readonly customer: string;
  readonly family: number | null;
  readonly group: string;
  /** `null` where none is set: nobody is held for it. 0 is no credit. */
  readonly limit: MinorUnits | null;
  readonly temporaryLimit: MinorUnits | null;
  readonly temporaryUntil: DayNumber | null;
  readonly statuses: readonly string[];
  readonly nextReview: DayNumber | null;
  readonly brokenPromises: number;
  readonly lastReturnedPayment: DayNumber | null;
  readonly score: number | null;
  readonly scoreDate: DayNumber | null;
  readonly terms: string;
  /** Currency of the customer's items, '' where it has none. */
  readonly currency: string;
}

/** An order as its sheet has it. */
export interface Order {
  readonly row: number;
  readonly order: string;
  readonly day: DayNumber | null;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly facts: CreditFacts;
}

/** Why an order is held; `releasedByPaying` is the payment that would lift it, `null` where no payment does. */
export interface HoldReason {
  readonly rule: string;
  readonly because: Message;
  /** What the rule looks at, `null` for what no rule says, such as a repeated order. */
  readonly type?: RuleType | null;
  readonly documents: readonly string[];
  readonly releasedByPaying: MinorUnits | null;
}

export interface JudgedOrder {
  readonly order: Order;
  readonly decision: 'release' | 'hold';
  readonly reasons: readonly HoldReason[];
  readonly limit: MinorUnits | null;
  readonly balance: MinorUnits;
  /** What goes out: all of it where nothing holds it, what a person approved, else 0. */
  readonly out: MinorUnits;
  /** Came in and is not in the ledger yet; already taken off the exposure. */
  readonly received: MinorUnits;
  /** Orders that were released and not invoiced, those of this run before this one too. */
  readonly openOrders: MinorUnits;
  readonly exposure: MinorUnits;
  /** Exposure in percent of the limit with one decimal, half up; `null` without a limit above 0. */
  readonly usePercent: string | null;
  readonly noLimit: boolean;
  /** The payment that lifts every reason, `null` where none does or nothing is held. */
  readonly releasedByPaying: MinorUnits | null;
}

/** What orders are judged by. `balanceOf` and `releasedOf` are of a family in a currency. */
export interface CreditBook {
  readonly asOf: DayNumber;
  readonly rules: readonly CreditRule[];
  readonly balanceOf: (family: number, currency: string) => FamilyBalance;
  readonly releasedOf: (family: number, currency: string) => MinorUnits;
}

/** One order with everything that a rule may ask of it. */
interface Judged {
  readonly order: Order;
  readonly asOf: DayNumber;
  readonly family: FamilyBalance;
  readonly limit: MinorUnits | null;
  readonly exposure: MinorUnits;
}

type Check = (rule: CreditRule, judged: Judged) => Omit<HoldReason, 'rule'> | null;

const unpayable = (because: Message): Omit<HoldReason, 'rule'> => ({ because, documents: [], releasedByPaying: null });

function minorOf(units: string | null, { currency }: Order): MinorUnits {
  if (units === null || units === '') return ZERO;
  return new Decimal(units).times(minorUnitsPerUnit(currency)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() as MinorUnits;
}

function daysOverdue(rule: CreditRule, { order, family }: Judged): Omit<HoldReason, 'rule'> | null {
  const days = daysOf(rule);
  const items = overdueSince(family, days);
  const amount = overdueAmount(items, family);
  const from = minorOf(rule.fromAmount, order);
  if (amount <= 0 || amount < from) return null;
  return {
    because: creditText('because.overdue', { amount: { amount, currency: order.currency }, days }),
    documents: items.map(({ documentNo }) => documentNo),
    // Below the amount from which the rule holds, or nothing at all.
    releasedByPaying: (from > 0 ? amount - from + 1 : amount) as MinorUnits,
  };
}

function limitUsed(rule: CreditRule, { order, limit, exposure }: Judged): Omit<HoldReason, 'rule'> | null {
  if (limit === null) return null;
  const percent = rule.parameter.trim() === '' ? '100' : rule.parameter.trim().replace('%', '');
  const allowed = new Decimal(limit).times(percent).div(100).toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber() as MinorUnits;
  if (exposure <= allowed) return null;
  const { currency } = order;
  return {
    because: creditText('because.limit', { exposure: { amount: exposure, currency }, limit: { amount: allowed, currency } }),
    documents: [],
    releasedByPaying: (exposure - allowed) as MinorUnits,
  };
}

const CHECKS: Readonly<Record<RuleType, Check>> = {
  status: ({ parameter }, { order: { facts } }) => {
    const stops = parameter.split(/[;,]/).map((word) => word.trim().toLowerCase());
    const status = facts.statuses.find((one) => one.trim() !== '' && stops.includes(one.trim().toLowerCase()));
    return status === undefined ? null : unpayable(creditText('because.status', { status }));
  },
  daysOverdue,
  limitUsed,
  reviewOverdue: (rule, { order: { facts }, asOf }) =>
    facts.nextReview !== null && facts.nextReview + daysOf(rule) < asOf
      ? unpayable(creditText('because.review', { day: facts.nextReview }))
      : null,
  orderAmount: (rule, { order }) => {
    const from = minorOf(rule.fromAmount ?? rule.parameter, order);
    return from > 0 && order.amount > from
      ? unpayable(creditText('because.order', { amount: { amount: from, currency: order.currency } }))
      : null;
  },
  brokenPromises: (rule, { order: { facts } }) =>
    facts.brokenPromises > 0 && facts.brokenPromises >= daysOf(rule)
      ? unpayable(creditText('because.promises', { count: facts.brokenPromises }))
      : null,
  returnedPayment: (rule, { order: { facts }, asOf }) =>
    facts.lastReturnedPayment !== null && facts.lastReturnedPayment <= asOf && asOf - facts.lastReturnedPayment <= daysOf(rule)
      ? unpayable(creditText('because.returned', { day: facts.lastReturnedPayment }))
      : null,
  noLimit: (_, { limit }) => (limit === null ? unpayable(creditText('because.noLimit')) : null),
  scoreBelow: (rule, { order: { facts } }) =>
    facts.score !== null && facts.score < daysOf(rule) ? unpayable(creditText('because.score', { score: facts.score })) : null,
  scoreOlderThan: (rule, { order: { facts }, asOf }) =>
    facts.scoreDate !== null && asOf - facts.scoreDate > daysOf(rule)
      ? unpayable(creditText('because.scoreOld', { day: facts.scoreDate }))
      : null,
  termsLonger: (rule, { order: { facts } }) => {
    const terms = parseTerms(facts.terms);
    return terms !== null && terms.days > daysOf(rule) ? unpayable(creditText('because.terms', { terms: facts.terms })) : null;
  },
};

/** The limit that counts: the temporary one to its last day, else the usual one. */
export function limitOf({ limit, temporaryLimit, temporaryUntil }: CreditFacts, asOf: DayNumber): MinorUnits | null {
  return temporaryLimit !== null && isStillValid(temporaryUntil, asOf) ? temporaryLimit : limit;
}

/** Exposure in percent of a limit with one decimal, half up; `null` without a limit above 0. */
export function usePercent(exposure: MinorUnits, limit: MinorUnits | null): string | null {
  if (limit === null || limit <= 0) return null;
  return new Decimal(exposure).times(100).div(limit).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toFixed(1);
}

/** Why a customer would get nothing more: what rules say of an order of nothing. */
export function standingReasons(facts: CreditFacts, currency: Currency, book: CreditBook): readonly HoldReason[] {
  const family = facts.family === null ? NO_BALANCE : book.balanceOf(facts.family, currency.code);
  const released = facts.family === null ? ZERO : book.releasedOf(facts.family, currency.code);
  const order: Order = { row: 0, order: '', day: null, amount: ZERO, currency, facts };
  const exposure = (family.balance - (family.received ?? 0) + released) as MinorUnits;
  return reasonsOf({ order, asOf: book.asOf, family, limit: limitOf(facts, book.asOf), exposure }, rulesFor(book.rules, facts), false);
}

function reasonsOf(judged: Judged, rules: readonly CreditRule[], isRepeated: boolean): readonly HoldReason[] {
  const { order } = judged;
  const own: HoldReason[] = [];
  if (isRepeated) own.push({ rule: 'duplicate', ...unpayable(creditText('because.repeated', { order: order.order })) });
  const { currency } = order.facts;
  if (currency !== '' && order.currency.code !== '' && currency !== order.currency.code)
    own.push({ rule: 'currency', ...unpayable(creditText('because.currency', { order: order.currency.code, account: currency })) });
  const found = rules.flatMap((rule) => {
    const reason = CHECKS[rule.type!](rule, judged);
    return reason ? [{ rule: rule.rule, type: rule.type, ...reason }] : [];
  });
  return [...own, ...found];
}

function payingFor(reasons: readonly HoldReason[]): MinorUnits | null {
  if (reasons.length === 0 || reasons.some(({ releasedByPaying }) => releasedByPaying === null)) return null;
  return Math.max(...reasons.map(({ releasedByPaying }) => releasedByPaying!)) as MinorUnits;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By date, then number; orders without a date last. */
export function byDateAndNumber(a: Order, b: Order): number {
  const far = Number.MAX_SAFE_INTEGER;
  return (a.day ?? far) - (b.day ?? far) || a.order.length - b.order.length || compareTexts(a.order, b.order);
}

/** What a person has approved of an order that is as it was then, `null` for nothing; `amount` is what goes out. */
type ApprovedAmount = (order: Order) => MinorUnits | null;

const NOTHING_APPROVED: ApprovedAmount = () => null;

/**
 * Judges orders one after the other, by date and number: one that is released counts in the exposure of the next of its family, so that
 * two small orders cannot pass together what one large one could not. What a person approved counts as approved, whatever is proposed.
 * Nothing is released or held here; it is a proposal.
 */
export function judgeOrders(
  orders: readonly Order[],
  book: CreditBook,
  approved: ApprovedAmount = NOTHING_APPROVED,
): readonly JudgedOrder[] {
  const released = new Map<string, number>();
  const seen = new Set<string>();
  const rulesOf = new Map<string, readonly CreditRule[]>();
  return [...orders].sort(byDateAndNumber).map((order) => {
    const { facts, currency } = order;
    const key = `${facts.family ?? `?${facts.customerId}${facts.customer}`} ${currency.code}`;
    const family = facts.family === null ? NO_BALANCE : book.balanceOf(facts.family, currency.code);
    const before = (released.get(key) ?? 0) + (facts.family === null ? 0 : book.releasedOf(facts.family, currency.code));
    const exposure = (family.balance - (family.received ?? 0) + before + order.amount) as MinorUnits;
    const limit = limitOf(facts, book.asOf);
    const who = `${facts.customerId} ${facts.customer}`;
    const rules = rulesOf.get(who) ?? rulesFor(book.rules, facts);
    rulesOf.set(who, rules);
    const isRepeated = order.order !== '' && seen.has(order.order);
    seen.add(order.order);
    const reasons = reasonsOf({ order, asOf: book.asOf, family, limit, exposure }, rules, isRepeated);
    const out = approved(order) ?? (reasons.length === 0 ? order.amount : ZERO);
    released.set(key, (released.get(key) ?? 0) + out);
    return {
      order,
      decision: reasons.length === 0 ? 'release' : 'hold',
      reasons,
      limit,
      out,
      balance: family.balance,
      received: family.received ?? ZERO,
      openOrders: before as MinorUnits,
      exposure,
      usePercent: usePercent(exposure, limit),
      noLimit: limit === null,
      releasedByPaying: payingFor(reasons),
    };
  });
}
