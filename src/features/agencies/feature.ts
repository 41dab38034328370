import { feature } from '../contract';

export const agencies = feature({
  id: 'agencies',
  order: 32,
  needs: [],
  command: {
    name: 'agencies',
    usage: '<workbook> [options]',
    load: async () => (await import('./cli/agenciesCommand')).AGENCIES,
  },
});
