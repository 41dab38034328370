import { feature } from '../contract';

export const receipts = feature({
  id: 'receipts',
  order: 6,
  needs: [],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
