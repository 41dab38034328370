import type { OpenItems } from '../../core/ledger/openItems';

/** So many documents on both of two sheets are no coincidence. */
const OVERLAP_MIN = 3;

/** Two sheets that list the same documents, and how many. */
export interface SheetOverlap {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** Number, amount, due day and currency of every item that has a number, and how many there are. */
function keysOf(tables: readonly OpenItems[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { documentNo, openAmount, dueDay, currency, length } of tables) {
    if (!documentNo) continue;
    const hashes = documentNo.numberHashes();
    for (let row = 0; row < length; row++) if (hashes[row] !== 0) keys.add(`${hashes[row]!} ${openAmount[row]!} ${dueDay[row]!} ${currency.code}`);
  }
  return keys;
}

/** Pairs of sheets with documents of the same number, amount and due date: three or more, or all of the smaller sheet. */
export function sheetOverlaps(sheets: readonly { readonly sheet: string; readonly items: readonly OpenItems[] }[]): readonly SheetOverlap[] {
  const keyed = sheets.map(({ sheet, items }) => ({ sheet, keys: keysOf(items) }));
  return keyed.flatMap(({ sheet: second, keys }, place) =>
    keyed.slice(0, place).flatMap(({ sheet: first, keys: others }): SheetOverlap[] => {
      const smaller = keys.size <= others.size ? keys : others;
      const larger = smaller === keys ? others : keys;
      let count = 0;
      for (const key of smaller) if (larger.has(key)) count++;
      return count > 0 && count >= Math.min(OVERLAP_MIN, smaller.size) ? [{ first, second, count }] : [];
    }),
  );
}
