import type { ComponentType, ReactNode } from 'react';
import type { ReportFace } from '../features/reportFace';
import { inOrder, type InEachLanguage, type OwnAction } from '../kernel/feature';
import type { PaneSession } from './state/paneSession';
import type { PaneState } from './state/paneState';
import type { Language } from '../kernel/words/locale';

/** An account that one screen leads to on another. */
export interface WantedAccount {
  readonly customer: number;
  readonly currency: string;
}

/** What the shell of the pane offers its screens. */
export interface Shell {
  readonly version: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** The title of a screen in the language of the pane. */
  readonly titleOf: (screen: string) => string;
  /** The screens to which another one leads, in their order. */
  readonly screensUnder: (screen: string) => readonly Pick<PaneScreen, 'id' | 'title'>[];
  /** Turns to another screen. */
  readonly go: (screen: string, account?: WantedAccount | null) => void;
  /** Starts an action; does nothing where it cannot be started now. */
  readonly start: (action: string) => void;
  readonly can: (action: string) => boolean;
}

export interface ScreenProps {
  readonly state: PaneState;
  readonly session: PaneSession;
  /** Code of the currency to show; another one is shown where the report has it not. */
  readonly currency: string;
  readonly onCurrency: (code: string) => void;
  /** The account to open with, or `null`. */
  readonly wanted: WantedAccount | null;
  /** Rises with each press on the tab of the screen that shows, which leads back to its start. */
  readonly visit: number;
  readonly shell: Shell;
}

/** A screen of the pane. */
export interface PaneScreen {
  readonly id: string;
  readonly title: InEachLanguage;
  /** Its tab in the navigation; left out where another screen leads to it. */
  readonly tab?: { readonly label: InEachLanguage; readonly icon: (props: { readonly 'aria-hidden': true }) => ReactNode };
  /** The screen whose tab is marked while this one shows. */
  readonly under?: string;
  /** True where it scrolls by itself and reaches to the edges. */
  readonly isWhole?: true;
  /** True where most people turn to it each day: it is loaded as soon as the pane shows itself. */
  readonly isDaily?: true;
  readonly load: () => Promise<ComponentType<ScreenProps>>;
}

/** What decides whether an action can be started now. */
export interface ActionState {
  readonly isRunning: boolean;
  /** True where a run has given a report with items. */
  readonly hasItems: boolean;
  readonly canRestore: boolean;
}

/** An action as the pane starts it. */
export interface PaneAction extends OwnAction {
  readonly can: (state: ActionState) => boolean;
  /** Does it in the pane and tells there how it went; `null` where all it does is to show the pane. */
  readonly run: ((session: PaneSession) => Promise<void>) | null;
}

/** What the pane sees of a capability. */
export interface PaneFace extends ReportFace {
  readonly screens?: readonly PaneScreen[];
  readonly actions?: readonly PaneAction[];
  /** Its texts in the languages that are not beside its code. */
  readonly words?: { readonly es: () => Promise<{ readonly es: object }> };
  /** Watches the workbook while the pane is open; what it gives stops it. */
  readonly whileOpen?: () => Promise<(session: PaneSession) => () => void>;
}

/** The screens of all capabilities in their order. */
export function screensOf(features: readonly PaneFace[]): readonly PaneScreen[] {
  return inOrder(features).flatMap(({ screens }) => screens ?? []);
}

/** What decides of actions, as the pane stands now. */
export function actionState({ run, report, canRestore }: PaneState): ActionState {
  return { isRunning: run !== null, hasItems: report?.reading.level === 'item', canRestore };
}
