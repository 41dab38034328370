import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { refresh, refreshSelection, restore } from '../../pane/state/reportTasks';
import { aging } from '../aging/feature';
import { feature } from '../contract';
import { exposure } from '../exposure/feature';
import { metrics } from '../metrics/feature';

export const summary = feature({
  id: 'summary',
  order: 10,
  needs: [aging, metrics, exposure],
  sheets: [
    {
      name: 'AR Summary',
      holds:
        'as-of date, read receipt and tie-out, what to check (the first ten; all in the table AR_Remarks), key figures, aging by customer and bucket for each currency, chart, largest accounts',
    },
  ],
  screens: [
    {
      id: 'home',
      title: { en: 'Home', es: 'Inicio' },
      tab: { label: { en: 'Home', es: 'Inicio' }, icon: HomeRegular },
      isDaily: true,
      load: async () => (await import(/* webpackChunkName: "daily" */ '../summary/pane/HomeScreen')).HomeScreen,
    },
  ],
  whileOpen: async () => (await import(/* webpackChunkName: "daily" */ './pane/watchSource')).watchSource,
  actions: [
    {
      id: 'open',
      label: { en: 'Open Agewise', es: 'Abrir Agewise' },
      tooltip: { en: 'Open the Agewise pane beside the sheet.', es: 'Abrir el panel de Agewise junto a la hoja.' },
      icon: 'app',
      shortcut: 'Ctrl+Shift+Alt+A',
      place: 'receivables',
      can: () => true,
      run: null,
    },
    {
      id: 'refresh',
      label: { en: 'Refresh', es: 'Actualizar' },
      tooltip: {
        en: 'Read the open items again and rewrite the AR sheets.',
        es: 'Leer de nuevo las partidas abiertas y reescribir las hojas AR.',
      },
      icon: 'refresh',
      shortcut: 'Ctrl+Shift+Alt+R',
      place: 'receivables',
      can: ({ isRunning }) => !isRunning,
      run: (session) => refresh(session),
    },
    {
      id: 'restore',
      label: { en: 'Restore', es: 'Restaurar' },
      tooltip: { en: 'Put back what the last write changed.', es: 'Devolver lo que cambió la última escritura.' },
      icon: 'restore',
      shortcut: 'Ctrl+Shift+Alt+Z',
      place: 'table',
      // Below what it takes back.
      order: 100,
      can: ({ isRunning, canRestore }) => !isRunning && canRestore,
      run: (session) => restore(session),
    },
    {
      id: 'useSelection',
      label: { en: 'Use as aging range', es: 'Usar como antigüedad' },
      tooltip: {
        en: 'Read the selected cells as an aging report.',
        es: 'Leer las celdas seleccionadas como informe de antigüedad.',
      },
      icon: 'range',
      shortcut: '',
      place: 'cell',
      can: ({ isRunning }) => !isRunning,
      run: (session) => refreshSelection(session),
    },
  ],
  command: {
    name: 'report',
    usage: '<file.xlsx|.csv> [options] | --folder FOLDER [options]',
    load: async () => (await import('../../cli/report')).REPORT,
  },
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
