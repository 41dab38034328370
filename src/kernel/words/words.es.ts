import type { en } from './words.en';
import type { Translation } from './words';
import { FIRST_DAY, LAST_DAY } from '../calendar/dayNumber';

/** What every area may say, in Spanish. */
export const es: Translation<typeof en> = {
  asTyped: ({ text }) => text,
  onSheet: ({ sheet, what }, say) => `Hoja «${sheet}»: ${say(what)}`,
  inTable: ({ sheet, table, row, what }, say) => `${sheet}, tabla ${table}, fila ${row}: ${say(what)}`,
  inRow: ({ sheet, row, what }, say) => `${sheet}, fila ${row}: ${say(what)}`,
  inCurrency: ({ what, code }, say) => `${say(what)} ${code}`,
  footer: ({ day, entity }, say) => `${entity === '' ? '' : `${entity} · `}Al ${say.day(day)}`,
  sectionIn: ({ what, code }, say) => `${say(what)}, ${code}`,
  yes: 'sí',
  no: 'no',
  ties: '✓ coincide',
  differsBy: '✗ difiere en',
  nothingChanged: 'No se cambió nada.',
  workbookUnchanged: 'Su libro no se cambió.',
  thenRestore: ({ whatToDo }, say) => `${say(whatToDo)} Después pulse Restaurar para reponer lo escrito.`,
  inputColumnMissing: ({ sheet, table, heading }) =>
    `No se encontró la columna ${heading.es} de la tabla ${table} en la hoja ${sheet}. No se escribió encima. Ponga de nuevo el encabezado ${heading.es}.`,
  netDaysWrong: ({ net, discount }) => `netDays (${net}) debe ser mayor que discountDays (${discount}).`,
  discountWrong: ({ discount }) => `discount es ${discount}. Es una fracción desde 0 y menor que 1: 2 % es 0.02.`,

  notADate: ({ text }) => `«${text}» no es una fecha.`,
  dateOutside: ({ text }, say) => `«${text}» no es una fecha entre el ${say.day(FIRST_DAY)} y el ${say.day(LAST_DAY)}.`,
  dateIncomplete: ({ text }) => `A «${text}» le falta el día o el año.`,
  notInOrder: ({ text, order }) => `«${text}» no es una fecha en el orden ${order}.`,
  dateAmbiguous: ({ text }) => `«${text}» puede ser día/mes o mes/día. Indique el orden.`,
  groupsUnknown: ({ text }) => `«${text}» no es un importe: sus cifras no se agrupan de un modo conocido.`,
  notWithMark: ({ text, mark }) => `«${text}» no es un importe con «${mark}» como separador decimal.`,
  amountAmbiguous: ({ text, whenPoint, whenComma }) =>
    `«${text}» es ${whenPoint} con «.» como separador decimal y ${whenComma} con «,». Indique el separador.`,
  isPercentage: ({ text }) => `«${text}» es un porcentaje, no un importe.`,
  notAnAmount: ({ text }) => `«${text}» no es un importe.`,
  signTwice: ({ text, side }) => `«${text}» tiene dos signos: ${side} y un menos.`,
};
