import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { snapshots } from '../snapshots/feature';
import { feature } from '../contract';
import { negotiation } from '../negotiation/feature';
import { privacy } from '../privacy/feature';
import { receipts } from '../receipts/feature';

export const worklist = feature({
  id: 'worklist',
  order: 20,
  needs: [receipts, aging, activity, negotiation, privacy, snapshots],
  sheets: [
    {
      name: 'AR Worklist',
      holds: 'customers in the order to call them: class, score, amount to collect, oldest item, why, next action, your note',
    },
    {
      name: 'AR Remind Before Due',
      holds: 'accounts that owe nothing yet and will probably pay late, by what is likely unpaid a week after its due date',
    },
    { name: 'AR Brief ', isBeginning: true, holds: 'when you ask for it: what a supervisor or a lawyer needs to know of one account' },
  ],
  screens: [
    {
      id: 'worklist',
      title: { en: 'Worklist', es: 'Lista de gestión' },
      tab: { label: { en: 'Worklist', es: 'Gestión' }, icon: TaskListLtrRegular },
      isWhole: true,
      isDaily: true,
      load: async () => (await import(/* webpackChunkName: "daily" */ './pane/WorklistScreen')).WorklistScreen,
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/desk/words.es') },
  whileOpen: async () => (await import(/* webpackChunkName: "daily" */ './pane/log/watchLog')).watchLog,
  functions: async () => (await import(/* webpackChunkName: "cells" */ './worklistFunctions')).WORKLIST_FUNCTIONS,
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
