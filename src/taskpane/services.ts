import type { Report, ReportOutcome, ReportRequest } from '../app/report';
import type { ChangeReceipt, RunOptions, Workbook, WorkbookWindow } from '../app/workbook';

/** What a refresh gives: the outcome of the run, and what was written where it was a report. */
export type WrittenOutcome = ReportOutcome & { readonly receipt: ChangeReceipt | null };

/** The use cases that the pane starts; each may throw a WorkbookError, and stops with code 'cancelled' once its signal is aborted. */
export interface PaneUseCases {
  /** Reads and computes; writes nothing. */
  computeReport(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<ReportOutcome>;
  /** Reads, computes and writes the AR sheets. */
  refresh(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<WrittenOutcome>;
  /** Writes our columns beside the table that was read; `place` is their first column counted from 0, `null` the first free one. */
  writeNoteColumns(workbook: Workbook, report: Report, place: number | null, options: RunOptions): Promise<ChangeReceipt>;
  /** Puts back what the last write changed. */
  restoreLast(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt>;
  /** Adds the sample sheets. */
  insertSample(workbook: Workbook, options: RunOptions): Promise<ChangeReceipt>;
}

/** The colours that the host says it shows; `null` where it does not say, and the system's own choice counts. */
export interface HostTheme {
  readonly isDark: boolean | null;
}

/** What the pane must know about where it runs. */
export interface PaneHost {
  /** Why the pane cannot work here, or `null` where it can. */
  readonly unsupported: 'outsideExcel' | 'excelTooOld' | null;
  /** BCP 47 tag of the host's language, such as `es-MX`; it decides how numbers and dates look. */
  readonly locale: string;
  theme(): HostTheme;
  /** Calls back when the host changes its colours; returns how to stop. */
  onTheme(listener: () => void): () => void;
}

/** Everything that the pane calls. The entry fills it with Excel, a test with a workbook file. */
export interface PaneServices {
  readonly workbook: Workbook;
  readonly window: WorkbookWindow;
  readonly host: PaneHost;
  readonly version: string;
  /** Loads the use cases; the pane shows itself before they are there. */
  loadUseCases(): Promise<PaneUseCases>;
}
