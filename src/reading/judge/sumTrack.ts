/** Sums of the items so far, by currency code of the row and for all together; thousandths of a currency unit, so that they are exact. */
export interface SumMark {
  readonly sums: Float64Array;
  readonly items: number;
}

/** Half a cent: what a printed sum may be off by its own rounding. */
const TOLERANCE = 5;

export function thousandths(amount: number): number {
  return Math.round(amount * 1000);
}

export function equalSums(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE + 1e-12 * Math.abs(a);
}

/** Adds items one after another and remembers places to measure from. Index 0 of a mark's sums is all currencies together. */
export class SumTrack {
  private readonly sums: Float64Array;
  items = 0;

  constructor(currencies: number) {
    this.sums = new Float64Array(currencies + 1);
  }

  add(amount: number, currency: number): void {
    this.sums[0]! += amount;
    this.sums[currency + 1]! += amount;
    this.items++;
  }

  mark(): SumMark {
    return { sums: this.sums.slice(), items: this.items };
  }

  /** Sum since a mark of one currency (−1 for all together). */
  since(mark: SumMark, currency: number): number {
    return this.sums[currency + 1]! - mark.sums[currency + 1]!;
  }

  /**
   * The currency of which `amount` is the sum since the mark: the one asked for, else any one (−1 for all together); `null` where it is none.
   * Nothing counts as a sum where no item came after the mark.
   */
  matching(mark: SumMark, amount: number, currency: number): number | null {
    if (this.items === mark.items) return null;
    if (currency >= 0) return equalSums(this.since(mark, currency), amount) ? currency : null;
    for (let c = 0; c < this.sums.length - 1; c++) {
      if (this.sums[c + 1] !== mark.sums[c + 1] && equalSums(this.since(mark, c), amount)) return c;
    }
    return equalSums(this.since(mark, -1), amount) ? -1 : null;
  }
}
