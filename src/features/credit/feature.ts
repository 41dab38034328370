import { customers } from '../customers/feature';
import { feature } from '../contract';

export const credit = feature({
  id: 'credit',
  order: 30,
  needs: [customers],
  command: {
    name: 'credit',
    usage: '<workbook> [--orders SHEET] [options]',
    load: async () => (await import('./cli/creditCommand')).CREDIT,
  },
});
