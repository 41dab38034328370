import { activity } from '../activity/feature';
import { checks } from '../checks/feature';
import { feature } from '../contract';
import { privacy } from '../privacy/feature';
import { sample } from '../sample/feature';

export const practice = feature({
  id: 'practice',
  order: 88,
  needs: [activity, checks, privacy, sample],
  sheets: [
    { name: 'AR Practice Result', holds: 'the marks of a practice task by task, why, what to do next, and every attempt' },
    { name: 'AR Practice ', isBeginning: true, holds: 'the tasks of a practice workbook and the cells to answer in' },
    {
      name: 'AR Mentor',
      holds: 'many learners on one page: attempts, best and last marks, most frequent mistake; your adjusted marks stay',
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  screens: [
    {
      id: 'practice',
      title: { en: 'Practice', es: 'Práctica' },
      under: 'more',
      load: async () => (await import(/* webpackChunkName: "practiceScreen" */ './pane/PracticeScreen')).PracticeScreen,
    },
  ],
  command: {
    name: 'practice',
    usage: 'make --seed N --level 1..5 --out a.xlsx | grade a.xlsx | mentor FOLDER --out m.xlsx',
    load: async () => (await import('./cli/practiceCommand')).PRACTICE,
  },
});
