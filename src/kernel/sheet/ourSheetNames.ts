// Made by npm run generate from what the capabilities say that they write.

/** Sheets that Agewise writes, by their whole names. */
export const OUR_SHEETS: readonly string[] = [
  'AR Placements',
  'AR Recoveries',
  'AR Summary',
  'AR Check',
  'AR Worklist',
  'AR Remind Before Due',
  'AR Activity',
  'AR Moved Documents',
  'AR Activity Report',
  'AR Cash Application',
  'AR Cash Review',
  'AR Notices',
  'AR Mail Merge',
  'AR Statements',
  'AR Credit',
  'AR Credit Standing',
  'AR Credit Lines',
  'AR Risk Notices',
  'AR Agencies',
  'AR Forecast',
  'AR Forecast Items',
  'AR Exposure',
  'AR Metrics',
  'AR Snapshots',
  'AR Last Report',
  'AR Reconciliation',
  'AR Management Summary',
  'AR Practice Result',
  'AR Mentor',
  'AR Setup',
];

/** How the names of those begin that are written one for each customer. */
export const OUR_BEGINNINGS: readonly string[] = ['AR Brief ', 'AR Statements ', 'AR Statement ', 'AR Practice '];
