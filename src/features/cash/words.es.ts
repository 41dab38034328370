import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the application of cash says, in Spanish. */
export const es: Translation<typeof en> = {
  MATCH:
    'Cuánto de un pago va a cada partida abierta: la única que paga, si no la única combinación que suma el pago, si no las partidas por su orden.',
  'of.payment': 'Importe recibido.',
  'of.openAmounts': 'Importe pendiente de cada partida, en el orden en que deben pagarse.',
  'of.tolerance': 'Importe que puede faltar a un pago y aun así cerrar la partida; 0 si se omite.',

  // What is wrong with a file of receipts.
  recordUnread: ({ text }) => `No se pudo leer «${text}» como registro. Revise el archivo antes de aceptar nada de él.`,
  lockboxLayoutUnknown:
    'Los cheques no suman los totales de este archivo de lockbox. Indique las columnas de su banco en AR_LockboxLayouts.',
  xmlRefused: 'Este archivo XML está incompleto o no se admite. Descárguelo de nuevo.',
};
