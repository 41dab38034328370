import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { screensOf, type PaneFace } from './face';
import { preload } from './lazyScreens';
import type { PaneServices } from './services';
import { PaneSession } from './state/paneSession';
import { look } from './state/reportTasks';
import { SCREEN } from './screenTask';
import { stringsOf } from './strings/paneStrings';
import type { PaneStrings } from './strings/en';
import type { Language } from '../kernel/words/locale';

/** Where the pane keeps the language that the user chose on this machine. */
export interface LanguageChoice {
  readonly first: Language;
  save(language: Language): void;
}

/** A pane that is shown; `session` is for whoever starts its actions from outside. */
interface MountedPane {
  readonly session: PaneSession;
  unmount(): void;
}

/** Shows the pane with the screens of the capabilities in `container`, and reads the workbook that is open. */
export async function mountPane(
  container: HTMLElement,
  services: PaneServices,
  choice: LanguageChoice,
  features: readonly PaneFace[],
): Promise<MountedPane> {
  const session = new PaneSession(services, () => performance.now(), features);
  const first = await firstSpoken(choice.first, features);
  const root = createRoot(container);
  root.render(<Pane services={services} session={session} features={features} choice={choice} first={first} />);
  void preload(screensOf(features));
  if (services.host.unsupported) return { session, unmount: () => root.unmount() };
  void look(session);
  const stops = features.flatMap(({ whileOpen }) => (whileOpen ? [watching(session, whileOpen)] : []));
  const unmount = (): void => {
    stops.forEach((stop) => stop());
    root.unmount();
  };
  return { session, unmount };
}

/** Starts a watch once its code is there; returns how to stop it, also before that. */
function watching(session: PaneSession, load: NonNullable<PaneFace['whileOpen']>): () => void {
  let isOver = false;
  let stop = (): void => undefined;
  load().then(
    (watch) => {
      if (!isOver) stop = watch(session);
    },
    (error: unknown) => session.tell({ type: 'failed', failure: { task: SCREEN, error } }),
  );
  return () => {
    isOver = true;
    stop();
  };
}

interface Spoken {
  readonly language: Language;
  readonly strings: PaneStrings;
}

/** The language that was chosen; English, which is always there, where its texts cannot be loaded. */
async function firstSpoken(language: Language, features: readonly PaneFace[]): Promise<Spoken> {
  try {
    return { language, strings: await stringsOf(language, features) };
  } catch {
    return { language: 'en', strings: await stringsOf('en', features) };
  }
}

interface PaneProps {
  readonly services: PaneServices;
  readonly session: PaneSession;
  readonly features: readonly PaneFace[];
  readonly choice: LanguageChoice;
  readonly first: Spoken;
}

function Pane({ services, session, features, choice, first }: PaneProps): ReactElement {
  const [spoken, setSpoken] = useState(first);
  const speak = (language: Language): void => {
    stringsOf(language, features).then(
      (strings) => {
        choice.save(language);
        setSpoken({ language, strings });
      },
      (error: unknown) => session.tell({ type: 'failed', failure: { task: SCREEN, error } }),
    );
  };
  return (
    <App services={services} session={session} features={features} strings={spoken.strings} language={spoken.language} onLanguage={speak} />
  );
}
