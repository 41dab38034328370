import { FIRST_DAY, LAST_DAY, NO_DAY } from '../../kernel/calendar/dayNumber';
import type { Cell } from '../../kernel/sheet/cells';
import { dateOfText } from './otherCalendars';

/** The days that a cell may mean, NO_DAY where it means none. */
export function dayOfCell(cell: Cell | undefined): { readonly DMY: number; readonly MDY: number } {
  if (typeof cell === 'number') {
    const day = Math.floor(cell);
    const known = day >= FIRST_DAY && day <= LAST_DAY ? day : NO_DAY;
    return { DMY: known, MDY: known };
  }
  const evidence = typeof cell === 'string' ? dateOfText(cell) : null;
  if (evidence?.kind !== 'date') return { DMY: NO_DAY, MDY: NO_DAY };
  const { DMY, MDY, YMD } = evidence.days;
  return { DMY: DMY ?? MDY ?? YMD ?? NO_DAY, MDY: MDY ?? DMY ?? YMD ?? NO_DAY };
}
