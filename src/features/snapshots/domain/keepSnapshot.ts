import type { AgedItems } from '../../aging/domain/agedItems';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import { Dictionary } from '../../../kernel/ledger/dictionary';
import type { ItemKind } from '../../../kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../kernel/ledger/openItemsBuilder';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { Snapshot, SnapshotTable } from './snapshot';
import { snapshotRowCount } from './snapshot';

/** Aged items of every currency as a snapshot of their day; `noDate` is the label of items without any date. */
export function snapshotOf(aged: readonly AgedItems[], customers: CustomerDirectory, asOf: Snapshot['asOf'], noDate: string): Snapshot {
  const tables = aged.map(({ items, bucket, scheme }): SnapshotTable => {
    const dictionary = new Dictionary();
    for (const label of [...scheme.labels, noDate]) dictionary.code(label);
    return { items, bucket: { codes: bucket, dictionary } };
  });
  return { asOf, isCondensed: false, customers, tables };
}

/** The same balances with one row for each customer and bucket; a row of zero is left out. */
export function condensed(snapshot: Snapshot): Snapshot {
  if (snapshot.isCondensed) return snapshot;
  const tables = snapshot.tables.map(({ items, bucket }): SnapshotTable => {
    const { dictionary } = bucket;
    const sums = new Map<number, number>();
    for (let row = 0; row < items.length; row++) {
      const key = items.customer[row]! * dictionary.size + bucket.codes[row]!;
      sums.set(key, (sums.get(key) ?? 0) + items.openAmount[row]!);
    }
    const kept = [...sums].filter(([, amount]) => amount !== 0).sort(([a], [b]) => a - b);
    const builder = new OpenItemsBuilder(items.currency, snapshot.customers);
    const kind: ItemKind = 'other';
    kept.forEach(([key, amount], row) => {
      const { name, id, entity } = snapshot.customers.at(Math.floor(key / dictionary.size));
      builder.add({ sheetRow: row + 1, customer: name, customerId: id, entity, kind, openAmount: exactTotal(amount) });
    });
    const codes = Uint32Array.from(kept, ([key]) => key % dictionary.size);
    return { items: builder.build(), bucket: { codes, dictionary } };
  });
  return { ...snapshot, isCondensed: true, tables };
}

/**
 * The snapshots with one more, by day, the earliest first; one of the same day is replaced. Where they would take more than `rowsMax` rows,
 * the oldest are condensed, then left out; the newest two always stay whole.
 */
export function withSnapshot(snapshots: readonly Snapshot[], added: Snapshot, rowsMax: number): readonly Snapshot[] {
  const all = [...snapshots.filter(({ asOf }) => asOf !== added.asOf), added].sort((a, b) => a.asOf - b.asOf);
  const rows = (): number => all.reduce((count, snapshot) => count + snapshotRowCount(snapshot), 0);
  for (let place = 0; place < all.length - 2 && rows() > rowsMax; place++) all[place] = condensed(all[place]!);
  while (all.length > 2 && rows() > rowsMax) all.shift();
  return all;
}
