import { customers } from '../customers/feature';
import { feature } from '../contract';

export const credit = feature({
  id: 'credit',
  order: 30,
  needs: [customers],
  sheets: [{ name: 'AR Credit', holds: 'orders to release or hold, with the rule, what would release them, and who approved' }],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  command: {
    name: 'credit',
    usage: '<workbook> [--orders SHEET] [options]',
    load: async () => (await import('./cli/creditCommand')).CREDIT,
  },
});
