import { FailureBar } from './components/FailureBar';
import { NoticeBar } from './components/NoticeBar';
import { HomeScreen } from '../features/aging/pane/HomeScreen';
import { QuestionForm } from '../features/aging/pane/QuestionForm';
import { SettingsScreen } from '../features/setup/pane/SettingsScreen';
import { StartScreen } from './start/StartScreen';
import { UnsupportedScreen } from './start/UnsupportedScreen';
import { WorklistScreen } from '../features/worklist/pane/WorklistScreen';
import type * as forecastModule from '../features/forecast/pane/ForecastScreen';
import type * as metricsModule from '../features/metrics/pane/MetricsScreen';
import type * as monthModule from '../features/monthEnd/pane/MonthScreen';
import type * as readingModule from '../features/corrections/pane/ReadingScreen';
import type * as trialModule from '../features/trial/pane/TrialScreen';

/** What most people use, in the one file of this module. */
export const dailyScreens = {
  FailureBar,
  NoticeBar,
  HomeScreen,
  QuestionForm,
  SettingsScreen,
  StartScreen,
  UnsupportedScreen,
  WorklistScreen,
};

interface FurtherScreens {
  readonly forecast: () => Promise<typeof forecastModule>;
  readonly metrics: () => Promise<typeof metricsModule>;
  readonly month: () => Promise<typeof monthModule>;
  readonly reading: () => Promise<typeof readingModule>;
  readonly trial: () => Promise<typeof trialModule>;
}

/** Each loads a screen that not everybody turns to. They are named here, so that none of them holds again what this file has. */
export const furtherScreens: FurtherScreens = {
  forecast: () => import(/* webpackChunkName: "forecastScreen" */ '../features/forecast/pane/ForecastScreen'),
  metrics: () => import(/* webpackChunkName: "metricsScreen" */ '../features/metrics/pane/MetricsScreen'),
  month: () => import(/* webpackChunkName: "monthScreen" */ '../features/monthEnd/pane/MonthScreen'),
  reading: () => import(/* webpackChunkName: "readingScreen" */ '../features/corrections/pane/ReadingScreen'),
  trial: () => import(/* webpackChunkName: "trialScreen" */ '../features/trial/pane/TrialScreen'),
};
