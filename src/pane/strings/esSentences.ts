/**
 * Sentences of the app in Spanish. `{}` stands for what differs from case to case: names, numbers, dates; they keep their order. `{n}` is a
 * number that the app wrote, to be written as the reader's place does: 1,000 is one there and a thousand here. What is not here, as the
 * rules that a user has worded, is shown as it stands.
 */
const SENTENCES: readonly (readonly [english: string, spanish: string])[] = [
  // What to do next.
  ['Send a reminder', 'Enviar un recordatorio'],
  ['Call', 'Llamar'],
  ['Send a second letter', 'Enviar una segunda carta'],
  ['Send a final notice', 'Enviar un último aviso'],
  ['Propose a credit hold', 'Proponer el bloqueo del crédito'],
  ['Escalate to the supervisor', 'Escalar al supervisor'],
  ['Propose legal action or an agency', 'Proponer la vía legal o una agencia'],
  ['None', 'Nada'],
  ['Wait for promise of {}', 'Esperar la promesa del {}'],
  ['Follow the payment plan', 'Seguir el plan de pagos'],
  ['Resolve dispute of {}', 'Resolver la disputa de {n}'],
  // What to check in the sheet.
  ['Points must be a whole number.', 'Los puntos deben ser un número entero.'],
  [
    'The condition needs a parameter: a number, or words separated by commas.',
    'La condición necesita un parámetro: un número, o palabras separadas por comas.',
  ],
  // What the workbook refuses.
  ['A cell is being edited.', 'Se está editando una celda.'],
  ['Press Enter or Esc in the cell, then try again.', 'Pulse Intro o Esc en la celda e inténtelo de nuevo.'],
  ['A sheet or table that was there a moment ago is gone.', 'Una hoja o tabla que estaba hace un momento ya no está.'],
  ['Undo the deletion or choose another sheet, then try again.', 'Deshaga la eliminación o elija otra hoja e inténtelo de nuevo.'],
  ['The sheet is protected.', 'La hoja está protegida.'],
  ['The sheet {} is protected.', 'La hoja {} está protegida.'],
  ['Unprotect it under Review, Unprotect Sheet, then try again.', 'Desprotéjala en Revisar, Desproteger hoja, e inténtelo de nuevo.'],
  [
    'Unprotect it under Review, Unprotect Sheet, then press Refresh again.',
    'Desprotéjala en Revisar, Desproteger hoja, y pulse otra vez Actualizar.',
  ],
  [
    'Unprotect it under Review, Unprotect Sheet, then write the note columns again.',
    'Desprotéjala en Revisar, Desproteger hoja, y escriba otra vez las columnas de notas.',
  ],
  ['The workbook has a sheet {} that Agewise did not write.', 'El libro tiene una hoja {} que Agewise no escribió.'],
  ['Rename that sheet, then press Refresh again.', 'Cambie el nombre de esa hoja y pulse otra vez Actualizar.'],
  ['Cells {} hold something of yours.', 'Las celdas {} contienen algo suyo.'],
  ['Choose another column than {} for the note columns.', 'Elija para las notas otra columna que {}.'],
  ['A filter stands in the way of the write.', 'Un filtro impide escribir.'],
  ['Clear the filter of that table, then try again.', 'Quite el filtro de esa tabla e inténtelo de nuevo.'],
  ['Merged cells stand in the way of the write.', 'Unas celdas combinadas impiden escribir.'],
  ['Unmerge them or choose another place, then try again.', 'Sepárelas o elija otro lugar e inténtelo de nuevo.'],
  ['Excel was busy with another workbook or lost its connection.', 'Excel estaba ocupado con otro libro o perdió la conexión.'],
  ['Click into this workbook and try again.', 'Haga clic en este libro e inténtelo de nuevo.'],
  ['Excel is too busy at the moment.', 'Excel está demasiado ocupado en este momento.'],
  ['Wait a few seconds and try again.', 'Espere unos segundos e inténtelo de nuevo.'],
  ['Excel refused the last step.', 'Excel rechazó el último paso.'],
  [
    'Try again; if it happens again, save the workbook, reopen it and try once more.',
    'Inténtelo de nuevo; si vuelve a ocurrir, guarde el libro, ábralo otra vez y repita.',
  ],
  ['Nothing in the workbook was changed.', 'No se cambió nada en el libro.'],
  ['Nothing was changed.', 'No se cambió nada.'],
  ['The strategy in use was not changed.', 'La estrategia en uso no se cambió.'],
  ['Everything that had been written was put back; the workbook is as it was.', 'Todo lo escrito se repuso; el libro está como estaba.'],
  ['Part of it is written and could not be put back yet.', 'Una parte está escrita y aún no pudo reponerse.'],
  ['There is nothing to restore.', 'No hay nada que restaurar.'],
  [
    'The activity log with {} entries is gone: no sheet holds the table AR_Activity.',
    'El registro de actividad con {} anotaciones ya no está: ninguna hoja tiene la tabla AR_Activity.',
  ],
  ['The strategy on trial cannot be used: {}', 'La estrategia a prueba no puede usarse: {}'],
  [
    'Mend what the Check column of AR_StrategyTrial names, then take it over.',
    'Corrija lo que indica la columna Check de AR_StrategyTrial y luego adóptela.',
  ],
];

