import { closeMonth } from './month/closeMonth';
import { DEFAULT_MONTH } from './month/monthRequest';
import { refresh, type RefreshOutcome } from './refresh';
import type { Report, ReportRequest } from './report';
import { restoreLast } from './restoreLast';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook, type WorkbookWindow } from './workbook';
import { writeNoteColumns } from './writeNoteColumns';

export type ActionId = 'open' | 'refresh' | 'closeMonth' | 'writeNoteColumns' | 'restore' | 'useSelection';

/** What decides whether an action can be started now. */
export interface ActionState {
  readonly isRunning: boolean;
  /** True where a run has given a report with items. */
  readonly hasItems: boolean;
  readonly canRestore: boolean;
}

/** Everything that an action works on. */
export interface ActionContext {
  readonly workbook: Workbook;
  readonly window: WorkbookWindow;
  readonly request: ReportRequest;
  readonly report: Report | null;
  readonly options: RunOptions;
  /** Shows the task pane. */
  readonly showPane: () => Promise<void>;
}

/** What an action did, for whoever tells the user. */
export type ActionResult =
  | { readonly kind: 'shown' }
  | { readonly kind: 'refreshed'; readonly outcome: RefreshOutcome; readonly request: ReportRequest }
  | { readonly kind: 'written'; readonly receipt: ChangeReceipt };

/** One thing that the user can start from the ribbon, the pane, a shortcut or the context menu. */
export interface Action {
  readonly id: ActionId;
  readonly label: string;
  readonly tooltip: string;
  /** Name of the icon in assets/: `refresh` is refresh-16.png and so on. */
  readonly icon: string;
  /** As shortcuts.json has it, or '' for none. */
  readonly shortcut: string;
  readonly can: (state: ActionState) => boolean;
  readonly run: (context: ActionContext) => Promise<ActionResult>;
}

async function refreshWith(context: ActionContext, request: ReportRequest): Promise<ActionResult> {
  return { kind: 'refreshed', outcome: await refresh(context.workbook, request, context.options), request };
}

/** The report of the last run; writing beside a table needs one. */
function reportOf(context: ActionContext): Report {
  if (context.report) return context.report;
  throw new WorkbookError('unsupported', 'No report has been read yet.', 'Nothing in the workbook was changed.', 'Press Refresh first.');
}

/** All actions by id; every surface takes its names and its rules from here. */
export const ACTIONS: Readonly<Record<ActionId, Action>> = {
  open: {
    id: 'open',
    label: 'Open Agewise',
    tooltip: 'Open the Agewise pane beside the sheet.',
    icon: 'app',
    shortcut: 'Ctrl+Shift+Alt+A',
    can: () => true,
    run: async (context) => {
      await context.showPane();
      return { kind: 'shown' };
    },
  },
  refresh: {
    id: 'refresh',
    label: 'Refresh',
    tooltip: 'Read the open items again and rewrite the AR sheets.',
    icon: 'refresh',
    shortcut: 'Ctrl+Shift+Alt+R',
    can: (state) => !state.isRunning,
    run: (context) => refreshWith(context, context.request),
  },
  closeMonth: {
    id: 'closeMonth',
    label: 'Close month',
    tooltip: 'Refresh, keep a snapshot, roll it forward and hold the control account against it.',
    icon: 'month',
    shortcut: '',
    can: (state) => !state.isRunning,
    run: async (context) => ({ kind: 'refreshed', outcome: await closeMonth(context.workbook, context.request, DEFAULT_MONTH, context.options), request: context.request }),
  },
  writeNoteColumns: {
    id: 'writeNoteColumns',
    label: 'Write note columns',
    tooltip: 'Write days past due, bucket, priority and notes beside the table.',
    icon: 'notes',
    shortcut: 'Ctrl+Shift+Alt+N',
    can: (state) => !state.isRunning && state.hasItems,
    run: async (context) => ({ kind: 'written', receipt: await writeNoteColumns(context.workbook, reportOf(context), null, context.options) }),
  },
  restore: {
    id: 'restore',
    label: 'Restore',
    tooltip: 'Put back what the last write changed.',
    icon: 'restore',
    shortcut: 'Ctrl+Shift+Alt+Z',
    can: (state) => !state.isRunning && state.canRestore,
    run: async (context) => ({ kind: 'written', receipt: await restoreLast(context.workbook, context.options) }),
  },
  useSelection: {
    id: 'useSelection',
    label: 'Use as aging range',
    tooltip: 'Read the selected cells as an aging report.',
    icon: 'range',
    shortcut: '',
    can: (state) => !state.isRunning,
    run: async (context) => {
      const { sheet, span } = await context.window.selection();
      return refreshWith(context, { ...context.request, sheet, range: span });
    },
  },
};
