/** What can be wrong with master data of customers, apart from the list of open items. */
export const MASTER_KINDS = [
  'masterTwoSpellings',
  'masterTwoNumbers',
  'nameAgainstMaster',
  'termsMissing',
  'languageMissing',
  'limitMissing',
  'emailMissing',
  'termsAgainstDocuments',
  'parentLoop',
  'parentUnknown',
  'closedWithOpen',
  'sharedBankAccount',
  'exemptionExpired',
  'lateIssue',
] as const;
export type MasterKind = (typeof MASTER_KINDS)[number];
