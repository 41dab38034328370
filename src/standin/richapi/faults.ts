import type { BatchAction } from './batch';
import { HostError, type HostErrorCode } from './hostError';

/** A refusal to come: the action counted from the one after it was asked for, or the next one that `matches`. */
interface PlannedFault {
  countdown: number;
  readonly matches: (action: BatchAction) => boolean;
  readonly code: HostErrorCode;
}

/** Errors of `executeMethod`, by the number that the library translates. */
export const TRANSPORT_ERROR = {
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  cellEditMode: 5004,
  tooBusy: 5102,
} as const;

export type TransportError = keyof typeof TRANSPORT_ERROR;

/** Failures that a test asks for, at exact places. */
export class Faults {
  private planned: PlannedFault[] = [];
  private refusals: { countdown: number; error: TransportError }[] = [];
  private losses: { countdown: number; error: TransportError }[] = [];
  private interruptions: { countdown: number; run: () => void }[] = [];

  /** Refuses the n-th action from now on, counted from 1, with `code`; earlier actions stay done. */
  failAction(n: number, code: HostErrorCode = 'GeneralException'): void {
    this.planned.push({ countdown: n, matches: () => true, code });
  }

  /** Refuses the n-th action that `matches`, counted from 1. */
  failActionWhere(matches: (action: BatchAction) => boolean, code: HostErrorCode = 'GeneralException', n = 1): void {
    this.planned.push({ countdown: n, matches, code });
  }

  /** Refuses the n-th batch from now on as a whole, before any of its actions runs. */
  failBatch(n: number, error: TransportError): void {
    this.refusals.push({ countdown: n, error });
  }

  /** Does all of the n-th batch from now on, and loses its answer on the way back. */
  loseAnswer(n: number, error: TransportError): void {
    this.losses.push({ countdown: n, error });
  }

  /** Runs `interrupt` just before the n-th batch from now on, such as deleting a sheet between two steps. */
  beforeBatch(n: number, interrupt: () => void): void {
    this.interruptions.push({ countdown: n, run: interrupt });
  }

  clear(): void {
    this.planned = [];
    this.refusals = [];
    this.losses = [];
    this.interruptions = [];
  }

  /** The refusal of the batch that starts now, if one was asked for. */
  batchStarts(): TransportError | null {
    const due = this.interruptions.filter((planned) => --planned.countdown === 0);
    this.interruptions = this.interruptions.filter((planned) => planned.countdown > 0);
    for (const planned of due) planned.run();
    const refused = this.refusals.filter((planned) => --planned.countdown === 0);
    this.refusals = this.refusals.filter((planned) => planned.countdown > 0);
    return refused[0]?.error ?? null;
  }

  /** The error that takes the place of the answer to the batch that has just ended, if one was asked for. */
  batchEnded(): TransportError | null {
    const lost = this.losses.filter((planned) => --planned.countdown === 0);
    this.losses = this.losses.filter((planned) => planned.countdown > 0);
    return lost[0]?.error ?? null;
  }

  /** Throws where the action that starts now is to be refused. */
  actionStarts(action: BatchAction): void {
    for (const planned of [...this.planned]) {
      if (!planned.matches(action)) continue;
      planned.countdown -= 1;
      if (planned.countdown > 0) continue;
      this.planned.splice(this.planned.indexOf(planned), 1);
      throw new HostError(planned.code, action.Name ?? '');
    }
  }
}
