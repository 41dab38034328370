/** Why an item is expected when it is; the order is the code in `itemBasis`. Of what was arranged for an item the first basis takes its money first. */
export const EXPECTATION_BASES = ['override', 'plan', 'promise', 'disputed', 'learned', 'credit', 'noDate', 'received'] as const;
export type ExpectationBasis = (typeof EXPECTATION_BASES)[number];
