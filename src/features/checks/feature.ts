import { feature } from '../contract';

export const checks = feature({
  id: 'checks',
  order: 14,
  needs: [],
  sheets: [{ name: 'AR Check', holds: 'what is wrong in the list of open items, with rows, what to do and your decision' }],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  command: {
    name: 'check',
    usage: '<workbook> [options]',
    load: async () => (await import('./cli/checkCommand')).CHECK,
  },
});
