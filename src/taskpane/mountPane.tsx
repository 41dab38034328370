import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { preload } from './lazyScreens';
import type { PaneServices } from './services';
import { PaneSession } from './state/paneSession';
import { stringsOf, type Language, type PaneStrings } from './strings/paneStrings';

/** Where the pane keeps the language that the user chose on this machine. */
export interface LanguageChoice {
  readonly first: Language;
  save(language: Language): void;
}

/** Shows the pane in `container` and reads the sheet that is open. Returns the session, for whoever starts its actions from outside. */
export async function mountPane(container: HTMLElement, services: PaneServices, choice: LanguageChoice): Promise<PaneSession> {
  const session = new PaneSession(services, () => performance.now());
  const strings = await stringsOf(choice.first);
  createRoot(container).render(<Pane services={services} session={session} choice={choice} firstStrings={strings} />);
  if (!services.host.unsupported) void session.look().then(preload);
  return session;
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
