import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  intro: 'Agewise proposes which orders to release. Nothing is released until you do it in your system.',
  questionOpen: 'A question is open. Answer it on Home first.',
  judge: 'Judge orders',
  again: 'Judge again',
  counts: (released: string, held: string): string => `${released} to release, ${held} to hold`,
  noOrders: 'No orders were found. Customers are judged all the same.',
  one: (at: string, of: string): string => `Order ${at} of ${of}`,
  none: 'No order on hold needs a decision.',
  keys: 'Keys on these buttons: R releases, K keeps on hold, N shows the next.',
  release: 'Release',
  keep: 'Keep on hold',
  next: 'Next',
  amount: 'Amount',
  exposure: 'Exposure after',
  limit: 'Limit',
  noLimit: 'none',
  releasedBy: (amount: string): string => `Paying ${amount} releases it.`,
  by: 'Approved by',
  byMissing: 'Enter who approves.',
  write: 'Write to AR Credit',
  decided: (count: string): string => `${count} decided`,
  proposals: 'Proposals for customers',
  noProposals: 'No customer needs a change.',
  more: (count: string): string => `${count} more are on AR Credit Standing.`,
  toLimit: (limit: string): string => `to ${limit}`,
  sales: 'For sales',
  noNotices: 'There is nothing to tell sales.',
  nobody: 'No salesperson',
  language: 'Language of the text',
  languages: { en: 'English', es: 'Spanish' },
  copy: 'Copy text',
  copied: 'Copied.',
  notCopied: 'The text could not be copied. Select it and press Ctrl+C.',
};

export type CreditStrings = typeof en;

/** The texts of the screen Credit in the language of the pane. */
export const creditStrings = featureWords('credit', en);
