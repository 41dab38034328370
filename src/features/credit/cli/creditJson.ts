import { problemJson } from '../../../cli/json/receiptJson';
import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { decimalText, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import type { ApprovedOrder } from '../sheet/creditSheet';
import type { CreditReport } from '../jobs/computeCredit';
import { creditText } from '../creditText';
import type { TrackedNotice } from '../domain/riskNotices';
import type { LineRow } from '../sheet/linesSheet';
import type { StandingRow } from '../sheet/standingSheet';

function orderJson(judged: ApprovedOrder, say: Say): object {
  const { order, decision, reasons, limit, balance, openOrders, exposure, usePercent, noLimit, releasedByPaying, given } = judged;
  const text = (amount: MinorUnits | null): string | null => (amount === null ? null : decimalText(amount, order.currency));
  return {
    order: order.order,
    row: order.row,
    date: order.day === null ? null : isoFromDay(order.day),
    customerId: order.facts.customerId || order.facts.customer,
    customer: order.facts.customer || null,
    amount: text(order.amount),
    currency: order.currency.code || null,
    decision,
    reasons: reasons.map((reason) => ({
      rule: reason.rule,
      because: say(reason.because),
      documents: reason.documents,
      releasedByPaying: text(reason.releasedByPaying),
    })),
    limit: text(limit),
    balance: text(balance),
    openOrders: text(openOrders),
    exposure: text(exposure),
    usePercent,
    noLimit,
    releasedByPaying: text(releasedByPaying),
    approval:
      given.approve === ''
        ? null
        : { approve: given.approve, part: text(given.part), by: given.by, reason: given.reason, void: given.isVoid },
  };
}

function standingJson(one: StandingRow, say: Say): object {
  const { customerId, customer, currency, facts, balance } = one;
  const text = (amount: MinorUnits | null): string | null => (amount === null ? null : decimalText(amount, currency));
  return {
    customerId: customerId || customer,
    customer: customer || null,
    currency: currency.code || null,
    limit: text(one.limit),
    balance: text(balance.balance),
    received: text(balance.received ?? ZERO),
    overdue: text(one.overdue),
    disputed: text(balance.disputed ?? ZERO),
    openOrders: text(one.orders),
    exposure: text(one.exposure),
    usePercent: one.use,
    available: text(one.available),
    peak: text(one.peak),
    daysLate: one.daysLate,
    brokenPromises: facts.brokenPromises,
    disputes: one.disputes,
    insuredUpTo: text(one.insuredUpTo),
    score: facts.score,
    nextReview: facts.nextReview === null ? null : isoFromDay(facts.nextReview),
    salesperson: one.salesperson || null,
    proposal: one.proposal,
    proposedLimit: text(one.proposedLimit),
    why: one.why === '' ? null : say(one.why),
    flags: one.flags.map((flag) => say(flag)),
  };
}

function lineJson({ typed, line, check }: LineRow, say: Say): object {
  if (!line) return { applicant: typed.applicant ?? '', line: null, why: check === '' ? null : say(check) };
  const { isAdvanceOnly, ...told } = line;
  return { applicant: typed.applicant ?? '', ...told, why: isAdvanceOnly ? say(creditText('line.insolvent')) : null };
}

function noticeJson(
  { risk, customerId, customer, salesperson, currency, amount, rule, text, since, isNew }: TrackedNotice,
  say: Say,
): object {
  return {
    risk,
    customerId: customerId || customer,
    customer: customer || null,
    salesperson: salesperson || null,
    currency: currency.code || null,
    amount: amount === null ? null : decimalText(amount, currency),
    rule: rule || null,
    text: say(text),
    since: isoFromDay(since),
    new: isNew,
  };
}

/** The object that `agewise credit --json` prints. */
export function creditJson({ report, orders, standings, lines, notices, sources, problems }: CreditReport, say: Say): object {
  return {
    asOf: isoFromDay(report.asOf),
    sources,
    orders: orders.map((order) => orderJson(order, say)),
    standings: standings.map((one) => standingJson(one, say)),
    lines: lines.map((line) => lineJson(line, say)),
    notices: notices.map((notice) => noticeJson(notice, say)),
    problems: problems.map((problem) => problemJson(problem, say)),
  };
}
