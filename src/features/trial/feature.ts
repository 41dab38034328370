import { feature } from '../contract';
import { setup } from '../setup/feature';
import { worklist } from '../worklist/feature';

export const trial = feature({
  id: 'trial',
  order: 92,
  needs: [worklist, setup],
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
