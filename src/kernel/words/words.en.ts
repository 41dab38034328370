import type { DayNumber } from '../calendar/dayNumber';
import type { Message } from './message';
import type { Say } from './say';
import type { Words } from './words';
import { FIRST_DAY, LAST_DAY } from '../calendar/dayNumber';

/** What every area may say, in English. */
export const en = {
  /** What a person has worded: a rule's reason, a state of an earlier run, a text of the workbook. */
  asTyped: ({ text }: { text: string }) => text,
  onSheet: ({ sheet, what }: { sheet: string; what: Message }, say: Say) => `Sheet "${sheet}": ${say(what)}`,
  inTable: ({ sheet, table, row, what }: { sheet: string; table: string; row: number; what: Message }, say: Say) =>
    `${sheet}, table ${table}, row ${row}: ${say(what)}`,
  inRow: ({ sheet, row, what }: { sheet: string; row: number; what: Message }, say: Say) => `${sheet}, row ${row}: ${say(what)}`,
  inCurrency: ({ what, code }: { what: Message; code: string }, say: Say) => `${say(what)} ${code}`,
  footer: ({ day, entity }: { day: DayNumber; entity: string }, say: Say) => `${entity === '' ? '' : `${entity} · `}As of ${say.day(day)}`,
  sectionIn: ({ what, code }: { what: Message; code: string }, say: Say) => `${say(what)}, ${code}`,
  yes: 'yes',
  no: 'no',
  ties: '✓ ties',
  differsBy: '✗ differs by',
  nothingChanged: 'Nothing was changed.',
  workbookUnchanged: 'Your workbook was not changed.',
  thenRestore: ({ whatToDo }: { whatToDo: Message }, say: Say) => `${say(whatToDo)} Then press Restore to put back what was written.`,
  inputColumnMissing: ({ sheet, table, heading }: { sheet: string; table: string; heading: { en: string; es: string } }) =>
    `The column ${heading.en} of table ${table} was not found on sheet ${sheet}. Nothing was written over it. Name its heading ${heading.en} again.`,
  netDaysWrong: ({ net, discount }: { net: number; discount: number }) => `netDays (${net}) must be more than discountDays (${discount}).`,
  discountWrong: ({ discount }: { discount: number }) => `discount is ${discount}. It is a fraction from 0 to below 1: 2% is 0.02.`,

  // Why a text is no date or amount.
  notADate: ({ text }: { text: string }) => `"${text}" is not a date.`,
  dateOutside: ({ text }: { text: string }, say: Say) => `"${text}" is not a date between ${say.day(FIRST_DAY)} and ${say.day(LAST_DAY)}.`,
  dateIncomplete: ({ text }: { text: string }) => `"${text}" has no day or no year.`,
  notInOrder: ({ text, order }: { text: string; order: string }) => `"${text}" is not a date in the order ${order}.`,
  dateAmbiguous: ({ text }: { text: string }) => `"${text}" could be day/month or month/day. Give the order.`,
  groupsUnknown: ({ text }: { text: string }) => `"${text}" is not an amount: its digits are not grouped in a known way.`,
  notWithMark: ({ text, mark }: { text: string; mark: string }) => `"${text}" is not an amount with "${mark}" as decimal separator.`,
  amountAmbiguous: ({ text, whenPoint, whenComma }: { text: string; whenPoint: number; whenComma: number }) =>
    `"${text}" is ${whenPoint} with "." as decimal separator and ${whenComma} with ",". Give the separator.`,
  isPercentage: ({ text }: { text: string }) => `"${text}" is a percentage, not an amount.`,
  notAnAmount: ({ text }: { text: string }) => `"${text}" is not an amount.`,
  signTwice: ({ text, side }: { text: string; side: string }) => `"${text}" has two signs: ${side} and a minus.`,
} satisfies Words;
