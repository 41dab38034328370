import type { Currency } from '../../../../kernel/money/currency';
import type { BankLine } from '../receipts/bankReceipt';
import { documentsInText } from './byNumbers';
import type { MatchContext } from './matchContext';
import type { Matching } from './matchReceipts';

/** True where a line names a document of a currency, or a customer who has open items in it. */
function tells(line: BankLine, { payers, familyOf }: Matching, context: MatchContext): boolean {
  const payer = payers.find(line);
  const isOpenTo = (customer: number): boolean => context.positions.ofFamily(familyOf(customer)).length > 0;
  return (payer?.customers.some(isOpenTo) ?? false) || documentsInText(line.text, context, null).length > 0;
}

/** Of several currencies the one in which most lines of a file name a customer or a document; among equals the first. */
export function likelyCurrency(lines: readonly BankLine[], currencies: readonly Currency[], matching: Matching): Currency {
  const counts = currencies.map(({ code }) => {
    const context = matching.contextOf(code);
    return context === null ? 0 : lines.filter((line) => line.amount > 0 && tells(line, matching, context)).length;
  });
  return currencies[counts.indexOf(Math.max(...counts))]!;
}
