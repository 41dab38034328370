import type { PaidItems } from '../../../kernel/ledger/paidItems';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { isOurSheetName } from '../../../kernel/sheet/ourSheets';
import { sheetsRead, type ReadResult } from '../../../reading/result/readResult';
import { NO_LISTS, paidHistoryOf, readPaidLists, type PaidLists } from './readPaid';
import type { ReportRequest } from '../../../reading/run/request';
import { partKey } from '../../../kernel/run/parts';
import type { Run } from '../../../kernel/run/run';
import { readSnapshots, type SnapshotReading } from '../run/readSnapshots';
import type { Message } from '../../../kernel/words/message';
import { snapshotsText } from '../snapshotsText';

/** Rows of other sheets up to which a refresh also reads paid history; the forecast reads any number. */
const PAID_ROWS_MAX = 150_000;

/** What earlier months left in the workbook: snapshots, and how customers paid, by currency of the report in its order. */
export interface MonthFacts {
  readonly snapshots: SnapshotReading;
  readonly paid: readonly PaidItems[] | null;
  /** What the paid lists say was written off, by currency too; left out where they say of none. */
  readonly lost?: readonly PaidItems[];
  /** Why there is no paid history, '' where there is. */
  readonly paidMissing: Message;
  /** The lists of paid invoices as they were read, so that no run reads them twice; `null` where they were left unread. */
  readonly lists: PaidLists | null;
}

export const MONTH_FACTS = partKey<MonthFacts>('monthFacts');

const NO_LIST = snapshotsText('noPaidList');

/** Reads what metrics need beside the open items. @throws WorkbookError where the workbook refuses or the run is cancelled. */
export async function readMonthFacts(
  run: Run<ReportRequest>,
  reading: ReadResult,
  open: readonly OpenItems[],
  asOf: DayNumber,
): Promise<MonthFacts> {
  const snapshots = await readSnapshots(run);
  const others = run.survey.sheets.filter(
    ({ name, used }) => used !== null && !sheetsRead(reading).includes(name) && !isOurSheetName(name),
  );
  const rows = others.reduce((sum, { used }) => sum + (used?.rowCount ?? 0), 0);
  const ownPaid = reading.settled !== undefined || reading.items.some(({ paidDay }) => paidDay);
  if (reading.level !== 'item' || (others.length === 0 && !ownPaid))
    return { snapshots, paid: null, paidMissing: NO_LIST, lists: NO_LISTS };
  if (rows > PAID_ROWS_MAX) return { snapshots, paid: null, paidMissing: snapshotsText('paidTooMany', { rows }), lists: null };
  const lists = await readPaidLists(run, reading);
  const { byCurrency, lost, sources } = paidHistoryOf(lists, reading, open, asOf);
  if (sources.length === 0) return { snapshots, paid: null, paidMissing: NO_LIST, lists };
  return { snapshots, paid: byCurrency, paidMissing: snapshotsText('paidTooOld'), lists, lost };
}
