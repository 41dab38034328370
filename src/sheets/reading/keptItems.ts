import type { JudgedRows } from './judgedRows';
import type { ProblemList } from './problemList';
import { columnOfRole } from './recognition';
import type { TakenIn } from './reportReader';
import type { RowFacts } from './rowFacts';

/** Candidates that are items, ascending, and the same by currency index. */
export interface KeptItems {
  readonly all: Uint32Array;
  readonly byCurrency: ReadonlyMap<number, Uint32Array>;
  /** Thousandths of a unit by currency index; empty where the sheet has no row but items. */
  readonly sums: ReadonlyMap<number, number>;
  /** Sheet rows (from 0) whose amount is too large to be kept. */
  readonly lost: readonly number[];
}

/** Currency units above which a cell may have lost its last digits. */
const AMOUNT_MAX_UNITS = 1e13;

function droppedCandidates(taken: TakenIn, judged: JudgedRows, problems: ProblemList): { readonly dropped: Uint8Array; readonly lost: readonly number[] } {
  const dropped = new Uint8Array(taken.count);
  judged.rows.forEach((row, k) => {
    const { candidate } = taken.events[k]!;
    if (candidate >= 0 && row.reason !== 'item') dropped[candidate] = 1;
  });
  const lost: number[] = [];
  const { open, count } = taken;
  for (let i = 0; i < count; i++) {
    if (Math.abs(open[i]!) <= AMOUNT_MAX_UNITS || dropped[i] === 1) continue;
    dropped[i] = 1;
    lost.push(taken.sheetRow[i]! - 1);
    problems.add('amountUnreadable', 'error', taken.sheetRow[i]!, columnOfRole(taken.recognition, 'openAmount'), String(open[i]!), 'The amount has more digits than a cell keeps exactly; the row was not read.');
  }
  return { dropped, lost };
}

/** Leaves out what was judged no item, and what no cell holds exactly. */
export function keepItems(taken: TakenIn, facts: RowFacts, judged: JudgedRows, problems: ProblemList): KeptItems {
  const { dropped, lost } = droppedCandidates(taken, judged, problems);
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
  const sums = new Map<number, number>();
  if (facts.amounts.length > 0) for (const [index, rows] of byCurrency) sums.set(index, rows.reduce((sum, i) => sum + facts.amounts[i]!, 0));
  return { all: kept, byCurrency, sums, lost };
}

function splitByCurrency(kept: Uint32Array, currency: Uint8Array, counts: Uint32Array): Map<number, Uint32Array> {
  const parts = new Map<number, Uint32Array>();
  counts.forEach((size, index) => {
    if (size > 0) parts.set(index, size === kept.length ? kept : new Uint32Array(size));
  });
  if (parts.size <= 1) return parts;
  const at = new Uint32Array(256);
  for (let k = 0; k < kept.length; k++) {
    const index = currency[kept[k]!]!;
    parts.get(index)![at[index]!++] = kept[k]!;
  }
  return parts;
}
