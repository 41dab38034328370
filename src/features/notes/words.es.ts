import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the columns beside the table say, in Spanish. */
export const es: Translation<typeof en> = {
  classAndPoints: ({ class: letter, points, reasons }, say) =>
    `${letter}, ${say.count(points, 'punto', 'puntos')}${reasons === '' ? '' : `: ${reasons}`}`,
  wasNumber: ({ document, text }) => `antes ${document}: ${text}`,
  sheetGone: ({ sheet }) => `La hoja «${sheet}» ya no está o está vacía.`,
  refreshThenAdd: 'Actualice y agregue de nuevo las columnas de notas.',
  cellInTheWay: ({ cell, sheet }) => `La celda ${cell} de la hoja «${sheet}» impide agregar las columnas de notas.`,
  clearOrAddFrom: ({ column }) => `Vacíe esa celda o agregue las columnas de notas desde la columna ${column}.`,
  noItems: 'El informe lista clientes, no partidas, y no admite notas al lado.',
  readItems: 'Lea un informe que liste partidas abiertas.',
  nothingToImport: ({ workbook }) => `El libro «${workbook}» no tiene registro de actividad ni notas junto a sus partidas.`,
  chooseNotesWorkbook: 'Elija el libro en el que se escribieron las notas.',
};
