import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { customers } from '../customers/feature';
import { feature } from '../contract';
import { worklist } from '../worklist/feature';

export const statements = feature({
  id: 'statements',
  order: 29,
  needs: [activity, aging, customers, worklist],
  command: [
    {
      name: 'statements',
      usage: '<workbook> [--customer NO] [--form open-item|balance-forward] [options]',
      load: async () => (await import('./cli/statementsCommand')).STATEMENTS,
    },
    {
      name: 'notices',
      usage: '<workbook> [options]',
      load: async () => (await import('./cli/noticesCommand')).NOTICES,
    },
  ],
});
