import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { CodeColumn } from '../../../kernel/ledger/dictionary';
import type { OpenItems } from '../../../kernel/ledger/openItems';

/** Open items of one currency as a snapshot kept them; `bucket` holds the label of the bucket that each stood in under the scheme of then. */
export interface SnapshotTable {
  readonly items: OpenItems;
  readonly bucket: CodeColumn;
}

/**
 * The open items of a workbook as they stood at a day. A condensed snapshot holds one row for each customer and bucket instead of single
 * items: balances and buckets are there, documents and dates are not.
 */
export interface Snapshot {
  readonly asOf: DayNumber;
  readonly isCondensed: boolean;
  readonly customers: CustomerDirectory;
  /** One a currency. */
  readonly tables: readonly SnapshotTable[];
}

/** Rows that a snapshot takes in its table. */
export function snapshotRowCount(snapshot: Snapshot): number {
  return snapshot.tables.reduce((count, { items }) => count + items.length, 0);
}

/** The latest of the snapshots before a day, or `null`. */
export function latestBefore(snapshots: readonly Snapshot[], day: DayNumber): Snapshot | null {
  let latest: Snapshot | null = null;
  for (const snapshot of snapshots) if (snapshot.asOf < day && (latest === null || snapshot.asOf > latest.asOf)) latest = snapshot;
  return latest;
}
