import { feature } from '../contract';

export const sample = feature({
  id: 'sample',
  order: 86,
  needs: [],
  actions: [
    {
      id: 'insertSample',
      label: { en: 'Insert the sample', es: 'Insertar el ejemplo' },
      tooltip: { en: 'Add a sheet of open items to try Agewise with.', es: 'Añadir una hoja de partidas abiertas para probar Agewise.' },
      icon: '',
      shortcut: '',
      place: null,
      can: ({ isRunning }) => !isRunning,
      run: async (session) => (await import(/* webpackChunkName: "daily" */ './pane/insertSample')).insertSample(session),
    },
  ],
});
