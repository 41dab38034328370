import { civilFromDay, dayFromCivil, daysInMonth, NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { Cell } from '../../kernel/sheet/cells';
import { monthStartOf } from '../words/monthName';
import { holdsDays, type ColumnFacts } from './columnFacts';
import type { Given, Roles } from './openRoles';

/** More closings than one table stacks. */
export const CLOSINGS_MAX = 36;
const ROWS_EACH_MIN = 2;

const isMonthEnd = (day: number): boolean => {
  const { year, month, day: ofMonth } = civilFromDay(day as DayNumber);
  return ofMonth === daysInMonth(year, month);
};

const isFew = ({ texts, filled }: ColumnFacts): boolean =>
  texts.length >= 2 && texts.length <= CLOSINGS_MAX && filled >= ROWS_EACH_MIN * texts.length;

/** True for a column of few days that repeat, each the last of its month, as the lists of several closings have them. */
export function isMonthEnds(facts: ColumnFacts): boolean {
  return holdsDays(facts) && isFew(facts) && [...facts.days.DMY].every((day) => day === NO_DAY || isMonthEnd(day));
}

const YEARS = { first: 1990, last: 2099 } as const;

/** The last day of the month that a text or number names ("2025-07", "Jul 2025", 202507) or of its quarter ("2025 Q3"), else `null`. */
export function periodEnd(cell: Cell): DayNumber | null {
  const text =
    typeof cell === 'number' ? (cell > 190_000 && cell < 210_000 ? String(cell) : '') : typeof cell === 'string' ? cell.trim() : '';
  const quarter = /^(?:(\d{4})[-/ ]?[QT]([1-4])|[QT]([1-4])[-/ ]?(\d{4}))$/i.exec(text);
  const first = quarter
    ? dayFromCivil(Number(quarter[1] ?? quarter[4]), 3 * Number(quarter[2] ?? quarter[3]), 1)
    : text.length < 20
      ? monthStartOf(text)
      : null;
  if (first === null) return null;
  const { year, month, day } = civilFromDay(first);
  return day === 1 && year >= YEARS.first && year <= YEARS.last ? dayFromCivil(year, month, daysInMonth(year, month)) : null;
}

/** True for a column of few months or quarters that repeat, written without a day. */
export function isPeriods(facts: ColumnFacts): boolean {
  return isFew(facts) && facts.texts.every((text) => text.length < 9 && periodEnd(/^\d{6}$/.test(text) ? Number(text) : text) !== null);
}

/** Months under which codes or names repeat that repeat hardly within one are the months of several lists, and number no documents. */
export function settlePeriods(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  for (const one of facts)
    if (!given.has(one.column) && isPeriods(one) && facts.some((key) => key !== one && !holdsDays(key) && repeatsAcross(one, key)))
      roles.set(one.column, 'closingDate');
}

/** True where what identifies a row repeats under different closings, and hardly ever under the same one. */
export function repeatsAcross(days: ColumnFacts, key: ColumnFacts): boolean {
  const seen = new Map<number, Set<number>>();
  let [across, within] = [0, 0];
  key.codes.forEach((code, r) => {
    const day = days.codes[r]!;
    if (code < 0 || day < 0) return;
    const known = seen.get(code);
    if (known === undefined) seen.set(code, new Set([day]));
    else if (known.has(day)) within++;
    else {
      known.add(day);
      across++;
    }
  });
  return across >= 2 && within <= 0.05 * (across + within);
}
