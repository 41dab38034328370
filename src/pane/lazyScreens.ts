import { lazy } from 'react';
import type { Screen } from './components/NavigationBar';

/**
 * What is not needed to show the frame of the pane: loaded as soon as it stands. Home too: it has nothing to show before a sheet was read,
 * and loads beside the code that reads.
 */
const load = () => import(/* webpackChunkName: "screens" */ './dailyScreens');
const daily = async () => (await load()).dailyScreens;
const further = async () => (await load()).furtherScreens;

// Each names its own component, because `lazy` wants a default.
export const HomeScreen = lazy(async () => ({ default: (await daily()).HomeScreen }));
export const StartScreen = lazy(async () => ({ default: (await daily()).StartScreen }));
export const WorklistScreen = lazy(async () => ({ default: (await daily()).WorklistScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await daily()).SettingsScreen }));
export const QuestionForm = lazy(async () => ({ default: (await daily()).QuestionForm }));
export const FailureBar = lazy(async () => ({ default: (await daily()).FailureBar }));
export const NoticeBar = lazy(async () => ({ default: (await daily()).NoticeBar }));
export const UnsupportedScreen = lazy(async () => ({ default: (await daily()).UnsupportedScreen }));
export const ForecastScreen = lazy(async () => ({ default: (await (await further()).forecast()).ForecastScreen }));
export const MetricsScreen = lazy(async () => ({ default: (await (await further()).metrics()).MetricsScreen }));
export const MonthScreen = lazy(async () => ({ default: (await (await further()).month()).MonthScreen }));
export const ReadingScreen = lazy(async () => ({ default: (await (await further()).reading()).ReadingScreen }));
export const TrialScreen = lazy(async () => ({ default: (await (await further()).trial()).TrialScreen }));

/** Loads a screen that somebody turns to, or is about to; rejects where the server does not answer, and may be asked again then. */
export async function loadScreen(screen: Screen): Promise<void> {
  const screens = await further();
  if (screen in screens) await screens[screen as keyof typeof screens]();
}

/** Loads what most people use, so that it opens at once and a failure can be told although the server is gone by then. */
export async function preload(): Promise<void> {
  await load();
}
