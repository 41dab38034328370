import type { CodeArray } from './dictionary';

/** Bits a row in the filter of all rows, and in that of the few that may repeat: the more, the fewer rows are looked at twice. */
const BITS_PER_ROW = 16;
const BITS_PER_AGAIN = 64;

const powerOfTwo = (least: number): number => 1 << Math.max(5, Math.ceil(Math.log2(Math.max(1, least))));

/** A set of hashes that may say yes too often, never no too often; small enough to stay in the processor's cache. */
class HashFilter {
  private readonly bits: Uint32Array;
  private readonly mask: number;

  constructor(rows: number, bitsPerRow: number) {
    const size = Math.min(1 << 26, powerOfTwo(rows * bitsPerRow));
    this.bits = new Uint32Array(size >>> 5);
    this.mask = size - 1;
  }

  /** True where the hash, or another one that shares its bit, was added before; adds it. */
  add(hash: number): boolean {
    const bit = hash & this.mask;
    const word = bit >>> 5;
    const flag = 1 << (bit & 31);
    if ((this.bits[word]! & flag) !== 0) return true;
    this.bits[word]! |= flag;
    return false;
  }

  has(hash: number): boolean {
    const bit = hash & this.mask;
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

/**
 * Rows whose number, as `numberKey` spells it, has been seen before under the same code: for each such row the first row that had it.
 * A filter of bits finds the few rows that may repeat; only these are compared, because a set of a million texts takes longer than all
 * the rest of a reading. Rows without a number are left out.
 *
 * @param own `numberHash` of every row.
 * @param sameKey decides whether two rows whose numbers hash alike are really the same.
 */
export function repeatedRows(
  own: Int32Array,
  codes: CodeArray,
  sameKey: (row: number, first: number) => boolean,
): { readonly row: number; readonly first: number }[] {
  const hashes = new Int32Array(codes.length);
  const filter = new HashFilter(codes.length, BITS_PER_ROW);
  const again: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    if (own[row] === 0) continue;
    let hash = Math.imul(own[row]! ^ Math.imul(codes[row]! + 1, 0x9e3779b1), 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) | 1;
    hashes[row] = hash;
    if (filter.add(hash >>> 1)) again.push(row);
  }
  if (again.length === 0) return [];
  const wanted = new HashFilter(again.length, BITS_PER_AGAIN);
  for (const row of again) wanted.add(hashes[row]! >>> 1);
  return compared(hashes, wanted, codes, sameKey);
}

function compared(
  hashes: Int32Array,
  wanted: HashFilter,
  codes: CodeArray,
  sameKey: (row: number, first: number) => boolean,
): { readonly row: number; readonly first: number }[] {
  const repeats: { row: number; first: number }[] = [];
  const firsts = new Map<number, number>();
  /** Rows that share a hash with a first row and are another document: hardly any. */
  const others = new Map<number, readonly number[]>();
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    if (hash === 0 || !wanted.has(hash >>> 1)) continue;
    const known = firsts.get(hash);
    if (known === undefined) {
      firsts.set(hash, row);
      continue;
    }
    const earlier = [known, ...(others.get(hash) ?? [])];
    const first = earlier.find((one) => codes[one] === codes[row] && sameKey(row, one));
    if (first !== undefined) repeats.push({ row, first });
    else others.set(hash, [...earlier.slice(1), row]);
  }
  return repeats;
}
