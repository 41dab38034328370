/** What a figure counts; 'share' is a fraction (0.03 is 3 %), 'amount' is minor units, 'index' a plain number. */
export type FigureUnit = 'days' | 'share' | 'amount' | 'times' | 'index';

/** A figure that may be impossible: then `value` is `null` and `reason` says why in a sentence. `inputs` and `formula` are for the reader. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** What a share is of, where it is not the balance. */
  readonly of?: string;
  readonly reason: string;
  readonly formula: string;
  readonly inputs: string;
}
