import { Random as SeededRandom } from '../../src/features/sample/domain/random';

/** Chances that a seed makes the same ones of at any time, with those that only damage needs. */
export class Random extends SeededRandom {
  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return this.integer(0, below - 1);
  }

  /** Mostly small, sometimes up to `max`: sizes that find limits without taking long. */
  size(max: number): number {
    return Math.max(1, Math.floor(max ** this.next()));
  }
}

/** The chances of one case of a campaign. */
export function randomOf(seed: number, number: number): Random {
  return new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
}
