import type { AgingScheme } from '../../../aging/domain/agingScheme';
import { bucketOfDate } from '../../../aging/domain/schemes';
import { NO_DAY, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../../kernel/ledger/openItems';
import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Ranged } from '../ranged';

/**
 * What is left at the next month end of the items that are open now, minor units. Invoices issued after the as-of date are not in it.
 * Credits that items used up until then are gone with them.
 */
export interface MonthOutlook {
  /** The next month end; at a month end that of the next month. */
  readonly day: DayNumber;
  readonly balance: Ranged;
  readonly pastDue: Ranged;
  /** By bucket of the scheme, and last what has no date; they add up to the balance. */
  readonly buckets: readonly MinorUnits[];
  /** How far off past due was at past dates, so many days ahead: Σ|expected − true| / Σ true; `null` where nothing could be tried. */
  readonly pastError: number | null;
  readonly trials: number;
}

/** What is expected of each item until a day, and of all, minor units. */
interface UntilDay {
  readonly day: DayNumber;
  /** By item, before credits are taken off. */
  readonly byItem: Float64Array;
  /** By customer: the credits that are set against it, not below 0. */
  readonly creditsUsed: Float64Array;
}

/** The buckets of what is left on a day: whole minor units that add up to the balance of that day. */
export function bucketsLeft(items: OpenItems, { day, byItem, creditsUsed }: UntilDay, scheme: AgingScheme): readonly MinorUnits[] {
  const sums = new Float64Array(scheme.labels.length + 1);
  const creditsLeft = creditsUsed.slice();
  for (let i = 0; i < items.length; i++) {
    const open = items.openAmount[i]!;
    const due = items.dueDay[i]!;
    const bucket = due === NO_DAY ? scheme.labels.length : bucketOfDate(scheme, due as DayNumber, day);
    if (open >= 0) sums[bucket]! += open - byItem[i]!;
    else {
      const used = Math.min(-open, creditsLeft[items.customer[i]!]!);
      creditsLeft[items.customer[i]!]! -= used;
      sums[bucket]! += open + used;
    }
  }
  return Array.from(sums, (sum) => exactTotal(sum));
}
