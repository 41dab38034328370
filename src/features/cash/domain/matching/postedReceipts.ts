import { numberKey } from '../../../../kernel/ledger/customers';
import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { BankLine } from '../receipts/bankReceipt';
import { checkInText } from './notReceipts';

/** A receipt that was booked before, or a line of this file. Amount in minor units; `family` is `null` where nobody is known. */
export interface PostedReceipt {
  readonly day: DayNumber | null;
  readonly family: number | null;
  readonly amount: number;
  readonly bankReference: string;
  readonly checkNo: string;
  readonly documents: string;
}

const referenceKey = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(/^0+(?=.)/, '');

/** A word of a text is a bank's reference where it is so long and has a digit. */
const REFERENCE_MIN = 6;

const referencesInText = (text: string): readonly string[] =>
  text.split(/[\s,;:()|/]+/).filter((word) => /\d/.test(word) && referenceKey(word).length >= REFERENCE_MIN);

/** Receipts that were booked before, to know one that comes again. */
export class PostedReceipts {
  private readonly byReference = new Map<string, PostedReceipt>();
  private readonly byCheck = new Map<string, PostedReceipt>();

  constructor(receipts: readonly PostedReceipt[]) {
    for (const receipt of receipts) this.add(receipt);
  }

  add(receipt: PostedReceipt): void {
    if (receipt.bankReference !== '') this.byReference.set(`${receipt.amount} ${referenceKey(receipt.bankReference)}`, receipt);
    if (receipt.checkNo !== '') this.byCheck.set(`${receipt.amount} ${numberKey(receipt.checkNo)}`, receipt);
  }

  /** The receipt that a line repeats: same amount and bank reference, be it in its text, or same amount, check and customer. `null` for none. */
  repeated(line: BankLine, family: number | null): PostedReceipt | null {
    const named = line.bankReference === '' ? [] : [line.bankReference];
    for (const reference of [...named, ...referencesInText(line.text)]) {
      const known = this.byReference.get(`${line.amount} ${referenceKey(reference)}`);
      if (known) return known;
    }
    const byCheck = line.checkNo === '' ? undefined : this.byCheck.get(`${line.amount} ${numberKey(line.checkNo)}`);
    return byCheck && family !== null && byCheck.family === family ? byCheck : null;
  }

  /** The receipt that a returned check or debit takes back: by check number or reference, and the amount. */
  reversed({ amount, text, checkNo, bankReference }: BankLine): PostedReceipt | null {
    const paid = Math.abs(amount);
    const check = checkNo === '' ? checkInText(text) : checkNo;
    return (
      (check === '' ? undefined : this.byCheck.get(`${paid} ${numberKey(check)}`)) ??
      (bankReference === '' ? undefined : this.byReference.get(`${paid} ${referenceKey(bankReference)}`)) ??
      null
    );
  }
}
