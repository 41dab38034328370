import { wordsText } from '../../../kernel/words/wordsText';
import { itemAt } from '../../../kernel/ledger/openItems';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOut } from '../../../kernel/tables/layOut';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { snapshotRowCount, type Snapshot } from '../domain/snapshot';
import { snapshotsText } from '../snapshotsText';
import { SNAPSHOTS_HEADER_ROW, type SnapshotContent } from './snapshotContent';
import { CLOSINGS, LAST_REPORT, type SnapshotRow, type KeptTable } from './snapshotTable';

/** One row an item, or a customer and bucket where the snapshot is condensed. */
function rowsOf(snapshot: Snapshot): readonly SnapshotRow[] {
  return snapshot.tables.flatMap(({ items, bucket }) =>
    Array.from({ length: items.length }, (_, row): SnapshotRow => {
      const { customer, documentNo, kind, documentDay, dueDay, openAmount } = itemAt(items, row);
      return {
        asOf: snapshot.asOf,
        entity: customer.entity,
        customer: customer.name,
        number: customer.id,
        document: documentNo,
        kind: snapshot.isCondensed ? 'balance' : kind,
        documentDay,
        dueDay,
        currency: items.currency,
        bucket: bucket.dictionary.text(bucket.codes[row]!),
        amount: openAmount,
      };
    }),
  );
}

/** AR Snapshots: what was open at each day kept, one row an item; rows of snapshots that stand there already are left as they are. */
export function planSnapshots({ snapshots, standing }: SnapshotContent, say: Say): SheetPlan {
  const kept = snapshots.slice(0, standing).reduce((count, one) => count + snapshotRowCount(one), 0);
  const from = snapshots[0]?.asOf ?? null;
  const to = snapshots[snapshots.length - 1]?.asOf ?? null;
  const caption = snapshotsText('caption', { count: snapshots.length, from, to });
  return planTable(CLOSINGS, caption, snapshots.slice(standing), kept, say);
}

/** AR Last Report: what was open at this refresh, so that the next one knows what left, what came and what moved. */
export function planLastReport(snapshot: Snapshot, say: Say): SheetPlan {
  return planTable(LAST_REPORT, snapshotsText('lastCaption', { day: snapshot.asOf }), [snapshot], 0, say);
}

/** `kept` counts the rows that stand there already and are left. */
function planTable(table: KeptTable, caption: Message, added: readonly Snapshot[], kept: number, say: Say): SheetPlan {
  const builder = new PlanBuilder(table.sheet, say);
  const { language } = say.locale;
  const layout = layOut(table, language, { language });
  const day = added.at(-1)?.asOf;
  if (day !== undefined) builder.footer(wordsText('footer', { day, entity: '' }));
  builder.cell(0, 0, table.title[language], 'title').height(0, 1, 24).cell(1, 0, caption, 'subtitle');
  builder.height(SNAPSHOTS_HEADER_ROW, 1, 30);
  writeTable(builder, layout, { row: SNAPSHOTS_HEADER_ROW, rows: added.flatMap(rowsOf), kept });
  return builder.plan(
    layout.widths(0),
    { rows: SNAPSHOTS_HEADER_ROW + 1, columns: 0 },
    { landscape: true, titleRows: { first: SNAPSHOTS_HEADER_ROW, count: 1 }, area: null },
  );
}
