import { useSyncExternalStore } from 'react';
import type { AddinManifest } from '../manifest/manifest';
import type { ProtectionQuestion } from '../protection/protectionQuestion';
import type { SelectionFigures } from '../status/selectionFigures';

/** A sentence to the user above the sheet, until it is closed or the next one comes. */
export interface PageMessage {
  readonly tone: 'info' | 'error';
  readonly text: string;
}

/** A dialog that the add-in opened; sizes are percentages of the window. */
export interface ShownDialog {
  readonly title: string;
  readonly url: string;
  readonly widthPercent: number;
  readonly heightPercent: number;
  readonly close: () => void;
}

/** What the user says to unsaved changes before the workbook goes. */
export type UnsavedAnswer = 'save' | 'discard' | 'cancel';

/** The question about unsaved changes while it is open. */
export interface UnsavedQuestion {
  readonly fileName: string;
  readonly answer: (answer: UnsavedAnswer) => void;
}

export interface PageState {
  readonly fileName: string;
  readonly hasUnsavedChanges: boolean;
  /** Id of the ribbon tab shown: `home`, `review`, or the id of a tab of the add-in. */
  readonly tabId: string;
  readonly manifest: AddinManifest | null;
  readonly isPaneOpen: boolean;
  readonly paneWidthPixels: number;
  readonly isPaneDark: boolean;
  /** What the page is doing at the moment, or `null` when it waits for the user. */
  readonly working: string | null;
  readonly message: PageMessage | null;
  readonly selection: SelectionFigures | null;
  readonly dialog: ShownDialog | null;
  readonly unsavedQuestion: UnsavedQuestion | null;
  /** Whether the shown sheet and the workbook's structure are protected, and what is asked before that changes. */
  readonly isSheetProtected: boolean;
  readonly isWorkbookProtected: boolean;
  readonly protectionQuestion: ProtectionQuestion | null;
  /** The element that the grid draws into, and the frame that the add-in runs in; both are new for every workbook. */
  readonly gridElement: HTMLElement | null;
  readonly paneFrame: HTMLIFrameElement | null;
}

export const PANE_WIDTH_PIXELS = { least: 320, usual: 350, most: 600 } as const;

const START: PageState = {
  fileName: '',
  hasUnsavedChanges: false,
  tabId: 'home',
  manifest: null,
  isPaneOpen: true,
  paneWidthPixels: PANE_WIDTH_PIXELS.usual,
  isPaneDark: false,
  working: 'Starting',
  message: null,
  selection: null,
  dialog: null,
  unsavedQuestion: null,
  isSheetProtected: false,
  isWorkbookProtected: false,
  protectionQuestion: null,
  gridElement: null,
  paneFrame: null,
};

/** What the page shows, and who listens to it. */
export class PageStore {
  private state = START;
  private readonly listeners = new Set<() => void>();

  readonly get = (): PageState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<PageState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** The state of the page, drawn anew whenever it changes. */
export function usePageState(store: PageStore): PageState {
  return useSyncExternalStore(store.subscribe, store.get);
}
