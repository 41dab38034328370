import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { cellNumber, ZERO, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Cell } from '../../../../kernel/sheet/cells';
import type { Message } from '../../../../kernel/words/message';
import { cashText } from '../../cashText';
import type { Application, Confidence, FoundBy, Outcome, Proposal } from '../receipts/applied';
import type { BankLine } from '../receipts/bankReceipt';
import type { Language } from '../../../../kernel/words/locale';
import { DECISIONS, wordOf, type Decision, type ReceiptKind, type ReceiptState } from './registerWords';

/** A receipt as AR Cash Application keeps it. Texts that were said in an earlier run stay as they stand. */
export interface RegisteredReceipt {
  /** Knows it again, also in another file that has it too. */
  readonly key: string;
  readonly file: string;
  readonly place: number | null;
  readonly day: DayNumber | null;
  readonly payer: string;
  readonly account: string;
  readonly text: string;
  readonly bankReference: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly kind: ReceiptKind;
  readonly customer: string;
  readonly customerId: string;
  readonly foundBy: FoundBy | null;
  /** `null` where the cell says something else. */
  readonly outcome: Outcome | null;
  readonly confidence: Confidence;
  readonly fee: MinorUnits;
  readonly review: boolean;
  readonly why: string | Message;
  /** As people typed it; `decided` is what it means, `null` for nothing. */
  readonly decision: Cell;
  readonly decided: Decision | null;
  readonly note: Cell;
  readonly state: ReceiptState;
  readonly check: string | Message;
  /** The row as it stands, where it does, for columns that people added. */
  readonly standing?: readonly Cell[];
}

/** What one receipt pays of one document, as it stands: people may change the amounts and the reason. Minor units, credits negative. */
export interface RegisteredApplication {
  readonly key: string;
  readonly currency: Currency;
  readonly customer: string;
  readonly customerId: string;
  readonly documentNo: string;
  readonly dueDay: DayNumber | null;
  readonly openBefore: MinorUnits;
  readonly applied: MinorUnits;
  readonly discount: MinorUnits;
  readonly deduction: MinorUnits;
  /** Code of a reason, or what people typed. */
  readonly reason: string;
  /** Written off by tolerance, or kept by a bank on the way. */
  readonly writtenOff: MinorUnits;
  readonly rule: Outcome | null;
  readonly standing?: readonly Cell[];
}

/** Everything that AR Cash Application holds. */
export interface CashRegister {
  readonly receipts: readonly RegisteredReceipt[];
  readonly applications: readonly RegisteredApplication[];
}

export const NO_REGISTER: CashRegister = { receipts: [], applications: [] };

/** What is left open of a document behind an application; a deduction stays open. */
export function remainingOf({ openBefore, applied, discount, writtenOff }: RegisteredApplication): MinorUnits {
  return (openBefore - applied - discount - writtenOff) as MinorUnits;
}

/** The amount of a register's receipt in currency units. */
export const unitsOf = (amount: MinorUnits, currency: Currency): number => cellNumber(amount, currency);

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

/** What receipts that are not in the ledger yet apply of each document: their applications as they stand. */
export function pendingApplications({ receipts, applications }: CashRegister): readonly RegisteredApplication[] {
  const pending = new Set(receipts.filter(isPending).map(({ key }) => key));
  return applications.filter(({ key }) => pending.has(key));
}

/** True for a receipt that is proposed or accepted and not in the ledger yet. */
export function isPending({ kind, state, decided }: RegisteredReceipt): boolean {
  return kind === 'receipt' && (state === 'proposed' || state === 'accepted') && decided !== 'notReceipt';
}

/** What an application's receipt has in all, by its key. */
export function sumsByKey(
  applications: readonly RegisteredApplication[],
): ReadonlyMap<string, { applied: number; discount: number; deduction: number }> {
  const sums = new Map<string, { applied: number; discount: number; deduction: number }>();
  for (const { key, applied, discount, deduction } of applications) {
    const sum = sums.get(key) ?? { applied: 0, discount: 0, deduction: 0 };
    sums.set(key, { applied: sum.applied + applied, discount: sum.discount + discount, deduction: sum.deduction + deduction });
  }
  return sums;
}

/** Applied + unapplied = amount; what is no receipt has nothing unapplied. */
export function unappliedOf({ kind, amount, decided }: RegisteredReceipt, applied: number): MinorUnits {
  return kind === 'receipt' && decided !== 'notReceipt' ? ((amount - applied) as MinorUnits) : ZERO;
}

/** The register with decisions that were made outside the sheet, worded in the language of its table. */
export function withDecisions(register: CashRegister, decisions: ReadonlyMap<string, Decision>, language: Language): CashRegister {
  const receipts = register.receipts.map((receipt): RegisteredReceipt => {
    const decided = decisions.get(receipt.key);
    if (decided === undefined) return receipt;
    const state = receipt.state === 'proposed' ? 'accepted' : receipt.state;
    return { ...receipt, decided, decision: wordOf(DECISIONS, decided, language), state: decided === 'notReceipt' ? 'aside' : state };
  });
  return { ...register, receipts };
}
