import { itemAt } from '../../../kernel/ledger/openItems';
import { cellNumber } from '../../../kernel/money/minorUnits';
import { snapshotRowCount, type Snapshot } from '../domain/snapshot';
import type { Cell } from '../../../kernel/sheet/cells';
import type { StyleName } from '../../../kernel/sheet/styles';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import {
  CONDENSED_KIND,
  SNAPSHOT_HEADINGS,
  SNAPSHOT_KINDS,
  CLOSINGS,
  LAST_REPORT,
  SNAPSHOTS_HEADER_ROW,
  type SnapshotContent,
  type SnapshotPlace,
} from './snapshotContent';
import type { Say } from '../../../kernel/words/say';
import { snapshotsText } from '../snapshotsText';
import type { Message } from '../../../kernel/words/message';

const STYLES: readonly StyleName[] = [
  'date',
  'asText',
  'asText',
  'asText',
  'asText',
  'indented',
  'date',
  'date',
  'indented',
  'asText',
  'amount',
];
const RIGHT = new Set([0, 6, 7, 10]);
const WIDTHS = [12, 12, 30, 16, 18, 14, 14, 12, 10, 14, 16];

/** One row an item, or a customer and bucket where the snapshot is condensed. */
function rowsOf(snapshot: Snapshot): Cell[][] {
  return snapshot.tables.flatMap(({ items, bucket }) =>
    Array.from({ length: items.length }, (_, row): Cell[] => {
      const { customer, documentNo, kind, documentDay, dueDay, openAmount } = itemAt(items, row);
      const kindWord = snapshot.isCondensed ? CONDENSED_KIND : SNAPSHOT_KINDS[kind];
      return [
        snapshot.asOf,
        customer.entity,
        customer.name,
        customer.id,
        documentNo,
        kindWord,
        documentDay ?? '',
        dueDay ?? '',
        items.currency.code,
        bucket.dictionary.text(bucket.codes[row]!),
        cellNumber(openAmount, items.currency),
      ];
    }),
  );
}

/** AR Snapshots: what was open at each day kept, one row an item; rows of snapshots that stand there already are left as they are. */
export function planSnapshots({ snapshots, standing }: SnapshotContent, say: Say): SheetPlan {
  const kept = snapshots.slice(0, standing).reduce((count, one) => count + snapshotRowCount(one), 0);
  const from = snapshots[0]?.asOf ?? null;
  const to = snapshots[snapshots.length - 1]?.asOf ?? null;
  const caption = snapshotsText('caption', { count: snapshots.length, from, to });
  return planPlace(CLOSINGS, snapshotsText('title'), caption, snapshots.slice(standing), kept, say);
}

/** AR Last Report: what was open at this refresh, so that the next one knows what left, what came and what moved. */
export function planLastReport(snapshot: Snapshot, say: Say): SheetPlan {
  return planPlace(LAST_REPORT, snapshotsText('lastReport'), snapshotsText('lastCaption', { day: snapshot.asOf }), [snapshot], 0, say);
}

function planPlace(place: SnapshotPlace, title: Message, caption: Message, added: readonly Snapshot[], kept: number, say: Say): SheetPlan {
  const builder = new PlanBuilder(place.sheet, say);
  const rows = added.flatMap(rowsOf);
  const total = kept + rows.length;
  const width = SNAPSHOT_HEADINGS.length;
  builder.cell(0, 0, title, 'title').height(0, 1, 24).cell(1, 0, caption, 'subtitle');
  builder.cells(SNAPSHOTS_HEADER_ROW, 0, [SNAPSHOT_HEADINGS]);
  builder.leave(spanAt(SNAPSHOTS_HEADER_ROW + 1, 0, kept, width));
  builder.cells(SNAPSHOTS_HEADER_ROW + 1 + kept, 0, rows);
  builder.table(place.table, spanAt(SNAPSHOTS_HEADER_ROW, 0, Math.max(total, 1) + 1, width), RIGHT);
  STYLES.forEach((style, column) => builder.style(spanAt(SNAPSHOTS_HEADER_ROW + 1, column, total, 1), style));
  for (const column of [5, 8]) builder.style(spanAt(SNAPSHOTS_HEADER_ROW, column, 1, 1), 'headerIndented');
  return builder.plan(
    WIDTHS,
    { rows: SNAPSHOTS_HEADER_ROW + 1, columns: 0 },
    { landscape: true, titleRows: { first: SNAPSHOTS_HEADER_ROW, count: 1 }, area: null },
  );
}
