import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { customers } from '../customers/feature';
import { feature } from '../contract';
import { receipts } from '../receipts/feature';
import { snapshots } from '../snapshots/feature';
import { worklist } from '../worklist/feature';

export const credit = feature({
  id: 'credit',
  order: 30,
  needs: [customers, receipts, aging, activity, snapshots, worklist],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  screens: [
    {
      id: 'credit',
      title: { en: 'Credit', es: 'Crédito' },
      under: 'more',
      load: async () => (await import(/* webpackChunkName: "creditScreen" */ './pane/CreditScreen')).CreditScreen,
    },
  ],
  sheets: [
    { name: 'AR Credit', holds: 'orders to release or hold, with the rule, what would release them, and who approved' },
    {
      name: 'AR Credit Standing',
      holds:
        'limit, balance, exposure and use of every customer with those that it answers for, and a proposal: raise, lower, hold, review, security',
    },
    { name: 'AR Credit Lines', holds: 'first credit lines: type an application, see points, caps, need and the line' },
    { name: 'AR Risk Notices', holds: 'what sales should hear of their customers, new ones marked' },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  command: {
    name: 'credit',
    usage: '<workbook> [--orders SHEET] [options]',
    load: async () => (await import('./cli/creditCommand')).CREDIT,
  },
});
