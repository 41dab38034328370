import type { CodeArray } from './dictionary';
import type { TextColumn } from './textColumn';

/**
 * Rows whose number, as `numberKey` spells it, has been seen before under the same code: for each such row the first row that had it.
 * Found with one open-addressed table, because a set of a million texts takes longer than all the rest of a reading. Rows without a
 * number are left out.
 *
 * @param sameKey decides whether two rows whose numbers hash alike are really the same.
 */
export function repeatedRows(numbers: TextColumn, codes: CodeArray, sameKey: (row: number, first: number) => boolean): { readonly row: number; readonly first: number }[] {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(codes.length * 2 + 1)));
  const table = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(size);
  const mask = size - 1;
  const repeats: { row: number; first: number }[] = [];
  for (let row = 0; row < codes.length; row++) {
    const hash = numbers.numberHash(row);
    if (hash === 0) continue;
    let slot = Math.imul(hash ^ Math.imul(codes[row]! + 1, 0x9e3779b1), 0x85ebca6b) >>> 1 & mask;
    for (;;) {
      const first = table[slot]!;
      if (first < 0) {
        table[slot] = row;
        hashes[slot] = hash;
        break;
      }
      if (hashes[slot] === hash && codes[first] === codes[row] && sameKey(row, first)) {
        repeats.push({ row, first });
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return repeats;
}
