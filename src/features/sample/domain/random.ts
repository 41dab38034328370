/**
 * A seeded source of chance: the same seed gives the same run on every machine. The generator is Tommy Ettinger's mulberry32.
 *
 * Only additions, multiplications and divisions are used, never `Math.exp` or `Math.log`, whose last digit may differ between engines.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0 and below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `first` up to and with `last`. */
  integer(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  /** True in a share of `probability` of all calls. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the values of a list that is not empty. */
  pick<T>(values: readonly T[]): T {
    return values[this.integer(0, values.length - 1)]!;
  }

  /** About normally distributed with mean 0 and variance 1: the sum of four uniform numbers, so never beyond ±3.5. */
  normal(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.7320508075688772;
  }

  /** Many small values, few large ones: from 0 up to `largest`, half of them below an eighth of it. */
  skewed(largest: number): number {
    const u = this.next();
    return u * u * u * largest;
  }
}
