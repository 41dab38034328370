import type { ForecastStrings } from './words.en';

export const es: ForecastStrings = {
  intro: 'Lo que se espera cobrar de las partidas abiertas, semana a semana, según las facturas pagadas de este libro.',
  questionOpen: 'Hay una pregunta abierta. Respóndala primero en Inicio.',
  refresh: 'Actualizar previsión',
  weeks: 'Cobros previstos',
  range: (low, high) => `de ${low} a ${high}`,
  rangeHint: 'Intervalo del 80\u00a0%',
  columns: { week: 'Semana', expected: 'Previsto', range: 'Intervalo' },
  history: (count, sheets) => `Según ${count} pagos: ${sheets}.`,
  noHistory:
    'No se encontraron facturas pagadas, así que todo se espera en su vencimiento. Añada una hoja de facturas pagadas con sus fechas de pago.',
  how: 'Cómo se hizo esta previsión',
  byHand: 'Fijado a mano',
  byHandBody: 'Indique en la tabla AR_Overrides un cliente o un documento y el día en que se espera el dinero; después actualice.',
  openOverrides: 'Abrir la tabla',
};
