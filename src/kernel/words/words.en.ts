import type { Message } from './message';
import type { Say } from './say';
import type { Words } from './words';

/** What every area may say, in English. */
export const en = {
  onSheet: ({ sheet, what }: { sheet: string; what: Message }, say: Say) => `Sheet "${sheet}": ${say(what)}`,
  nothingChanged: 'Nothing was changed.',
  workbookUnchanged: 'Your workbook was not changed.',
  thenRestore: ({ whatToDo }: { whatToDo: Message }, say: Say) => `${say(whatToDo)} Then press Restore to put back what was written.`,
  openingNotRead: ({ told, why }: { told: string; why: Message }, say: Say) => `The opening in ${told} cannot be read yet: ${say(why)}`,
  inputColumnMissing: ({ sheet, table, heading }: { sheet: string; table: string; heading: { en: string; es: string } }) =>
    `The column ${heading.en} of table ${table} was not found on sheet ${sheet}. Nothing was written over it. Name its heading ${heading.en} again.`,
} satisfies Words;
