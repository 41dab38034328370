import type { NoteCounts } from '../../features/activity/domain/notes/noteThreads';
import type { ReportRequest } from '../../reading/run/request';
import type { Report, ReportOutcome } from '../../features/report';
import { WorkbookError, type ChangeReceipt, type Progress } from '../../kernel/run/workbook';
import type { Question } from '../../kernel/words/problem';
import type { ForecastReport } from '../../features/forecast/sheet/forecastContent';
import type { Reconciliation } from '../../features/monthEnd/sheet/reconciliationContent';
import { NO_CHOICES, type ReadResult } from '../../reading/result/readResult';

/** What the pane can be busy with. `look` reads and computes only. */
export type PaneTask =
  | 'look'
  | 'refresh'
  | 'forecast'
  | 'noteColumns'
  | 'log'
  | 'brief'
  | 'month'
  | 'snapshot'
  | 'bringNotes'
  | 'openFile'
  | 'restore'
  | 'sample'
  | 'trial'
  | 'adopt'
  | 'setup'
  | 'select';

/** A task under way; `progress` is `null` until the use case says how far it is. */
export interface Run {
  readonly task: PaneTask;
  readonly progress: Progress | null;
}

/** A task that stopped, or a screen that was not loaded: `error` is a WorkbookError where the workbook refused, else a fault of ours or of the server. */
export interface Failure {
  readonly task: PaneTask | 'screen';
  readonly error: unknown;
}

/** A task that ended well, to be told to the user. */
export type Notice =
  | { readonly kind: 'written'; readonly task: PaneTask; readonly receipt: ChangeReceipt; readonly notes?: NoteCounts | null }
  | { readonly kind: 'cancelled'; readonly task: PaneTask }
  | { readonly kind: 'brought'; readonly found: number; readonly added: number; readonly isLogOnly: boolean }
  | { readonly kind: 'setupMissing' };

/** Everything that the pane shows that is not typed half-way. */
export interface PaneState {
  readonly request: ReportRequest;
  readonly report: Report | null;
  /** The forecast of the last run that made one; `null` once something was read anew. */
  readonly forecast: ForecastReport | null;
  /** The month end of the last run that made one; `null` once something was read anew. */
  readonly month: Reconciliation | null;
  /** True where the AR sheets show the figures of `report`. */
  readonly isWritten: boolean;
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
  forecast: null,
  month: null,
  isWritten: false,
  questions: [],
  partialReading: null,
  canRestore: false,
  run: null,
  notice: null,
  failure: null,
};

/** What happened; each is a step from one state to the next. */
export type PaneEvent =
  | { readonly type: 'started'; readonly task: PaneTask }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'asked'; readonly request: ReportRequest }
  | { readonly type: 'answered'; readonly outcome: ReportOutcome }
  | { readonly type: 'logged'; readonly report: Report }
  | { readonly type: 'forecast'; readonly forecast: ForecastReport }
  | { readonly type: 'month'; readonly month: Reconciliation }
  | { readonly type: 'brought'; readonly found: number; readonly added: number; readonly isLogOnly: boolean }
  | { readonly type: 'wrote'; readonly task: PaneTask; readonly receipt: ChangeReceipt | null; readonly notes?: NoteCounts | null }
  | { readonly type: 'ended'; readonly canRestore: boolean }
  | { readonly type: 'cancelled'; readonly task: PaneTask }
  | { readonly type: 'setupMissing' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'dismissed' };

/** The state after an event; the argument is left as it was. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      return { ...state, run: { task: event.task, progress: null }, failure: null, notice: null };
    case 'progressed':
      return state.run ? { ...state, run: { ...state.run, progress: event.progress } } : state;
    case 'asked':
      return { ...state, request: event.request };
    case 'answered':
      return event.outcome.kind === 'report'
        ? { ...state, report: event.outcome.report, forecast: null, month: null, isWritten: false, questions: [], partialReading: null }
        : {
            ...state,
            report: null,
            forecast: null,
            month: null,
            isWritten: false,
            questions: event.outcome.questions,
            partialReading: event.outcome.reading,
          };
    case 'forecast':
      return { ...state, forecast: event.forecast, report: event.forecast.report, questions: [], partialReading: null };
    case 'month':
      return { ...state, month: event.month };
    case 'brought':
      return { ...state, notice: { kind: 'brought', found: event.found, added: event.added, isLogOnly: event.isLogOnly } };
    case 'logged':
      // The AR sheets still show the ranking of before.
      return { ...state, report: event.report, isWritten: false };
    case 'wrote':
      return {
        ...state,
        isWritten:
          event.task === 'refresh' || event.task === 'month' ? event.receipt !== null : event.task === 'restore' ? false : state.isWritten,
        // What was restored is no longer what the month end wrote.
        month: event.task === 'restore' ? null : state.month,
        notice: event.receipt ? { kind: 'written', task: event.task, receipt: event.receipt, notes: event.notes ?? null } : null,
      };
    case 'ended':
      return { ...state, run: null, canRestore: event.canRestore };
    case 'cancelled':
      return { ...state, notice: { kind: 'cancelled', task: event.task } };
    case 'setupMissing':
      return { ...state, notice: { kind: 'setupMissing' } };
    case 'failed':
      return { ...state, failure: event.failure };
    case 'dismissed':
      return { ...state, notice: null, failure: null };
  }
}

/** Why the sheet could not be read as a report, or `null` where it could or was not tried; then there is nothing to show but how to start. */
export function unreadable({ failure, report }: PaneState): WorkbookError | null {
  const isRefused =
    !report && failure?.task === 'look' && failure.error instanceof WorkbookError && failure.error.code === 'workbookRefused';
  return isRefused ? failure.error : null;
}

/** True where a question is open only because the sheet holds nothing to read: then there is nothing to ask about. */
export function nothingWasRead({ questions, partialReading }: PaneState): boolean {
  const asksWhere = questions.some((question) => question.code === 'severalTables' || question.code === 'severalSheets');
  return !asksWhere && partialReading !== null && partialReading.receipt.read === 0;
}
