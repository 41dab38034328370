import { MARK, type Diagnosis, type Graded } from './graded';

/** Two accounts that stand in the wrong order, the one that should come first in front. */
interface Inversion {
  readonly first: string;
  readonly second: string;
  /** How many places apart they should be. */
  readonly places: number;
}

export interface GradedRanking extends Graded {
  readonly inversions: number;
  readonly missing: number;
  /** The pair that is farthest from its order, `null` where no pair is in the wrong order. */
  readonly largest: Inversion | null;
}

/** Ten marks by the share of pairs that are in the right order; an account that is missing loses its pairs. */
export function gradeRanking(
  answer: readonly string[],
  expected: readonly string[],
  others: Partial<Readonly<Record<Diagnosis, readonly string[]>>> = {},
): GradedRanking {
  const placeOf = new Map<string, number>();
  answer.forEach((account, place) => {
    if (account !== '' && !placeOf.has(account)) placeOf.set(account, place);
  });
  let ordered = 0;
  let inversions = 0;
  let largest: Inversion | null = null;
  for (let a = 0; a < expected.length; a++) {
    for (let b = a + 1; b < expected.length; b++) {
      const [first, second] = [placeOf.get(expected[a]!), placeOf.get(expected[b]!)];
      if (first === undefined || second === undefined) continue;
      if (first < second) ordered++;
      else {
        inversions++;
        if (b - a > (largest?.places ?? 0)) largest = { first: expected[a]!, second: expected[b]!, places: b - a };
      }
    }
  }
  const pairs = (expected.length * (expected.length - 1)) / 2;
  const missing = expected.filter((account) => !placeOf.has(account)).length;
  const of = 10 * MARK;
  const isRight = (account: string): boolean => placeOf.get(account) === expected.indexOf(account);
  return {
    marks: Math.round((of * ordered) / pairs),
    of,
    diagnosis: diagnose(answer, missing, inversions, others),
    right: expected.filter(isRight),
    wrong: answer.filter((account) => account !== '' && !isRight(account)),
    inversions,
    missing,
    largest,
  };
}

function diagnose(
  answer: readonly string[],
  missing: number,
  inversions: number,
  others: Partial<Readonly<Record<Diagnosis, readonly string[]>>>,
): Diagnosis | null {
  if (answer.every((account) => account === '')) return 'notAnswered';
  if (missing > 0) return 'accountMissing';
  if (inversions === 0) return null;
  const method = (Object.entries(others) as [Diagnosis, readonly string[]][]).find(([, order]) => order.join() === answer.join());
  return method?.[0] ?? 'otherOrder';
}
