import { runText } from '../../../kernel/run/runText';
import type { Message } from '../../../kernel/words/message';
import { batch, packed } from '../batch';

/** One part of a write; `weight` counts what Excel has to do. */
export interface WriteStep {
  /** The sheet of ours that is written, told as progress; `null` where it is none. */
  readonly sheet: string | null;
  readonly weight: number;
  /** Told before the message that holds this step is sent: from then on the step may have been done in part. */
  readonly begin?: () => void;
  /** Queues the step; `later` takes what is to be done once the message is answered. */
  readonly queue: (context: Excel.RequestContext, later: (work: () => void) => void) => void;
}

/** Cells that one step writes: about 0.7 MB, and a cancel is noticed after each message. */
export const WRITE_CELLS_MAX = 60_000;

/** Cells that take Excel about as long as one setting of a format. */
const CELLS_A_FORMAT = 50;

export const cellsWeight = (cells: number): number => cells / CELLS_A_FORMAT;

/** Said when a write fails half-way; what was written is then put back by the caller, who says so instead where it succeeded. */
const HALF_WRITTEN: Message = runText('partlyWritten');

/** What one message may weigh, so that no second passes between two chances to cancel. */
const MESSAGE_WEIGHT_MAX = 500;

/** Steps in messages, in their order: as many in each as fit. */
export function messagesOf(steps: readonly WriteStep[]): WriteStep[][] {
  return packed(steps, ({ weight }) => weight, MESSAGE_WEIGHT_MAX);
}

/** Sends one message; nothing is calculated, and no event of ours is raised, before all of it is there. */
export function sendSteps(steps: readonly WriteStep[], unchanged = HALF_WRITTEN): Promise<void> {
  for (const { begin } of steps) begin?.();
  return batch((context) => {
    context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    const works: (() => void)[] = [];
    for (const step of steps) step.queue(context, (work) => works.push(work));
    context.runtime.enableEvents = true;
    return () => works.forEach((work) => work());
  }, unchanged);
}
