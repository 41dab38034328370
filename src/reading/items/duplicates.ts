import { repeatedRows } from '../../kernel/ledger/documentHash';
import { numberKey } from '../../kernel/ledger/customers';
import type { OpenItems } from '../../kernel/ledger/openItems';
import type { ProblemList } from '../result/problemList';
import { readingText } from '../readingText';

/**
 * Reports every row that repeats a document of the same customer: the same number and kind with the same amount or the same due date.
 * The same number with another amount and another due date is an instalment. All rows are kept; the user decides.
 *
 * @param hashes `numberHash` of every row.
 * @returns the sum of the rows that repeat a document, minor units.
 */
export function reportDuplicates(items: OpenItems, hashes: Int32Array | null, documentColumn: number, problems: ProblemList): number {
  const { documentNo } = items;
  if (documentNo === null || hashes === null) return 0;
  let repeated = 0;
  const same = (row: number, first: number): boolean =>
    items.kind[row] === items.kind[first] &&
    (items.openAmount[row] === items.openAmount[first] ||
      (items.dueDay[row] === items.dueDay[first] && items.openAmount[row]! > 0 === items.openAmount[first]! > 0)) &&
    numberKey(documentNo.at(row)) === numberKey(documentNo.at(first));
  for (const { row, first } of repeatedRows(hashes, items.customer, same)) {
    repeated += items.openAmount[row]!;
    const number = documentNo.at(row).trim();
    const customer = items.customers.at(items.customer[row]!).name;
    const message = readingText('duplicateDocument', { document: number, customer, first: items.sheetRow[first]! });
    problems.tell(message, 'warning', items.sheetRow[row], documentColumn, number);
  }
  return repeated;
}
