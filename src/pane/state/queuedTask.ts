import type { PaneTask } from './paneState';

/** A task that runs or waits. */
export class QueuedTask {
  private readonly abort = new AbortController();
  private isAside = false;

  constructor(readonly task: PaneTask) {}

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

  /** Stops it for another task; what the user logged is written all the same. */
  pushAside(): void {
    if (this.task === 'log') return;
    this.isAside = true;
    this.abort.abort();
  }
}
