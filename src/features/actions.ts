export type ActionId = 'open' | 'refresh' | 'closeMonth' | 'writeNoteColumns' | 'restore' | 'useSelection';

/** What decides whether an action can be started now. */
export interface ActionState {
  readonly isRunning: boolean;
  /** True where a run has given a report with items. */
  readonly hasItems: boolean;
  readonly canRestore: boolean;
}

/** One thing that the user can start from the ribbon, the pane, a shortcut or the context menu; the pane's session does it. */
export interface Action {
  readonly id: ActionId;
  readonly label: string;
  readonly tooltip: string;
  /** Name of the icon in assets/: `refresh` is refresh-16.png and so on. */
  readonly icon: string;
  /** As shortcuts.json has it, or '' for none. */
  readonly shortcut: string;
  readonly can: (state: ActionState) => boolean;
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
  },
  refresh: {
    id: 'refresh',
    label: 'Refresh',
    tooltip: 'Read the open items again and rewrite the AR sheets.',
    icon: 'refresh',
    shortcut: 'Ctrl+Shift+Alt+R',
    can: (state) => !state.isRunning,
  },
  closeMonth: {
    id: 'closeMonth',
    label: 'Close month',
    tooltip: 'Refresh, keep a snapshot, roll it forward and hold the control account against it.',
    icon: 'month',
    shortcut: '',
    can: (state) => !state.isRunning,
  },
  writeNoteColumns: {
    id: 'writeNoteColumns',
    label: 'Write note columns',
    tooltip: 'Write days past due, bucket, priority and notes beside the table.',
    icon: 'notes',
    shortcut: 'Ctrl+Shift+Alt+N',
    can: (state) => !state.isRunning && state.hasItems,
  },
  restore: {
    id: 'restore',
    label: 'Restore',
    tooltip: 'Put back what the last write changed.',
    icon: 'restore',
    shortcut: 'Ctrl+Shift+Alt+Z',
    can: (state) => !state.isRunning && state.canRestore,
  },
  useSelection: {
    id: 'useSelection',
    label: 'Use as aging range',
    tooltip: 'Read the selected cells as an aging report.',
    icon: 'range',
    shortcut: '',
    can: (state) => !state.isRunning,
  },
};
