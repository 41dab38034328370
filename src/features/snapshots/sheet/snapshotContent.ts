import type { Snapshot } from '../domain/snapshot';

/** Row of the headings of AR_Snapshots and AR_LastReport, from 0. */
export const SNAPSHOTS_HEADER_ROW = 3;

/** Rows that all snapshots may take together; beyond them the oldest are condensed. */
export const SNAPSHOT_ROWS_MAX = 250_000;

/** What AR Snapshots is to hold, by day, the earliest first. */
export interface SnapshotContent {
  readonly snapshots: readonly Snapshot[];
  /** How many of the first ones stand on the sheet already as they are, in this order, so that their rows need not be written again. */
  readonly standing: number;
}
