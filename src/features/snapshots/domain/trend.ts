import { ageItems } from '../../aging/domain/ageItems';
import { NO_DAYS } from '../../aging/domain/agedItems';
import type { AgingBasis, AgingScheme } from '../../aging/domain/agingScheme';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Snapshot, SnapshotTable } from './snapshot';

/** One currency at one day, minor units; `null` where the snapshot does not say. */
export interface TrendPoint {
  readonly asOf: DayNumber;
  readonly currency: Currency;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits | null;
  /** More than 90 days past due; a condensed snapshot knows it only by its buckets. */
  readonly over90: MinorUnits | null;
}

function pointOfItems({ items }: SnapshotTable, asOf: DayNumber, scheme: AgingScheme, basis: AgingBasis): TrendPoint {
  const aged = ageItems(items, asOf, scheme, basis);
  let over90 = 0;
  for (let row = 0; row < items.length; row++) {
    const days = aged.daysPastDue[row]!;
    if (days > 90 && days !== NO_DAYS) over90 += items.openAmount[row]!;
  }
  return { asOf, currency: items.currency, balance: aged.balance, pastDue: aged.pastDue, over90: exactTotal(over90) };
}

/** By the labels that were kept; they say what is past due only while the scheme still has the same ones. */
function pointOfBuckets({ items, bucket }: SnapshotTable, asOf: DayNumber, scheme: AgingScheme, noDate: string): TrendPoint {
  let balance = 0;
  let pastDue = 0;
  let isKnown = true;
  for (let row = 0; row < items.length; row++) {
    const label = bucket.dictionary.text(bucket.codes[row]!);
    const place = scheme.labels.indexOf(label);
    balance += items.openAmount[row]!;
    if (place < 0 && label !== noDate) isKnown = false;
    if (place >= scheme.firstPastDueBucket) pastDue += items.openAmount[row]!;
  }
  return { asOf, currency: items.currency, balance: exactTotal(balance), pastDue: isKnown ? exactTotal(pastDue) : null, over90: null };
}

/** The points of every snapshot and currency, by day; whole snapshots are aged under the scheme of now, whatever it was then. */
export function trendOf(snapshots: readonly Snapshot[], scheme: AgingScheme, basis: AgingBasis, noDate: string): readonly TrendPoint[] {
  return snapshots.flatMap(({ asOf, isCondensed, tables }) =>
    tables.map((table) => (isCondensed ? pointOfBuckets(table, asOf, scheme, noDate) : pointOfItems(table, asOf, scheme, basis))),
  );
}
