import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the forecast says, in Spanish. */
export const es: Translation<typeof en> = {
  EXPECTEDDATE:
    'Fecha en que se espera el pago de una partida: el compromiso si es posterior a la fecha de corte, si no la posterior de vencimiento + días de atraso y el día después del corte.',
  'of.due': 'Fecha de vencimiento, o un rango de fechas.',
  'of.daysLate': 'Días de atraso habituales del cliente; las mitades suben, quien paga antes es negativo.',
  'of.asOf': 'Fecha de corte.',
  'of.promise': 'Fecha del compromiso; vacía si no hay.',
  CASHFORECAST:
    'Cobros esperados por semana: primer día e importe de cada semana, luego Beyond y No date. Las fechas hasta el corte cuentan en la primera semana. Todas las filas suman los importes.',
  'of.expectedDates': 'Fecha en que se espera cada partida; una vacía cuenta como No date.',
  'of.amounts': 'Importe de cada partida.',
  'CASHFORECAST.asOf': 'Fecha de corte; el pronóstico empieza el día después.',
  'of.weeks': 'Número de semanas; 13 si se omite.',
  'of.weekStart':
    '"monday" (si se omite): semanas de calendario, la primera más corta; "as-of": semanas de siete días desde el día después del corte.',
  noPaidList: 'El libro no tiene ninguna lista de facturas pagadas.',
  paidTooMany: ({ rows }, say) => `Las otras hojas tienen ${say.number(rows)} filas, demasiadas para leerlas en cada actualización.`,
  paidTooOld: 'Las facturas pagadas tienen más de un año, o ninguna puede usarse.',
};
