import { feature } from '../contract';
import { activity } from '../activity/feature';
import { customers } from '../customers/feature';

export const checks = feature({
  id: 'checks',
  order: 14,
  needs: [activity, customers],
  actions: [
    {
      id: 'check',
      label: { en: 'Check', es: 'Comprobar' },
      tooltip: { en: 'Find errors in the open items and the master data.', es: 'Buscar errores en las partidas y los datos maestros.' },
      icon: '',
      shortcut: '',
      place: null,
      can: ({ isRunning, hasItems }) => !isRunning && hasItems,
      run: async (session) => (await import(/* webpackChunkName: "daily" */ './pane/checkTask')).runCheck(session),
    },
  ],
  sheets: [
    {
      name: 'AR Check',
      holds:
        'what is wrong in the list of open items and in master data, with rows, what to do and your decision; invoices issued late and their cost',
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  command: {
    name: 'check',
    usage: '<workbook> [options]',
    load: async () => (await import('./cli/checkCommand')).CHECK,
  },
});