interface Template {
  readonly english: RegExp;
  readonly spanish: readonly string[];
  /** Which of the gaps are numbers that the app wrote. */
  readonly isNumber: readonly boolean[];
}

function templateOf([english, spanish]: (typeof SENTENCES)[number]): Template {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    english: new RegExp(`^${parts.join('(.+?)')}$`, 's'),
    spanish: spanish.split(/\{n?\}/),
    isNumber: (spanish.match(/\{n?\}/g) ?? []).map((gap) => gap === '{n}'),
  };
}

const FIXED = new Map(SENTENCES.filter(([english]) => !english.includes('{}')));
const TEMPLATES = SENTENCES.filter(([english]) => english.includes('{}')).map(templateOf);

/** Writes a number that the app wrote (`1,234.50`) as the reader's place does. */
type NumberWords = (number: string) => string;

/** A sentence of the app in Spanish; one that is not known is given back as it is. */
export function spanishSentence(sentence: string, numberWords: NumberWords = (number) => number): string {
  const fixed = FIXED.get(sentence);
  if (fixed !== undefined) return fixed;
  for (const { english, spanish, isNumber } of TEMPLATES) {
    const match = english.exec(sentence);
    if (!match) continue;
    const filled = (gap: number): string => (isNumber[gap] ? numberWords(match[gap + 1]!) : spanishSentence(match[gap + 1]!, numberWords));
    return spanish.map((part, gap) => `${part}${gap < isNumber.length ? filled(gap) : ''}`).join('');
  }
  return sentence;
}

const BUCKET_WORDS: readonly (readonly [english: RegExp, spanish: string])[] = [
  [/^Current$/, 'Corriente'],
  [/^Not due$/, 'No vencido'],
  [/^(\d+)-(\d+) days$/, '$1-$2 días'],
  [/^1 day$/, '1 día'],
  [/^(\d+) days$/, '$1 días'],
  [/^Over (\d+) days$/, 'Más de $1 días'],
  [/^1 month$/, '1 mes'],
  [/^(\d+) months$/, '$1 meses'],
  [/^Over (\d+) months$/, 'Más de $1 meses'],
];

/** A bucket of the app's own schemes in Spanish; a label of the report, or one that somebody typed, as it stands. */
export function spanishBucket(label: string): string {
  const words = BUCKET_WORDS.find(([english]) => english.test(label));
  return words ? label.replace(words[0], words[1]) : label;
}

/** Every English sentence that has a Spanish one, for whoever holds them against those that the app says. */
export const TRANSLATED: readonly string[] = SENTENCES.map(([english]) => english);
