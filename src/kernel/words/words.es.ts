import type { en } from './words.en';
import type { Translation } from './words';

/** What every area may say, in Spanish. */
export const es: Translation<typeof en> = {
  onSheet: ({ sheet, what }, say) => `Hoja «${sheet}»: ${say(what)}`,
  nothingChanged: 'No se cambió nada.',
  workbookUnchanged: 'Su libro no se cambió.',
  thenRestore: ({ whatToDo }, say) => `${say(whatToDo)} Después pulse Restaurar para reponer lo escrito.`,
  openingNotRead: ({ told, why }, say) => `El saldo inicial de ${told} aún no se puede leer: ${say(why)}`,
  inputColumnMissing: ({ sheet, table, heading }) =>
    `No se encontró la columna ${heading.es} de la tabla ${table} en la hoja ${sheet}. No se escribió encima. Ponga de nuevo el encabezado ${heading.es}.`,
};
