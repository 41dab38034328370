import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import type { ApprovedOrder } from '../sheet/creditSheet';
import type { CreditReport } from '../jobs/computeCredit';

function orderJson(judged: ApprovedOrder, say: Say): object {
  const { order, decision, reasons, limit, balance, openOrders, exposure, usePercent, noLimit, releasedByPaying } = judged;
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
    approval: judged.approve === '' ? null : { approve: judged.approve, by: judged.by, reason: judged.reason, void: judged.isVoid },
  };
}

/** The object that `agewise credit --json` prints. */
export function creditJson({ report, orders, sources, problems }: CreditReport, say: Say): object {
  return {
    asOf: isoFromDay(report.asOf),
    sources,
    orders: orders.map((order) => orderJson(order, say)),
    problems: problems.map(({ code, severity, row, column, read, message }) => ({
      code,
      severity,
      row,
      column,
      read,
      message: say(message),
    })),
  };
}
