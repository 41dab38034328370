import { currencyOfText } from '../words/currencySigns';
import { sampleAmount } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';

/** The ISO code that the heading of an amount names ("Open EUR", "AmountUSD"), '' for none. */
export function codeInHeading(heading: string): string {
  const code = currencyOfText(heading.replace(/([a-z])([A-Z]{3})$/, '$1 $2'));
  return /^[A-Z]{3}$/.test(code) ? code : '';
}

/** Columns of one kind of amount, each in a currency of its own. */
interface CurrencyAmounts {
  readonly columns: readonly number[];
  /** True where every row has an amount in one of them only, so that together they are one column. */
  readonly exclusive: boolean;
}

const filled = (row: SampleRow, k: number): boolean => (sampleAmount(row.values[k]) ?? 0) !== 0;

/**
 * The columns beside `chosen` that hold what it leaves out: amounts of the same kind under another currency's name, in rows where it has none.
 * `null` where there are none, as with a local equivalent, which stands in every row.
 */
export function amountsByCurrency(
  headings: readonly string[],
  rows: readonly SampleRow[],
  chosen: number,
  sameKind: readonly number[],
): CurrencyAmounts | null {
  const own = codeInHeading(headings[chosen] ?? '');
  if (own === '') return null;
  const codes = new Set([own]);
  const columns = [chosen];
  for (const k of sameKind) {
    const code = codeInHeading(headings[k] ?? '');
    if (k === chosen || code === '' || codes.has(code) || !rows.some((row) => filled(row, k) && !filled(row, chosen))) continue;
    codes.add(code);
    columns.push(k);
  }
  if (columns.length === 1) return null;
  const exclusive = rows.every((row) => columns.filter((k) => filled(row, k)).length <= 1);
  return { columns: columns.sort((a, b) => a - b), exclusive };
}
