import type { Words } from '../../kernel/words/words';

/** What the application of cash says, in English. */
export const en = {
  MATCH:
    'How much of a payment goes to each open item: the one item that it pays, else the only combination that adds up to it, else the items in their order.',
  'of.payment': 'Amount received.',
  'of.openAmounts': 'Open amount of each item, in the order in which they are to be paid.',
  'of.tolerance': 'Amount by which a payment may fall short of an item and still close it; 0 if left out.',

  // What is wrong with a file of receipts.
  recordUnread: ({ text }: { text: string }) =>
    `"${text}" could not be read as a record. Check the file before you accept anything from it.`,
  lockboxLayoutUnknown: 'The checks do not add up to the totals of this lockbox file. Enter the columns of your bank in AR_LockboxLayouts.',
  xmlRefused: 'This XML file is cut off or not allowed here. Download it again.',
} satisfies Words;
