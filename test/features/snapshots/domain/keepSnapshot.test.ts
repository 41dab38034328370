import { condensed, snapshotOf, withSnapshot } from '../../../../src/features/snapshots/domain/keepSnapshot';
import { latestBefore, snapshotRowCount, type Snapshot } from '../../../../src/features/snapshots/domain/snapshot';
import { agedAt, day } from './madeAging';

const ITEMS = [
  { customer: 'Alder', document: '1', due: '2026-01-15', amount: 500 },
  { customer: 'Alder', document: '2', due: '2026-01-16', amount: 700 },
  { customer: 'Birch', document: '3', due: '2026-05-01', amount: -40 },
  { customer: 'Birch', document: '4', due: '2026-05-01', amount: 40 },
];

function snapshotAt(iso: string): Snapshot {
  const aged = agedAt(iso, ITEMS);
  return snapshotOf([aged], aged.items.customers, day(iso), 'No date');
}

test('a condensed snapshot keeps each customer and bucket, without what comes to zero', () => {
  const { items, bucket } = condensed(snapshotAt('2026-01-31')).tables[0]!;
  expect(items.length).toBe(1);
  expect(items.openAmount[0]).toBe(1200);
  expect(bucket.dictionary.text(bucket.codes[0]!)).toBe('1-30 days');
});

test('a snapshot of the same day takes the place of the earlier one', () => {
  const kept = withSnapshot([snapshotAt('2026-01-31'), snapshotAt('2026-02-28')], snapshotAt('2026-01-31'), 1000);
  expect(kept.map(({ asOf }) => asOf)).toEqual([day('2026-01-31'), day('2026-02-28')]);
});

test('where rows run out the oldest snapshots are condensed first and the newest two stay whole', () => {
  let kept: readonly Snapshot[] = [];
  for (const iso of ['2026-01-31', '2026-02-28', '2026-03-31']) kept = withSnapshot(kept, snapshotAt(iso), 9);
  expect(kept.map(({ isCondensed }) => isCondensed)).toEqual([true, false, false]);
  expect(kept.map(snapshotRowCount)).toEqual([1, 4, 4]);
  expect(withSnapshot(kept, snapshotAt('2026-04-30'), 8).map(({ asOf }) => asOf)).toEqual([day('2026-03-31'), day('2026-04-30')]);
});

test('the latest before a day is found', () => {
  const all = ['2026-01-31', '2026-02-28', '2026-03-31'].map(snapshotAt);
  expect(latestBefore(all, day('2026-03-31'))!.asOf).toBe(day('2026-02-28'));
  expect(latestBefore(all, day('2026-01-31'))).toBeNull();
});
