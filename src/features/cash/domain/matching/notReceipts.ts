import type { BankLine } from '../receipts/bankReceipt';

/** Movements between own accounts, and what a bank credits by itself. */
const OWN_MOVEMENT =
  /\b(online|internal|own|account|acct|book|sweep|intercompany)[ _](transfer|xfer)\b|\btransfer (from|to) (sav|chk|checking|savings|acct|account|own|main)\b|acct_xfer|\bzba\b|\bsweep\b|traspaso (entre|propi|interno|de cuenta)|umbuchung|virement interne|\binterest (paid|credit|earned|payment)\b|loan (proceeds|advance)|abono de intereses|\blockbox (deposit|total|credit)\b|\b(merchant|card) (payout|settlement)\b|rekening courant rente|liquidaci[oó]n de intereses/i;
const RETURNED =
  /\breturn(ed)? (item|check|cheque|deposit|payment|debit|ach)|\bchargeback\b|\breversal of\b|\bnsf\b|devuelt|devoluci[oó]n|r(ue|ü)ck(last|schrift|gabe)|impagad|rejet|unpaid (item|direct debit)|bounced|deposit_return/i;

/** True for money that came back: a returned check or debit. */
export function isReturned({ nature, amount, text }: BankLine): boolean {
  return nature === 'returned' || (amount < 0 && nature === 'movement' && RETURNED.test(text));
}

/** True for a line that is no receipt whoever it is from: money out, not booked yet, a total of items, a payout or refund of a processor. */
export function isNoReceipt({ nature, amount }: BankLine): boolean {
  return amount <= 0 || (nature !== 'movement' && nature !== 'returned');
}

/** True for a transfer between own accounts and the like; only where no customer is known by it. */
export function isOwnMovement({ text }: BankLine): boolean {
  return OWN_MOVEMENT.test(text);
}

/** The number of a check that a text names, '' for none. */
export function checkInText(text: string): string {
  return /\b(?:check|cheque|chk|ck|cheque no)\.?\s*(?:no\.?|#)?\s*0*(\d{2,})/i.exec(text)?.[1] ?? '';
}
