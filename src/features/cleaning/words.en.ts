import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the functions that clean texts say, in English. */
export const en = {
  markWrong: ({ text }: { text: string }) => `decimalMark must be "." or ",", not "${text}".`,
  orderWrong: ({ text }: { text: string }) => `order must be DMY, MDY or YMD, not "${text}".`,
  notAmounts: 'TRUE and FALSE are not amounts.',
  notDates: 'TRUE and FALSE are not dates.',
  serialWrong: ({ serial, first, last }: { serial: number; first: DayNumber; last: DayNumber }, say: Say) =>
    `${serial} isn't a date between ${say.day(first)} and ${say.day(last)}.`,
  AMOUNT:
    'The number that a text means as an amount: (1,234.56), 1.234,56-, 1,234.56 CR, £1,234.56. A dash is 0; "1,234" alone is refused.',
  'of.text': 'Amount as text, or a range of texts; numbers stay as they are.',
  'of.decimalMark': 'The decimal separator, "." or ","; needed where a text could be read both ways.',
  DATE: 'The date that a text means: 31/01/2026, 2026-01-31, 31-Jan-2026. A text that could be two dates is refused unless the order is given.',
  'DATE.text': 'Date as text, or a range of texts; dates stay as they are.',
  'of.order': 'Order of day, month and year: DMY, MDY or YMD.',
} satisfies Words;
