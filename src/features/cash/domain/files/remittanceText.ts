import type { Currency } from '../../../../kernel/money/currency';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { RemittanceLine } from '../receipts/bankReceipt';
import { plainAmount } from './fileAmounts';

const AMOUNT = String.raw`([-+]?\d[\d,]*(?:\.\d+)?)`;
/** `INV 45162 GROSS 5500.00 DED 80.00 FREIGHT AMT 5420.00`, in the order in which lockbox clerks key it. */
const LINE = new RegExp(
  String.raw`\b(?:INV|INVOICE|DOC|CM|CR|RMT)\b[.:# ]*(\S*\d\S*)` +
    String.raw`(?:\s+(?:GROSS|ORIG)\s+${AMOUNT})?(?:\s+(?:DISC|DISCOUNT)\s+${AMOUNT})?` +
    String.raw`(?:\s+(?:DED|DEDUCT|DEDUCTION|ADJ)\s+${AMOUNT}(?:\s+([A-Z][A-Z ]*?))?)?\s+(?:AMT|AMOUNT|PAID|NET|PAY)\s+${AMOUNT}`,
  'gi',
);

/** Lines of a remittance that stand in a text with the amount of each document; none where a text only names documents. */
export function remittanceOfText(text: string, currency: Currency): readonly RemittanceLine[] {
  const amount = (found: string | undefined): MinorUnits | null =>
    found === undefined ? null : plainAmount(found.replace(/,(?=\d{3}\b)/g, ''), currency);
  return [...text.matchAll(LINE)].map(([, documentNo, gross, discount, deduction, reason, paid]) => ({
    documentNo: documentNo!,
    paid: amount(paid),
    gross: amount(gross),
    discount: amount(discount) ?? (0 as MinorUnits),
    adjustment: (deduction === undefined ? 0 : -Math.abs(amount(deduction) ?? 0)) as MinorUnits,
    reason: (reason ?? '').trim(),
  }));
}
