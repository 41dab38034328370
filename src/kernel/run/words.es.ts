import type { Cell } from '../sheet/cells';
import type { Say } from '../words/say';
import type { Translation } from '../words/words';
import type { LostSetting, en } from './words.en';

const LOST: Readonly<Record<LostSetting, string>> = {
  corrections: 'Las correcciones de lectura guardadas en este libro',
  currencies: 'Las monedas y su orden, guardados en este libro,',
  columns: 'Los nombres de columnas cambiadas guardados en este libro',
  notePlaces: 'Los lugares de las columnas de notas guardados en este libro',
  tabs: 'Los nombres de las pestañas renombradas',
  source: 'Los nombres de las hojas leídas',
};

/** A cell's value inside a sentence. */
const cellWords = (cell: Cell, say: Say): string =>
  typeof cell === 'number' ? say.number(cell, Number.isInteger(cell) ? 0 : 2) : cell === '' ? 'nada' : `«${cell}»`;

/** What a workbook refuses and what to do about it, in Spanish. */
export const es: Translation<typeof en> = {
  cancelled: 'Usted lo canceló.',
  startAgain: 'Empiece de nuevo cuando quiera.',
  refreshAgain: 'Pulse Actualizar para repetirlo.',

  nothingToRestore: 'No hay nada que restaurar.',
  restoreWhen: 'Restaurar sirve después de actualizar o de agregar las columnas de notas, mientras el panel siga abierto.',
  typedSince: ({ places }) => `${places.join(', ')}: no se restauró, porque cambió desde entonces.`,
  restPutBack: 'Todo lo demás se restauró.',
  deleteByHand: 'Elimine lo que ya no necesite.',
  allPutBack: 'Todo se repuso. Su libro está como estaba.',
  partlyWritten: 'Una parte se escribió y aún no pudo reponerse.',
  partlyRestored: 'Es posible que una parte no se haya restaurado.',

  structureProtected: 'La estructura del libro está protegida y no se puede agregar una hoja.',
  unprotectStructure: 'Desprotéjala en Revisar, Proteger libro, e inténtelo de nuevo.',
  sheetProtected: ({ sheet }) => (sheet === null ? 'La hoja está protegida.' : `La hoja «${sheet}» está protegida.`),
  unprotectSheet: 'Desprotéjala en Revisar, Desproteger hoja, e inténtelo de nuevo.',
  notOurSheet: ({ sheet }) => `El libro tiene una hoja «${sheet}» que Agewise no escribió.`,
  renameSheet: 'Cambie el nombre de esa hoja e inténtelo de nuevo.',
  sheetThere: ({ sheet }) => `El libro ya tiene una hoja «${sheet}».`,
  tableElsewhere: ({ table }) => `El libro tiene una tabla ${table} en otra hoja.`,
  renameTable: 'Cambie el nombre de esa tabla en Diseño de tabla e inténtelo de nuevo.',
  noSheet: ({ sheet }) => `El libro no tiene la hoja «${sheet}».`,
  chooseSheet: 'Elija una de sus hojas e inténtelo de nuevo.',
  cellsTaken: ({ cells, why }) =>
    `Las celdas ${cells} ${{ yours: 'contienen algo suyo', merged: 'están combinadas', beyond: 'están más allá de la última columna de la hoja' }[why]}.`,
  chooseColumn: ({ column }) => `Elija para las columnas de notas otra columna que ${column}.`,
  inArrayFormula: ({ cell, range }) => `La celda ${cell} es parte de la fórmula matricial de ${range}.`,
  deleteFormula: 'Elimine antes esa fórmula o elija otro lugar.',
  cellTooLong: ({ cell, what, characters }, say) =>
    `La celda ${cell} tendría ${what === 'text' ? 'un texto' : 'una fórmula'} de ${say.number(characters)} caracteres, más de lo que Excel permite.`,
  shorten: 'Acórtelo e inténtelo de nuevo.',
  rowTooLarge: ({ sheet, row }) => `La fila ${row} de la hoja «${sheet}» es demasiado grande para leerla.`,
  shortenRow: 'Acorte su texto más largo e inténtelo de nuevo.',
  otherDateSystem: 'Uno de los libros cuenta los días desde 1904 y el otro desde 1900.',
  settingDamaged: ({ lost }) =>
    `${LOST[lost]} no se pueden leer y no se usaron.${lost === 'corrections' ? ' Revise cómo se leyó la hoja.' : ''}`,
  writtenUnknown: ({ sheet }) => `El registro de lo que Agewise escribió en la hoja «${sheet}» está dañado.`,
  renameForNew: 'Cambie el nombre de esa hoja para conservarla e inténtelo de nuevo. Agewise escribe una nueva.',

  cellDiffers: ({ sheet, cell, shown, computed }, say) =>
    `${sheet}, celda ${cell}: muestra ${cellWords(shown, say)} en lugar de ${cellWords(computed, say)}. Con cálculo manual, pulse F9. Después actualice otra vez.`,

  notReadBack: ({ why }, say) =>
    `Todo se escribió, pero no se pudieron volver a leer sus sumas: ${say(why)} Actualice otra vez para comprobarlas.`,

  cellEdited: 'Se está editando una celda.',
  leaveCell: 'Pulse Intro o Esc en la celda e inténtelo de nuevo.',
  gone: 'Una hoja o tabla que estaba hace un momento ya no está.',
  undoDeletion: 'Deshaga la eliminación o elija otra hoja e inténtelo de nuevo.',
  nameTaken: 'Ya existe una hoja o tabla con ese nombre.',
  rename: 'Cámbiele el nombre e inténtelo de nuevo.',
  excelTooOld: 'A esta versión de Excel le falta algo que Agewise necesita.',
  updateExcel: 'Actualice Excel. Agewise necesita Excel 2021, Microsoft 365 o Excel en la Web.',
  tooMuchAtOnce: 'Excel no admitió tantos datos a la vez.',
  fewerColumns: 'Inténtelo de nuevo. Si vuelve a ocurrir, escriba menos columnas.',
  smallerRange: 'Elija un rango más pequeño e inténtelo de nuevo.',
  filterInTheWay: 'Un filtro impide escribir.',
  clearFilter: 'Quite el filtro de esa tabla e inténtelo de nuevo.',
  mergedInTheWay: 'Unas celdas combinadas impiden escribir.',
  unmerge: 'Sepárelas o elija otro lugar e inténtelo de nuevo.',
  lostExcel: 'Excel estaba ocupado con otro libro o perdió la conexión.',
  clickWorkbook: 'Haga clic en este libro e inténtelo de nuevo.',
  excelBusy: 'Excel está demasiado ocupado en este momento.',
  waitSeconds: 'Espere unos segundos e inténtelo de nuevo.',
  lastStepRefused: 'Excel rechazó el último paso.',
  reopen: 'Inténtelo de nuevo. Si vuelve a ocurrir, guarde el libro, ábralo otra vez y repita.',
};
