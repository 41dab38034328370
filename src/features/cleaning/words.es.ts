import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the functions that clean texts say, in Spanish. */
export const es: Translation<typeof en> = {
  markWrong: ({ text }) => `decimalMark debe ser "." o ",", no «${text}».`,
  orderWrong: ({ text }) => `order debe ser DMY, MDY o YMD, no «${text}».`,
  notAmounts: 'VERDADERO y FALSO no son importes.',
  notDates: 'VERDADERO y FALSO no son fechas.',
  serialWrong: ({ serial, first, last }, say) => `${serial} no es una fecha entre el ${say.day(first)} y el ${say.day(last)}.`,
  AMOUNT:
    'El número que un texto significa como importe: (1,234.56), 1.234,56-, 1,234.56 CR, £1,234.56. Un guion es 0; «1,234» solo se rechaza.',
  'of.text': 'Importe como texto, o un rango de textos; los números quedan como están.',
  'of.decimalMark': 'El separador decimal, "." o ","; necesario si un texto puede leerse de dos maneras.',
  DATE: 'La fecha que un texto significa: 31/01/2026, 2026-01-31, 31-Jan-2026. Un texto que puede ser dos fechas se rechaza sin el orden.',
  'DATE.text': 'Fecha como texto, o un rango de textos; las fechas quedan como están.',
  'of.order': 'Orden de día, mes y año: DMY, MDY o YMD.',
};
