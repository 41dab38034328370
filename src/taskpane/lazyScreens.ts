import { lazy } from 'react';
import { formLoads } from './lazyForms';

/**
 * What is not needed to show the frame of the pane: loaded when it is first shown, or by `preload`. Home too: it has nothing to show
 * before a sheet was read, and loads beside the code that reads. Each import names its own component, because `lazy` wants a default.
 */
const loads = {
  home: () => import('./screens/home/HomeScreen'),
  start: () => import('./screens/start/StartScreen'),
  notice: () => import('./components/NoticeBar'),
  failure: () => import('./components/FailureBar'),
  question: () => import('./screens/home/QuestionForm'),
  worklist: () => import('./screens/worklist/WorklistScreen'),
  forecast: () => import('./screens/forecast/ForecastScreen'),
  metrics: () => import('./screens/metrics/MetricsScreen'),
  month: () => import('./screens/month/MonthScreen'),
  settings: () => import('./screens/settings/SettingsScreen'),
  reading: () => import('./screens/reading/ReadingScreen'),
  trial: () => import('./screens/trial/TrialScreen'),
  unsupported: () => import('./screens/start/UnsupportedScreen'),
};

export const HomeScreen = lazy(async () => ({ default: (await loads.home()).HomeScreen }));
export const StartScreen = lazy(async () => ({ default: (await loads.start()).StartScreen }));
export const WorklistScreen = lazy(async () => ({ default: (await loads.worklist()).WorklistScreen }));
export const ForecastScreen = lazy(async () => ({ default: (await loads.forecast()).ForecastScreen }));
export const MetricsScreen = lazy(async () => ({ default: (await loads.metrics()).MetricsScreen }));
export const MonthScreen = lazy(async () => ({ default: (await loads.month()).MonthScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await loads.settings()).SettingsScreen }));
export const ReadingScreen = lazy(async () => ({ default: (await loads.reading()).ReadingScreen }));
export const QuestionForm = lazy(async () => ({ default: (await loads.question()).QuestionForm }));
export const FailureBar = lazy(async () => ({ default: (await loads.failure()).FailureBar }));
export const NoticeBar = lazy(async () => ({ default: (await loads.notice()).NoticeBar }));
export const TrialScreen = lazy(async () => ({ default: (await loads.trial()).TrialScreen }));
export const UnsupportedScreen = lazy(async () => ({ default: (await loads.unsupported()).UnsupportedScreen }));

/** Loads every part one after another, so that a failure can be told although the server is gone by then. */
export async function preload(): Promise<void> {
  for (const load of [...Object.values(loads), ...formLoads]) await load();
}
