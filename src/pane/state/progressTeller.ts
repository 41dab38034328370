import type { Progress } from '../../kernel/run/workbook';

/** Progress comes with every chunk; a person can follow about ten changes a second. */
const PROGRESS_PAUSE_MS = 100;

/** Hands on the first progress of each stage at once, and of the others one in PROGRESS_PAUSE_MS. */
export function progressTeller(nowMs: () => number, tell: (progress: Progress) => void): (progress: Progress) => void {
  let toldMs = -Infinity;
  let stage: Progress['stage'] | null = null;
  return (progress) => {
    const now = nowMs();
    if (stage === progress.stage && now - toldMs < PROGRESS_PAUSE_MS) return;
    toldMs = now;
    stage = progress.stage;
    tell(progress);
  };
}
