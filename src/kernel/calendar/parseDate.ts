import { dayFromCivil, type DayNumber } from './dayNumber';
import { monthOfWords } from './monthNames';
import { wordsText } from '../words/wordsText';
import type { Message } from '../words/message';

/** In which order day, month and year stand. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** The day that a text means in each order, `null` where no such day exists. */
type DaysByOrder = Readonly<Record<DateOrder, DayNumber | null>>;

/**
 * What one text says as a date, before anybody decides on the order. `orderFree` tells that all orders give the same day, because the
 * text names the month or begins with a year of four digits. At least one order gives a day.
 */
export type DateEvidence =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly days: DaysByOrder; readonly orderFree: boolean }
  | { readonly kind: 'unreadable'; readonly reason: Message };

/** One text read with an order given or not. `days` of an ambiguous text holds the days that it may mean. */
type ParsedDate =
  | { readonly kind: 'date'; readonly day: DayNumber }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ambiguous'; readonly days: DaysByOrder; readonly reason: Message }
  | { readonly kind: 'unreadable'; readonly reason: Message };

const TIME_OF_DAY = /(?:T|[\s,]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const THREE_NUMBERS = /^(\d{1,4})\s?([./-]|\s)\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/;
const EIGHT_DIGITS = /^\d{8}$/;
/** Numbers, words, and what may stand between them in a date with a month's name. */
const PIECES = /\d+|\p{L}+/gu;
const BETWEEN = /^[\s.,/'’\-ºª]*$/u;

/** Two digits mean 1970 to 2069, as POSIX has it for every year but 69; four digits mean themselves; anything else is no year. */
function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return NaN;
  const short = Number(digits);
  return short < 70 ? 2000 + short : 1900 + short;
}

const dayOf = (year: string, month: string | number, day: string): DayNumber | null =>
  day.length > 2 ? null : dayFromCivil(yearOf(year), Number(month), Number(day));

const sameInAllOrders = (day: DayNumber | null): DaysByOrder => ({ DMY: day, MDY: day, YMD: day });

function unreadable(text: string, code: 'notADate' | 'dateOutside' | 'dateIncomplete' = 'notADate'): DateEvidence {
  return { kind: 'unreadable', reason: wordsText(code, { text: text.trim() }) };
}

function evidenceOf(text: string, days: DaysByOrder, orderFree: boolean): DateEvidence {
  if (days.DMY === null && days.MDY === null && days.YMD === null) return unreadable(text, 'dateOutside');
  return { kind: 'date', days, orderFree };
}

function numbersOnly(text: string, first: string, second: string, third: string): DateEvidence {
  if (first.length === 4) return evidenceOf(text, sameInAllOrders(dayOf(first, second, third)), true);
  if (first.length > 2) return unreadable(text);
  return evidenceOf(text, { DMY: dayOf(third, second, first), MDY: dayOf(third, first, second), YMD: dayOf(first, second, third) }, false);
}

/** 20260131; or, where that is no day, 31012026 and 01312026. */
function eightDigits(text: string, digits: string): DateEvidence {
  const yearFirst = dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  if (yearFirst !== null) return evidenceOf(text, sameInAllOrders(yearFirst), true);
  const year = digits.slice(4);
  const [first, second] = [digits.slice(0, 2), digits.slice(2, 4)];
  return evidenceOf(text, { DMY: dayOf(year, second, first), MDY: dayOf(year, first, second), YMD: null }, false);
}

/** A month by name and two numbers: the one of four digits is the year, else the day stands first unless the order says year first. */
function withMonthName(text: string, plain: string): DateEvidence {
  const pieces = plain.match(PIECES) ?? [];
  if (!BETWEEN.test(plain.replace(PIECES, ''))) return unreadable(text);
  const numbers = pieces.filter((piece) => /^\d/.test(piece));
  const month = monthOfWords(pieces.filter((piece) => !/^\d/.test(piece)));
  if (month === null) return unreadable(text);
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length > 2) return unreadable(text, 'dateIncomplete');
  if (first.length === 4) return evidenceOf(text, sameInAllOrders(dayOf(first, month, second)), true);
  const day = dayOf(second, month, first);
  return evidenceOf(text, { DMY: day, MDY: day, YMD: second.length === 2 ? dayOf(first, month, second) : day }, second.length === 4);
}

/**
 * Everything that a text can mean as a date. Reads numbers with any separator, ISO dates with a time, eight digits, and months named in
 * English, Spanish, German, French, Italian, Portuguese or Dutch; a time of day is cut off.
 */
export function dateEvidence(text: string): DateEvidence {
  const trimmed = text.replace(/[\s\u00a0\u202f\u200b-\u200f\ufeff]+/g, ' ').trim();
  if (trimmed === '') return { kind: 'empty' };
  const plain = trimmed.replace(TIME_OF_DAY, '').replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1-$2-$3');
  const numbers = THREE_NUMBERS.exec(plain);
  if (numbers) return numbersOnly(text, numbers[1]!, numbers[3]!, numbers[4]!);
  if (EIGHT_DIGITS.test(plain)) return eightDigits(text, plain);
  return /\p{L}/u.test(plain) ? withMonthName(text, plain) : unreadable(text);
}

/** Whether the text reads differently by order. A year of two digits in front is thought of only where nothing else fits. */
function daysInQuestion(days: DaysByOrder): readonly DayNumber[] {
  const likely = [days.DMY, days.MDY].filter((day) => day !== null);
  return likely.length > 0 ? likely : [days.YMD!];
}

/**
 * The day that one text means in the given order, or in any if all orders that fit agree.
 *
 * "03/04/2026" alone is ambiguous. With an order given, a text that is no day in that order is unreadable, never re-interpreted; a named
 * month or a year of four digits in front needs no order and is read in every one.
 */
export function parseDate(text: string, order: DateOrder | null = null): ParsedDate {
  const evidence = dateEvidence(text);
  if (evidence.kind !== 'date') return evidence;
  const { days } = evidence;
  if (order !== null) {
    const day = days[order];
    return day === null ? { kind: 'unreadable', reason: wordsText('notInOrder', { text: text.trim(), order }) } : { kind: 'date', day };
  }
  const [day, other = day] = daysInQuestion(days);
  if (day !== other) return { kind: 'ambiguous', days, reason: wordsText('dateAmbiguous', { text: text.trim() }) };
  return { kind: 'date', day: day! };
}
