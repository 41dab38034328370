import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';
import type { Language } from '../../../kernel/words/locale';
import {
  DECISIONS,
  wordOf,
  type Confidence,
  type Decision,
  type FoundBy,
  type Outcome,
  type ReceiptKind,
  type ReceiptState,
} from './registerWords';

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

/** True where a document of a customer is the one that an application pays: by the customer's number where both have one, else by name. */
export function isOwnedAs(
  { customer, customerId }: RegisteredApplication,
  { id, name }: { readonly id: string; readonly name: string },
): boolean {
  return customerId !== '' && id !== '' ? numberKey(customerId) === numberKey(id) : customerKey(customer) === customerKey(name);
}

/** The amount of a register's receipt in currency units. */
export const unitsOf = (amount: MinorUnits, currency: Currency): number => cellNumber(amount, currency);

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

/** A register with receipts of a file: those that it has stay as people left them, the others come behind. */
export function withNew(standing: CashRegister, added: CashRegister): CashRegister {
  const known = new Set(standing.receipts.map(({ key }) => key));
  return {
    receipts: [...standing.receipts, ...added.receipts.filter(({ key }) => !known.has(key))],
    applications: [...standing.applications, ...added.applications.filter(({ key }) => !known.has(key))],
  };
}
