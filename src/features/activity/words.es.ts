import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the activity log says, in Spanish. */
export const es: Translation<typeof en> = {
  logGone: ({ entries }, say) =>
    `El registro de actividad con ${say.count(entries, 'anotación', 'anotaciones')} ya no está. Ninguna hoja tiene la tabla AR_Activity.`,
  bringLogBack:
    'Deshaga la eliminación o copie la hoja AR Activity de una versión anterior. Para un registro nuevo, inserte una hoja vacía llamada AR Activity y actualice.',
  logGoneFromFigures: ({ entries }, say) =>
    `El registro de actividad con ${say.count(entries, 'anotación', 'anotaciones')} ya no está. Faltan en estas cifras compromisos, disputas y notas.`,
  columnMissing: ({ sheet, columns, column }, say) =>
    `A ${sheet} le falta la columna ${say.list(columns)}. La próxima actualización la agrega en la columna ${column}.`,

  dateWrong: ({ heading, text }) => `${heading} «${text}» no es una fecha. Escríbala como 2026-01-31.`,
  dateAmbiguous: ({ heading, text }) => `${heading} «${text}» puede ser día/mes o mes/día. Escríbala como 2026-01-31.`,
  amountWrong: ({ heading, text }) => `${heading} «${text}» no es un importe. Escriba un número.`,
  amountAmbiguous: ({ heading, text }) => `${heading} «${text}» puede leerse como dos importes. Escriba un número.`,
  kindUnknown: ({ kind }) => `La clase «${kind}» no se conoce y la fila cuenta como nota. Elija una de la lista.`,
  customerMissing: 'La fila no tiene cliente. Escriba su nombre o número.',
  promiseDayMissing: 'Escriba la fecha del compromiso en Date promised or due. Sin ella el compromiso no cuenta.',
  planDayMissing: 'Escriba en Date promised or due la fecha del primer pago.',
  planRhythmWrong: 'Escriba en Outcome cuántos pagos y cada cuánto, como 6 monthly. Cuenta como un solo pago.',
  snoozeDayMissing: 'Escriba en Next date hasta cuándo se pospone la cuenta.',
};
