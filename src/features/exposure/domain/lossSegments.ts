/** How the rates of a segment came about. */
export type RatesFrom = 'typed' | 'learned' | 'common';

/** Customers that share their loss rates; rates are fractions by bucket, "no date" last. */
export interface LossSegment {
  readonly name: string;
  readonly rates: readonly string[];
  readonly from: RatesFrom;
}

/** The pool parted by a fact of its customers; `ofCustomer` holds the place of each customer code's segment. */
export interface LossSegments {
  readonly segments: readonly LossSegment[];
  readonly ofCustomer: Uint16Array;
}

/** The whole pool as one segment without a name. */
export function onePool(rates: readonly string[], customerCount: number): LossSegments {
  return { segments: [{ name: '', rates, from: 'common' }], ofCustomer: new Uint16Array(customerCount) };
}
