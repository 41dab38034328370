import type { ItemKind } from '../../../kernel/ledger/openItems';
import type { Snapshot } from '../domain/snapshot';

/** Where reports of earlier days are kept: the closings, and apart from them what was open at the last refresh. */
export interface SnapshotPlace {
  readonly sheet: string;
  readonly table: string;
}

export const CLOSINGS: SnapshotPlace = { sheet: 'AR Snapshots', table: 'AR_Snapshots' };
export const LAST_REPORT: SnapshotPlace = { sheet: 'AR Last Report', table: 'AR_LastReport' };
/** Row of its headings, from 0. */
export const SNAPSHOTS_HEADER_ROW = 3;

/** Columns of AR_Snapshots, in their order. */
export const SNAPSHOT_HEADINGS = [
  'As of',
  'Entity',
  'Customer',
  'Customer number',
  'Document',
  'Kind',
  'Document date',
  'Due date',
  'Currency',
  'Bucket',
  'Open amount',
] as const;
export type SnapshotHeading = (typeof SNAPSHOT_HEADINGS)[number];

/** How the Kind column names what an item is. */
export const SNAPSHOT_KINDS: Readonly<Record<ItemKind, string>> = {
  invoice: 'invoice',
  creditMemo: 'credit memo',
  debitMemo: 'debit memo',
  payment: 'payment',
  other: 'other',
};

/** Kind of a row that is the balance of a customer in a bucket, not an item. */
export const CONDENSED_KIND = 'balance';

/** Rows that all snapshots may take together; beyond them the oldest are condensed. */
export const SNAPSHOT_ROWS_MAX = 250_000;

/** What AR Snapshots is to hold, by day, the earliest first. */
export interface SnapshotContent {
  readonly snapshots: readonly Snapshot[];
  /** How many of the first ones stand on the sheet already as they are, in this order, so that their rows need not be written again. */
  readonly standing: number;
}
