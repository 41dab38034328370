import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the activity log says, in English. */
export const en = {
  logGone: ({ entries }: { entries: number }, say: Say) =>
    `The activity log with ${say.count(entries, 'entry', 'entries')} is gone. No sheet has the table AR_Activity.`,
  bringLogBack:
    'Undo the deletion, or copy the sheet AR Activity back from an earlier version. To begin a new log, insert an empty sheet named AR Activity and refresh.',
  logGoneFromFigures: ({ entries }: { entries: number }, say: Say) =>
    `The activity log with ${say.count(entries, 'entry', 'entries')} is gone. Promises, disputes and notes are missing from these figures.`,
  columnMissing: ({ sheet, columns, column }: { sheet: string; columns: readonly string[]; column: string }, say: Say) =>
    `${sheet} has lost its column ${say.list(columns)}. The next refresh adds it at column ${column}.`,

  // What is wrong with a row.
  dateWrong: ({ heading, text }: { heading: string; text: string }) => `${heading} "${text}" is not a date. Enter it like 2026-01-31.`,
  dateAmbiguous: ({ heading, text }: { heading: string; text: string }) =>
    `${heading} "${text}" could be day/month or month/day. Enter it like 2026-01-31.`,
  amountWrong: ({ heading, text }: { heading: string; text: string }) => `${heading} "${text}" is not an amount. Enter a number.`,
  amountAmbiguous: ({ heading, text }: { heading: string; text: string }) =>
    `${heading} "${text}" can be read as two amounts. Enter a number.`,
  kindUnknown: ({ kind }: { kind: string }) => `The kind "${kind}" is unknown, so the row counts as a note. Choose one from the list.`,
  customerMissing: 'The row has no customer. Enter its name or number.',
  promiseDayMissing: 'Enter the date of the promise under Date promised or due. Without it the promise does not count.',
  planDayMissing: 'Enter the date of the first instalment under Date promised or due.',
  planRhythmWrong: 'Enter under Outcome how many instalments and how often, such as 6 monthly. It counts as one instalment.',
  snoozeDayMissing: 'Enter under Next date until when the account is snoozed.',
} satisfies Words;
