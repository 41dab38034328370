import { holdsAmounts, type ColumnFacts } from './columnFacts';

/** A balance that runs from row to row: the one before plus debit less credit, or plus a movement that has a sign of its own. */
export interface RunningBalance {
  readonly balance: number;
  readonly debit: number;
  /** -1 where one column with signs holds the movements. */
  readonly credit: number;
}

const TOLERANCE = 10;
const FOLLOWS_MIN = 3;
const SHARE_MIN = 0.95;
/** More columns of amounts than a ledger has. */
const COLUMNS_MAX = 16;

const at = (facts: ColumnFacts | null, row: number): number => {
  const amount = facts === null ? 0 : facts.amounts[row]!;
  return Number.isNaN(amount) ? 0 : amount;
};

/** How often a balance follows from its neighbour and the movement; a row that starts again at its own movement tells nothing. */
function follows(balance: ColumnFacts, debit: ColumnFacts, credit: ColumnFacts | null, step: 1 | -1): number {
  let [held, told, before] = [0, 0, NaN];
  const { length } = balance.amounts;
  for (let k = 0; k < length; k++) {
    const row = step === 1 ? k : length - 1 - k;
    const now = balance.amounts[row]!;
    if (Number.isNaN(now)) continue;
    const movement = at(debit, row) - at(credit, row);
    if (!Number.isNaN(before) && movement !== 0 && before !== 0) {
      const isNext = Math.abs(now - before - movement) <= TOLERANCE;
      if (isNext || Math.abs(now - movement) > TOLERANCE) told++;
      if (isNext) held++;
    }
    before = now;
  }
  return held >= FOLLOWS_MIN && held >= SHARE_MIN * told ? held : 0;
}

const holds = (facts: ColumnFacts): boolean => holdsAmounts(facts) && facts.amounts.some((amount) => amount !== 0 && !Number.isNaN(amount));

/**
 * R4: finds the balance of a ledger that runs from row to row, downwards or upwards, and the columns that move it, whatever their headings
 * say; `null` where none does.
 */
export function runningBalance(facts: readonly ColumnFacts[]): RunningBalance | null {
  const amounts = facts.filter(holds);
  if (amounts.length < 2 || amounts.length > COLUMNS_MAX) return null;
  let [best, held] = [null as RunningBalance | null, 0];
  for (const balance of amounts)
    for (const debit of amounts)
      for (const credit of [null, ...amounts]) {
        if (debit === balance || credit === balance || credit === debit || (credit !== null && !takesTurns(debit, credit))) continue;
        const count = Math.max(follows(balance, debit, credit, 1), follows(balance, debit, credit, -1));
        if (count <= held) continue;
        held = count;
        best = { balance: balance.column, debit: debit.column, credit: credit?.column ?? -1 };
      }
  return best;
}

/** True where hardly a row has both a debit and a credit, and each column has some. */
export function takesTurns(debit: ColumnFacts, credit: ColumnFacts): boolean {
  let [both, one, other] = [0, 0, 0];
  for (let row = 0; row < debit.amounts.length; row++) {
    const [d, c] = [at(debit, row) !== 0, at(credit, row) !== 0];
    if (d && c) both++;
    else if (d) one++;
    else if (c) other++;
  }
  return one > 0 && other > 0 && both <= 0.05 * (one + other);
}
