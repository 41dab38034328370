import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Run } from '../../kernel/run/run';
import { sheetsOfUser } from '../../kernel/run/survey';
import { WorkbookError } from '../../kernel/run/workbook';
import type { NewerExport, ReadResult } from '../result/readResult';
import { findCandidates, rivalsOf, type SheetCandidate } from './findCandidates';
import { outcomeOf } from './questionOutcomes';

/** Sheets of later days that are read for their totals; longer ones than this are left alone. */
const SHEETS_MAX = 3;
const ROWS_MAX = 200_000;

const latestOf = ({ statedDays }: SheetCandidate): number => Math.max(...statedDays);

/**
 * The newest export of another sheet that states a later day than `day`; `null` where there is none. Only sheets that look like the list
 * of open items as much as the one that was read are looked at.
 *
 * @param isLeftOut true for sheets that AR_Entities decides on.
 */
export async function newerExport(
  run: Run,
  sheet: string,
  day: DayNumber,
  isLeftOut: (sheet: string) => boolean,
  readSheet: (sheet: string) => Promise<ReadResult>,
): Promise<NewerExport | null> {
  const others = sheetsOfUser(run.survey);
  if (others.length < 2) return null;
  const rivals = rivalsOf(await findCandidates(run, others));
  if (!rivals.some((one) => one.sheet === sheet)) return null;
  const later = rivals
    .filter((one) => one.sheet !== sheet && !isLeftOut(one.sheet) && one.used.rowCount <= ROWS_MAX && latestOf(one) > day)
    .sort((a, b) => latestOf(b) - latestOf(a))
    .slice(0, SHEETS_MAX);
  let newest: NewerExport | null = null;
  for (const one of later) {
    const read = await readOrNothing(one.sheet, readSheet);
    // A sheet whose name alone has a day may have been read with the day of another one.
    const asOf = one.statedDays.find((stated) => stated === read?.asOf?.day) ?? one.statedDays[0]!;
    if (read && asOf > (newest?.asOf ?? day)) newest = { sheet: one.sheet, asOf, totals: outcomeOf(read).totals };
  }
  return newest;
}

/** A sheet that cannot be read is no export. */
async function readOrNothing(sheet: string, readSheet: (sheet: string) => Promise<ReadResult>): Promise<ReadResult | null> {
  try {
    return await readSheet(sheet);
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== 'cancelled') return null;
    throw error;
  }
}
