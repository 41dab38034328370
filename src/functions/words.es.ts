import { FIRST_DAY, LAST_DAY } from '../kernel/calendar/dayNumber';
import type { Translation } from '../kernel/words/words';
import type { en } from './words.en';

/** What is wrong with the arguments of a function, in Spanish. */
export const es: Translation<typeof en> = {
  emptyCell: 'una celda vacía',
  asShown: ({ text }) => text,
  mustBeNumber: ({ what, not }, say) => `${what} debe ser un número, no ${say(not)}.`,
  mustBeDate: ({ what, not }, say) =>
    `${what} debe ser una fecha entre el ${say.day(FIRST_DAY)} y el ${say.day(LAST_DAY)}, no ${say(not)}.`,
  mustBeOneCell: ({ what }) => `${what} debe ser una celda, no un rango.`,
  mustBeAboveZero: ({ what, value }) => `${what} debe ser mayor que 0, no ${value}.`,
  mustNotBeBelowZero: ({ what }) => `${what} no debe ser menor que 0.`,
  mustBeWhole: ({ what, low, high, value }) => `${what} debe ser un número entero de ${low} a ${high}, no ${value}.`,
  mustBeYesNo: ({ what, not }, say) => `${what} debe ser VERDADERO o FALSO, no ${say(not)}.`,
  mustBeOneOf: ({ what, words, not }, say) => `${what} debe ser ${words.join(' o ')}, no ${say(not)}.`,
  mustBeEquallyLong: ({ what, count, other, otherCount }) =>
    `${what} tiene ${count} celdas y ${other} tiene ${otherCount}. Deben tener el mismo número.`,
  tooLarge: ({ what, value }) => `${what} es ${value}, demasiado grande para ser exacto.`,
  unequalRows: 'Un rango tiene filas de distinta longitud.',
  unequalShapes: ({ first, second }) => `Los rangos deben tener la misma forma, pero uno es de ${first} y otro de ${second} celdas.`,
  tooManyArguments: ({ id, most, given }) => `AR.${id} admite como máximo ${most} argumentos, no ${given}.`,
  argumentMissing: ({ id, what, description }, say) => `AR.${id} necesita ${what}: ${say(description)}`,
  errorInCell: 'La celda a la que se refiere tiene un error.',
};
