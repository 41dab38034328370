import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { customers } from '../customers/feature';
import { feature } from '../contract';
import { worklist } from '../worklist/feature';

export const statements = feature({
  id: 'statements',
  order: 29,
  needs: [activity, aging, customers, worklist],
  sheets: [
    { name: 'AR Notices', holds: 'when you ask for it: which notice every account gets, or why none; your yes or no stays' },
    { name: 'AR Mail Merge', holds: 'when you ask for it: the letters that go out, for Word, in the language of each customer' },
    { name: 'AR Statements', holds: 'when you ask for it: the statements of more than 50 accounts, each on a page of its own' },
    { name: 'AR Statements ', isBeginning: true, holds: 'the same from the 1,001st account on' },
    { name: 'AR Statement ', isBeginning: true, holds: 'when you ask for it: what one customer owes, ready to print in its language' },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  screens: [
    {
      id: 'statements',
      title: { en: 'Statements and notices', es: 'Estados y avisos' },
      under: 'more',
      load: async () => (await import(/* webpackChunkName: "noticesScreen" */ './pane/NoticesScreen')).NoticesScreen,
    },
    {
      id: 'reminder',
      title: { en: 'Reminder', es: 'Recordatorio' },
      under: 'worklist',
      load: async () => (await import(/* webpackChunkName: "noticesScreen" */ './pane/ReminderScreen')).ReminderScreen,
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  command: [
    {
      name: 'statements',
      usage: '<workbook> [--customer NO] [--form open-item|balance-forward] [options]',
      load: async () => (await import('./cli/statementsCommand')).STATEMENTS,
    },
    {
      name: 'notices',
      usage: '<workbook> [--drafts FOLDER] [options]',
      load: async () => (await import('./cli/noticesCommand')).NOTICES,
    },
  ],
});
