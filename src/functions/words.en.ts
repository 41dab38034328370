import { FIRST_DAY, LAST_DAY } from '../kernel/calendar/dayNumber';
import type { Message } from '../kernel/words/message';
import type { Say } from '../kernel/words/say';
import type { Words } from '../kernel/words/words';

/** What is wrong with the arguments of a function, in English; `what` is the name of the argument. */
export const en = {
  emptyCell: 'an empty cell',
  asShown: ({ text }: { text: string }) => text,
  mustBeNumber: ({ what, not }: { what: string; not: Message }, say: Say) => `${what} must be a number, not ${say(not)}.`,
  mustBeDate: ({ what, not }: { what: string; not: Message }, say: Say) =>
    `${what} must be a date between ${say.day(FIRST_DAY)} and ${say.day(LAST_DAY)}, not ${say(not)}.`,
  mustBeOneCell: ({ what }: { what: string }) => `${what} must be one cell, not a range.`,
  mustBeAboveZero: ({ what, value }: { what: string; value: number }) => `${what} must be above 0, not ${value}.`,
  mustNotBeBelowZero: ({ what }: { what: string }) => `${what} must not be below 0.`,
  mustBeWhole: ({ what, low, high, value }: { what: string; low: number; high: number; value: number }) =>
    `${what} must be a whole number from ${low} to ${high}, not ${value}.`,
  mustBeYesNo: ({ what, not }: { what: string; not: Message }, say: Say) => `${what} must be TRUE or FALSE, not ${say(not)}.`,
  mustBeOneOf: ({ what, words, not }: { what: string; words: readonly string[]; not: Message }, say: Say) =>
    `${what} must be ${words.join(' or ')}, not ${say(not)}.`,
  mustBeEquallyLong: ({ what, count, other, otherCount }: { what: string; count: number; other: string; otherCount: number }) =>
    `${what} has ${count} cells and ${other} has ${otherCount}. They must be equally long.`,
  tooLarge: ({ what, value }: { what: string; value: number }) => `${what} is ${value}, which is too large to be exact.`,
  unequalRows: 'A range has rows of unequal length.',
  unequalShapes: ({ first, second }: { first: string; second: string }) =>
    `The ranges must be of equal shape, but one is ${first} and another ${second} cells.`,
  tooManyArguments: ({ id, most, given }: { id: string; most: number; given: number }) =>
    `AR.${id} takes at most ${most} arguments, not ${given}.`,
  argumentMissing: ({ id, what, description }: { id: string; what: string; description: Message }, say: Say) =>
    `AR.${id} needs ${what}: ${say(description)}`,
  errorInCell: 'The cell that this refers to has an error.',
} satisfies Words;
