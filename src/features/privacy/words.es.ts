import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What masking and warnings about private details say, in Spanish. */
export const es: Translation<typeof en> = {
  'option.maskOut': 'la copia anonimizada que se escribe',
  'option.key': 'escribir también qué cliente es cuál, en un archivo propio',
  'option.documents': 'numerar también los documentos',
  'cli.outMissing': 'Indique con --out la copia anonimizada que se escribe.',
  'cli.masked': ({ file, customers, sheets }, say) =>
    `${file}: ${say.count(customers, 'nombre anonimizado', 'nombres anonimizados')} en ${say.count(sheets, 'hoja', 'hojas')}.`,
  'cli.ties': ({ numbers }, say) => `Se compararon ${say.count(numbers, 'número', 'números')}: todas las sumas son iguales.`,
  'cli.differs': ({ sheets }, say) => `Las sumas difieren en ${say.list(sheets)}. No use esta copia.`,
  'warn.cardNumber': 'La nota tiene un número de tarjeta. Bórrelo.',
  'warn.healthDetail': 'La nota menciona la salud de alguien. No lo anote.',
  nothingToMask: 'Este libro no tiene datos que anonimizar.',
  openData: 'Abra un libro con partidas abiertas.',
};
