import { bucketHeading } from '../words/bucketHeading';
import { holdsAmounts, type ColumnFacts } from './columnFacts';
import type { Concept } from './lexicon/concept';
import { conceptsOf } from './words/tokens';

/** What there was, what came to it, what went off it, and what is left: opening + added = taken + left, row by row. */
export interface RollForward {
  readonly opening: number;
  readonly added: number;
  readonly taken: number;
  readonly left: number;
}

/** What is no part of a balance carried forward. */
const NO_PART: readonly Concept[] = ['limit', 'price', 'quantity', 'percent', 'rate', 'running', 'tax', 'net', 'discount', 'reserve'];
const COLUMNS_MAX = 10;
const TOLERANCE = 20;
const MISSES_EARLY = 3;
const SHARE_MIN = 0.95;
const INFORMATIVE_MIN = 3;

const at = (facts: ColumnFacts, r: number): number => (Number.isNaN(facts.amounts[r]!) ? 0 : facts.amounts[r]!);
const everFilled = (facts: ColumnFacts): boolean => facts.amounts.some((amount) => amount !== 0 && !Number.isNaN(amount));
const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Whether a + b = c + d (or a + b + c = d where `sign` is −1) in nearly every row, also in rows in which no two of them are the same. */
function holds(a: ColumnFacts, b: ColumnFacts, c: ColumnFacts, d: ColumnFacts, sign: 1 | -1): boolean {
  let [told, misses, informative] = [0, 0, 0];
  for (let r = 0; r < a.amounts.length; r++) {
    const [w, x, y, z] = [at(a, r), at(b, r), sign * at(c, r), at(d, r)];
    if (w === 0 && x === 0 && y === 0 && z === 0) continue;
    told++;
    if (!same(w + x, y + z)) {
      if (++misses > MISSES_EARLY && misses > 0.1 * told) return false;
    } else if (w !== 0 && x !== 0 && y !== 0 && !same(w, y) && !same(x, y) && !same(w, z) && !same(x, z)) informative++;
  }
  return informative >= INFORMATIVE_MIN && told - misses >= SHARE_MIN * told;
}

/** True for a column that stands below zero wherever it holds something. */
const isBelow = (facts: ColumnFacts): boolean => everFilled(facts) && facts.amounts.every((amount) => Number.isNaN(amount) || amount <= 0);

const says = ({ heading }: ColumnFacts, words: readonly Concept[]): boolean => words.some((concept) => conceptsOf(heading).has(concept));

/**
 * Finds a balance that is carried forward in each row, whatever the headings say; `null` where none is. The statement is the same from
 * either end: the balance that stands first is taken for the opening one, unless the headings say otherwise.
 */
export function rollForward(facts: readonly ColumnFacts[]): RollForward | null {
  const usable = facts.filter((one) => holdsAmounts(one) && everFilled(one) && bucketHeading(one.heading) === null && !says(one, NO_PART));
  if (usable.length < 4 || usable.length > COLUMNS_MAX) return null;
  for (let first = 0; first < usable.length; first++)
    for (let last = usable.length - 1; last >= first + 3; last--)
      for (let k = first + 1; k < last; k++)
        for (let m = k + 1; m < last; m++) {
          const [opening, left] = [usable[first]!, usable[last]!];
          const found = movements(opening, usable[k]!, usable[m]!, left);
          if (found !== null) return isReversed(opening, left) ? turned(found) : found;
        }
  return null;
}

/** True where the headings say that the balance which stands last is the opening one. */
const isReversed = (first: ColumnFacts, last: ColumnFacts): boolean =>
  (says(first, ['closing']) && !says(last, ['closing'])) || (says(last, ['last']) && !says(first, ['last']));

const turned = ({ opening, added, taken, left }: RollForward): RollForward => ({
  opening: left,
  added: taken,
  taken: added,
  left: opening,
});

function movements(opening: ColumnFacts, a: ColumnFacts, b: ColumnFacts, left: ColumnFacts): RollForward | null {
  const found = (added: ColumnFacts, taken: ColumnFacts): RollForward => ({
    opening: opening.column,
    added: added.column,
    taken: taken.column,
    left: left.column,
  });
  if (holds(opening, a, b, left, 1)) return found(a, b);
  if (holds(opening, b, a, left, 1)) return found(b, a);
  if (isBelow(b) && holds(opening, a, b, left, -1)) return found(a, b);
  return isBelow(a) && holds(opening, b, a, left, -1) ? found(b, a) : null;
}
