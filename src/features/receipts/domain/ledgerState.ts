import { numberKey } from '../../../kernel/ledger/customers';
import type { Message } from '../../../kernel/words/message';
import { receiptsText } from '../receiptsText';
import { isPending, remainingOf, type CashRegister, type RegisteredApplication, type RegisteredReceipt } from './register';
import type { ReceiptState } from './registerWords';

/** What is open of a document now, minor units; `null` where it is not in the report any more. */
export type OpenNow = (application: RegisteredApplication) => number | null;

const documentKey = ({ currency, customerId, customer, documentNo }: RegisteredApplication): string =>
  `${currency.code}|${numberKey(customerId || customer)}|${numberKey(documentNo)}`;

/** Every balance that the register's own applications leave of each document, one after the other. */
function chains(applications: readonly RegisteredApplication[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const one of applications) {
    const key = documentKey(one);
    found.set(key, (found.get(key) ?? new Set()).add(remainingOf(one)));
  }
  return found;
}

type Fate = 'posted' | 'notYet' | 'otherwise';

/** What became of one application: the document is as it leaves it, as it was before, or neither. */
function fateOf(one: RegisteredApplication, now: number, chain: ReadonlySet<number>): Fate {
  const [before, after] = [one.openBefore, remainingOf(one)];
  const sign = before < 0 ? -1 : 1;
  if (before === after) return 'notYet';
  if (now * sign >= before * sign) return 'notYet';
  return chain.has(now) && now * sign <= after * sign ? 'posted' : 'otherwise';
}

function stateOf(
  receipt: RegisteredReceipt,
  own: readonly RegisteredApplication[],
  openNow: OpenNow,
  chain: ReadonlyMap<string, ReadonlySet<number>>,
): { readonly state: ReceiptState; readonly check: Message | null } {
  const waiting: ReceiptState = receipt.decided === null ? 'proposed' : 'accepted';
  if (own.length === 0) return { state: waiting, check: null };
  const fates = own.map((one) => ({ one, now: openNow(one) ?? 0, fate: fateOf(one, openNow(one) ?? 0, chain.get(documentKey(one))!) }));
  if (fates.every(({ fate }) => fate === 'posted')) return { state: 'posted', check: null };
  if (fates.every(({ fate }) => fate === 'notYet')) return { state: waiting, check: null };
  const other = fates.filter(({ fate }) => fate !== 'posted');
  const told = other.map(({ one, now }) => ({
    document: one.documentNo,
    now: { amount: now as typeof one.openBefore, currency: one.currency },
    expected: { amount: remainingOf(one), currency: one.currency },
  }));
  return { state: 'postedOtherwise', check: receiptsText('postedOtherwise', { told }) };
}

/**
 * Each receipt against what is open now: posted as proposed, posted otherwise (and how), or not yet. What was found posted once stays so,
 * whatever happens to the document later.
 */
export function againstLedger(register: CashRegister, openNow: OpenNow): CashRegister {
  const chain = chains(register.applications);
  const byKey = new Map<string, RegisteredApplication[]>();
  for (const one of register.applications) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const receipts = register.receipts.map((receipt): RegisteredReceipt => {
    if (receipt.decided === 'notReceipt') return { ...receipt, state: 'aside' };
    if (!isPending(receipt)) return receipt;
    const { state, check } = stateOf(receipt, byKey.get(receipt.key) ?? [], openNow, chain);
    return { ...receipt, state, check: check ?? (state === 'posted' ? '' : receipt.check) };
  });
  return { ...register, receipts };
}
