import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { preload } from './lazyScreens';
import type { PaneServices } from './services';
import { PaneSession } from './state/paneSession';
import { watchLog } from './state/watchWorkbook';
import { stringsOf, type Language, type PaneStrings } from './strings/paneStrings';

/** Where the pane keeps the language that the user chose on this machine. */
export interface LanguageChoice {
  readonly first: Language;
  save(language: Language): void;
}

/** A pane that is shown; `session` is for whoever starts its actions from outside. */
export interface MountedPane {
  readonly session: PaneSession;
  unmount(): void;
}

/** Shows the pane in `container` and reads the workbook that is open. */
export async function mountPane(container: HTMLElement, services: PaneServices, choice: LanguageChoice): Promise<MountedPane> {
  const session = new PaneSession(services, () => performance.now());
  const strings = await stringsOf(choice.first);
  const root = createRoot(container);
  root.render(<Pane services={services} session={session} choice={choice} firstStrings={strings} />);
  void preload();
  if (services.host.unsupported) return { session, unmount: () => root.unmount() };
  void session.look();
  const unwatch = watchLog(session);
  const unmount = (): void => {
    unwatch();
    root.unmount();
  };
  return { session, unmount };
}

interface PaneProps {
  readonly services: PaneServices;
  readonly session: PaneSession;
  readonly choice: LanguageChoice;
  readonly firstStrings: PaneStrings;
}

function Pane({ services, session, choice, firstStrings }: PaneProps): ReactElement {
  const [spoken, setSpoken] = useState({ language: choice.first, strings: firstStrings });
  const speak = (language: Language): void => {
    choice.save(language);
    void stringsOf(language).then((strings) => setSpoken({ language, strings }));
  };
  return <App services={services} session={session} strings={spoken.strings} language={spoken.language} onLanguage={speak} />;
}
