import { aging } from '../aging/feature';
import { summary } from '../summary/feature';
import { feature } from '../contract';

export const corrections = feature({
  id: 'corrections',
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  order: 12,
  needs: [aging, summary],
  screens: [
    {
      id: 'reading',
      title: { en: 'Fix how it was read', es: 'Corregir la lectura' },
      under: 'home',
      load: async () => (await import(/* webpackChunkName: "readingScreen" */ './pane/ReadingScreen')).ReadingScreen,
    },
  ],
});
