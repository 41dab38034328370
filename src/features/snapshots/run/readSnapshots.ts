import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../../kernel/ledger/customers';
import { Dictionary } from '../../../kernel/ledger/dictionary';
import { ITEM_KINDS, type ItemKind } from '../../../kernel/ledger/openItems';
import { OpenItemsBuilder, type NewOpenItem } from '../../../kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell } from '../../../kernel/money/minorUnits';
import { type Problem, problem } from '../../../kernel/words/problem';
import type { Snapshot, SnapshotTable } from '../domain/snapshot';
import type { Cell } from '../../../kernel/sheet/cells';
import {
  CLOSINGS,
  CONDENSED_KIND,
  LAST_REPORT,
  SNAPSHOT_HEADINGS,
  SNAPSHOT_KINDS,
  SNAPSHOTS_HEADER_ROW,
  type SnapshotHeading,
  type SnapshotPlace,
} from '../sheet/snapshotContent';
import { typedDay, typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { CHUNK_ROWS, readBlocks } from '../../../kernel/run/readCells';
import { tableNamed } from '../../../kernel/run/survey';
import { snapshotsText } from '../snapshotsText';

/** Wrong rows told one by one; more only count. */
const TOLD_MAX = 20;

/** The snapshots that a workbook keeps, by day, the earliest first, and the rows of the table that make no sense. */
export interface SnapshotReading {
  readonly snapshots: readonly Snapshot[];
  readonly problems: readonly Problem[];
  /** True where the table holds exactly what was read, in this order, so that its rows may be left as they stand. */
  readonly isOrdered: boolean;
}

interface TableUnderWay {
  readonly builder: OpenItemsBuilder;
  readonly buckets: Dictionary;
  readonly codes: number[];
}

interface SnapshotUnderWay {
  readonly customers: CustomerDirectory;
  readonly tables: Map<string, TableUnderWay>;
  condensedRows: number;
}

const kindOf = (word: string): ItemKind => ITEM_KINDS.find((kind) => SNAPSHOT_KINDS[kind] === word.toLowerCase()) ?? 'other';

/** Gathers the rows of AR_Snapshots. */
class SnapshotRows {
  private readonly days = new Map<DayNumber, SnapshotUnderWay>();
  readonly problems: Problem[] = [];
  private isOrdered = true;
  private lastPlace: readonly [number, string] = [0, ''];

  constructor(
    private readonly places: ReadonlyMap<SnapshotHeading, number>,
    private readonly sheet: string,
  ) {}

  /** Takes one row; `sheetRow` counts from 1. */
  take(cells: readonly Cell[], sheetRow: number): void {
    const cell = (heading: SnapshotHeading): Cell => cells[this.places.get(heading) ?? -1] ?? '';
    if (cells.every((one) => one === '')) {
      this.isOrdered = false;
      return;
    }
    const asOf = typedDay(cell('As of'));
    const currency = currencyOf(typedText(cell('Currency')));
    const number = typedNumber(cell('Open amount'));
    const amount = number === null ? null : amountFromCell(number, currency);
    if (asOf === null || amount === null) {
      const heading = asOf === null ? 'As of' : 'Open amount';
      this.flag(sheetRow, heading, cell(heading));
      return;
    }
    const snapshot = this.days.get(asOf) ?? {
      customers: new CustomerDirectory(),
      tables: new Map<string, TableUnderWay>(),
      condensedRows: 0,
    };
    this.days.set(asOf, snapshot);
    const table = snapshot.tables.get(currency.code) ?? {
      builder: new OpenItemsBuilder(currency, snapshot.customers),
      buckets: new Dictionary(),
      codes: [],
    };
    snapshot.tables.set(currency.code, table);
    const kind = typedText(cell('Kind'));
    if (kind.toLowerCase() === CONDENSED_KIND) snapshot.condensedRows++;
    const item: NewOpenItem = {
      sheetRow,
      customer: typedText(cell('Customer')),
      customerId: typedText(cell('Customer number')),
      entity: typedText(cell('Entity')),
      documentNo: typedText(cell('Document')),
      kind: kindOf(kind),
      documentDay: typedDay(cell('Document date')),
      dueDay: typedDay(cell('Due date')),
      openAmount: amount.amount,
    };
    table.builder.add(item);
    table.codes.push(table.buckets.code(typedText(cell('Bucket'))));
    this.follow(asOf, currency.code);
  }

  /** Notes whether days rise and the currencies of a day stand one after the other. */
  private follow(asOf: DayNumber, code: string): void {
    const [day, last] = this.lastPlace;
    const isInOrder = asOf > day || (asOf === day && (code === last || this.days.get(asOf)!.tables.get(code)!.codes.length === 1));
    if (!isInOrder) this.isOrdered = false;
    this.lastPlace = [asOf, code];
  }

  private flag(row: number, heading: SnapshotHeading, read: Cell): void {
    this.isOrdered = false;
    if (this.problems.length >= TOLD_MAX) return;
    const message = snapshotsText('rowWrong', { sheet: this.sheet, row, heading, isDate: heading === 'As of' });
    const place = { row, read: read === '' ? null : String(read) };
    this.problems.push({ ...problem(message, 'warning', place), code: 'snapshotRowWrong' });
  }

  finish(): SnapshotReading {
    const snapshots = [...this.days]
      .sort(([a], [b]) => a - b)
      .map(([asOf, { customers, tables, condensedRows }]): Snapshot => {
        const built = [...tables.values()].map(({ builder, buckets, codes }): SnapshotTable => ({
          items: builder.build(),
          bucket: { codes: Uint32Array.from(codes), dictionary: buckets },
        }));
        return { asOf, isCondensed: condensedRows > 0, customers, tables: built };
      });
    return { snapshots, problems: this.problems, isOrdered: this.isOrdered };
  }
}

/**
 * Reads the snapshots that AR Snapshots keeps; a workbook without them gives none. Columns are found by their headings.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export function readSnapshots(run: Run): Promise<SnapshotReading> {
  return readPlace(run, CLOSINGS);
}

/** What was open at the last refresh, `null` where none has kept it. */
export async function readLastReport(run: Run): Promise<Snapshot | null> {
  return (await readPlace(run, LAST_REPORT)).snapshots.at(-1) ?? null;
}

async function readPlace(run: Run, kept: SnapshotPlace): Promise<SnapshotReading> {
  const info = tableNamed(run.survey, kept.table);
  if (!info?.hasHeader) return { snapshots: [], problems: [], isOrdered: false };
  let rows: SnapshotRows | null = null;
  let sheetRow = info.span.row;
  let isInPlace = false;
  const request = { sheet: info.sheet, span: info.span, columns: null, withFormats: false, chunkRowsMax: CHUNK_ROWS };
  for await (const block of readBlocks(run, request)) {
    for (const cells of block.values) {
      sheetRow++;
      if (rows) {
        rows.take(cells, sheetRow);
        continue;
      }
      const headings = cells.map((cell) => typedText(cell).toLowerCase());
      const places = SNAPSHOT_HEADINGS.map((heading): [SnapshotHeading, number] => [heading, headings.indexOf(heading.toLowerCase())]);
      rows = new SnapshotRows(new Map(places), info.sheet);
      isInPlace =
        info.sheet === kept.sheet &&
        info.span.row === SNAPSHOTS_HEADER_ROW &&
        info.span.column === 0 &&
        cells.length === places.length &&
        places.every(([, column], place) => column === place);
    }
  }
  if (rows) {
    const reading = rows.finish();
    return { ...reading, isOrdered: reading.isOrdered && isInPlace };
  }
  return { snapshots: [], problems: [], isOrdered: false };
}
