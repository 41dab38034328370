import type { Message } from './message';

/** What a figure counts; 'share' is a fraction (0.03 is 3 %), 'amount' is minor units, 'index' a plain number. */
export type FigureUnit = 'days' | 'share' | 'amount' | 'times' | 'index';

/** A figure that may be impossible: then `value` is `null` and `reason` says why. `inputs` is what it was computed from. */
export interface Figure<Id extends string = string> {
  readonly id: Id;
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly reason: Message | null;
  readonly inputs: Message | null;
}
