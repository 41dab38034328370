import { feature } from '../contract';
import { exposure } from '../exposure/feature';
import { placements } from '../placements/feature';
import { worklist } from '../worklist/feature';

export const agencies = feature({
  id: 'agencies',
  order: 32,
  needs: [placements, worklist, exposure],
  sheets: [
    {
      name: 'AR Agencies',
      holds:
        'what each agency recovered against the ages placed with it: score, baseline, cohorts, months, the statement line by line, what to recall',
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  screens: [
    {
      id: 'agencies',
      title: { en: 'Collection agencies', es: 'Agencias de cobro' },
      under: 'more',
      load: async () => (await import(/* webpackChunkName: "agenciesScreen" */ './pane/AgenciesScreen')).AgenciesScreen,
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  command: {
    name: 'agencies',
    usage: '<workbook> [options]',
    load: async () => (await import('./cli/agenciesCommand')).AGENCIES,
  },
});
