import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What masking and warnings about private details say, in English. */
export const en = {
  'option.maskOut': 'the masked copy to write',
  'option.key': 'also write which customer is which, to a file of your own',
  'option.documents': 'number the documents too',
  'cli.outMissing': 'Give the masked copy to write with --out.',
  'cli.masked': ({ file, customers, sheets }: { file: string; customers: number; sheets: number }, say: Say) =>
    `${file}: ${say.count(customers, 'name', 'names')} masked on ${say.count(sheets, 'sheet', 'sheets')}.`,
  'cli.ties': ({ numbers }: { numbers: number }, say: Say) =>
    `${say.count(numbers, 'number was', 'numbers were')} compared: every sum is unchanged.`,
  'cli.differs': ({ sheets }: { sheets: readonly string[] }, say: Say) => `The sums differ on ${say.list(sheets)}. Do not use this copy.`,
  'warn.cardNumber': 'The note has a card number. Delete it.',
  'warn.healthDetail': "The note tells of somebody's health. Leave it out.",
  nothingToMask: 'This workbook has no data to mask.',
  openData: 'Open a workbook with open items.',
} satisfies Words;
