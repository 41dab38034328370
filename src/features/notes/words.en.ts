import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the columns beside the table say, in English. */
export const en = {
  classAndPoints: ({ class: letter, points, reasons }: { class: string; points: number; reasons: string }, say: Say) =>
    `${letter}, ${say.count(points, 'point', 'points')}${reasons === '' ? '' : `: ${reasons}`}`,
  wasNumber: ({ document, text }: { document: string; text: string }) => `was ${document}: ${text}`,
  sheetGone: ({ sheet }: { sheet: string }) => `Sheet "${sheet}" is gone or empty.`,
  refreshThenAdd: 'Refresh, then add the note columns again.',
  cellInTheWay: ({ cell, sheet }: { cell: string | null; sheet: string }) =>
    `Cell ${cell} of sheet "${sheet}" is in the way of the note columns.`,
  clearOrAddFrom: ({ column }: { column: string }) => `Clear that cell, or add the note columns from column ${column} on.`,
  noItems: 'The report lists customers, not items, so notes cannot be kept beside it.',
  readItems: 'Read a report that lists open items.',
  nothingToImport: ({ workbook }: { workbook: string }) => `Workbook "${workbook}" has neither an activity log nor notes beside its items.`,
  chooseNotesWorkbook: 'Choose the workbook in which the notes were typed.',
} satisfies Words;
