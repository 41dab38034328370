import type { Currency } from '../money/currency';
import type { MinorUnits } from '../money/minorUnits';

/** An amount and the currency that it is in. */
export interface Money {
  readonly amount: MinorUnits;
  readonly currency: Currency;
}

/** What a message speaks of: texts of the user, numbers, days as serials, shares as fractions, amounts, other messages. */
type Param = string | number | boolean | null | undefined | Money | Message | readonly Param[] | { readonly [name: string]: Param };

/** A sentence that has not been said yet: which words it needs and what they speak of. Who shows it says it in the reader's language. */
export interface Message<C extends string = string> {
  /** Whose words: the folder that has them. */
  readonly area: string;
  readonly code: C;
  readonly params: { readonly [name: string]: Param };
}
