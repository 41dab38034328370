/** The headings of the log in English, in the order in which a new one has them. */
export const ACTIVITY_HEADINGS = [
  'When',
  'Who',
  'Entity',
  'Customer',
  'Customer number',
  'Document',
  'Kind',
  'Outcome',
  'Amount',
  'Currency',
  'Date promised or due',
  'Reason',
  'Owner',
  'Next action',
  'Next date',
  'Text',
  'Open then',
  'State',
  'Id',
  'Check',
] as const;
export type ActivityHeading = (typeof ACTIVITY_HEADINGS)[number];
