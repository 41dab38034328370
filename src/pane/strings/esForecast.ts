import type { enForecast } from './enForecast';

/** The texts of the forecast screen in Spanish. */
export const esForecast: typeof enForecast = {
  forecast: {
    intro: 'Lo que se espera cobrar de las partidas abiertas, semana a semana, según las facturas pagadas de este libro.',
    questionOpen: 'Hay una pregunta abierta. Respóndala primero en Inicio.',
    refresh: 'Actualizar previsión',
    weeks: 'Cobros previstos',
    range: (low, high) => `de ${low} a ${high}`,
    rangeHint: 'El intervalo abarca 8 de cada 10 semanas.',
    columns: { week: 'Semana', expected: 'Previsto', range: 'Intervalo' },
    outside: { beyond: 'Después de estas semanas', disputed: 'En disputa', notExpected: 'No se espera', total: 'Saldo abierto' },
    history: (count, sheets) => `Según ${count} pagos: ${sheets}.`,
    noHistory:
      'No se encontraron facturas pagadas, así que todo se espera en su vencimiento. Añada una hoja de facturas pagadas con sus fechas de pago.',
    how: 'Cómo se calculó',
    segments: ['Clientes que pagan en días fijos', 'Clientes con historial', 'Clientes con poco historial', 'En disputa'],
    pastError: (share) => `Se desvió un ${share} de lo cobrado en el pasado.`,
    methods: {
      terms: 'En el vencimiento.',
      customerMean: 'Los días de retraso medios del cliente.',
      portfolio: 'Con el retraso de todos los clientes.',
      habit: 'En torno al retraso habitual del cliente.',
      scaledHabit: 'En torno al retraso habitual del cliente, con su propia dispersión.',
      recentHabit: 'En torno al retraso habitual del cliente; cuentan más los pagos recientes.',
      sinceDocument: 'Los días habituales del cliente desde el documento.',
      ownHistory: 'Según se repartieron los pagos del propio cliente.',
      blend: 'Mitad la costumbre del cliente, mitad la de todos.',
      ownDay: 'Contando desde el día en torno al cual paga el cliente.',
      recentOwnDay: 'Lo mismo, solo con los pagos más recientes.',
      trend: 'Más lento o más rápido con el tiempo y con el importe.',
      setDays: 'En los días en que paga el cliente.',
      byCustomer: 'Lo que mejor ha acertado con cada cliente.',
      combined: 'Varios métodos juntos; los mejores cuentan más.',
    },
    byHand: 'Fijado a mano',
    byHandBody: 'Indique en la tabla AR_Overrides un cliente o un documento y el día en que se espera el dinero; después actualice.',
    openOverrides: 'Abrir la tabla',
  },
};
