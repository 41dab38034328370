import { OUR_BEGINNINGS, OUR_SHEETS } from './ourSheetNames';

const names = new Set(OUR_SHEETS.map((name) => name.toUpperCase()));
const beginnings = OUR_BEGINNINGS.map((name) => name.toUpperCase());

/** True for the name of a table or a cell of ours: they begin so; those of the user are none of a run's business. */
export const isOurName = (name: string): boolean => /^AR_/i.test(name);

/** True for a sheet that Agewise writes. "AR Aging" is somebody's own report: the letters AR alone make no sheet ours. */
export function isOurSheetName(name: string): boolean {
  const upper = name.trim().toUpperCase();
  return names.has(upper) || beginnings.some((beginning) => upper.startsWith(beginning));
}
