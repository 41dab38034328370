import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Message } from '../../../../kernel/words/message';
import { cashText } from '../../cashText';
import type { CashRegister, RegisteredApplication, RegisteredReceipt } from '../../../receipts/domain/register';
import type { ReceiptKind } from '../../../receipts/domain/registerWords';
import type { Application, Proposal } from '../receipts/applied';
import type { BankLine } from '../receipts/bankReceipt';

/** Facts of a customer and of a document that a proposal only names by their places. */
export interface RegisterFacts {
  readonly customerOf: (code: number) => { readonly name: string; readonly id: string };
  readonly dueDayOf: (currency: string, item: number) => DayNumber | null;
  /** The customer of an item itself, which may be a branch. */
  readonly ownerOf: (currency: string, item: number) => { readonly name: string; readonly id: string };
}

const kindOf = ({ kind, outcome }: Proposal): ReceiptKind => (outcome === 'duplicate' ? 'duplicate' : kind);

function applicationOf(key: string, line: BankLine, one: Application, proposal: Proposal, facts: RegisterFacts): RegisteredApplication {
  const owner = facts.ownerOf(line.currency.code, one.item);
  const writtenOff = (one.toleranceWrittenOff + one.bankCharge) as MinorUnits;
  return {
    key,
    currency: line.currency,
    customer: owner.name,
    customerId: owner.id,
    documentNo: one.documentNo,
    dueDay: facts.dueDayOf(line.currency.code, one.item),
    openBefore: (one.remainingOpen + one.applied + one.discount + writtenOff) as MinorUnits,
    applied: one.applied,
    discount: one.discount,
    deduction: one.deduction,
    reason: one.deductionReason ?? '',
    writtenOff,
    rule: proposal.outcome,
  };
}

/** What was just proposed for lines of a file, as the register keeps it. `isHeld`: nothing of the file is to be accepted unseen. */
export function registered(
  keys: readonly string[],
  lines: readonly BankLine[],
  proposals: readonly Proposal[],
  file: string,
  isHeld: boolean,
  facts: RegisterFacts,
): CashRegister {
  const receipts = lines.map((line, k): RegisteredReceipt => {
    const proposal = proposals[k]!;
    const customer = proposal.customer === null ? { name: '', id: '' } : facts.customerOf(proposal.customer);
    return {
      key: keys[k]!,
      file,
      place: line.place,
      day: line.day,
      payer: line.payer,
      account: line.payerAccount,
      text: line.text,
      bankReference: line.bankReference,
      amount: line.amount,
      currency: line.currency,
      kind: kindOf(proposal),
      customer: customer.name,
      customerId: customer.id,
      foundBy: proposal.customerBy,
      outcome: proposal.outcome,
      confidence: proposal.confidence,
      fee: line.fee,
      review: proposal.kind !== 'notReceipt' && (proposal.review || isHeld),
      why: proposal.why,
      decision: '',
      decided: null,
      note: '',
      state: proposal.kind === 'notReceipt' ? 'aside' : 'proposed',
      check: candidatesOf(proposal),
    };
  });
  const applications = lines.flatMap((line, k) =>
    proposals[k]!.applications.map((one) => applicationOf(keys[k]!, line, one, proposals[k]!, facts)),
  );
  return { receipts, applications };
}

/** The other ways that fit, for the person who chooses. */
function candidatesOf({ candidates }: Proposal): Message | '' {
  return candidates.length === 0 ? '' : cashText('otherWays', { candidates: candidates.slice(0, 5) });
}
