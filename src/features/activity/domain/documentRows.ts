import { numberKey } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';

const NONE = -1;

/**
 * The rows of one currency by the numbers of their documents. Only numbers that were announced are kept, as chains of rows with the same
 * hash, so that 100,000 items cost one pass of integer comparisons and no text.
 */
export class DocumentRows {
  private readonly heads = new Map<number, number>();
  private next: Int32Array | null = null;

  constructor(private readonly items: OpenItems) {}

  /** Keeps the rows of numbers with these hashes, none of which may have been announced before. */
  announce(hashes: ReadonlySet<number>): void {
    const { documentNo, length } = this.items;
    if (!documentNo) return;
    const own = documentNo.numberHashes();
    const next = (this.next ??= new Int32Array(length).fill(NONE));
    // From the last row up, so that each chain runs down the sheet.
    for (let row = length - 1; row >= 0; row--) {
      const hash = own[row]!;
      if (hash === 0 || !hashes.has(hash)) continue;
      next[row] = this.heads.get(hash) ?? NONE;
      this.heads.set(hash, row);
    }
  }

  /** Rows of a customer's document, in the order of the sheet; `key` is its `numberKey`, `hash` its `numberHashOf`. */
  rowsOf(customer: number, key: string, hash: number): readonly number[] {
    const rows: number[] = [];
    const { documentNo, customer: codes } = this.items;
    for (let row = this.heads.get(hash) ?? NONE; row !== NONE; row = this.next![row]!) {
      if (codes[row] === customer && numberKey(documentNo!.at(row)) === key) rows.push(row);
    }
    return rows;
  }
}
