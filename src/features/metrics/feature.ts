import { GaugeRegular } from '@fluentui/react-icons/svg/gauge';
import { aging } from '../aging/feature';
import { activity } from '../activity/feature';
import { worklist } from '../worklist/feature';
import { exposure } from '../exposure/feature';
import { snapshots } from '../snapshots/feature';
import { forecast } from '../forecast/feature';
import { feature } from '../contract';

export const metrics = feature({
  id: 'metrics',
  order: 60,
  needs: [aging, activity, worklist, exposure, snapshots, forecast],
  sheets: [
    {
      name: 'AR Metrics',
      holds:
        'DSO (simple, count-back, average), best possible DSO, CEI, turnover, days to pay, shares past due, days of work in progress, each with its formula and inputs; targets, groups, trend, findings',
    },
  ],
  screens: [
    {
      id: 'metrics',
      title: { en: 'Metrics', es: 'Métricas' },
      tab: { label: { en: 'Metrics', es: 'Métricas' }, icon: GaugeRegular },
      load: async () => (await import(/* webpackChunkName: "metricsScreen" */ './pane/MetricsScreen')).MetricsScreen,
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  functions: async () => (await import(/* webpackChunkName: "cells" */ './metricsFunctions')).METRICS_FUNCTIONS,
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
