import type { Currency } from '../kernel/money/currency';
import type { MinorUnits } from '../kernel/money/minorUnits';
import type { Message } from '../kernel/words/message';

/** Something that deserves a decision, found by a fixed rule. `rows` are sheet rows, a dozen at most, and `parts` the places of their sheets. */
export interface Finding {
  readonly customer: string;
  readonly currency: Currency;
  readonly amount: MinorUnits;
  readonly finding: Message;
  readonly rule: Message;
  readonly rows: readonly number[];
  readonly parts: readonly number[];
}
