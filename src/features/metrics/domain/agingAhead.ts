import { ageItems } from '../../aging/domain/ageItems';
import type { AgedItems } from '../../aging/domain/agedItems';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';

/** A forecast's receipts of single items: minor units by item × (weeks + 1), weeks of seven days from as-of + 1, the last column beyond them. */
interface ItemReceipts {
  readonly itemWeeks: Float64Array;
  readonly weekCount: number;
}

/** What of each item is received up to and with a day: whole weeks, and of the week that the day lies in the share of its days, in whole minor units. */
export function receivedBy({ itemWeeks, weekCount }: ItemReceipts, itemCount: number, daysAhead: number): Float64Array {
  const received = new Float64Array(itemCount);
  const width = weekCount + 1;
  const whole = Math.min(Math.floor(daysAhead / 7), weekCount);
  const part = whole < weekCount ? daysAhead - whole * 7 : 0;
  for (let item = 0; item < itemCount; item++) {
    let sum = 0;
    for (let week = 0; week < whole; week++) sum += itemWeeks[item * width + week]!;
    // Cut off, not rounded: a part of a cent has not arrived.
    if (part > 0) sum += Math.trunc((itemWeeks[item * width + whole]! * part) / 7);
    received[item] = sum;
  }
  return received;
}

/**
 * The aging of today's open items at a later day if the receipts come as expected; what will be invoiced until then is not in it. The balance
 * is today's less what is received.
 */
export function agingAhead(aged: AgedItems, received: Float64Array, day: DayNumber): AgedItems {
  const openAmount = aged.items.openAmount.map((amount, item) => amount - received[item]!);
  return ageItems({ ...aged.items, openAmount }, day, aged.scheme, aged.basis);
}
