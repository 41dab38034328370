import { Button, FluentProvider, makeStyles } from '@fluentui/react-components';
import { createElement, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { actionsOf } from '../kernel/feature';
import { NavigationBar } from './components/NavigationBar';
import { PaneGuard } from './components/PaneGuard';
import { usePaneStyles } from './components/paneStyles';
import { RunPanel } from './components/RunPanel';
import { paneText, TextContext, useText } from './components/text';
import { actionState, screensOf, type PaneFace, type PaneScreen, type Shell } from './face';
import { formatsFor } from './format/formats';
import { FailureBar, lazyScreen, NoticeBar, UnsupportedScreen } from './lazyScreens';
import type { PaneServices } from './services';
import { refresh } from './state/reportTasks';
import type { PaneSession } from './state/paneSession';
import { unreadable, type PaneState } from './state/paneState';
import type { PaneStrings } from './strings/en';
import { usePaneTheme } from './theme/paneTheme';
import { announcement } from './view/runText';
import { tokens } from './theme/tokens';
import { useSpeech } from './useSpeech';
import { useTurnedScreen } from './useTurnedScreen';
import type { Language } from '../kernel/words/locale';

interface AppProps {
  readonly services: PaneServices;
  readonly session: PaneSession;
  /** The capabilities whose screens there are. */
  readonly features: readonly PaneFace[];
  readonly strings: PaneStrings;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

const useStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '280px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
  // A screen that scrolls by itself reaches to the edges.
  whole: { display: 'flex', flexDirection: 'column', height: '100%' },
  // Above the scroller, so that an answer is seen wherever the button was.
  messages: { flexShrink: 0, maxHeight: '60vh', overflowY: 'auto' },
  changed: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 12px', backgroundColor: tokens.colorNeutralBackground3 },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-48px',
    zIndex: 1,
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { top: '4px' },
  },
});

/** The pane: navigation, what is under way, and one screen. */
export function App({ services, session, features, strings, language, onLanguage }: AppProps): ReactElement {
  const theme = usePaneTheme(services.host);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const formats = useMemo(
    () => formatsFor(language === 'en' || services.host.locale.startsWith(language) ? services.host.locale : language),
    [language, services.host.locale],
  );
  const speech = useSpeech(session, language, formats.locale);
  const text = useMemo(() => paneText(strings, formats, speech), [strings, formats, speech]);
  const screens = useMemo(() => screensOf(features), [features]);
  const { screen, visit, wanted, go, near } = useTurnedScreen(session, screens);
  const [currency, setCurrency] = useState('');
  const actions = useMemo(() => actionsOf(features), [features]);
  const startable = (id: string) => actions.find((action) => action.id === id && action.can(actionState(session.current())));
  const shell: Shell = {
    version: services.version,
    language,
    onLanguage,
    titleOf: (id) => screens.find((one) => one.id === id)!.title[language],
    screensUnder: (id) => screens.filter(({ under }) => under === id),
    go,
    start: (id) => void startable(id)?.run?.(session),
    can: (id) => startable(id) !== undefined,
  };
  const main = useFocusOnChange(screen);
  const styles = useStyles();
  const shared = usePaneStyles();
  const { t } = text;
  const { unsupported } = services.host;
  return (
    <FluentProvider theme={theme}>
      <TextContext.Provider value={text}>
        <div className={styles.app} lang={language}>
          <a href="#content" className={styles.skip} onClick={(event) => (event.preventDefault(), main.current?.focus())}>
            {t.skipToContent}
          </a>
          {!unsupported && <NavigationBar screens={screens} shown={screen} onScreen={go} onNear={near} />}
          {state.run && !state.run.task.isQuiet && <RunPanel run={state.run} onCancel={() => session.cancel()} />}
          <div className={styles.messages}>
            <PaneGuard>
              <Suspense fallback={null}>
                <Messages state={state} session={session} />
              </Suspense>
            </PaneGuard>
            {state.isChanged && state.run === null && screen.id !== 'home' && <ChangedBar session={session} />}
          </div>
          <main ref={main} id="content" tabIndex={-1} className={styles.main} aria-busy={state.run !== null}>
            <div className={screen.isWhole ? styles.whole : shared.screen}>
              <h1 className={shared.unseen}>{screen.title[language]}</h1>
              <PaneGuard key={screen.id}>
                <Suspense fallback={<span className={shared.quiet}>{t.loading}</span>}>
                  {unsupported ? (
                    <UnsupportedScreen why={unsupported} />
                  ) : (
                    createElement(lazyScreen(screen), { state, session, currency, onCurrency: setCurrency, wanted, visit, shell })
                  )}
                </Suspense>
              </PaneGuard>
            </div>
          </main>
          <div className={shared.unseen} role="status" aria-live="polite">
            {announcement(state, text)}
          </div>
        </div>
      </TextContext.Provider>
    </FluentProvider>
  );
}

/** On every screen but Home, which says so itself: the figures are of a sheet that has changed since. */
function ChangedBar({ session }: { readonly session: PaneSession }): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={styles.changed}>
      <span className={`${shared.strong} ${shared.grow}`}>{t.changedSinceRead}</span>
      <Button size="small" onClick={() => void refresh(session)}>
        {t.refresh}
      </Button>
    </div>
  );
}

function Messages({ state, session }: { readonly state: PaneState; readonly session: PaneSession }): ReactElement | null {
  const { failure, notice } = state;
  if (failure && !unreadable(state)) return <FailureBar failure={failure} onDismiss={() => session.dismiss()} />;
  return notice && <NoticeBar notice={notice} onDismiss={() => session.dismiss()} />;
}

/** Moves the focus to the content when the screen changes, so that a keyboard starts there; not at the first start. */
function useFocusOnChange(screen: PaneScreen): React.RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) main.current?.focus();
    shown.current = screen;
  }, [screen]);
  return main;
}
