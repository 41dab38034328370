import type { Words } from '../../kernel/words/words';

/** What the application of cash says, in English. */
export const en = {
  MATCH:
    'How much of a payment goes to each open item: the one item that it pays, else the only combination that adds up to it, else the items in their order.',
  'of.payment': 'Amount received.',
  'of.openAmounts': 'Open amount of each item, in the order in which they are to be paid.',
  'of.tolerance': 'Amount by which a payment may fall short of an item and still close it; 0 if left out.',
} satisfies Words;
