import type { ReportRequest } from '../../reading/run/request';
import type { ReportOutcome } from '../../features/report';
import { WorkbookError, type ChangeReceipt, type RunOptions } from '../../kernel/run/workbook';
import type { NewEntry } from '../../features/activity/domain/activityEntry';
import type { RankedCustomer } from '../../features/worklist/domain/rankedCustomer';
import type { CurrencyReport } from '../../features/report';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { layoutOfPart, NO_CHOICES, type ReadingChoices } from '../../reading/result/readResult';
import type { PaneConnection, PaneServices } from '../services';
import { sameChoices } from '../view/readingChoices';
import { spansOfRows } from '../view/rowSpans';
import { FIRST_STATE, nextState, type PaneEvent, type PaneState, type PaneTask } from './paneState';
import { previewWorkbook } from './previewWorkbook';
import { OwnSelections } from './ownSelections';
import { QueuedTask } from './queuedTask';
import { RecentEntries } from './recentEntries';
import { progressTeller } from './progressTeller';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';

export type TaskBody = (connection: PaneConnection, options: RunOptions) => Promise<void>;

const SETUP_SHEET = 'AR Setup';
/** Wide enough for its widest table. */
const SETUP_COLUMNS: CellSpan = { row: 0, column: 0, rowCount: 1, columnCount: 12 };
/** Lets the window draw and take a press on Cancel. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const WITHOUT_PROGRESS = { signal: { aborted: false }, onProgress: () => undefined };

/**
 * One open pane: holds its state and runs one task at a time. A task that starts while another runs cancels that one and waits until
 * it has put everything back; logging cancels nothing and is never cancelled by another task. Errors never leave it: they become `failure` of the state.
 */
