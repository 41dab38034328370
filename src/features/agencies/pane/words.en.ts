import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  intro: 'Accounts with an agency leave the worklist. Agewise holds what came back against the ages placed.',
  questionOpen: 'A question is open. Answer it on Home first.',
  judge: 'Update AR Agencies',
  none: 'No account is placed. Enter agency and date beside a proposal on AR Placements.',
  score: 'How agencies did',
  columns: { agency: 'Agency', index: 'Index', liquidation: 'Liquidation', proposal: 'Proposal' },
  proposed: (count: string): string => `${count} proposed to place, on AR Placements`,
  recalls: (count: string): string => `${count} to recall, on AR Agencies`,
  statement: 'Statement',
  statementTies: 'Every line agrees.',
  differs: (collected: string, fee: string): string => `Collected differs by ${collected}, fees by ${fee}.`,
  list: 'List for an agency',
  listBody: 'Tick what the agency needs. Nothing else is on the list.',
  agency: 'Agency',
  rows: (count: string): string => `${count} open documents`,
  copy: 'Copy list',
  copied: 'Copied. Paste it into a new sheet or a message.',
  notCopied: 'The list could not be copied.',
};

export type AgencyStrings = typeof en;

/** The texts of the screen of agencies in the language of the pane. */
export const agencyStrings = featureWords('agencies', en);
