import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { NavigationBar, type Screen } from './components/NavigationBar';
import { PaneGuard } from './components/PaneGuard';
import { usePaneStyles } from './components/paneStyles';
import { RunPanel } from './components/RunPanel';
import { paneText, TextContext } from './components/text';
import { formatsFor } from './format/formats';
import {
  FailureBar,
  ForecastScreen,
  HomeScreen,
  MetricsScreen,
  MonthScreen,
  NoticeBar,
  QuestionForm,
  ReadingScreen,
  SettingsScreen,
  StartScreen,
  TrialScreen,
  UnsupportedScreen,
  WorklistScreen,
} from './lazyScreens';
import type { PaneServices } from './services';
import type { PaneSession } from './state/paneSession';
import { nothingWasRead, unreadable, type PaneState, type PaneTask } from './state/paneState';
import type { PaneStrings } from './strings/en';
import { usePaneTheme } from './theme/paneTheme';
import { announcement } from './view/noticeText';
import { tokens } from './theme/tokens';
import { useTurnedScreen } from './useTurnedScreen';
import type { Language } from '../kernel/words/locale';

export interface AppProps {
  readonly services: PaneServices;
  readonly session: PaneSession;
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
  // The worklist scrolls by itself and reaches to the edges.
  whole: { display: 'flex', flexDirection: 'column', height: '100%' },
  // Above the scroller, so that an answer is seen wherever the button was.
  messages: { flexShrink: 0, maxHeight: '60vh', overflowY: 'auto' },
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
export function App({ services, session, strings, language, onLanguage }: AppProps): ReactElement {
  const theme = usePaneTheme(services.host);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const text = useMemo(() => {
    const f = formatsFor(language === 'en' || services.host.locale.startsWith(language) ? services.host.locale : language);
    return paneText(strings, f);
  }, [strings, language, services.host.locale]);
  const { screen, visit, wanted, go, near } = useTurnedScreen(session);
  const [currency, setCurrency] = useState('');
  const showAccount = (customer: number, code: string): void => {
    setCurrency(code);
    go('worklist', { customer, currency: code });
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
          {!unsupported && <NavigationBar screen={screen} onScreen={go} onNear={near} />}
          {state.run && state.run.task !== 'setup' && <RunPanel run={state.run} onCancel={() => session.cancel()} />}
          <div className={styles.messages}>
            <PaneGuard>
              <Suspense fallback={null}>
                <Messages state={state} session={session} />
              </Suspense>
            </PaneGuard>
          </div>
          <main ref={main} id="content" tabIndex={-1} className={styles.main} aria-busy={state.run !== null}>
            <div className={screen === 'worklist' ? styles.whole : shared.screen}>
              <h1 className={shared.unseen}>{t.screens[screen]}</h1>
              <PaneGuard key={screen}>
                <Suspense fallback={<span className={shared.quiet}>{t.loading}</span>}>
                  {unsupported ? (
                    <UnsupportedScreen why={unsupported} />
                  ) : (
                    <>
                      {screen === 'home' && (
                        <Home state={state} session={session} currency={currency} onCurrency={setCurrency} onFix={() => go('reading')} />
                      )}
                      {screen === 'worklist' && (
                        <WorklistScreen
                          key={visit}
                          first={wanted}
                          report={state.report}
                          session={session}
                          currency={currency}
                          onCurrency={setCurrency}
                        />
                      )}
                      {screen === 'forecast' && (
                        <ForecastScreen state={state} session={session} currency={currency} onCurrency={setCurrency} />
                      )}
                      {screen === 'metrics' && (
                        <MetricsScreen state={state} session={session} currency={currency} onCurrency={setCurrency} />
                      )}
                      {screen === 'month' && <MonthScreen state={state} session={session} currency={currency} onCurrency={setCurrency} />}
                      {screen === 'settings' && (
                        <SettingsScreen
                          state={state}
                          session={session}
                          version={services.version}
                          language={language}
                          onLanguage={onLanguage}
                          onTrial={() => go('trial')}
                        />
                      )}
                      {screen === 'trial' && (
                        <TrialScreen
                          state={state}
                          session={session}
                          currency={currency}
                          onCurrency={setCurrency}
                          onBack={() => go('settings')}
                          onAccount={showAccount}
                        />
                      )}
                      {screen === 'reading' && <ReadingScreen state={state} session={session} onDone={() => go('home')} />}
                    </>
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

/** Which of Home's faces fits: the first start, a question, or the figures. */
function Home({
  state,
  session,
  currency,
  onCurrency,
  onFix,
}: {
  readonly state: PaneState;
  readonly session: PaneSession;
  readonly currency: string;
  readonly onCurrency: (code: string) => void;
  readonly onFix: () => void;
}): ReactElement | null {
  const { report, questions, run } = state;
  const [question] = questions;
  if (question && !nothingWasRead(state)) return <QuestionForm key={question.code} question={question} state={state} session={session} />;
  if (report && report.currencies.length > 0)
    return <HomeScreen state={state} report={report} session={session} currency={currency} onCurrency={onCurrency} onFix={onFix} />;
  if (run?.task === 'look') return null;
  const refusal = unreadable(state);
  const wasRead = refusal !== null || report !== null || question !== undefined;
  const why = refusal ? [refusal.what] : ((report ?? state.partialReading)?.problems ?? []).map(({ message }) => message);
  return <StartScreen session={session} why={wasRead ? why : null} isBusy={run !== null} />;
}

function Messages({ state, session }: { readonly state: PaneState; readonly session: PaneSession }): ReactElement | null {
  const retries: Readonly<Record<PaneTask | 'screen', (() => void) | null>> = {
    look: () => void session.look(),
    refresh: () => void session.refresh(),
    forecast: () => void session.refreshForecast(),
    noteColumns: () => void session.writeNoteColumns(null),
    log: null,
    brief: null,
    month: null,
    snapshot: null,
    bringNotes: null,
    openFile: null,
    restore: () => void session.restore(),
    sample: () => void session.insertSample(),
    trial: null,
    adopt: null,
    setup: null,
    select: null,
    screen: null,
  };
  const { failure, notice } = state;
  if (failure && !unreadable(state)) {
    return (
      <FailureBar
        failure={failure}
        onRetry={retries[failure.task]}
        onDismiss={() => session.dismiss()}
        proposePlace={session.nextFreeColumn}
        onOtherPlace={(column) => void session.writeNoteColumns(column)}
      />
    );
  }
  return notice && <NoticeBar notice={notice} onDismiss={() => session.dismiss()} />;
}

/** Moves the focus to the content when the screen changes, so that a keyboard starts there; not at the first start. */
function useFocusOnChange(screen: Screen): React.RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) main.current?.focus();
    shown.current = screen;
  }, [screen]);
  return main;
}
