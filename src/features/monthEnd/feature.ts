import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { aging } from '../aging/feature';
import { activity } from '../activity/feature';
import { notes } from '../notes/feature';
import { forecast } from '../forecast/feature';
import { exposure } from '../exposure/feature';
import { metrics } from '../metrics/feature';
import { setup } from '../setup/feature';
import { snapshots } from '../snapshots/feature';
import { summary } from '../summary/feature';
import { worklist } from '../worklist/feature';
import { feature } from '../contract';

export const monthEnd = feature({
  id: 'monthEnd',
  order: 70,
  needs: [aging, activity, notes, forecast, exposure, metrics, setup, snapshots, summary, worklist],
  sheets: [
    {
      name: 'AR Reconciliation',
      holds:
        'at month end: roll-forward from a snapshot, a sheet or another workbook, bucket migration, control balance by cause, sign-off',
    },
    {
      name: 'AR Management Summary',
      holds:
        'one printed page at month end: the result, key figures with the month before and targets, aging, bridge, largest exposures with owner and next step, 13-week receipts, what to check, sign-off',
    },
  ],
  screens: [
    {
      id: 'month',
      title: { en: 'Month', es: 'Cierre' },
      tab: { label: { en: 'Month', es: 'Cierre' }, icon: CalendarCheckmarkRegular },
      load: async () => (await import(/* webpackChunkName: "monthScreen" */ './pane/MonthScreen')).MonthScreen,
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  actions: [
    {
      id: 'closeMonth',
      label: { en: 'Close month', es: 'Cerrar el mes' },
      tooltip: {
        en: 'Refresh, keep a snapshot, roll it forward and hold the control account against it.',
        es: 'Actualiza, guarda una instantánea, la lleva hasta estas cifras y compara la cuenta de control.',
      },
      icon: 'month',
      shortcut: '',
      place: 'receivables',
      can: ({ isRunning }) => !isRunning,
      run: async (session) => {
        const { closeUsualMonth } = await import(/* webpackChunkName: "monthScreen" */ './pane/monthTasks');
        await closeUsualMonth(session);
      },
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
