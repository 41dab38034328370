import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { aging } from '../aging/feature';
import { worklist } from '../worklist/feature';
import { exposure } from '../exposure/feature';
import { metrics } from '../metrics/feature';
import { feature } from '../contract';

export const setup = feature({
  id: 'setup',
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  order: 90,
  needs: [aging, worklist, exposure, metrics],
  sheets: [
    {
      name: 'AR Setup',
      holds: 'buckets, loss rates, strategy rules, sales by month, customers, exchange rates: tables that you edit in their cells',
    },
  ],
  screens: [
    {
      id: 'settings',
      title: { en: 'Settings', es: 'Configuración' },
      tab: { label: { en: 'Settings', es: 'Ajustes' }, icon: SettingsRegular },
      isDaily: true,
      load: async () => (await import(/* webpackChunkName: "daily" */ './pane/SettingsScreen')).SettingsScreen,
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
