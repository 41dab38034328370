import type { Task } from './state/task';

/** Loading a screen that somebody turns to. */
export const SCREEN: Task = {
  id: 'screen',
  doing: { en: 'Loading', es: 'Cargando' },
  stopped: { en: 'The screen was not loaded', es: 'La pantalla no se cargó' },
};
