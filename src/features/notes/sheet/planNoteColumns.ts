import { NO_DAYS } from '../../aging/domain/agedItems';
import { assert } from '../../../kernel/assert';
import { itemActionFor } from '../../worklist/domain/dunningLadder';
import { itemFactsOf } from '../../worklist/domain/itemFacts';
import type { RankedCustomer } from '../../worklist/domain/rankedCustomer';
import { layoutOfPart } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { NOTE_COLUMN_HEADINGS } from '../../../kernel/sheet/noteColumns';
import type { PlanCell, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { WORKLIST } from '../../worklist/domain/worklistPart';
import type { Say } from '../../../kernel/words/say';
import { whyMessage } from '../../worklist/domain/rankCustomers';
import { notesText } from '../notesText';
import { agingText } from '../../aging/agingText';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** Where our columns stand or will stand. */
export interface NoteColumnsPlace {
  /** First of them, counted from 0. */
  readonly column: number;
  /** True where an earlier run wrote them there, so that rows that are no item any more are emptied. */
  readonly stoodBefore: boolean;
}

/** The notes that stand beside items. */
export interface NoteCellsSource {
  /** Note and Note for of an item: currency and row in its columns. */
  readonly cellsOf: (currency: number, row: number) => readonly [string, string];
  /** Sheet rows (from 0) that hold a note of an earlier run, which is by now beside its own item. */
  readonly ownedRows: ReadonlySet<number>;
}

/** What a customer's rows say, made once a customer. */
class CustomerTexts {
  private readonly byCode = new Map<number, readonly PlanCell[]>();
  private readonly ranked: ReadonlyMap<number, RankedCustomer>;

  constructor(
    ranked: readonly RankedCustomer[],
    private readonly say: Say,
  ) {
    this.ranked = new Map(ranked.map((ranked) => [ranked.customer, ranked]));
  }

  rankedOf(customer: number): RankedCustomer | null {
    return this.ranked.get(customer) ?? null;
  }

  /** Priority and Why. */
  cells(customer: number): readonly PlanCell[] {
    const known = this.byCode.get(customer);
    if (known) return known;
    const ranked = this.ranked.get(customer);
    const cells = ranked ? [ranked.excludedBy === null ? ranked.rank : '', whyText(ranked, this.say)] : ['', ''];
    this.byCode.set(customer, cells);
    return cells;
  }
}

function whyText(ranked: RankedCustomer, say: Say): string {
  const reasons = say(whyMessage(ranked));
  return ranked.excludedBy === null ? say(notesText('classAndPoints', { class: ranked.class, points: ranked.score, reasons })) : reasons;
}

/** For each row of a sheet's table the item that stands there: currency and row in its columns, or −1. */
function itemsByRow(
  report: Report,
  part: number,
  firstRow: number,
  rowCount: number,
): { readonly currency: Int16Array; readonly item: Int32Array } {
  const currency = new Int16Array(rowCount).fill(-1);
  const item = new Int32Array(rowCount).fill(-1);
  report.currencies.forEach(({ aged }, place) => {
    if (!aged) return;
    const { sheetRow, part: parts, length } = aged.items;
    for (let row = 0; row < length; row++) {
      if (parts && parts[row] !== part) continue;
      const index = sheetRow[row]! - 1 - firstRow;
      if (index < 0 || index >= rowCount) continue;
      currency[index] = place;
      item[index] = row;
    }
  });
  return { currency, item };
}

/**
 * Our columns to the right of the source table: one cell a row for days past due, bucket, the customer's rank, why, the item's own next
 * action, its note and whose note that is.
 *
 * Without `notes` the Note column is left as it stands. A note that nothing says whose it is stays in its cell. `part` is the place of the
 * sheet where several were read together.
 */
export function planNoteColumns(
  report: Report,
  place: NoteColumnsPlace,
  say: Say,
  notes: NoteCellsSource | null = null,
  part = 0,
): SideColumnsPlan {
  const layout = layoutOfPart(report.reading, part);
  const headerRow = Math.max(...layout.headerRows) - 1;
  const firstRow = headerRow + 1;
  const tableEnd = layout.range.row + layout.range.rowCount;
  assert(tableEnd >= firstRow, 'a table ends below its header');
  let end = tableEnd;
  for (const row of notes?.ownedRows ?? []) if (row >= end) end = row + 1;
  const rowCount = end - firstRow;
  const { currency, item } = itemsByRow(report, part, firstRow, rowCount);
  const texts = report.parts.get(WORKLIST).map((ranked) => new CustomerTexts(ranked, say));
  const labels = report.currencies.map(({ aged }) =>
    [...(aged?.scheme.labels ?? []), NO_DATE].map((label) => say(agingText('bucket', { label }))),
  );
  const empty = place.stoodBefore ? '' : null;
  const cellsOf = (index: number): PlanCell[] => {
    const aged = currency[index]! < 0 ? null : report.currencies[currency[index]!]!.aged;
    const isOwned = notes?.ownedRows.has(firstRow + index) ?? false;
    if (!aged) return [empty, empty, empty, empty, empty, isOwned ? '' : null, isOwned ? '' : null];
    const row = item[index]!;
    const days = aged.daysPastDue[row]!;
    const own = texts[currency[index]!]!;
    const ranked = own.rankedOf(aged.items.customer[row]!);
    const action = ranked
      ? say(itemActionFor(itemFactsOf(aged, row, report.parts.get(ACTIVITY).held[currency[index]!] ?? null), ranked, aged.items.currency))
      : '';
    return [
      days === NO_DAYS ? '' : days,
      labels[currency[index]!]![aged.bucket[row]!]!,
      ...own.cells(aged.items.customer[row]!),
      action,
      ...(notes ? notes.cellsOf(currency[index]!, row) : [null, null]),
    ];
  };
  return {
    sheet: layout.sheet,
    column: place.column,
    headerRow,
    headings: NOTE_COLUMN_HEADINGS,
    firstRow,
    rowCount,
    cells: (from, to) => Array.from({ length: to - from }, (_, offset) => cellsOf(from + offset)),
    styles: ['integer', 'text', 'integer', 'text', 'text', 'inputNote', 'label'],
    columnWidths: [10, 14, 9, 50, 34, 34, 20],
  };
}
