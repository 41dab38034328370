import type { OpenItems } from '../../kernel/ledger/openItems';
import { selectItems } from '../../kernel/ledger/selectItems';

/** Entries of a ledger after each document's payments were set off against it. */
interface NettedEntries {
  readonly open: OpenItems;
  /** Places of the entries that are no open item of their own any more. */
  readonly closed: Uint32Array;
  /** Documents that are settled wholly. */
  readonly settled: number;
}

/** Share of the entries below zero that must name a document above zero before they are set off unasked. */
const NAMED_SHARE = 0.5;
const NAMED_MIN = 2;

/** Rows by customer and document number; rows without a number are left out. */
function byDocument({ documentNo, customer, length }: OpenItems): readonly (readonly number[])[] {
  const hashes = documentNo?.numberHashes();
  const groups = new Map<string, number[]>();
  for (let row = 0; hashes !== undefined && row < length; row++) {
    if (hashes[row] === 0) continue;
    const key = `${customer[row]!} ${hashes[row]!}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/**
 * Sets payments and credits off against the entry of the same customer and document number: what is left stands at the document's first
 * entry, and what is settled goes. Linear in entries.
 *
 * @returns `null` where too few payments name a document; `isLedger` takes any.
 */
export function netByDocument(items: OpenItems, isLedger: boolean): NettedEntries | null {
  const { openAmount } = items;
  const sums = byDocument(items).filter((rows) => rows.some((row) => openAmount[row]! > 0) && rows.some((row) => openAmount[row]! < 0));
  const named = sums.reduce((count, rows) => count + rows.filter((row) => openAmount[row]! < 0).length, 0);
  const below = openAmount.reduce((count, amount) => count + (amount < 0 ? 1 : 0), 0);
  if (named === 0 || (!isLedger && (named < NAMED_MIN || named < NAMED_SHARE * below))) return null;
  const open = openAmount.slice();
  const gone = new Uint8Array(items.length);
  let settled = 0;
  for (const rows of sums) {
    const net = rows.reduce((sum, row) => sum + openAmount[row]!, 0);
    const first = rows.find((row) => openAmount[row]! * net > 0);
    for (const row of rows) gone[row] = row === first ? 0 : 1;
    if (first === undefined) settled++;
    else open[first] = net;
  }
  const places = Array.from(gone, (_, row) => row);
  return {
    open: selectItems(
      { ...items, openAmount: open, originalAmount: items.originalAmount ?? openAmount },
      Uint32Array.from(places.filter((row) => gone[row] === 0)),
    ),
    closed: Uint32Array.from(places.filter((row) => gone[row] === 1)),
    settled,
  };
}
