import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { preload } from './lazyScreens';
import type { PaneServices } from './services';
import { PaneSession } from './state/paneSession';
import { watchLog } from './state/watchWorkbook';
import { stringsOf } from './strings/paneStrings';
import type { PaneStrings } from './strings/en';
import type { Language } from '../kernel/words/locale';

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
  const first = await firstSpoken(choice.first);
  const root = createRoot(container);
  root.render(<Pane services={services} session={session} choice={choice} first={first} />);
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

interface Spoken {
  readonly language: Language;
  readonly strings: PaneStrings;
}

/** The language that was chosen; English, which is always there, where its texts cannot be loaded. */
async function firstSpoken(language: Language): Promise<Spoken> {
  try {
    return { language, strings: await stringsOf(language) };
  } catch {
    return { language: 'en', strings: await stringsOf('en') };
  }
}

interface PaneProps {
  readonly services: PaneServices;
  readonly session: PaneSession;
  readonly choice: LanguageChoice;
  readonly first: Spoken;
}

function Pane({ services, session, choice, first }: PaneProps): ReactElement {
  const [spoken, setSpoken] = useState(first);
  const speak = (language: Language): void => {
    stringsOf(language).then(
      (strings) => {
        choice.save(language);
        setSpoken({ language, strings });
      },
      (error: unknown) => session.tell({ type: 'failed', failure: { task: 'screen', error } }),
    );
  };
  return <App services={services} session={session} strings={spoken.strings} language={spoken.language} onLanguage={speak} />;
}
