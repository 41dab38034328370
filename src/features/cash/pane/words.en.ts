import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  intro: 'Choose a bank file or a sheet of receipts. Agewise proposes what each receipt pays. Nothing is posted or sent.',
  questionOpen: 'A question is open. Answer it on Home first.',
  choose: 'Choose a file',
  useSheet: 'Use the sheet in view',
  groups: 'Receipts',
  columns: { group: 'Group', count: 'Receipts', amount: 'Received' },
  group: { ready: 'Ready', review: 'To review', leftOver: 'Left over', aside: 'Not receipts' },
  one: (at: string, of: string) => `Receipt ${at} of ${of}`,
  none: 'Every receipt has a decision.',
  keys: 'Keys on these buttons: Enter presses the button, N shows the next, U leaves on account, D accepts the deduction.',
  accept: 'Accept',
  next: 'Next',
  other: 'Choose documents',
  find: 'Customer or document',
  apply: (amount: string) => `Apply to these (${amount})`,
  cancel: 'Cancel',
  noDocuments: 'No open document fits these words.',
  onAccount: 'Leave on account',
  deduction: 'Accept deduction',
  acceptAll: (count: string) => `Accept ${count} certain`,
  write: 'Write to AR Cash Application',
  decidedCount: (count: string) => `${count} decided`,
  documents: 'Pays',
  document: { no: 'Document', applied: 'Applied', difference: 'Difference' },
  unapplied: 'Unapplied',
  deductions: 'Deductions',
  deductionsBody: 'A logged dispute lowers the amount to collect. A deduction is logged once.',
  loggedOn: 'Logged on',
  logDisputes: 'Log deductions as disputes',
  incomplete: 'The file is incomplete or its totals differ. Check it before you accept anything.',
};

export type CashStrings = typeof en;

/** The texts of the screen Cash in the language of the pane. */
export const cashStrings = featureWords('cash', en);
