import type { Parties } from '../../customers/domain/parties';
import { cashText } from '../cashText';
import { numberForms } from '../domain/matching/documentNumbers';
import type { Matching } from '../domain/matching/matchReceipts';
import { checkInText } from '../domain/matching/notReceipts';
import {
  isPending,
  pendingApplications,
  remainingOf,
  type CashRegister,
  type RegisteredApplication,
  type RegisteredReceipt,
} from '../../receipts/domain/register';
import type { Application, Proposal } from '../domain/receipts/applied';
import type { BankLine } from '../domain/receipts/bankReceipt';

/** Takes off the open items what receipts of earlier runs apply that the ledger does not have yet, and makes these receipts known. */
export function takeStanding(register: CashRegister, matching: Matching, parties: Parties): void {
  for (const one of pendingApplications(register)) {
    const customer = parties.find(one);
    const position = matching
      .contextOf(one.currency.code)
      ?.positions.withNumber(numberForms(one.documentNo))
      .find((found) => customer === null || found.customer === customer);
    const closed = one.openBefore - remainingOf(one);
    if (position && Math.abs(closed) <= Math.abs(position.open))
      matching.contextOf(one.currency.code)!.positions.take(position, closed as typeof one.applied);
  }
  for (const { kind, day, customer, customerId, amount, bankReference, text } of register.receipts) {
    if (kind !== 'receipt') continue;
    const code = parties.find({ customer, customerId });
    const family = code === null ? null : matching.familyOf(code);
    matching.posted.add({ day, family, amount, bankReference, checkNo: checkInText(text), documents: '' });
  }
}

const asApplication = (one: RegisteredApplication): Application => ({
  item: -1,
  documentNo: one.documentNo,
  applied: one.applied,
  discount: one.discount,
  deduction: one.deduction,
  deductionReason: one.deduction === 0 ? null : one.reason || 'unknown',
  toleranceWrittenOff: one.writtenOff,
  bankCharge: 0 as typeof one.writtenOff,
  remainingOpen: remainingOf(one),
});

/** A receipt that an earlier run has taken in, as it stands by now, told of the line that brings it again. */
export function standingProposal(line: BankLine, receipt: RegisteredReceipt, { applications }: CashRegister, parties: Parties): Proposal {
  const own = applications.filter(({ key }) => key === receipt.key).map(asApplication);
  const isReceipt = receipt.kind === 'receipt';
  return {
    id: line.id,
    kind: receipt.kind === 'duplicate' ? 'receipt' : receipt.kind,
    outcome: receipt.outcome ?? (isReceipt ? 'onAccount' : 'notReceipt'),
    customer: parties.find(receipt),
    customerBy: receipt.foundBy,
    confidence: receipt.confidence,
    review: receipt.review && isPending(receipt) && receipt.decided === null,
    applications: own,
    unapplied: isReceipt ? ((line.amount - own.reduce((sum, { applied }) => sum + applied, 0)) as typeof line.amount) : null,
    candidates: [],
    why: cashText('asBefore', { text: typeof receipt.why === 'string' ? receipt.why : '' }),
  };
}
