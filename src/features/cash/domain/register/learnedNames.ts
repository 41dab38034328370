import { customerKey, numberKey } from '../../../../kernel/ledger/customers';
import type { Cell } from '../../../../kernel/sheet/cells';
import type { CashRegister, RegisteredReceipt } from '../../../receipts/domain/register';
import { nameWords } from '../../../customers/domain/nameWords';

/** A name or account under which a customer paid, learned from a receipt that somebody accepted; people may say that it is not to be used. */
export interface LearnedName {
  /** As the bank wrote it; '' where only the account is new. */
  readonly payer: string;
  readonly account: string;
  readonly customer: string;
  readonly customerId: string;
  /** As people typed it, `null` for a row that is new. */
  readonly use: Cell | null;
  readonly isUsed: boolean;
  readonly standing?: readonly Cell[];
}

/** A payer of fewer letters says nothing. */
const NAME_MIN = 4;

const ownerOf = ({ customer, customerId }: Pick<LearnedName, 'customer' | 'customerId'>): string =>
  customerId === '' ? customerKey(customer) : numberKey(customerId);

const keyOf = (one: Pick<LearnedName, 'payer' | 'account' | 'customer' | 'customerId'>): string =>
  [nameWords(one.payer).join(' '), one.account.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(), ownerOf(one)].join('|');

/** What a receipt that was accepted teaches: its payer where nothing but the documents or the amount told who paid, and its account. */
function learnedFrom({ payer, account, customer, customerId, foundBy }: RegisteredReceipt): LearnedName | null {
  if (foundBy === 'account' || foundBy === 'number') return null;
  const isNewName = foundBy !== 'name' && foundBy !== 'alias' && foundBy !== 'text' && nameWords(payer).join('').length >= NAME_MIN;
  if (!isNewName && account === '') return null;
  return { payer: isNewName ? payer : '', account, customer, customerId, use: null, isUsed: true };
}

/** The names that stand, as people left them, and behind them those that receipts accepted since teach, each once. */
export function learnedNames({ receipts }: CashRegister, standing: readonly LearnedName[]): readonly LearnedName[] {
  const known = new Set(standing.map(keyOf));
  const added: LearnedName[] = [];
  for (const receipt of receipts) {
    const isAccepted = receipt.decided === 'accept' || receipt.decided === 'change';
    if (receipt.kind !== 'receipt' || !isAccepted || (receipt.customer === '' && receipt.customerId === '')) continue;
    const learned = learnedFrom(receipt);
    if (learned === null || known.has(keyOf(learned))) continue;
    known.add(keyOf(learned));
    added.push(learned);
  }
  return [...standing, ...added];
}
