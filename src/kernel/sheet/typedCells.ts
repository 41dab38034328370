import { dayFromIso, dayFromSerial, type DayNumber } from '../calendar/dayNumber';
import { isErrorCell, type Cell } from './cells';

/** What a person typed in a cell as a trimmed text; '' for nothing. */
export function typedText(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** True where nobody typed anything in the cells. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => typedText(cell) === '');
}

/** The number in a cell; a text such as "1,250.50" or "3 %" counts as its number (0.03), anything else is `null`. */
export function typedNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || isErrorCell(cell)) return null;
  const m = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(%?)$/.exec(cell.trim());
  if (!m) return null;
  const number = Number(m[1]!.replace(/,/g, ''));
  return m[2] === '%' ? number / 100 : number;
}

/** The day in a cell, a serial or a text YYYY-MM-DD, else `null`. */
export function typedDay(cell: Cell | undefined): DayNumber | null {
  if (typeof cell === 'number') return dayFromSerial(cell);
  return typeof cell === 'string' ? dayFromIso(cell.trim()) : null;
}

const YES = ['yes', 'y', 'x', 'true', 'sí', 'si', 's', 'verdadero'];
const NO = ['', 'no', 'n', 'false', 'falso'];

/** Yes or no in either language; an empty cell is no, `null` for anything else. */
export function typedYesNo(cell: Cell | undefined): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = typedText(cell).normalize('NFC').toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : null;
}
