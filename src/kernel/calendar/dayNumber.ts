import { assert } from '../assert';

/** A calendar day as Excel's 1900 serial number: 1 = 1900-01-01, 61 = 1900-03-01, 46053 = 2026-01-31. Always a whole number. */
export type DayNumber = number & { readonly __brand: 'DayNumber' };

/** Stands in an Int32Array of days where the sheet gave no date; smaller than every real day. */
export const NO_DAY = -2147483648 as DayNumber;

/** First and last day that Agewise takes for a date: 1900-03-01 and 2199-12-31. Serial 60 is Excel's 29 February 1900, which never was. */
export const FIRST_DAY = 61 as DayNumber;
export const LAST_DAY = 109574 as DayNumber;

/** Days from 1970-01-01 to the given civil date, by Howard Hinnant's days_from_civil; valid for any Gregorian year. */
function civilDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Serial number of 1970-01-01. */
const EPOCH = 25569;

/** Last day (28 to 31) of a month; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a civil date, or `null` where no such date exists (31 April) or it lies outside FIRST_DAY … LAST_DAY. */
export function dayFromCivil(year: number, month: number, day: number): DayNumber | null {
  if (!Number.isInteger(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const serial = civilDays(year, month, day) + EPOCH;
  return serial >= FIRST_DAY && serial <= LAST_DAY ? (serial as DayNumber) : null;
}

/** Year, month (1–12) and day (1–31) of a day; by Howard Hinnant's civil_from_days. */
export function civilFromDay(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  assert(day !== NO_DAY, 'a missing day has no civil date');
  const z = day - EPOCH + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** `YYYY-MM-DD` of a day. */
export function isoFromDay(day: DayNumber): string {
  const c = civilFromDay(day);
  return `${String(c.year).padStart(4, '0')}-${String(c.month).padStart(2, '0')}-${String(c.day).padStart(2, '0')}`;
}

/** The day written as `YYYY-MM-DD`, or `null` for any other text or a date that does not exist. */
export function dayFromIso(text: string): DayNumber | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? dayFromCivil(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** The day of an Excel serial with its time of day cut off, or `null` outside FIRST_DAY … LAST_DAY. */
export function dayFromSerial(serial: number): DayNumber | null {
  const day = Math.floor(serial);
  return day >= FIRST_DAY && day <= LAST_DAY ? (day as DayNumber) : null;
}

/** `day` moved by whole days. */
export function addDays(day: DayNumber, count: number): DayNumber {
  return (day + count) as DayNumber;
}

/** Same day of the month `count` months later (or earlier), clamped to the month's end as Excel's EDATE does: 31 January + 1 = 28 or 29 February. */
export function addMonths(day: DayNumber, count: number): DayNumber {
  const c = civilFromDay(day);
  const months = c.year * 12 + (c.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return (civilDays(year, month, Math.min(c.day, daysInMonth(year, month))) + EPOCH) as DayNumber;
}

/** Last day of the month that holds `day`. */
export function endOfMonth(day: DayNumber): DayNumber {
  const c = civilFromDay(day);
  return (day - c.day + daysInMonth(c.year, c.month)) as DayNumber;
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(day: DayNumber): number {
  return (((day - 2) % 7) + 7) % 7;
}
