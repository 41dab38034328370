import type { NoteCounts } from '../domain/notes/noteThreads';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { InEachLanguage } from '../../../kernel/feature';
import type { Cell } from '../../../kernel/sheet/cells';

export const ACTIVITY_SHEET = 'AR Activity';
/** Name of the cell that holds the days after a promise's day on which it is judged. */
export const TOLERANCE_NAME = 'AR_PromiseTolerance';
/** Name of the cell with the amount from which write-offs, releases and adjustments need a second name; empty for none. */
export const SECOND_NAME = 'AR_SecondNameFrom';

/** Row of the log's headings on a sheet of ours, from 0. */
export const ACTIVITY_HEADER_ROW = 5;
/** Row of the headings of the note counts; the counts stand below them. */
export const COUNTS_ROW = 2;
export const COUNT_HEADINGS: readonly InEachLanguage[] = [
  { en: 'States as of', es: 'Estados al' },
  { en: 'Notes kept', es: 'Notas conservadas' },
  { en: 'New', es: 'Nuevas' },
  { en: 'Closed', es: 'Cerradas' },
  { en: 'In conflict', es: 'En conflicto' },
  { en: 'Not in a report', es: 'En ningún informe' },
  { en: 'Notes in all', es: 'Notas en total' },
];
/** Column of the tolerance, whose heading stands beside those of the counts. */
export const TOLERANCE_COLUMN = 8;
/** Column of the amount from which a second name is needed. */
export const SECOND_NAME_COLUMN = 9;

/** The cells below COUNT_HEADINGS. */
export function countCells(asOf: DayNumber, { carried, fresh, closed, conflicts, orphans, total }: NoteCounts): readonly Cell[] {
  return [asOf, carried, fresh, closed, conflicts, orphans, total];
}
