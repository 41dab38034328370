import type { ReportOutcome, ReportRequest } from '../../app/report';
import { WorkbookError, type ChangeReceipt, type Progress, type RunOptions } from '../../app/workbook';
import type { Cell, CellSpan } from '../../sheets/cells';
import type { ReadingChoices } from '../../sheets/reading/readResult';
import type { PaneServices, PaneUseCases } from '../services';
import { spansOfRows } from '../view/rowSpans';
import { FIRST_STATE, nextState, type PaneEvent, type PaneState, type PaneTask } from './paneState';

/** Progress comes with every chunk; a person can follow about ten changes a second. */
const PROGRESS_PAUSE_MS = 100;

/**
 * One open pane: holds its state and runs one task at a time. A task that starts while another runs cancels that one and waits until
 * it has put everything back. Errors never leave it: they become `failure` of the state.
 */
export class PaneSession {
  private state = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private abort: AbortController | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly services: PaneServices,
    private readonly nowMs: () => number,
  ) {}

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads and computes with what is asked for now, and writes nothing. */
  look(changes: Partial<ReportRequest> = {}): Promise<void> {
    this.ask(changes);
    return this.run('look', async (useCases, options) => {
      this.tell({ type: 'answered', outcome: await useCases.computeReport(this.services.workbook, this.state.request, options) });
    });
  }

  /** Reads, computes and writes the AR sheets. */
  refresh(changes: Partial<ReportRequest> = {}): Promise<void> {
    this.ask(changes);
    return this.run('refresh', async (useCases, options) => {
      const outcome = await useCases.refresh(this.services.workbook, this.state.request, options);
      this.tell({ type: 'answered', outcome });
      this.tell({ type: 'wrote', task: 'refresh', receipt: outcome.receipt });
    });
  }

  /** Writes our columns beside the table; `place` counts from 0, `null` takes the first free column. */
  writeNoteColumns(place: number | null): Promise<void> {
    return this.run('noteColumns', async (useCases, options) => {
      const { report } = this.state;
      if (report) this.wrote('noteColumns', await useCases.writeNoteColumns(this.services.workbook, report, place, options));
    });
  }

  restore(): Promise<void> {
    return this.run('restore', async (useCases, options) => this.wrote('restore', await useCases.restoreLast(this.services.workbook, options)));
  }

  /** Adds the sample sheets, then reads them. */
  async insertSample(): Promise<void> {
    await this.run('sample', async (useCases, options) => this.wrote('sample', await useCases.insertSample(this.services.workbook, options)));
    if (!this.state.failure && this.state.notice?.kind !== 'cancelled') await this.look({ sheet: null, range: null });
  }

  /** Shows a table of AR Setup; the first refresh adds that sheet, so before it there is nothing to show. */
  openSetup(table: string): Promise<void> {
    return this.run('setup', async () => {
      const found = (await this.services.workbook.tables()).find((info) => info.name === table);
      if (found) await this.services.window.select(found.sheet, [found.span]);
      else this.tell({ type: 'setupMissing' });
    });
  }

  /** Shows sheet rows (from 1) of the report's table; does nothing while a task runs, which may be writing there. */
  async showRows(rows: readonly number[]): Promise<void> {
    const layout = (this.state.report?.reading ?? this.state.partialReading)?.layout;
    if (!layout || rows.length === 0 || this.state.run) return;
    try {
      await this.services.window.select(layout.sheet, spansOfRows(rows, layout.range));
    } catch (error) {
      this.tell({ type: 'failed', failure: { task: 'select', error } });
    }
  }

  cancel(): void {
    this.abort?.abort();
  }

  dismiss(): void {
    this.tell({ type: 'dismissed' });
  }

  /** Names of the visible sheets that are not ours, in tab order; empty where the workbook refuses. */
  async sheetsToRead(): Promise<readonly string[]> {
    const sheets = await this.quietly(() => this.services.workbook.sheets());
    return (sheets ?? []).filter((sheet) => sheet.visible && !sheet.name.startsWith('AR ')).map((sheet) => sheet.name);
  }

  /** What is selected in the workbook, or `null` where the workbook refuses. */
  selection(): Promise<{ readonly sheet: string; readonly span: CellSpan } | null> {
    return this.quietly(() => this.services.window.selection());
  }

  /** What a run with these choices would give; nothing of the state changes. `null` where the workbook refuses or `signal` is aborted. */
  preview(choices: ReadingChoices, signal: AbortSignal): Promise<ReportOutcome | null> {
    return this.quietly(async () => {
      const useCases = await this.services.loadUseCases();
      return useCases.computeReport(this.services.workbook, { ...this.state.request, choices }, { signal, onProgress: () => undefined });
    });
  }

  /** All cells of a small span; empty where the workbook refuses. */
  async cells(sheet: string, span: CellSpan): Promise<readonly (readonly Cell[])[]> {
    if (span.rowCount <= 0) return [];
    const request = { sheet, span, columns: null, withFormats: false, chunkRowsMax: span.rowCount };
    const rows = await this.quietly(async () => {
      const read: (readonly Cell[])[] = [];
      for await (const block of this.services.workbook.read(request, { signal: { aborted: false }, onProgress: () => undefined })) read.push(...block.values);
      return read;
    });
    return rows ?? [];
  }

  /** For reads that only help: the workbook's refusal gives `null`, a fault of ours is shown. */
  private async quietly<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WorkbookError)) this.tell({ type: 'failed', failure: { task: 'look', error } });
      return null;
    }
  }

  private ask(changes: Partial<ReportRequest>): void {
    this.tell({ type: 'asked', request: { ...this.state.request, ...changes } });
  }

  private wrote(task: PaneTask, receipt: ChangeReceipt): void {
    this.tell({ type: 'wrote', task, receipt });
  }

  private run(task: PaneTask, body: (useCases: PaneUseCases, options: RunOptions) => Promise<void>): Promise<void> {
    this.abort?.abort();
    const abort = new AbortController();
    this.abort = abort;
    const before = this.last;
    this.last = before.then(() => this.runNow(task, abort, body));
    return this.last;
  }

  private async runNow(task: PaneTask, abort: AbortController, body: (useCases: PaneUseCases, options: RunOptions) => Promise<void>): Promise<void> {
    if (abort !== this.abort) return;
    this.tell({ type: 'started', task });
    try {
      await body(await this.services.loadUseCases(), { signal: abort.signal, onProgress: this.progressTeller(abort) });
    } catch (error) {
      const isCancelled = error instanceof WorkbookError && error.code === 'cancelled';
      if (abort === this.abort) this.tell(isCancelled ? { type: 'cancelled', task } : { type: 'failed', failure: { task, error } });
    }
    if (abort === this.abort) this.abort = null;
    this.tell({ type: 'ended', canRestore: this.services.workbook.canRestore() });
  }

  private progressTeller(abort: AbortController): (progress: Progress) => void {
    let toldMs = -Infinity;
    let stage: Progress['stage'] | null = null;
    return (progress) => {
      const nowMs = this.nowMs();
      if (abort !== this.abort || (stage === progress.stage && nowMs - toldMs < PROGRESS_PAUSE_MS)) return;
      toldMs = nowMs;
      stage = progress.stage;
      this.tell({ type: 'progressed', progress });
    };
  }

  private tell(event: PaneEvent): void {
    this.state = nextState(this.state, event);
    this.listeners.forEach((listener) => listener());
  }
}
