import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { FailureBar } from './components/FailureBar';
import { NavigationBar, type Screen } from './components/NavigationBar';
import { NoticeBar } from './components/NoticeBar';
import { usePaneStyles } from './components/paneStyles';
import { RunPanel } from './components/RunPanel';
import { TextContext } from './components/text';
import { formatsFor } from './format/formats';
import { HomeScreen } from './screens/home/HomeScreen';
import { QuestionForm } from './screens/home/QuestionForm';
import { StartScreen } from './screens/start/StartScreen';
import { UnsupportedScreen } from './screens/start/UnsupportedScreen';
import type { PaneServices } from './services';
import type { PaneSession } from './state/paneSession';
import { nothingWasRead, type PaneState, type PaneTask } from './state/paneState';
import type { Language, PaneStrings } from './strings/paneStrings';
import { usePaneTheme } from './theme/paneTheme';
import { announcement } from './view/noticeText';

const WorklistScreen = lazy(async () => ({ default: (await import('./screens/worklist/WorklistScreen')).WorklistScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('./screens/settings/SettingsScreen')).SettingsScreen }));
const ReadingScreen = lazy(async () => ({ default: (await import('./screens/reading/ReadingScreen')).ReadingScreen }));

export interface AppProps {
  readonly services: PaneServices;
  readonly session: PaneSession;
  readonly strings: PaneStrings;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

const useStyles = makeStyles({
  app: { display: 'flex', flexDirection: 'column', height: '100vh', minWidth: '280px', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
  // The worklist scrolls by itself and reaches to the edges.
  whole: { display: 'flex', flexDirection: 'column', height: '100%' },
  messages: { padding: '8px 16px 0' },
  skip: { position: 'absolute', left: '8px', top: '-48px', zIndex: 1, padding: '8px', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForegroundLink, ':focus': { top: '4px' } },
});

/** The pane: navigation, what is under way, and one screen. */
export function App({ services, session, strings, language, onLanguage }: AppProps): ReactElement {
  const theme = usePaneTheme(services.host);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const text = useMemo(() => ({ t: strings, f: formatsFor(language === 'en' || services.host.locale.startsWith(language) ? services.host.locale : language) }), [strings, language, services.host.locale]);
  const [screen, setScreen] = useState<Screen>('home');
  const [currency, setCurrency] = useState('');
  const main = useFocusOnChange(screen);
  const styles = useStyles();
  const shared = usePaneStyles();
  const { t } = text;
  const { unsupported } = services.host;
  return (
    <FluentProvider theme={theme}>
      <TextContext value={text}>
        <div className={styles.app} lang={language}>
          <a href="#content" className={styles.skip} onClick={(event) => (event.preventDefault(), main.current?.focus())}>
            {t.skipToContent}
          </a>
          {!unsupported && <NavigationBar screen={screen} onScreen={setScreen} />}
          {state.run && state.run.task !== 'setup' && <RunPanel run={state.run} onCancel={() => session.cancel()} />}
          <main ref={main} id="content" tabIndex={-1} className={styles.main} aria-busy={state.run !== null}>
            <div className={screen === 'worklist' ? styles.whole : shared.screen}>
              <h1 className={shared.unseen}>{t.screens[screen]}</h1>
              <Messages state={state} session={session} className={screen === 'worklist' ? styles.messages : ''} />
              {unsupported ? (
                <UnsupportedScreen why={unsupported} />
              ) : (
                <Suspense fallback={<Spinner size="small" label={t.loading} />}>
                  {screen === 'home' && <Home state={state} session={session} currency={currency} onCurrency={setCurrency} onFix={() => setScreen('reading')} />}
                  {screen === 'worklist' && <WorklistScreen report={state.report} session={session} currency={currency} onCurrency={setCurrency} />}
                  {screen === 'settings' && <SettingsScreen state={state} session={session} version={services.version} language={language} onLanguage={onLanguage} />}
                  {screen === 'reading' && <ReadingScreen state={state} session={session} onDone={() => setScreen('home')} />}
                </Suspense>
              )}
            </div>
          </main>
          <div className={shared.unseen} role="status" aria-live="polite">
            {announcement(state.run, state.notice, text)}
          </div>
        </div>
      </TextContext>
    </FluentProvider>
  );
}

/** Which of Home's faces fits: the first start, a question, or the figures. */
function Home({ state, session, currency, onCurrency, onFix }: { readonly state: PaneState; readonly session: PaneSession; readonly currency: string; readonly onCurrency: (code: string) => void; readonly onFix: () => void }): ReactElement | null {
  const { report, questions, run } = state;
  const [question] = questions;
  if (question && !nothingWasRead(state)) return <QuestionForm key={question.code} question={question} state={state} session={session} />;
  if (report && report.currencies.length > 0) return <HomeScreen state={state} report={report} session={session} currency={currency} onCurrency={onCurrency} onFix={onFix} />;
  if (!report && run) return null;
  return <StartScreen session={session} problems={(report ?? state.partialReading)?.problems ?? []} isBusy={run !== null} sheetWasRead={report !== null || question !== undefined} />;
}

function Messages({ state, session, className }: { readonly state: PaneState; readonly session: PaneSession; readonly className: string }): ReactElement | null {
  const retries: Readonly<Record<PaneTask, (() => void) | null>> = {
    look: () => void session.look(),
    refresh: () => void session.refresh(),
    noteColumns: () => void session.writeNoteColumns(null),
    restore: () => void session.restore(),
    sample: () => void session.insertSample(),
    setup: null,
    select: null,
  };
  const { failure, notice } = state;
  if (!failure && !notice) return null;
  return (
    <div className={className}>
      {failure ? (
        <FailureBar failure={failure} onRetry={retries[failure.task]} onDismiss={() => session.dismiss()} onOtherPlace={(column) => void session.writeNoteColumns(column)} />
      ) : (
        notice && <NoticeBar notice={notice} onDismiss={() => session.dismiss()} />
      )}
    </div>
  );
}

/** Moves the focus to the content when the screen changes, so that a keyboard starts there; not at the first start. */
function useFocusOnChange(screen: Screen): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) main.current?.focus();
    shown.current = screen;
  }, [screen]);
  return main;
}
