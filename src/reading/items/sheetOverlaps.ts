import type { OpenItems } from '../../kernel/ledger/openItems';

/** So many documents on both of two sheets are no coincidence. */
const OVERLAP_MIN = 3;

/** Two sheets that list the same documents, and how many. */
interface SheetOverlap {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** The lower part of a key: amount and due day folded into twenty bits. */
const FOLD = 1 << 20;

/** Number, amount and due day of every item that has a number, each as one whole number; two that differ are told apart but once in a million. */
function keysOf(tables: readonly OpenItems[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const { documentNo, openAmount, dueDay, length } of tables) {
    if (!documentNo) continue;
    const hashes = documentNo.numberHashes();
    for (let row = 0; row < length; row++) {
      const folded = (((openAmount[row]! * 31 + dueDay[row]!) % FOLD) + FOLD) % FOLD;
      if (hashes[row] !== 0) keys.add((hashes[row]! >>> 0) * FOLD + folded);
    }
  }
  return keys;
}

/** Pairs of sheets with documents of the same number, amount and due date: three or more, or all of the smaller sheet. */
export function sheetOverlaps(
  sheets: readonly { readonly sheet: string; readonly items: readonly OpenItems[] }[],
): readonly SheetOverlap[] {
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
