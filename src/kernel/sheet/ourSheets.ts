/** Sheets that Agewise writes, by their whole names; a test holds them against what the capabilities say that they write. */
export const OUR_SHEETS: readonly string[] = [
  'AR Summary',
  'AR Worklist',
  'AR Activity',
  'AR Activity Report',
  'AR Moved Documents',
  'AR Forecast',
  'AR Exposure',
  'AR Metrics',
  'AR Snapshots',
  'AR Last Report',
  'AR Reconciliation',
  'AR Management Summary',
  'AR Setup',
];
/** How the names of those begin that are written one for each customer. */
export const OUR_BEGINNINGS: readonly string[] = ['AR Brief '];

const names = new Set(OUR_SHEETS.map((name) => name.toUpperCase()));
const beginnings = OUR_BEGINNINGS.map((name) => name.toUpperCase());

/** True for a sheet that Agewise writes. "AR Aging" is somebody's own report: the letters AR alone make no sheet ours. */
export function isOurSheetName(name: string): boolean {
  const upper = name.trim().toUpperCase();
  return names.has(upper) || beginnings.some((beginning) => upper.startsWith(beginning));
}
