import type { ReceivedAmounts } from '../../receipts/domain/receivedAmounts';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { AgingBasis, AgingScheme } from './agingScheme';

/** Stands in `daysPastDue` where an item has no date at all. */
export const NO_DAYS = -2147483648;

/**
 * The open items of one currency, aged at one day. Buckets partition the balance: the sum of `totals` is `balance`, and the sum over
 * customers of `byCustomer` is `totals`.
 */
export interface AgedItems {
  readonly items: OpenItems;
  readonly asOf: DayNumber;
  readonly scheme: AgingScheme;
  readonly basis: AgingBasis;
  /** asOf − date that the basis asks for; ≤ 0 is current; NO_DAYS without a date. */
  readonly daysPastDue: Int32Array;
  /** Index into `scheme.labels`; `labels.length` means no date. */
  readonly bucket: Uint8Array;
  /** Minor units, row-major: customer code × (labels.length + 1), the last column being "no date". */
  readonly byCustomer: Float64Array;
  /** Minor units by bucket, labels.length + 1 long. */
  readonly totals: Float64Array;
  readonly balance: MinorUnits;
  /** Sum of the past-due buckets, credits inside. */
  readonly pastDue: MinorUnits;
  /** Past-due items above zero only. */
  readonly pastDueGross: MinorUnits;
  /** Sum of the negative open items; already inside the buckets. */
  readonly unappliedCredits: MinorUnits;
  /** Customers that have an item in this currency, in code order. */
  readonly customerCodes: Uint32Array;
  readonly sums: CustomerSums;
  /** What receipts pay that the ledger does not have yet; left out where there are none. */
  readonly received?: ReceivedAmounts;
}

/** Sums by customer code that several figures ask for, taken in the one look at each item; minor units. */
export interface CustomerSums {
  /** More than 90 days after the date that the basis asks for, credits inside. */
  readonly over90: Float64Array;
  /** As the sheet says. */
  readonly disputed: Float64Array;
  /** The negative items, so never above 0. */
  readonly credits: Float64Array;
  /** Past-due items above zero only. */
  readonly pastDueGross: Float64Array;
}
