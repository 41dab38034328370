import { holdsAmounts, type ColumnFacts } from '../evidence/columnFacts';
import type { OpenStatement } from '../evidence/provedAmounts';

/** A statement with the rows in which it could have failed and those in which it held. */
export interface OpenProof extends OpenStatement {
  readonly rows: number;
  readonly held: number;
}

/** Half a cent a column, in thousandths, for amounts that were rounded one by one. */
const tolerance = (columns: number): number => 10 * Math.ceil((columns + 1) / 2);

/** Counts the rows in which a statement holds; what was paid may be printed below zero. */
export function proofOf(facts: readonly ColumnFacts[], { open, plus, minus }: OpenStatement): OpenProof | null {
  const column = (k: number): ColumnFacts | undefined => facts.find((one) => one.column === k);
  const whole = column(open);
  if (whole === undefined || !holdsAmounts(whole)) return null;
  const at = (k: number, r: number): number => column(k)?.amounts[r] || 0;
  const counted = (sign: 1 | -1): OpenProof => {
    let [rows, held] = [0, 0];
    for (let r = 0; r < whole.amounts.length; r++) {
      const printed = whole.amounts[r]!;
      if (Number.isNaN(printed)) continue;
      const sum = plus.reduce((all, k) => all + at(k, r), 0) - sign * minus.reduce((all, k) => all + at(k, r), 0);
      rows++;
      if (Math.abs(printed - sum) <= tolerance(plus.length + minus.length)) held++;
    }
    return { open, plus, minus, rows, held };
  };
  const [less, more] = [counted(1), counted(-1)];
  return less.held >= more.held ? less : more;
}
