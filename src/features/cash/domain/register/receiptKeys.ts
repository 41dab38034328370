import { isoFromDay } from '../../../../kernel/calendar/dayNumber';
import { numberHashOf } from '../../../../kernel/ledger/textColumn';
import { decimalText } from '../../../../kernel/money/minorUnits';
import type { BankLine } from '../receipts/bankReceipt';

const REFERENCE_MAX = 60;

/** The bank's reference without marks that a formula would take for its own, else a number made of all texts of the line. */
function tellingText({ bankReference, payer, payerAccount, text, checkNo, remittance }: BankLine): string {
  const plain = bankReference.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, REFERENCE_MAX);
  if (plain.replace(/[^\p{L}\p{N}]/gu, '') !== '') return plain;
  const documents = remittance.map(({ documentNo, paid }) => `${documentNo}=${paid ?? ''}`).join(' ');
  return `t${(numberHashOf([payer, payerAccount, text, checkNo, documents].join('|').toUpperCase().replace(/\s+/g, ' ')) >>> 0).toString(36)}`;
}

/**
 * Keys by which lines are known again, in this file or in another one that has them too: day, amount, currency, the bank's reference or the
 * texts, and the number among twins.
 */
export function receiptKeys(lines: readonly BankLine[]): readonly string[] {
  const twins = new Map<string, number>();
  return lines.map((line) => {
    const day = line.day === null ? '' : isoFromDay(line.day);
    const plain = [day, decimalText(line.amount, line.currency), line.currency.code, tellingText(line)]
      .filter((part) => part !== '')
      .join(' ');
    const twin = (twins.get(plain) ?? 0) + 1;
    twins.set(plain, twin);
    return twin === 1 ? plain : `${plain} ${twin}`;
  });
}
