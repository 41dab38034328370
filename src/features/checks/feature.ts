import { feature } from '../contract';

export const checks = feature({
  id: 'checks',
  order: 14,
  needs: [],
  command: {
    name: 'check',
    usage: '<workbook> [options]',
    load: async () => (await import('./cli/checkCommand')).CHECK,
  },
});
