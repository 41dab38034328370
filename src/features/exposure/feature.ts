import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { feature } from '../contract';
import { snapshots } from '../snapshots/feature';
import { worklist } from '../worklist/feature';

export const exposure = feature({
  id: 'exposure',
  order: 50,
  needs: [aging, activity, worklist, snapshots],
  sheets: [
    {
      name: 'AR Exposure',
      holds:
        'loss rate and expected credit loss by bucket and segment, specific reserves, the movement of the allowance with its journal entry, proposals to write off',
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  functions: async () => (await import(/* webpackChunkName: "cells" */ './exposureFunctions')).EXPOSURE_FUNCTIONS,
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
