import { partKey } from '../../../kernel/run/parts';
import type { Desk } from '../domain/desk';
import type { DecidedMove } from '../sheet/movesSheet';
import type { CompletedLog } from './completeLog';

/** The log as a run has read and completed it, and the documents that left under one name and came back under another. */
export interface LogPart {
  readonly log: CompletedLog;
  readonly desk: Desk;
  readonly moves: readonly DecidedMove[];
}

export const LOG = partKey<LogPart>('activityLog');
