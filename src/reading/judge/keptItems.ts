import type { JudgedRows } from './judgedRows';
import type { TakenIn } from '../rows/takenIn';
import type { RowFacts } from './rowFacts';

/** Candidates that are items, ascending, and the same by currency index. */
interface KeptItems {
  readonly all: Uint32Array;
  readonly byCurrency: ReadonlyMap<number, Uint32Array>;
  /** Thousandths of a unit by currency index; empty where the sheet has no row but items. */
  readonly sums: ReadonlyMap<number, number>;
}

function droppedCandidates(taken: TakenIn, judged: JudgedRows): Uint8Array {
  const dropped = new Uint8Array(taken.count);
  judged.rows.forEach((row, k) => {
    const { candidate } = taken.events[k]!;
    if (candidate >= 0 && row.reason !== 'item') dropped[candidate] = 1;
  });
  return dropped;
}

/** The same candidates without those that are not open at the as-of date; sums are of what stays. */
export function onlyOpen(kept: KeptItems, open: Uint32Array, facts: RowFacts, judged: JudgedRows): KeptItems {
  if (open.length === kept.all.length) return kept;
  const counts = new Uint32Array(256);
  for (const i of open) counts[judged.currency[i]!]!++;
  const byCurrency = splitByCurrency(open, judged.currency, counts);
  return { all: open, byCurrency, sums: facts.amounts.length === 0 ? kept.sums : sumsOf(byCurrency, facts) };
}

/** Leaves out what was judged no item. */
export function keepItems(taken: TakenIn, facts: RowFacts, judged: JudgedRows): KeptItems {
  const dropped = droppedCandidates(taken, judged);
  const { currency } = judged;
  const all = new Uint32Array(taken.count);
  const counts = new Uint32Array(256);
  let count = 0;
  for (let i = 0; i < taken.count; i++) {
    if (dropped[i] === 1) continue;
    all[count++] = i;
    counts[currency[i]!]!++;
  }
  const kept = all.subarray(0, count);
  const byCurrency = splitByCurrency(kept, currency, counts);
  return { all: kept, byCurrency, sums: facts.amounts.length > 0 ? sumsOf(byCurrency, facts) : new Map() };
}

function sumsOf(byCurrency: ReadonlyMap<number, Uint32Array>, { amounts }: RowFacts): ReadonlyMap<number, number> {
  return new Map([...byCurrency].map(([index, rows]) => [index, rows.reduce((sum, i) => sum + amounts[i]!, 0)]));
}

function splitByCurrency(kept: Uint32Array, currency: Uint8Array, counts: Uint32Array): Map<number, Uint32Array> {
  const parts = new Map<number, Uint32Array>();
  counts.forEach((size, index) => {
    if (size > 0) parts.set(index, size === kept.length ? kept : new Uint32Array(size));
  });
  if (parts.size <= 1) return parts;
  const byIndex = Array.from({ length: 256 }, (_, index) => parts.get(index));
  const at = new Uint32Array(256);
  for (let k = 0; k < kept.length; k++) {
    const index = currency[kept[k]!]!;
    byIndex[index]![at[index]!++] = kept[k]!;
  }
  return parts;
}
