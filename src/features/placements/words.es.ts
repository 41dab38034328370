import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What placements say, in Spanish. */
export const es: Translation<typeof en> = {
  head: ({ asOf, placed, proposed }, say) =>
    `Al ${say.day(asOf)}: ${say.count(placed, 'cuenta asignada', 'cuentas asignadas')}, ${say.count(proposed, 'propuesta', 'propuestas')}. Indique agencia y fecha para asignar.`,
  recoveriesHead: 'Anote lo cobrado: por la agencia o por nosotros. Un pago devuelto es negativo.',
  'state.placed': 'asignada',
  'state.recalled': 'retirada',
  'state.recovered': 'recuperada',
  'state.proposed': 'propuesta',
  'why.ladder': ({ action, days }, say) => `${say(action)}: ${days} días de atraso`,
  'why.writeOff': 'en la lista de castigos',
  placedOnMissing: 'Indique la fecha de asignación.',
  agencyMissing: 'Indique la agencia.',
  amountMissing: 'Indique el importe asignado.',
  twice: 'Esta cuenta ya está en una agencia. Retírela primero.',
  moreThanPlaced: 'Entró más de lo asignado. Revise las recuperaciones.',
  recalledEarlier: 'Retirada antes de asignarse. Revise las fechas.',
};
