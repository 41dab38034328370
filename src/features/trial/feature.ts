import { worklist } from '../worklist/feature';
import { activity } from '../activity/feature';
import { metrics } from '../metrics/feature';
import { setup } from '../setup/feature';
import { feature } from '../contract';

export const trial = feature({
  id: 'trial',
  order: 92,
  needs: [worklist, activity, metrics, setup],
  screens: [
    {
      id: 'trial',
      title: { en: 'Try another strategy', es: 'Probar otra estrategia' },
      under: 'settings',
      load: async () => (await import(/* webpackChunkName: "trialScreen" */ './pane/TrialScreen')).TrialScreen,
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
});
