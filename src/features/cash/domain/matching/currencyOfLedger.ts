import { minorUnitsPerUnit, type Currency } from '../../../../kernel/money/currency';
import type { ReceiptFile } from '../receipts/bankReceipt';

/**
 * A file as a ledger without currencies takes it: where all its lines are in one currency that is the ledger's, whatever its name. A file
 * in several, or one for a ledger that names its currencies, stays as it is.
 */
export function inCurrencyOfLedger(file: ReceiptFile, currencies: readonly Currency[]): ReceiptFile {
  const [ledger] = currencies;
  const [first] = file.lines;
  if (currencies.length !== 1 || ledger!.code !== '' || !first) return file;
  const isOne = file.lines.every(({ currency }) => currency.code === first.currency.code);
  if (!isOne || minorUnitsPerUnit(first.currency) !== minorUnitsPerUnit(ledger!)) return file;
  return { ...file, lines: file.lines.map((line) => ({ ...line, currency: ledger! })) };
}
