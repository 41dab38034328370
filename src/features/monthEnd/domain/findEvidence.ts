import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { repeatedRows } from '../../../kernel/ledger/documentHash';
import { numberKey } from '../../../kernel/ledger/customers';
import { ITEM_KINDS, type OpenItems } from '../../../kernel/ledger/openItems';
import { exactTotal, multiplyByRate, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Evidence, SuspectRow, TieOutCause } from './tieOut';

/** Value of one unit of a document currency in the currency of the items at the as-of date, as decimal text, or `null` without a rate. */
type RateOf = (documentCurrency: string) => string | null;

/** A credit memo or payment above zero, or an invoice or debit memo below zero, stands on the wrong side: put right, the balance moves by twice its amount. */
function hasWrongSign(items: OpenItems, row: number): boolean {
  const kind = ITEM_KINDS[items.kind[row]!]!;
  const amount = items.openAmount[row]!;
  if (kind === 'creditMemo' || kind === 'payment') return amount > 0;
  return (kind === 'invoice' || kind === 'debitMemo') && amount < 0;
}

/** What revaluing a foreign item at the closing rate would change, or `null` where the item is not foreign. Without a rate nothing is known: 0. */
function revaluation(items: OpenItems, row: number, rateOf: RateOf): number | null {
  const { documentCurrency, documentAmount } = items;
  const code = documentCurrency ? documentCurrency.dictionary.text(documentCurrency.codes[row]!) : '';
  if (code === '' || code === items.currency.code) return null;
  const rate = rateOf(code);
  return rate === null || !documentAmount ? 0 : multiplyByRate(documentAmount[row]! as MinorUnits, rate) - items.openAmount[row]!;
}

/** Rows that repeat a document with its amount. */
function duplicateRows(items: OpenItems): readonly number[] {
  const { documentNo } = items;
  if (!documentNo) return [];
  const same = (row: number, first: number): boolean =>
    items.kind[row] === items.kind[first] &&
    items.openAmount[row] === items.openAmount[first] &&
    numberKey(documentNo.at(row)) === numberKey(documentNo.at(first));
  return repeatedRows(documentNo.numberHashes(), Uint32Array.from(items.customer), same).map(({ row }) => row);
}

/** Every row of one currency's open items that may explain a difference to the control account; a row stands under its first cause only. */
export function findEvidence(items: OpenItems, asOf: DayNumber, rateOf: RateOf): readonly Evidence[] {
  const found: Evidence[] = [];
  const duplicates = new Set(duplicateRows(items));
  const nobody = new Set(
    Array.from(items.customers)
      .filter(({ name, id }) => name === '' && id === '')
      .map(({ code }) => code),
  );
  const add = (cause: TieOutCause, row: number, effect: number): void => {
    found.push({ ...rowFacts(items, row), cause, effect: exactTotal(effect) });
  };
  for (let row = 0; row < items.length; row++) {
    const amount = items.openAmount[row]!;
    const dated = items.documentDay[row]!;
    const revalued = revaluation(items, row, rateOf);
    if (duplicates.has(row)) add('duplicate', row, -amount);
    else if (dated !== NO_DAY && dated > asOf) add('afterCutOff', row, -amount);
    else if (hasWrongSign(items, row)) add('wrongSign', row, -2 * amount);
    else if (ITEM_KINDS[items.kind[row]!] === 'payment') add('unapplied', row, -amount);
    else if (nobody.has(items.customer[row]!)) add('missingAccount', row, -amount);
    else if (revalued !== null) add('currency', row, revalued);
  }
  return found;
}

function rowFacts(items: OpenItems, row: number): SuspectRow['evidence'] {
  return {
    sheetRow: items.sheetRow[row]!,
    part: items.part?.[row] ?? 0,
    customer: items.customer[row]!,
    document: items.documentNo ? items.documentNo.at(row) : '',
    amount: exactTotal(items.openAmount[row]!),
  };
}

/** Rows whose amount is the difference or half of it, in either sign; at most `rowsMax`. */
export function findSuspects(items: OpenItems, difference: MinorUnits, rowsMax: number): readonly SuspectRow[] {
  const suspects: SuspectRow[] = [];
  if (difference === 0) return suspects;
  for (let row = 0; row < items.length && suspects.length < rowsMax; row++) {
    const amount = Math.abs(items.openAmount[row]!);
    if (amount === Math.abs(difference)) suspects.push({ evidence: rowFacts(items, row), ratio: 'whole' });
    else if (amount * 2 === Math.abs(difference)) suspects.push({ evidence: rowFacts(items, row), ratio: 'half' });
  }
  return suspects;
}
