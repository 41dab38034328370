import { MIXABLE_METHODS } from './models/methods';

const METHODS_COUNT = MIXABLE_METHODS.length;
/** A chance that a method gave to what happened counts as no less than this, so that one surprise does not rule it out. */
const CHANCE_MIN = 0.01;
/** Payments of one customer often come together and are not as many witnesses as there are payments. */
const TEMPER = 0.5;
/** Passes in which the weights of all customers and those of each are brought into line. */
const PASSES = 6;
/** So many payments scored make a customer's own weights count for half; the common ones are the rest. */
const OWN_HALF_COUNT = 40;
/** Share of the common weights that is spread evenly, so that no method is ever ruled out for a new customer. */
const EVEN_SHARE = 0.1;

/**
 * How well each method foretold each customer's payments: sums of the logarithms of the chances that it gave, step by step and always
 * before they happened, to what then happened (prequential scores, Dawid 1984). Every day that an item was open is scored once.
 */
export class CustomerScores {
  private readonly sums: Float64Array;
  /** How many things that happened each customer was scored for. */
  private readonly scored: Float64Array;

  constructor(private readonly customerSize: number) {
    this.sums = new Float64Array(customerSize * METHODS_COUNT);
    this.scored = new Float64Array(customerSize);
  }

  /** Adds that method `m`, counted as in MIXABLE_METHODS, had given `chance` to what happened to an item of the customer. */
  add(customer: number, m: number, chance: number): void {
    const at = customer * METHODS_COUNT + m;
    this.sums[at] = this.sums[at]! + Math.log(Math.max(CHANCE_MIN, chance));
    if (m === 0) this.scored[customer] = this.scored[customer]! + 1;
  }

  /** Weights by customer × method that add up to 1 for each customer: those that suit most customers, the more bent to its own the more it was scored. */
  weights(): Float64Array {
    const { customerSize, sums } = this;
    const weights = new Float64Array(customerSize * METHODS_COUNT);
    let common = new Float64Array(METHODS_COUNT).fill(1 / METHODS_COUNT);
    for (let pass = 0; pass <= PASSES; pass++) {
      const next = new Float64Array(METHODS_COUNT);
      let scoredCount = 0;
      for (let c = 0; c < customerSize; c++) {
        const from = c * METHODS_COUNT;
        let top = -Infinity;
        for (let m = 0; m < METHODS_COUNT; m++) top = Math.max(top, sums[from + m]!);
        let all = 0;
        for (let m = 0; m < METHODS_COUNT; m++) {
          const weight = common[m]! * Math.exp(TEMPER * (sums[from + m]! - top));
          weights[from + m] = weight;
          all += weight;
        }
        for (let m = 0; m < METHODS_COUNT; m++) {
          weights[from + m] = weights[from + m]! / all;
          if (this.scored[c]! > 0) next[m] = next[m]! + weights[from + m]!;
        }
        if (this.scored[c]! > 0) scoredCount++;
      }
      if (scoredCount === 0 || pass === PASSES) break;
      common = next.map((sum) => (1 - EVEN_SHARE) * (sum / scoredCount) + EVEN_SHARE / METHODS_COUNT);
    }
    for (let c = 0; c < customerSize; c++) {
      const own = this.scored[c]! / (this.scored[c]! + OWN_HALF_COUNT);
      for (let m = 0; m < METHODS_COUNT; m++)
        weights[c * METHODS_COUNT + m] = own * weights[c * METHODS_COUNT + m]! + (1 - own) * common[m]!;
    }
    return weights;
  }
}
