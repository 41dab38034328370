import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { aging } from '../aging/feature';
import { activity } from '../activity/feature';
import { snapshots } from '../snapshots/feature';
import { feature } from '../contract';

export const forecast = feature({
  id: 'forecast',
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  order: 40,
  needs: [aging, activity, snapshots],
  sheets: [
    {
      name: 'AR Forecast',
      holds:
        'expected receipts of 13 weeks with their 80% range, the method and its past error, dates set by hand, forecast against actual',
    },
    { name: 'AR Forecast Items', holds: 'the open items behind each week: expected date, chance by the end of its week, method' },
  ],
  screens: [
    {
      id: 'forecast',
      title: { en: 'Forecast', es: 'Previsión' },
      tab: { label: { en: 'Forecast', es: 'Previsión' }, icon: DataTrendingRegular },
      load: async () => (await import(/* webpackChunkName: "forecastScreen" */ './pane/ForecastScreen')).ForecastScreen,
    },
  ],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './forecastFunctions')).FORECAST_FUNCTIONS,
  command: {
    name: 'forecast',
    usage: '<file.xlsx|.csv> [options]',
    load: async () => (await import('./cli/forecastCommand')).FORECAST,
  },
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
