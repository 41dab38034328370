import type { AccountPlace } from '../features/activity/run/accountAtSelection';
import type { StrategyComparison } from '../features/trial/run/compareStrategies';
import type { LoggedActivity } from '../features/activity/run/logActivity';
import type { ActivityEntry, NewEntry } from '../features/activity/domain/activityEntry';
import type { ForecastSettings } from '../features/forecast/run/computeForecast';
import type { ForecastRefresh } from '../features/forecast/run/refreshForecast';
import type { ImportedActivity } from '../features/activity/run/importActivity';
import type { MonthOutcome } from '../features/monthEnd/run/closeMonth';
import type { MonthRequest } from '../features/monthEnd/run/monthRequest';
import type { KeptSnapshot } from '../features/snapshots/run/snapshotList';
import type { OtherWorkbook } from '../kernel/run/otherWorkbook';
import type { RefreshOutcome } from '../report/refresh';
import type { ReportRequest } from '../reading/run/request';
import type { CurrencyReport, Report, ReportOutcome } from '../features/report';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { RankedCustomer } from '../features/worklist/domain/rankedCustomer';
import type { ChangeReceipt, RunOptions, Workbook, WorkbookWindow } from '../kernel/run/workbook';

/** The use cases that the pane starts; each may throw a WorkbookError, and stops with code 'cancelled' once its signal is aborted. */
export interface PaneUseCases {
  /** Reads and computes; writes nothing. */
  computeReport(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<ReportOutcome>;
  /** Reads, computes and writes the AR sheets. */
  refresh(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<RefreshOutcome>;
  /** Reads, forecasts the receipts of each week and writes AR Forecast; without settings thirteen calendar weeks by the method that the history chooses. */
  refreshForecast(
    workbook: Workbook,
    request: ReportRequest,
    settings: ForecastSettings | null,
    options: RunOptions,
  ): Promise<ForecastRefresh>;
  /** Writes our columns beside the table that was read; `place` is their first column counted from 0, `null` the first free one. */
  writeNoteColumns(workbook: Workbook, report: Report, place: number | null, options: RunOptions): Promise<ChangeReceipt>;
  /** Appends entries to the activity log; the report comes back ranked by it. */
  logActivity(workbook: Workbook, report: Report, entries: readonly NewEntry[], options: RunOptions): Promise<LoggedActivity>;
  /** Appends entries that have their ids once more, where the log does not hold them any more. */
  logAgain(workbook: Workbook, report: Report, entries: readonly ActivityEntry[], options: RunOptions): Promise<LoggedActivity>;
  /** The account that a row (from 0) of a sheet is about, or `null`. */
  accountAtSelection(workbook: Workbook, report: Report, sheet: string, row: number): Promise<AccountPlace | null>;
  /** Lays a copy of the strategy in use beside it for the user to change; `null` where one stands already. */
  startTrial(workbook: Workbook, report: Report, options: RunOptions): Promise<ChangeReceipt | null>;
  /** Who moves under the strategy on trial, or `null` where there is none; writes nothing. */
  compareTrial(workbook: Workbook, report: Report, options: RunOptions): Promise<StrategyComparison | null>;
  /** Makes the strategy on trial the one in use. */
  adoptTrial(workbook: Workbook, report: Report, options: RunOptions): Promise<ChangeReceipt>;
  /** Takes the strategy on trial away. */
  dropTrial(workbook: Workbook, report: Report, options: RunOptions): Promise<ChangeReceipt>;
  /** Writes one account's escalation brief. */
  writeBrief(workbook: Workbook, report: Report, one: CurrencyReport, ranked: RankedCustomer, options: RunOptions): Promise<ChangeReceipt>;
  /** Writes the work of each collector by week. */
  writeActivityReport(workbook: Workbook, report: Report, options: RunOptions): Promise<ChangeReceipt>;
  /** A refresh with its month end. */
  closeMonth(workbook: Workbook, request: ReportRequest, month: MonthRequest, options: RunOptions): Promise<MonthOutcome>;
  /** The snapshots that the workbook keeps, the earliest first. */
  listSnapshots(workbook: Workbook, options: RunOptions): Promise<readonly KeptSnapshot[]>;
  /** Takes the snapshot of a day out of AR Snapshots. */
  deleteSnapshot(workbook: Workbook, day: DayNumber, options: RunOptions): Promise<ChangeReceipt>;
  /** Appends what another workbook's log has and this one's has not. */
  importActivity(workbook: Workbook, report: Report, other: OtherWorkbook, options: RunOptions): Promise<ImportedActivity>;
  /** Ranks the report by the log as it stands now. */
  reloadActivity(workbook: Workbook, report: Report, options: RunOptions): Promise<Report>;
  /** The first column (from 0) with nothing to its right on the sheet that was read. */
  nextFreeColumn(workbook: Workbook, report: Report): Promise<number>;
  /** Puts back what the last write changed. */
  restoreLast(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt>;
  /** Forgets the corrections that the workbook remembers. */
  forgetChoices(workbook: Workbook): Promise<void>;
  /** Adds the sample sheets. */
  insertSample(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt>;
}

/** The open workbook and what can be done with it. */
export interface PaneConnection {
  readonly workbook: Workbook;
  readonly window: WorkbookWindow;
  readonly useCases: PaneUseCases;
  /** Opens the bytes of an .xlsx file to be read; throws a WorkbookError where it cannot be. */
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<Workbook>;
}

/** What the pane must know about where it runs. */
export interface PaneHost {
  /** Why the pane cannot work here, or `null` where it can. */
  readonly unsupported: 'outsideExcel' | 'excelTooOld' | null;
  /** BCP 47 tag of the host's language, such as `es-MX`; it decides how numbers and dates look. */
  readonly locale: string;
  /** Whether the host shows dark colours now; `null` where it does not say, and the system's own preference counts. */
  readonly isDark: () => boolean | null;
}

/** Everything that the pane calls. The entry fills it with Excel, a test with a workbook file. */
export interface PaneServices {
  readonly host: PaneHost;
  readonly version: string;
  /** Loads what reads, computes and writes; the pane shows itself before it is there. The same connection is given each time. */
  connect(): Promise<PaneConnection>;
}
