import { feature } from '../contract';

export const privacy = feature({
  id: 'privacy',
  order: 84,
  needs: [],
  actions: [
    {
      id: 'saveMaskedCopy',
      label: { en: 'Save a masked copy', es: 'Guardar copia anonimizada' },
      tooltip: { en: 'A file without names and notes; sums stay.', es: 'Un archivo sin nombres ni notas; las sumas no cambian.' },
      icon: '',
      shortcut: '',
      place: null,
      can: ({ isRunning }) => !isRunning,
      run: async (session) => (await import(/* webpackChunkName: "daily" */ './pane/maskTask')).saveMaskedCopy(session),
    },
  ],
  command: {
    name: 'mask',
    usage: '<workbook> --out masked.xlsx [--key key.csv] [options]',
    load: async () => (await import('./cli/maskCommand')).MASK,
  },
});
