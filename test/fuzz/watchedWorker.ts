import { Worker } from 'node:worker_threads';
import { faultOf, PROCESSOR_SECONDS_MAX, type Trial } from './trial';
import type { Job } from './worker';

/** What came of a job: what the command line did, if it ended, and what is wrong with that. */
export interface Verdict {
  readonly trial: Trial | null;
  readonly fault: string | null;
}

/** Runs jobs, one at a time. */
export interface JobRunner {
  run(job: Job): Promise<Verdict>;
  stop(): Promise<void>;
}

const LOOK_MILLISECONDS = 100;
const MEMORY_BYTES_MAX = 1024 ** 3;
/** After so many jobs a new thread begins, so that what is left of one is not counted against others. */
const JOBS_MAX = 1000;

/** Runs jobs one after the other in a thread that is watched from here and stopped where it takes too long or too much. */
export class WatchedWorker implements JobRunner {
  private worker: Worker | null = null;
  private jobs = 0;

  /** `file` is the bundle of worker.ts. Where `secondsMax` is left out, it is that of a small file. */
  constructor(
    private readonly file: string,
    private readonly secondsMax = PROCESSOR_SECONDS_MAX,
  ) {}

  async run(job: Job): Promise<Verdict> {
    if (this.jobs >= JOBS_MAX) await this.stop();
    this.jobs += 1;
    const worker = (this.worker ??= new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_BYTES_MAX / 1024 ** 2 } }));
    const before = process.cpuUsage();
    const memoryBefore = process.memoryUsage.rss();
    return new Promise((resolve) => {
      const end = (verdict: Verdict): void => {
        clearInterval(watch);
        worker.off('message', onTrial);
        worker.off('error', onError);
        resolve(verdict);
      };
      const onTrial = (trial: Trial): void => end({ trial, fault: faultOf(trial, this.secondsMax) });
      const onError = (error: Error): void => {
        this.worker = null;
        end({ trial: null, fault: `the thread ended: ${error.message}` });
      };
      const stop = (fault: string): void => {
        clearInterval(watch);
        void this.stop().then(() => end({ trial: null, fault }));
      };
      const watch = setInterval(() => {
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1e6 > this.secondsMax) stop(`more than ${this.secondsMax} s of processor time`);
        else if (process.memoryUsage.rss() - memoryBefore > MEMORY_BYTES_MAX) stop('more than 1 GB of memory');
      }, LOOK_MILLISECONDS);
      worker.on('message', onTrial);
      worker.on('error', onError);
      worker.postMessage(job);
    });
  }

  async stop(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.jobs = 0;
    await worker?.terminate();
  }
}
