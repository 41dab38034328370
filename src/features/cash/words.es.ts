import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the application of cash says, in Spanish. */
export const es: Translation<typeof en> = {
  MATCH:
    'Cuánto de un pago va a cada partida abierta: la única que paga, si no la única combinación que suma el pago, si no las partidas por su orden.',
  'of.payment': 'Importe recibido.',
  'of.openAmounts': 'Importe pendiente de cada partida, en el orden en que deben pagarse.',
  'of.tolerance': 'Importe que puede faltar a un pago y aun así cerrar la partida; 0 si se omite.',
};
