import type { ReportRequest } from '../../reading/run/request';
import type { Report, ReportOutcome } from '../../features/report';
import { WorkbookError, type Progress } from '../../kernel/run/workbook';
import type { Question } from '../../kernel/words/problem';
import { NO_CHOICES, type ReadResult } from '../../reading/result/readResult';
import type { PaneText } from '../components/text';
import { keeping, type KeptKey, type KeptValue } from './kept';
import type { Task } from './task';

/** A task under way; `progress` is `null` until the use case says how far it is. */
export interface Run {
  readonly task: Task;
  readonly progress: Progress | null;
  /** True from the press on Cancel until everything is put back. */
  readonly isCancelled: boolean;
}

/** A task that stopped: `error` is a WorkbookError where the workbook refused, else a fault of ours or of the server. */
export interface Failure {
  readonly task: Task;
  readonly error: unknown;
}

/** How a task ended, to be told to the user. */
export interface Notice {
  /** True where it did what it was for. */
  readonly isDone: boolean;
  readonly say: (text: PaneText) => string;
}

/** Everything that the pane shows that is not typed half-way. */
export interface PaneState {
  readonly request: ReportRequest;
  readonly report: Report | null;
  /** What capabilities keep of their last runs; nothing once something was read anew. */
  readonly kept: readonly KeptValue[];
  /** True where the AR sheets show the figures of `report`. */
  readonly isWritten: boolean;
  /** True where the sheet that `report` was read from has been changed since. */
  readonly isChanged: boolean;
  readonly questions: readonly Question[];
  /** What was understood although a question is open. */
  readonly partialReading: ReadResult | null;
  readonly canRestore: boolean;
  readonly run: Run | null;
  readonly notice: Notice | null;
  readonly failure: Failure | null;
}

export const NOTHING_ASKED: ReportRequest = { sheet: null, range: null, asOf: null, scheme: null, basis: null, choices: NO_CHOICES };

export const FIRST_STATE: PaneState = {
  request: NOTHING_ASKED,
  report: null,
  kept: [],
  isWritten: false,
  isChanged: false,
  questions: [],
  partialReading: null,
  canRestore: false,
  run: null,
  notice: null,
  failure: null,
};

/** What happened; each is a step from one state to the next. */
export type PaneEvent =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'asked'; readonly request: ReportRequest }
  | { readonly type: 'answered'; readonly outcome: ReportOutcome }
  /** The same items computed anew, as by a changed log; the sheets do not show it where `isWritten` is false. */
  | { readonly type: 'computed'; readonly report: Report; readonly isWritten?: false }
  | { readonly type: 'kept'; readonly key: KeptKey<unknown>; readonly value: unknown }
  /** Somebody changed the sheet that the report was read from. */
  | { readonly type: 'sourceChanged' }
  /** The AR sheets show the report now. */
  | { readonly type: 'written' }
  | { readonly type: 'restored' }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'ended'; readonly canRestore: boolean }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'dismissed' };

/** The state after an event; the argument is left as it was. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      return { ...state, run: { task: event.task, progress: null, isCancelled: false }, failure: null, notice: null };
    case 'progressed':
      return state.run ? { ...state, run: { ...state.run, progress: event.progress } } : state;
    case 'cancelling':
      return state.run ? { ...state, run: { ...state.run, isCancelled: true } } : state;
    case 'asked':
      return { ...state, request: event.request };
    case 'answered': {
      const anew = { ...state, kept: [], isWritten: false, isChanged: false };
      const { outcome } = event;
      return outcome.kind === 'report'
        ? { ...anew, report: outcome.report, questions: [], partialReading: null }
        : { ...anew, report: null, questions: outcome.questions, partialReading: outcome.reading };
    }
    case 'computed':
      return {
        ...state,
        report: event.report,
        isWritten: event.isWritten ?? state.isWritten,
        questions: [],
        partialReading: null,
      };
    case 'kept':
      return { ...state, kept: keeping(state.kept, event.key, event.value) };
    case 'sourceChanged':
      return { ...state, isChanged: true };
    case 'written':
      return { ...state, isWritten: true };
    case 'restored':
      return { ...state, isWritten: false, kept: state.kept.filter(({ key }) => !key.isOfSheets) };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'ended':
      return { ...state, run: null, canRestore: event.canRestore };
    case 'failed':
      return { ...state, failure: event.failure };
    case 'dismissed':
      return { ...state, notice: null, failure: null };
  }
}

/** Why the sheet could not be read as a report, or `null` where it could or was not tried; then there is nothing to show but how to start. */
export function unreadable({ failure, report }: PaneState): WorkbookError | null {
  const isRefused =
    !report && failure?.task.id === 'look' && failure.error instanceof WorkbookError && failure.error.code === 'workbookRefused';
  return isRefused ? failure.error : null;
}

/** True where a question is open only because the sheet holds nothing to read: then there is nothing to ask about. */
export function nothingWasRead({ questions, partialReading }: PaneState): boolean {
  const asksWhere = questions.some((question) => question.code === 'severalTables' || question.code === 'severalSheets');
  return !asksWhere && partialReading !== null && partialReading.receipt.read === 0;
}
