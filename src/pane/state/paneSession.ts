import type { ReportRequest } from '../../reading/run/request';
import type { ReportFace, ReportOptions } from '../../features/reportFace';
import { WorkbookError } from '../../kernel/run/workbook';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { PaneConnection, PaneServices } from '../services';
import { FIRST_STATE, nextState, type Notice, type PaneEvent, type PaneState } from './paneState';
import { DeskMemory } from './deskMemory';
import { OwnSelections } from './ownSelections';
import { QueuedTask } from './queuedTask';
import { progressTeller } from './progressTeller';
import type { Task } from './task';

/** What a task does with the code that was loaded for it. */
type TaskBody<Code> = (code: Code, connection: PaneConnection, options: ReportOptions) => Promise<void>;

/** Lets the window draw and take a press on Cancel. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** For tasks whose code is there already. */
export const NO_CODE = (): Promise<null> => Promise.resolve(null);

const GLANCE: Task = {
  id: 'glance',
  doing: { en: 'Reading the sheet', es: 'Leyendo la hoja' },
  stopped: { en: 'The sheet was not read', es: 'La hoja no se leyó' },
};
const SELECT: Task = {
  id: 'select',
  doing: { en: 'Selecting', es: 'Seleccionando' },
  stopped: { en: 'The rows were not selected', es: 'Las filas no se seleccionaron' },
};
const CANCELLED: Notice = { isDone: false, say: ({ t }) => t.notices.cancelled };

/**
 * One open pane: holds its state and runs one task at a time. A task that starts while another runs cancels that one and waits until it has
 * put everything back, except where either is sure. Errors never leave it: they become `failure` of the state.
 */
export class PaneSession {
  private state = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private readonly queue = new Set<QueuedTask>();
  private running: QueuedTask | null = null;
  /** Selections that the pane itself makes; the workbook tells of them as of the user's. */
  readonly own = new OwnSelections();
  /** For reads that are over before anybody could stop them. */
  readonly atOnce: ReportOptions;
  /** Who works at this pane, and on which day. */
  readonly desk: DeskMemory;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly services: PaneServices,
    readonly nowMs: () => number,
    features: readonly ReportFace[],
  ) {
    this.desk = new DeskMemory(services);
    this.atOnce = { signal: { aborted: false }, onProgress: () => undefined, features };
  }

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(event: PaneEvent): void {
    this.state = nextState(this.state, event);
    this.listeners.forEach((listener) => listener());
  }

  /** Tells the user how a task ended. */
  notice(say: Notice['say'], isDone = true): void {
    this.tell({ type: 'noticed', notice: { isDone, say } });
  }

  dismiss(): void {
    this.tell({ type: 'dismissed' });
  }

  /** Changes what the next run is asked for. */
  ask(changes: Partial<ReportRequest>): void {
    // A sheet that is asked for by its name is meant alone.
    const alone = 'sheet' in changes ? { withEntities: false } : {};
    this.tell({ type: 'asked', request: { ...this.state.request, ...alone, ...changes } });
  }

  /** Shows spans of a sheet; does nothing while a task runs, which may be writing there. */
  async show(sheet: string, spans: readonly CellSpan[]): Promise<void> {
    if (this.state.run) return;
    try {
      const { window } = await this.services.connect();
      this.own.made(sheet, spans);
      await window.select(sheet, spans);
    } catch (error) {
      this.tell({ type: 'failed', failure: { task: SELECT, error } });
    }
  }

  /** For reads that only help: the workbook's refusal gives `null`, a fault of ours is shown. */
  async quietly<T>(read: (connection: PaneConnection) => Promise<T>): Promise<T | null> {
    try {
      return await read(await this.services.connect());
    } catch (error) {
      if (!(error instanceof WorkbookError)) this.tell({ type: 'failed', failure: { task: GLANCE, error } });
      return null;
    }
  }

  /** Ends the task that runs, or the one that was asked for last where none has begun yet. */
  cancel(): void {
    (this.running ?? [...this.queue].at(-1))?.cancel();
    this.tell({ type: 'cancelling' });
  }

  /** Runs a task once those before it have ended or put everything back, with the code that it needs loaded beside the workbook. */
  run<Code>(task: Task, load: () => Promise<Code>, body: TaskBody<Code>): Promise<void> {
    const mine = new QueuedTask(task);
    if (!task.isSure) for (const other of this.queue) other.pushAside();
    this.queue.add(mine);
    const before = this.last;
    this.last = before.then(() => this.runNow(mine, load, body)).finally(() => this.queue.delete(mine));
    return this.last;
  }

  private async runNow<Code>(mine: QueuedTask, load: () => Promise<Code>, body: TaskBody<Code>): Promise<void> {
    if (mine.isPushedAside()) return;
    const { task, signal } = mine;
    this.tell({ type: 'started', task });
    this.running = mine;
    let canRestore = this.state.canRestore;
    try {
      const [connection, code] = await Promise.all([this.services.connect(), load()]);
      const onProgress = progressTeller(this.nowMs, (progress) => !mine.isPushedAside() && this.tell({ type: 'progressed', progress }));
      try {
        await body(code, connection, { ...this.atOnce, signal, onProgress, pause });
      } finally {
        canRestore = connection.workbook.canRestore();
      }
    } catch (error) {
      const isCancelled = error instanceof WorkbookError && error.code === 'cancelled';
      // A task that another one pushed aside has nothing to tell.
      if (!mine.isPushedAside())
        this.tell(isCancelled ? { type: 'noticed', notice: CANCELLED } : { type: 'failed', failure: { task, error } });
    }
    this.running = null;
    this.tell({ type: 'ended', canRestore });
  }
}
