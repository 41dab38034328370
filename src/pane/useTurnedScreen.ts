import { useRef, useState } from 'react';
import type { PaneScreen, WantedAccount } from './face';
import { SCREEN } from './screenTask';
import type { PaneSession } from './state/paneSession';

/** The screen that shows, and how to turn to another. */
interface TurnedScreen {
  readonly screen: PaneScreen;
  /** Rises with each press on the tab of the screen that shows, which leads back to its start: from an account to the list. */
  readonly visit: number;
  /** The account that the screen opens with. */
  readonly wanted: WantedAccount | null;
  readonly go: (next: string, account?: WantedAccount | null) => void;
  /** Loads a screen that may be turned to next. */
  readonly near: (next: string) => void;
}

/** Keeps the screen that shows until the next one is loaded; one that cannot be loaded is told as a failure, and may be turned to again. */
export function useTurnedScreen(session: PaneSession, screens: readonly PaneScreen[]): TurnedScreen {
  const [turned, setTurned] = useState<Pick<TurnedScreen, 'screen' | 'visit' | 'wanted'>>({ screen: screens[0]!, visit: 0, wanted: null });
  const latest = useRef(screens[0]!.id);
  const named = (id: string): PaneScreen => screens.find((one) => one.id === id)!;
  const show = (screen: PaneScreen, wanted: WantedAccount | null): void => {
    setTurned((last) => ({ screen, visit: last.screen === screen ? last.visit + 1 : last.visit, wanted }));
    // What ended well is old news on the next screen; a failure stays until it is read, unless it was this screen's and is over.
    const { failure } = session.current();
    if (!failure || failure.task === SCREEN) session.dismiss();
  };
  const go: TurnedScreen['go'] = (next, account = null) => {
    latest.current = next;
    const screen = named(next);
    screen.load().then(
      // Whoever has turned to yet another screen meanwhile gets that one.
      () => latest.current === next && show(screen, account),
      (error: unknown) => session.tell({ type: 'failed', failure: { task: SCREEN, error } }),
    );
  };
  // Whether it can be loaded is told to those who turn to it.
  const near = (next: string): void =>
    void named(next)
      .load()
      .catch(() => undefined);
  return { ...turned, go, near };
}
