import { problemJson } from '../../../cli/json/receiptJson';
import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import type { CashReport } from '../jobs/computeCash';
import type { Application, Proposal } from '../domain/receipts/applied';
import type { BankLine } from '../domain/receipts/bankReceipt';

function receiptJson(line: BankLine, proposal: Proposal, { parties }: CashReport, say: Say): object {
  const text = (amount: MinorUnits): string => decimalText(amount, line.currency);
  const customer = proposal.customer === null ? null : parties.at(proposal.customer);
  const application = (one: Application): object => ({
    documentNo: one.documentNo,
    applied: text(one.applied),
    discount: text(one.discount),
    deduction: text(one.deduction),
    deductionReason: one.deductionReason,
    toleranceWrittenOff: text(one.toleranceWrittenOff),
    bankCharge: text(one.bankCharge),
    remainingOpen: text(one.remainingOpen),
  });
  return {
    id: line.id,
    place: line.place,
    date: line.day === null ? null : isoFromDay(line.day),
    amount: text(line.amount),
    currency: line.currency.code || null,
    payer: line.payer,
    payerAccount: line.payerAccount,
    text: line.text,
    bankReference: line.bankReference,
    remittance: line.remittance.map(({ documentNo, paid, gross, discount, adjustment, reason }) => ({
      documentNo,
      paid: paid === null ? null : text(paid),
      gross: gross === null ? null : text(gross),
      discount: text(discount),
      adjustment: text(adjustment),
      code: reason,
    })),
    kind: proposal.kind,
    outcome: proposal.outcome,
    customerId: customer === null ? null : customer.id || customer.name,
    customer: customer?.name ?? null,
    customerBy: proposal.customerBy,
    confidence: proposal.confidence,
    review: proposal.review,
    applications: proposal.applications.map(application),
    unapplied: proposal.unapplied === null ? null : text(proposal.unapplied),
    fee: text(line.fee),
    candidates: proposal.candidates,
    why: say(proposal.why),
  };
}

/** The object that `agewise cash --json` prints. */
export function cashJson(cash: CashReport, say: Say): object {
  const { file, proposals, report, sources } = cash;
  return {
    asOf: isoFromDay(report.asOf),
    file: { format: file.format, printed: file.printed, incomplete: file.isIncomplete },
    sources,
    receipts: file.lines.map((line, k) => receiptJson(line, proposals[k]!, cash, say)),
    problems: [...file.problems, ...report.problems].map((problem) => problemJson(problem, say)),
  };
}
