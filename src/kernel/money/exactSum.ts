import Decimal from 'decimal.js';

/** Four decimals hold every amount that a sheet shows; what has more takes the slower way. */
const SCALE = 10000;
const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * Adds decimal numbers exactly, so that 0.1 + 0.2 is 0.3. A number counts as the decimal that a cell shows for it. Numbers of up to four
 * decimals are added as whole ten-thousandths; any other, or a sum beyond 2^53 of them, goes through decimal.js.
 */
export class ExactSum {
  private whole = 0;
  private rest: Decimal | null = null;

  add(value: number): void {
    const scaled = Math.round(value * SCALE);
    const next = this.whole + scaled;
    if (scaled / SCALE === value && Math.abs(scaled) <= SAFE && Math.abs(next) <= SAFE) this.whole = next;
    else this.rest = (this.rest ?? new Decimal(0)).plus(value);
  }

  get decimal(): Decimal {
    const sum = new Decimal(this.whole).div(SCALE);
    return this.rest === null ? sum : sum.plus(this.rest);
  }

  /** The double nearest to the sum; never −0. */
  get value(): number {
    const sum = this.rest === null ? this.whole / SCALE : this.decimal.toNumber();
    return sum === 0 ? 0 : sum;
  }
}

/** The exact sum of numbers. */
export function sumExactly(values: Iterable<number>): Decimal {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.decimal;
}
