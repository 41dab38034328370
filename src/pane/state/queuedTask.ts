import type { Task } from './task';

/** A task that runs or waits. */
export class QueuedTask {
  private readonly abort = new AbortController();
  private isAside = false;

  constructor(readonly task: Task) {}

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** True where another task took its place: it has nothing to tell any more. */
  isPushedAside(): boolean {
    return this.isAside;
  }

  cancel(): void {
    this.abort.abort();
  }

  /** Stops it for another task, unless it is sure. */
  pushAside(): void {
    if (this.task.isSure) return;
    this.isAside = true;
    this.abort.abort();
  }
}
