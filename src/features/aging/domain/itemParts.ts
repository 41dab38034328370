import type { AgedItems } from './agedItems';
import { disputedOf, type HeldAmounts } from './disputedAmounts';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';

/**
 * Splits what is open of an item above zero: disputed, then arranged in a payment plan, then received and not in the ledger yet, then openly
 * promised. Each takes no more than those before it leave, so no unit counts twice. One object serves all items: `split` says what its
 * fields are of. Minor units.
 */
export class ItemParts {
  disputed = 0;
  arranged = 0;
  received = 0;
  /** What is left before promises. */
  free = 0;
  promised = 0;
  /** True where the sheet itself has a promise for the item whose day has not passed: it holds for all that is left. */
  isPromisedOnSheet = false;

  /** @param held what a log of activities holds back, `null` for no log */
  constructor(
    private readonly aged: Pick<AgedItems, 'items' | 'asOf' | 'received'>,
    private readonly held: HeldAmounts | null,
  ) {}

  /** Splits the item of a row, which is above zero. */
  split(row: number): this {
    const { aged, held } = this;
    const { items, asOf, received } = aged;
    const open = items.openAmount[row]!;
    this.disputed = disputedOf(items, held, row);
    this.arranged = held ? Math.min(held.arranged[row]!, open - this.disputed) : 0;
    const unarranged = open - this.disputed - this.arranged;
    this.received = received ? Math.min(received.byItem[row]!, unarranged) : 0;
    this.free = unarranged - this.received;
    const onSheet = items.promiseDay ? items.promiseDay[row]! : NO_DAY;
    this.isPromisedOnSheet = onSheet !== NO_DAY && onSheet >= asOf && this.free > 0;
    this.promised = this.isPromisedOnSheet ? this.free : held ? Math.min(held.promised[row]!, this.free) : 0;
    return this;
  }
}
