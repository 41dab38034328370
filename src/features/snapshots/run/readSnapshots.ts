import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../../kernel/ledger/customers';
import { Dictionary } from '../../../kernel/ledger/dictionary';
import { OpenItemsBuilder } from '../../../kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell } from '../../../kernel/money/minorUnits';
import { type Problem, problem } from '../../../kernel/words/problem';
import type { Snapshot, SnapshotTable } from '../domain/snapshot';
import { SNAPSHOTS_HEADER_ROW } from '../sheet/snapshotContent';
import { CLOSINGS, LAST_REPORT, snapshotKind, type KeptTable, type SnapshotColumn } from '../sheet/snapshotTable';
import type { Run } from '../../../kernel/run/run';
import { columnOf } from '../../../kernel/tables/layOut';
import { findTable, standingTables, type StandingTable } from '../../../kernel/tables/standingTables';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import { sheetRow, typedRows } from '../../../kernel/tables/typedTable';
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

/** Gathers the rows of AR_Snapshots. */
class SnapshotRows {
  private readonly days = new Map<DayNumber, SnapshotUnderWay>();
  readonly problems: Problem[] = [];
  private isOrdered = true;
  private lastPlace: readonly [number, string] = [0, ''];

  constructor(private readonly standing: StandingTable<SnapshotColumn>) {}

  /** Takes one row; `sheetRow` counts from 1. */
  take(row: TypedRow<SnapshotColumn>, sheetRow: number): void {
    if (row.isBlank()) {
      this.isOrdered = false;
      return;
    }
    const asOf = row.day('asOf');
    const currency = currencyOf(row.text('currency'));
    const number = row.number('amount');
    const amount = number === null ? null : amountFromCell(number, currency);
    if (asOf === null || amount === null) {
      this.flag(sheetRow, asOf === null ? 'asOf' : 'amount', row);
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
    const { kind, isBalance } = snapshotKind(row.text('kind'));
    if (isBalance) snapshot.condensedRows++;
    table.builder.add({
      sheetRow,
      customer: row.text('customer'),
      customerId: row.text('number'),
      entity: row.text('entity'),
      documentNo: row.text('document'),
      kind,
      documentDay: row.day('documentDay'),
      dueDay: row.day('dueDay'),
      openAmount: amount.amount,
    });
    table.codes.push(table.buckets.code(row.text('bucket')));
    this.follow(asOf, currency.code);
  }

  /** Notes whether days rise and the currencies of a day stand one after the other. */
  private follow(asOf: DayNumber, code: string): void {
    const [day, last] = this.lastPlace;
    const isInOrder = asOf > day || (asOf === day && (code === last || this.days.get(asOf)!.tables.get(code)!.codes.length === 1));
    if (!isInOrder) this.isOrdered = false;
    this.lastPlace = [asOf, code];
  }

  private flag(row: number, column: 'asOf' | 'amount', typed: TypedRow<SnapshotColumn>): void {
    this.isOrdered = false;
    if (this.problems.length >= TOLD_MAX) return;
    const { info, places } = this.standing;
    const heading = info.columns[places.get(column) ?? -1]?.heading ?? columnOf(CLOSINGS, column).heading.en;
    const message = snapshotsText('rowWrong', { sheet: info.sheet, row, heading, isDate: column === 'asOf' });
    const read = typed.text(column);
    this.problems.push({ ...problem(message, 'warning', { row, read: read === '' ? null : read }), code: 'snapshotRowWrong' });
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
 * Reads the snapshots that AR Snapshots keeps; a workbook without them gives none.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export function readSnapshots(run: Run): Promise<SnapshotReading> {
  return readKept(run, CLOSINGS);
}

/** What was open at the last refresh, `null` where none has kept it. */
export async function readLastReport(run: Run): Promise<Snapshot | null> {
  return (await readKept(run, LAST_REPORT)).snapshots.at(-1) ?? null;
}

/** True where the table stands as it is written, so that its rows can be left. */
function isInPlace({ info, places }: StandingTable<SnapshotColumn>, { sheet, columns }: KeptTable): boolean {
  return (
    info.sheet === sheet &&
    info.span.row === SNAPSHOTS_HEADER_ROW &&
    info.span.column === 0 &&
    info.columns.length === columns.length &&
    columns.every(({ id }, place) => places.get(id) === place)
  );
}

async function readKept(run: Run, table: KeptTable): Promise<SnapshotReading> {
  const standing = findTable(standingTables(run.survey), table);
  if (!standing) return { snapshots: [], problems: [], isOrdered: false };
  const rows = new SnapshotRows(standing);
  let place = 0;
  for await (const row of typedRows(run, standing)) rows.take(row, sheetRow(standing, place++));
  const reading = rows.finish();
  return { ...reading, isOrdered: reading.isOrdered && isInPlace(standing, table) };
}
