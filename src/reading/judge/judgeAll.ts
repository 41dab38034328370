import { RowJudge } from './judgeRows';
import type { JudgedRows } from './judgedRows';
import { gatherFacts, type RowFacts } from './rowFacts';
import type { TakenIn } from '../rows/takenIn';
import { settleByTotal } from './settleByTotal';
import type { Turn } from './signs';

interface JudgedAll {
  readonly facts: RowFacts;
  readonly judged: JudgedRows;
  readonly turn: Turn;
}

/** Share of a shape's rows that must be sums for the rest to be taken for sums that do not add up. */
const SHAPE_SHARE = 0.6;

function familyOf(seen: { readonly rows: number; readonly sums: number; readonly headings: number }): 'sum' | 'heading' | 'neither' {
  if (seen.headings >= SHAPE_SHARE * seen.rows) return 'heading';
  return seen.sums >= SHAPE_SHARE * seen.rows ? 'sum' : 'neither';
}

/** Judges all rows, a second time where rows of one shape turned out to be sums or headings mostly; the printed total has the last word. */
export function judgeAll(taken: TakenIn, turn: Turn): JudgedAll {
  const facts = gatherFacts(taken, turn);
  const judge = new RowJudge(facts, null);
  const judged = judge.judge();
  const families = new Map(
    [...judge.shapes]
      .filter(([, seen]) => seen.rows >= 2 || seen.sums + seen.headings >= 1)
      .map(([shape, seen]) => [shape, familyOf(seen)]),
  );
  return { facts, judged: settleByTotal(facts, families.size > 0 ? new RowJudge(facts, families).judge() : judged), turn };
}
