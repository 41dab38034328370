import { holdsAmounts, type ColumnFacts } from './columnFacts';

/** Neighbours of one document. */
interface Runs {
  /** Rows by run, those of one row too. */
  readonly runs: readonly (readonly number[])[];
  readonly repeated: number;
}

/** Rows of the same document one below the other. */
export function runsOf(document: ColumnFacts): Runs {
  const runs: number[][] = [];
  let [repeated, before] = [0, -1];
  for (let r = 0; r < document.codes.length; r++) {
    const code = document.codes[r]!;
    if (code < 0) continue;
    if (code === before) {
      runs[runs.length - 1]!.push(r);
      repeated++;
    } else runs.push([r]);
    before = code;
  }
  return { runs, repeated };
}

const REPEATED_MIN = 2;
const SHARE = 0.95;

/** Share of the rows after the first of each run that hold the same as the row above. */
function sameShare({ runs, repeated }: Runs, facts: ColumnFacts): number {
  let same = 0;
  for (const run of runs)
    for (let k = 1; k < run.length; k++) {
      const [now, before] = [run[k]!, run[k - 1]!];
      if (facts.codes[now] === facts.codes[before]) same++;
    }
  return repeated === 0 ? 0 : same / repeated;
}

/** How documents stand on several rows each: columns of amounts that repeat on all of them, and those that part the document. */
interface DocumentLines {
  readonly repeated: readonly number[];
  readonly parts: readonly number[];
}

/**
 * R17: documents that stand on neighbouring rows which repeat everything about them (`same`: customer, days) while an amount differs from
 * row to row; `null` where there are none.
 */
export function documentLines(facts: readonly ColumnFacts[], document: ColumnFacts, same: readonly ColumnFacts[]): DocumentLines | null {
  const runs = runsOf(document);
  if (runs.repeated < REPEATED_MIN || same.some((one) => sameShare(runs, one) < SHARE)) return null;
  const amounts = facts.filter((one) => one !== document && !same.includes(one) && holdsAmounts(one));
  // What is the same for hardly a document but for all of them, such as a limit, is no balance of a document.
  const differs = (one: ColumnFacts): boolean => one.texts.length >= Math.min(2, document.texts.length);
  const repeated = amounts.filter((one) => differs(one) && sameShare(runs, one) >= SHARE);
  const parts = amounts.filter((one) => sameShare(runs, one) <= 0.2);
  return { repeated: repeated.map(({ column }) => column), parts: parts.map(({ column }) => column) };
}
