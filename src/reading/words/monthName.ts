import { civilFromDay, dayFromCivil, dayFromIso, dayFromSerial, type DayNumber } from '../../kernel/calendar/dayNumber';
import { monthOfWords } from '../../kernel/calendar/monthNames';
import type { Cell } from '../../kernel/sheet/cells';

/** A two-digit year belongs to 1970–2069. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Month 1 to 12 of a month's name or its abbreviation, or 0. */
function monthFromName(text: string): number {
  return monthOfWords([text.replace(/\.$/, '')]) ?? 0;
}

/**
 * First day of the month that a cell names: a date of that month, `2013-01`, `01/2013`, `Jan 2013`, `January-13` or `2013 Jan`.
 *
 * @returns `null` for anything else; a bare number below 20,000 is no date (it is a count, or an amount).
 */
export function monthStartOf(cell: Cell): DayNumber | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number') {
    const day = cell >= 20_000 && Number.isFinite(cell) ? dayFromSerial(cell) : null;
    return day === null ? null : firstOfMonth(day);
  }
  const text = cell.trim();
  const iso = dayFromIso(text.slice(0, 10));
  if (iso !== null && text.length >= 10) return firstOfMonth(iso);
  const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})$/.exec(text);
  if (yearFirst) return dayFromCivil(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthFirst) return dayFromCivil(Number(monthFirst[2]), Number(monthFirst[1]), 1);
  const named = /^(\p{L}{3,10}\.?)[-/., ']+(\d{4}|\d{2})$/u.exec(text);
  if (named) return dayFromCivil(fullYear(named[2]!), monthFromName(named[1]!), 1);
  const namedLast = /^(\d{4})[-/., ]+(\p{L}{3,10}\.?)$/u.exec(text);
  return namedLast ? dayFromCivil(Number(namedLast[1]), monthFromName(namedLast[2]!), 1) : null;
}

/** First day of the month that holds `day`. */
function firstOfMonth(day: DayNumber): DayNumber {
  return (day - civilFromDay(day).day + 1) as DayNumber;
}
