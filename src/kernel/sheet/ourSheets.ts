/** Sheets that Agewise writes, by their whole names, and the beginnings of those that are written one a customer or lesson (PRODUCT: the sheets). */
const OUR_SHEETS = new Set(
  [
    'AR Summary',
    'AR Worklist',
    'AR Activity',
    'AR Activity Report',
    'AR Forecast',
    'AR Metrics',
    'AR Exposure',
    'AR Reconciliation',
    'AR Snapshots',
    'AR Last Report',
    'AR Moved Documents',
    'AR Management Summary',
    'AR Cash Application',
    'AR Credit',
    'AR Agencies',
    'AR Setup',
  ].map((name) => name.toUpperCase()),
);
const OUR_BEGINNINGS = ['AR STATEMENT ', 'AR NOTICE ', 'AR PRACTICE ', 'AR BRIEF '];

/** True for a sheet that Agewise writes. "AR Aging" is somebody's own report: the letters AR alone make no sheet ours. */
export function isOurSheetName(name: string): boolean {
  const upper = name.trim().toUpperCase();
  return OUR_SHEETS.has(upper) || OUR_BEGINNINGS.some((beginning) => upper.startsWith(beginning));
}
