import { FailureBar } from './components/FailureBar';
import { NoticeBar } from './components/NoticeBar';
import { HomeScreen } from './screens/home/HomeScreen';
import { QuestionForm } from './screens/home/QuestionForm';
import { SettingsScreen } from './screens/settings/SettingsScreen';
import { StartScreen } from './screens/start/StartScreen';
import { UnsupportedScreen } from './screens/start/UnsupportedScreen';
import { WorklistScreen } from './screens/worklist/WorklistScreen';
import type * as forecastModule from './screens/forecast/ForecastScreen';
import type * as metricsModule from './screens/metrics/MetricsScreen';
import type * as monthModule from './screens/month/MonthScreen';
import type * as readingModule from './screens/reading/ReadingScreen';
import type * as trialModule from './screens/trial/TrialScreen';

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
  forecast: () => import(/* webpackChunkName: "forecastScreen" */ './screens/forecast/ForecastScreen'),
  metrics: () => import(/* webpackChunkName: "metricsScreen" */ './screens/metrics/MetricsScreen'),
  month: () => import(/* webpackChunkName: "monthScreen" */ './screens/month/MonthScreen'),
  reading: () => import(/* webpackChunkName: "readingScreen" */ './screens/reading/ReadingScreen'),
  trial: () => import(/* webpackChunkName: "trialScreen" */ './screens/trial/TrialScreen'),
};