export class PaneSession {
  private state = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private readonly queue = new Set<QueuedTask>();
  private running: QueuedTask | null = null;
  private readonly recent = new RecentEntries();
  /** Selections that the pane itself makes; the workbook tells of them as of the user's. */
  readonly own = new OwnSelections();
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
    return this.run('look', async ({ workbook, useCases }, options) => {
      this.tell({ type: 'answered', outcome: await useCases.computeReport(workbook, this.state.request, options) });
    });
  }

  /** Reads again with other choices; none at all also forgets those that the workbook remembers. */
  correct(choices: ReadingChoices): Promise<void> {
    this.ask({ choices });
    return this.run('look', async ({ workbook, useCases }, options) => {
      if (sameChoices(choices, NO_CHOICES)) await useCases.forgetChoices(workbook);
      this.tell({ type: 'answered', outcome: await useCases.computeReport(workbook, this.state.request, options) });
    });
  }

  /** Reads the sheet that the user looks at; one of our own leaves it to be found which sheet holds the report. */
  async lookAtActiveSheet(): Promise<void> {
    const sheet = await this.quietly(({ window }) => window.activeSheet());
    await this.look({ sheet: sheet === null || isOurSheetName(sheet) ? null : sheet, range: null, withEntities: true });
  }

  /** Reads, computes and writes the AR sheets. */
  refresh(changes: Partial<ReportRequest> = {}): Promise<void> {
    this.ask(changes);
    return this.run('refresh', async ({ workbook, useCases }, options) => {
      const outcome = await useCases.refresh(workbook, this.state.request, options);
      this.tell({ type: 'answered', outcome });
      this.tell({ type: 'wrote', task: 'refresh', receipt: outcome.receipt, notes: outcome.notes ?? null });
    });
  }

  /** Reads, forecasts and writes AR Forecast. */
  refreshForecast(): Promise<void> {
    return this.run('forecast', async ({ workbook, useCases }, options) => {
      const outcome = await useCases.refreshForecast(workbook, this.state.request, null, options);
      if (outcome.kind === 'forecast') this.tell({ type: 'forecast', forecast: outcome.forecast });
      else this.tell({ type: 'answered', outcome });
      this.tell({ type: 'wrote', task: 'forecast', receipt: outcome.receipt });
    });
  }

  /** Refreshes from what is selected in the workbook. */
  async refreshSelection(): Promise<void> {
    const selection = await this.selection();
    await this.refresh(selection ? { sheet: selection.sheet, range: selection.span } : {});
  }

  /** Writes our columns beside the table, reading it first where nothing was read yet; `place` counts from 0, `null` takes the column right of the table. */
  async writeNoteColumns(place: number | null): Promise<void> {
    if (!this.current().report) await this.look();
    const { report } = this.current();
    if (!report) return;
    await this.run('noteColumns', async ({ workbook, useCases }, options) =>
      this.wrote('noteColumns', await useCases.writeNoteColumns(workbook, report, place, options)),
    );
  }

  /** Appends entries to the activity log and shows the accounts as it ranks them now; false where they were not written. */
  async log(entries: readonly NewEntry[]): Promise<boolean> {
    let isLogged = false;
    await this.run('log', async ({ workbook, useCases }, options) => {
      const { report } = this.state;
      if (!report) return;
      const logged = await useCases.logActivity(workbook, report, entries, options);
      this.recent.add(logged.entries, this.nowMs());
      this.tell({ type: 'logged', report: logged.report });
      isLogged = true;
    });
    return isLogged;
  }

  /** Writes the escalation brief of an account, or with none the work of each collector by week, and shows that sheet. */
  async writeBrief(one: CurrencyReport | null, ranked: RankedCustomer | null): Promise<void> {
    const { report } = this.state;
    if (!report) return;
    await this.run('brief', async ({ workbook, useCases }, options) =>
      this.wrote(
        'brief',
        one && ranked
          ? await useCases.writeBrief(workbook, report, one, ranked, options)
          : await useCases.writeActivityReport(workbook, report, options),
      ),
    );
  }

  /**
   * Reads the log again after it was changed by other hands; does nothing while a task runs. Where somebody else's rows came to stand on
   * those that this pane has just logged, as when two people append at the same moment, these are appended once more.
   */
  async reloadLog(isRemote: boolean): Promise<void> {
    const { report, run } = this.state;
    if (!report || run) return;
    const fresh = await this.quietly(({ workbook, useCases }) => useCases.reloadActivity(workbook, report, WITHOUT_PROGRESS));
    if (!fresh || this.state.report !== report) return;
    this.tell({ type: 'logged', report: fresh });
    const lost = this.recent.lost(fresh, this.nowMs());
    if (!isRemote) this.recent.forget(lost);
    else if (lost.length > 0)
      await this.run('log', async ({ workbook, useCases }, options) =>
        this.tell({ type: 'logged', report: (await useCases.logAgain(workbook, fresh, lost, options)).report }),
      );
  }

  restore(): Promise<void> {
    return this.run('restore', async ({ workbook, useCases }, options) =>
      this.wrote('restore', await useCases.restoreLast(workbook, options)),
    );
  }

  /** Adds the sample sheets, then reads them. */
  async insertSample(): Promise<void> {
    await this.run('sample', async ({ workbook, useCases }, options) =>
      this.wrote('sample', await useCases.insertSample(workbook, options)),
    );
    if (!this.state.failure && this.state.notice?.kind === 'written') await this.lookAtActiveSheet();
  }

  /** Shows a table of AR Setup; the first refresh adds that sheet, so before it there is nothing to show. */
  openSetup(table: string): Promise<void> {
    return this.run('setup', async ({ workbook, window }) => {
      const found = (await workbook.tables()).find((info) => info.name === table);
      if (found) await window.select(found.sheet, [found.span]);
      else this.tell({ type: 'setupMissing' });
    });
  }

  /** Shows rows (from 1) of the report's table on the sheet of that place, or of AR Setup; does nothing while a task runs, which may be writing there. */
  async showRows(rows: readonly number[], on: 'report' | 'setup' = 'report', part = 0): Promise<void> {
    const reading = this.state.report?.reading ?? this.state.partialReading;
    if (!reading || rows.length === 0 || this.state.run) return;
    const layout = layoutOfPart(reading, part);
    try {
      const { window } = await this.services.connect();
      const [sheet, spans] =
        on === 'setup' ? [SETUP_SHEET, spansOfRows(rows, SETUP_COLUMNS)] : [layout.sheet, spansOfRows(rows, layout.range)];
      this.own.made(sheet, spans);
      await window.select(sheet, spans);
    } catch (error) {
      this.tell({ type: 'failed', failure: { task: 'select', error } });
    }
  }

  /** Ends the task that runs, or the one that was asked for last where none has begun yet. */
  cancel(): void {
    (this.running ?? [...this.queue].at(-1))?.cancel();
  }

  dismiss(): void {
    this.tell({ type: 'dismissed' });
  }

  /** Names of the visible sheets that are not ours, in tab order; empty where the workbook refuses. */
  async sheetsToRead(): Promise<readonly string[]> {
    const sheets = await this.quietly(({ workbook }) => workbook.sheets());
    return (sheets ?? []).filter((sheet) => sheet.visible && !isOurSheetName(sheet.name)).map((sheet) => sheet.name);
  }

  /** What is selected in the workbook, or `null` where the workbook refuses. */
  selection(): Promise<{ readonly sheet: string; readonly span: CellSpan } | null> {
    return this.quietly(({ window }) => window.selection());
  }

  /** The first column (from 0) with nothing to its right, for note columns; `null` before a report. */
  readonly nextFreeColumn = async (): Promise<number | null> => {
    const { report } = this.state;
    return report ? this.quietly(({ workbook, useCases }) => useCases.nextFreeColumn(workbook, report)) : null;
  };

  /** What a run with these choices would give; nothing of the state changes. `null` where the workbook refuses or `signal` is aborted. */
  preview(choices: ReadingChoices, signal: AbortSignal): Promise<ReportOutcome | null> {
    return this.quietly(({ workbook, useCases }) =>
      useCases.computeReport(previewWorkbook(workbook), { ...this.state.request, choices }, { ...WITHOUT_PROGRESS, signal }),
    );
  }

  /** All cells of a small span; empty where the workbook refuses. */
  async cells(sheet: string, span: CellSpan): Promise<readonly (readonly Cell[])[]> {
    if (span.rowCount <= 0) return [];
    const rows = await this.quietly(async ({ workbook }) => {
      const read: (readonly Cell[])[] = [];
      for await (const block of workbook.read(
        { sheet, span, columns: null, withFormats: false, chunkRowsMax: span.rowCount },
        WITHOUT_PROGRESS,
      ))
        read.push(...block.values);
      return read;
    });
    return rows ?? [];
  }

  /** For reads that only help: the workbook's refusal gives `null`, a fault of ours is shown. */
  async quietly<T>(read: (connection: PaneConnection) => Promise<T>): Promise<T | null> {
    try {
      return await read(await this.services.connect());
    } catch (error) {
      if (!(error instanceof WorkbookError)) this.tell({ type: 'failed', failure: { task: 'look', error } });
      return null;
    }
  }

  private ask(changes: Partial<ReportRequest>): void {
    // A sheet that is asked for by its name is meant alone.
    const alone = 'sheet' in changes ? { withEntities: false } : {};
    this.tell({ type: 'asked', request: { ...this.state.request, ...alone, ...changes } });
  }

  private wrote(task: PaneTask, receipt: ChangeReceipt): void {
    this.tell({ type: 'wrote', task, receipt });
  }

  /** Runs a task once those before it have ended or put everything back. It stops the others, except that what was logged is always written. A task of its own file starts here too. */
  run(task: PaneTask, body: TaskBody): Promise<void> {
    const mine = new QueuedTask(task);
    if (task !== 'log') for (const other of this.queue) other.pushAside();
    this.queue.add(mine);
    const before = this.last;
    this.last = before.then(() => this.runNow(mine, body)).finally(() => this.queue.delete(mine));
    return this.last;
  }

  private async runNow(mine: QueuedTask, body: TaskBody): Promise<void> {
    if (mine.isPushedAside()) return;
    const { task, signal } = mine;
    this.tell({ type: 'started', task });
    this.running = mine;
    let canRestore = this.state.canRestore;
    try {
      const connection = await this.services.connect();
      const onProgress = progressTeller(this.nowMs, (progress) => !mine.isPushedAside() && this.tell({ type: 'progressed', progress }));
      try {
        await body(connection, { signal, onProgress, pause });
      } finally {
        canRestore = connection.workbook.canRestore();
      }
    } catch (error) {
      const isCancelled = error instanceof WorkbookError && error.code === 'cancelled';
      // A task that another one pushed aside has nothing to tell.
      if (!mine.isPushedAside()) this.tell(isCancelled ? { type: 'cancelled', task } : { type: 'failed', failure: { task, error } });
    }
    this.running = null;
    this.tell({ type: 'ended', canRestore });
  }

  tell(event: PaneEvent): void {
    this.state = nextState(this.state, event);
    this.listeners.forEach((listener) => listener());
  }
}
