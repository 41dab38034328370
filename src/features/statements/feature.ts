import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { customers } from '../customers/feature';
import { feature } from '../contract';

export const statements = feature({
  id: 'statements',
  order: 29,
  needs: [activity, aging, customers],
  command: {
    name: 'statements',
    usage: '<workbook> [--customer NO] [--form open-item|balance-forward] [options]',
    load: async () => (await import('./cli/statementsCommand')).STATEMENTS,
  },
});
