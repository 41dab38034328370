import { holdsAmounts, type ColumnFacts } from './columnFacts';

/** A column that is the sum of two others in nearly every row of the sample. */
interface SumOfTwo {
  readonly whole: ColumnFacts;
  readonly parts: readonly [ColumnFacts, ColumnFacts];
  readonly hits: number;
  readonly misses: number;
}

/** A cent, in thousandths: rounding of printed amounts. */
const TOLERANCE = 10;
const MISSES_EARLY = 3;
const SHARE_MIN = 0.95;

const everFilled = (facts: ColumnFacts): boolean => facts.amounts.some((amount) => amount !== 0 && !Number.isNaN(amount));

/** R2: every column that is the sum of two others, with rows in which both parts hold something. */
export function sumsOfTwo(facts: readonly ColumnFacts[]): readonly SumOfTwo[] {
  const amounts = facts.filter((one) => holdsAmounts(one) && everFilled(one));
  const found: SumOfTwo[] = [];
  for (const whole of amounts)
    for (const a of amounts)
      for (const b of amounts) {
        if (a === whole || b === whole || a.column >= b.column) continue;
        const tested = testTwo(whole, a, b);
        if (tested !== null) found.push(tested);
      }
  return found;
}

function testTwo(whole: ColumnFacts, a: ColumnFacts, b: ColumnFacts): SumOfTwo | null {
  let [informative, hits, told, misses] = [0, 0, 0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    const [w, x, y] = [whole.amounts[r]!, a.amounts[r]!, b.amounts[r]!];
    if (Number.isNaN(w) || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const [p, q] = [Number.isNaN(x) ? 0 : x, Number.isNaN(y) ? 0 : y];
    told++;
    const holds = Math.abs(w - p - q) <= TOLERANCE;
    if (!holds && ++misses > MISSES_EARLY && misses > 0.1 * told) return null;
    // A row in which one part is nothing could not have failed.
    if (p === 0 || q === 0 || w === 0) continue;
    informative++;
    if (holds) hits++;
  }
  if (informative < 2 || hits < SHARE_MIN * informative || told - misses < SHARE_MIN * told) return null;
  return { whole, parts: [a, b], hits, misses };
}
