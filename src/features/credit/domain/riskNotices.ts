import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message } from '../../../kernel/words/message';
import { creditText } from '../creditText';
import { overdueAmount, overdueSince } from './creditAccounts';
import type { CreditStanding } from './creditStanding';
import type { JudgedOrder } from './judgeOrders';

export type Risk = 'overLimit' | 'overdue' | 'brokenPromise' | 'returnedPayment' | 'scoreFell' | 'disputes' | 'orderStopped';

/** Something that sales should hear of a customer. */
export interface RiskNotice {
  /** By which it is known again: a notice is new where no earlier run had it. */
  readonly key: string;
  readonly risk: Risk;
  readonly customerId: string;
  readonly customer: string;
  readonly salesperson: string;
  readonly currency: Currency;
  readonly amount: MinorUnits | null;
  /** The rule that says so, '' where it is none of AR_CreditRules. */
  readonly rule: string;
  readonly text: Message;
}

/** What was known of a notice at the last run. */
export interface KnownNotice {
  readonly since: DayNumber;
  readonly told: string;
}

/** A notice with the day on which it was first seen, and what a person typed of whom they told. */
export interface TrackedNotice extends RiskNotice, KnownNotice {
  readonly isNew: boolean;
}

/** More days past due than this are told. */
const OVERDUE_DAYS = 30;
const RETURNED_DAYS = 90;
const DISPUTES_MIN = 3;

type Told = Pick<RiskNotice, 'risk' | 'amount' | 'text'> & { readonly sign: string; readonly rule?: string };

function risksOf(one: CreditStanding, scoreBefore: number | null, asOf: DayNumber): readonly Told[] {
  const { facts, currency, limit, exposure, balance, disputes, reasons } = one;
  const money = (amount: MinorUnits) => ({ amount, currency });
  const late = overdueAmount(overdueSince(balance, OVERDUE_DAYS), balance);
  const { lastReturnedPayment: returned, score, brokenPromises } = facts;
  const ruleOf = (type: string): string => reasons.find((reason) => reason.type === type)?.rule ?? '';
  const told: (Told | false)[] = [
    limit !== null &&
      exposure > limit && {
        risk: 'overLimit',
        sign: '',
        amount: (exposure - limit) as MinorUnits,
        rule: ruleOf('limitUsed'),
        text: creditText('risk.overLimit', { exposure: money(exposure), limit: money(limit) }),
      },
    late > 0 && {
      risk: 'overdue',
      sign: '',
      amount: late,
      rule: ruleOf('daysOverdue'),
      text: creditText('risk.overdue', { amount: money(late), days: OVERDUE_DAYS }),
    },
    brokenPromises > 0 && {
      risk: 'brokenPromise',
      sign: String(brokenPromises),
      amount: null,
      rule: ruleOf('brokenPromises'),
      text: creditText('risk.brokenPromise', { count: brokenPromises }),
    },
    returned !== null &&
      returned <= asOf &&
      asOf - returned <= RETURNED_DAYS && {
        risk: 'returnedPayment',
        sign: String(returned),
        amount: null,
        rule: ruleOf('returnedPayment'),
        text: creditText('risk.returnedPayment', { day: returned }),
      },
    score !== null &&
      scoreBefore !== null &&
      score < scoreBefore && {
        risk: 'scoreFell',
        sign: String(score),
        amount: null,
        rule: ruleOf('scoreBelow'),
        text: creditText('risk.scoreFell', { from: scoreBefore, to: score }),
      },
    disputes >= DISPUTES_MIN && {
      risk: 'disputes',
      sign: '',
      amount: balance.disputed ?? null,
      text: creditText('risk.disputes', { count: disputes }),
    },
  ];
  return told.filter((notice) => notice !== false);
}

/**
 * What sales should hear: of each family what has become a risk, and of each order that is held why, those of a salesperson together.
 *
 * @param scoreBefore the score that a family had before the one of now, `null` where none is known.
 * @param salespersonOf who sells to the customer of an order.
 */
export function riskNotices(
  standings: readonly CreditStanding[],
  orders: readonly JudgedOrder[],
  asOf: DayNumber,
  scoreBefore: (one: CreditStanding) => number | null,
  salespersonOf: (judged: JudgedOrder) => string,
): readonly RiskNotice[] {
  const notices = standings.flatMap((one) => {
    const { customerId, customer, salesperson, currency } = one;
    const who = { customerId, customer, salesperson, currency };
    return risksOf(one, scoreBefore(one), asOf).map(({ sign, rule = '', ...told }): RiskNotice => ({
      ...who,
      ...told,
      rule,
      key: [told.risk, customerId || customer, currency.code, sign].join('|'),
    }));
  });
  const stopped = orders
    .filter(({ decision, out }) => decision === 'hold' && out === 0)
    .map((judged): RiskNotice => {
      const { order, reasons } = judged;
      const { customerId, customer } = order.facts;
      return {
        risk: 'orderStopped',
        customerId,
        customer,
        salesperson: salespersonOf(judged),
        currency: order.currency,
        amount: order.amount,
        rule: reasons.map(({ rule }) => rule).join(', '),
        text: creditText('risk.orderStopped', { order: order.order, reasons: reasons.map(({ because }) => because) }),
        key: ['orderStopped', customerId || customer, order.currency.code, order.order].join('|'),
      };
    });
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...notices, ...stopped].sort((a, b) => compare(a.salesperson, b.salesperson) || compare(a.customer, b.customer));
}

/** The notices with the day on which each was first seen. */
export function tracked(
  notices: readonly RiskNotice[],
  known: ReadonlyMap<string, KnownNotice>,
  asOf: DayNumber,
): readonly TrackedNotice[] {
  return notices.map((notice) => {
    const before = known.get(notice.key);
    // A second run of the same day shows what was new on that day.
    return { ...notice, since: before?.since ?? asOf, told: before?.told ?? '', isNew: (before?.since ?? asOf) >= asOf };
  });
}
