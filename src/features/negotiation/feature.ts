import { activity } from '../activity/feature';
import { feature } from '../contract';

export const negotiation = feature({
  id: 'negotiation',
  order: 23,
  needs: [activity],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
});
