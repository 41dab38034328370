import { TRAITS } from './hazardFeatures';

/** Steps of items in the past: the places of their traits, side by side, and whether the item was paid within the step. */
export interface PastSteps {
  readonly length: number;
  readonly places: Uint8Array;
  readonly paid: Uint8Array;
}

/** Logarithms of odds by trait and place, and the common one. */
export interface StepOdds {
  readonly common: number;
  readonly tables: readonly Float64Array[];
}

const ROUNDS = 12;
/** How strongly a place is pulled to no effect, and to its neighbours; in steps' worth of certainty. */
const RIDGE = 5;
const ALIKE = 80;

export function chanceOfOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Solves (diag + alike-coupling) x = right for one part of a table by elimination; neighbours are coupled by `alike`. */
function solve(diagonal: Float64Array, right: Float64Array, from: number, to: number, alike: number): void {
  for (let i = from + 1; i < to; i++) {
    const share = -alike / diagonal[i - 1]!;
    diagonal[i] = diagonal[i]! + share * alike;
    right[i] = right[i]! - share * right[i - 1]!;
  }
  for (let i = to - 1; i >= from; i--) right[i] = (right[i]! + (i + 1 < to ? alike * right[i + 1]! : 0)) / diagonal[i]!;
}

/**
 * Fits the odds that an item is paid within a step, as a sum of one entry of each table: penalised logistic regression, one table after the
 * other by Newton's method. Tables are held close to 0 and neighbours of ordered ones close to each other, so that what was seen seldom
 * says little.
 */
export function fitSteps({ length, places, paid }: PastSteps): StepOdds {
  const width = TRAITS.length;
  let count = 0;
  for (let s = 0; s < length; s++) count += paid[s]!;
  const share = (count + 1) / (length + 2);
  const common = Math.log(share / (1 - share));
  const tables = TRAITS.map(({ size }) => new Float64Array(size));
  const odds = new Float64Array(length).fill(common);
  for (let round = 0; round < ROUNDS; round++) {
    TRAITS.forEach(({ size, ordered, parts }, trait) => {
      const table = tables[trait]!;
      const [slope, curve] = [new Float64Array(size), new Float64Array(size)];
      for (let s = 0; s < length; s++) {
        const p = 1 / (1 + Math.exp(-odds[s]!));
        const place = places[s * width + trait]!;
        slope[place] = slope[place]! + paid[s]! - p;
        curve[place] = curve[place]! + p * (1 - p);
      }
      const alike = ordered ? ALIKE : 0;
      const part = size / parts;
      for (let i = 0; i < size; i++) {
        const isFirst = i % part === 0;
        const isLast = i % part === part - 1;
        const pull = (isFirst ? 0 : table[i - 1]! - table[i]!) + (isLast ? 0 : table[i + 1]! - table[i]!);
        slope[i] = slope[i]! - RIDGE * table[i]! + alike * pull;
        curve[i] = curve[i]! + RIDGE + alike * ((isFirst ? 0 : 1) + (isLast ? 0 : 1));
      }
      for (let k = 0; k < parts; k++) solve(curve, slope, k * part, (k + 1) * part, alike);
      for (let i = 0; i < size; i++) table[i] = table[i]! + slope[i]!;
      for (let s = 0; s < length; s++) odds[s] = odds[s]! + slope[places[s * width + trait]!]!;
    });
  }
  return { common, tables };
}
