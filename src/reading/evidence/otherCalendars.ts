import { civilFromDay, dayFromCivil, LAST_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { dateEvidence, type DateEvidence } from '../../kernel/calendar/parseDate';
import { wordsText } from '../../kernel/words/wordsText';

/** Calendars of another era that exports are written in. Hijri days may be one off, because its months begin by sight of the moon. */
export type OtherCalendar = 'Buddhist' | 'Minguo' | 'Persian' | 'Hijri';

/** Years that a calendar's dates are taken to lie in; the eras do not overlap with each other or with Gregorian years of business. */
const BUDDHIST = { from: 2470, to: 2643, offset: -543 };
const MINGUO = { from: 90, to: 199, offset: 1911 };
const PERSIAN = { from: 1330, to: 1429 };
const HIJRI = { from: 1430, to: 1480 };

const YEAR_FIRST = /^(\d{2,4})([./-])(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const YEAR_LAST = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{4})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const NAMED = /^(\d{1,2}[ .-]*\p{L}+[ .,-]*)(2[4-6]\d{2})$/u;

/** Persian leap years by their place in the cycle of 33 years, as the calendar in use has had them from 1244 on. */
const PERSIAN_LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const isPersianLeap = (year: number): boolean => PERSIAN_LEAPS.has(year % 33);
/** 1 Farvardin 1403 was 2024-03-20. */
const KNOWN_YEAR = 1403;
const KNOWN_SERIAL = 45371;

function persianDay(year: number, month: number, day: number): DayNumber | null {
  const daysInLast = isPersianLeap(year) ? 30 : 29;
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : month < 12 ? 30 : daysInLast)) return null;
  let first = KNOWN_SERIAL;
  for (let y = KNOWN_YEAR; y < year; y++) first += isPersianLeap(y) ? 366 : 365;
  for (let y = year; y < KNOWN_YEAR; y++) first -= isPersianLeap(y) ? 366 : 365;
  return (first + (month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6) + day - 1) as DayNumber;
}

/** Serial of a day of the tabular Hijri calendar. */
function hijriDay(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  return serialOfJulian(day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1948439.5 - 1);
}

/** Julian day of Excel's day 0. */
const JULIAN_OF_ZERO = 2415018.5;

function serialOfJulian(julian: number): DayNumber | null {
  const serial = Math.floor(julian - JULIAN_OF_ZERO);
  return serial >= 61 && serial <= LAST_DAY ? (serial as DayNumber) : null;
}

const within = (year: number, { from, to }: { readonly from: number; readonly to: number }): boolean => year >= from && year <= to;

/** A date of another era, as evidence of the same form as a Gregorian one, and its calendar. */
interface OtherDate {
  readonly calendar: OtherCalendar;
  readonly evidence: DateEvidence;
}

const sameInAll = (text: string, day: DayNumber | null): DateEvidence =>
  day === null
    ? { kind: 'unreadable', reason: wordsText('notADate', { text }) }
    : { kind: 'date', days: { DMY: day, MDY: day, YMD: day }, orderFree: true };

/** What a text says as a date of another era; `null` where it is none. */
export function otherDate(text: string): OtherDate | null {
  const plain = text
    .trim()
    .replace(/^(?:พ\.?ศ\.?|民國|民国)\s*/u, '')
    .replace(/^(\d{2,4})年(\d{1,2})月(\d{1,2})日$/, '$1/$2/$3');
  const last = YEAR_LAST.exec(plain);
  if (last && within(Number(last[4]), BUDDHIST)) {
    const evidence = dateEvidence(`${last[1]}${last[2]}${last[3]}${last[2]}${Number(last[4]) + BUDDHIST.offset}`);
    return { calendar: 'Buddhist', evidence };
  }
  const named = NAMED.exec(plain);
  if (named && within(Number(named[2]), BUDDHIST))
    return { calendar: 'Buddhist', evidence: dateEvidence(`${named[1]}${Number(named[2]) + BUDDHIST.offset}`) };
  const first = YEAR_FIRST.exec(plain);
  if (!first) return null;
  const [year, month, day] = [Number(first[1]), Number(first[3]), Number(first[4])];
  if (within(year, BUDDHIST)) return { calendar: 'Buddhist', evidence: sameInAll(plain, dayFromCivil(year + BUDDHIST.offset, month, day)) };
  if (within(year, PERSIAN)) return { calendar: 'Persian', evidence: sameInAll(plain, persianDay(year, month, day)) };
  if (within(year, HIJRI)) return { calendar: 'Hijri', evidence: sameInAll(plain, hijriDay(year, month, day)) };
  if (first[1]!.length === 3 && within(year, MINGUO))
    return { calendar: 'Minguo', evidence: sameInAll(plain, dayFromCivil(year + MINGUO.offset, month, day)) };
  return null;
}

/** Everything that a text can mean as a date, in whatever calendar: a Gregorian date first. */
export function dateOfText(text: string): DateEvidence {
  const evidence = dateEvidence(text);
  if (evidence.kind !== 'unreadable') return evidence;
  const other = otherDate(text);
  return other?.evidence.kind === 'date' ? other.evidence : evidence;
}

/** The day of a serial number whose year is Buddhist, or `null` for any other. */
export function dayOfBuddhistSerial(serial: number): DayNumber | null {
  if (!(serial > LAST_DAY && serial < 272_000)) return null;
  const { year, month, day } = civilFromDay(Math.floor(serial) as DayNumber);
  return within(year, BUDDHIST) ? dayFromCivil(year + BUDDHIST.offset, month, day) : null;
}
