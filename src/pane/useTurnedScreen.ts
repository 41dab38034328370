import { useRef, useState } from 'react';
import type { Screen } from './components/NavigationBar';
import { loadScreen } from './lazyScreens';
import type { WantedAccount } from '../features/worklist/pane/WorklistScreen';
import type { PaneSession } from './state/paneSession';

/** The screen that shows, and how to turn to another. */
export interface TurnedScreen {
  readonly screen: Screen;
  /** Rises with each press on the tab of the screen that shows, which leads back to its start: from an account to the list. */
  readonly visit: number;
  /** The account that the worklist opens with. */
  readonly wanted: WantedAccount | null;
  readonly go: (next: Screen, account?: WantedAccount | null) => void;
  /** Loads a screen that may be turned to next. */
  readonly near: (next: Screen) => void;
}

/** Keeps the screen that shows until the next one is loaded; one that cannot be loaded is told as a failure, and may be turned to again. */
export function useTurnedScreen(session: PaneSession): TurnedScreen {
  const [turned, setTurned] = useState<Pick<TurnedScreen, 'screen' | 'visit' | 'wanted'>>({ screen: 'home', visit: 0, wanted: null });
  const latest = useRef<Screen>('home');
  const show = (screen: Screen, wanted: WantedAccount | null): void => {
    setTurned((last) => ({ screen, visit: last.screen === screen ? last.visit + 1 : last.visit, wanted }));
    // What ended well is old news on the next screen; a failure stays until it is read, unless it was this screen's and is over.
    const { failure } = session.current();
    if (!failure || failure.task === 'screen') session.dismiss();
  };
  const go: TurnedScreen['go'] = (next, account = null) => {
    latest.current = next;
    loadScreen(next).then(
      // Whoever has turned to yet another screen meanwhile gets that one.
      () => latest.current === next && show(next, account),
      (error: unknown) => session.tell({ type: 'failed', failure: { task: 'screen', error } }),
    );
  };
  // Whether it can be loaded is told to those who turn to it.
  const near = (next: Screen): void => void loadScreen(next).catch(() => undefined);
  return { ...turned, go, near };
}
