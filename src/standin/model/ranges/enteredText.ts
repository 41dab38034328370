import { isErrorCell } from '../../../kernel/sheet/cells';
import type { CellWrite } from '../gridWorkbook';

/**
 * What Excel (United States) makes of a text that is written into a cell, as if somebody had typed it: "1-30" is 30 January, "5%" is
 * 0.05, "1,234.50" an amount, "TRUE" a truth value, "=A1" a formula; "'007" and anything in a cell of text format stays a text.
 * Where Excel needs the year, it is `currentYear`.
 */
export function enteredText(text: string, numberFormat: string, currentYear: number): CellWrite {
  if (text === '') return '';
  if (text.startsWith("'")) return text.slice(1);
  if (numberFormat === '@') return text;
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (isErrorCell(text)) return text;
  const word = text.trim();
  if (/^true$/i.test(word)) return true;
  if (/^false$/i.test(word)) return false;
  return enteredNumber(word) ?? enteredDate(word, currentYear) ?? text;
}

const NUMBER = /^([+-]?)(\(?)([+-]?)(\$?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([+-]?\d{1,3}))?(%?)(\)?)$/;

function enteredNumber(word: string): CellWrite | null {
  const m = NUMBER.exec(word);
  if (!m || !/\d/.test(m[6] ?? '')) return null;
  const [, sign = '', open = '', sign2 = '', dollar = '', sign3 = '', digits = '', exponent, percent = '', close = ''] = m;
  const signs = sign + sign2 + sign3;
  if (signs.length > 1 || (open === '(') !== (close === ')') || (open === '(' && signs !== '')) return null;
  if (exponent !== undefined && (percent !== '' || dollar !== '')) return null;
  const size = Number(digits.replace(/,/g, '') + (exponent === undefined ? '' : `e${exponent}`));
  if (!Number.isFinite(size)) return null;
  const negative = signs === '-' || open === '(';
  const value = (negative ? -size : size) / (percent === '' ? 1 : 100);
  const decimals = digits.includes('.') && !digits.endsWith('.');
  if (percent !== '') return { value, numberFormat: decimals ? '0.00%' : '0%' };
  if (dollar !== '') return { value, numberFormat: decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)' };
  if (digits.includes(',')) return { value, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  return value;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  const index = lower.length === 3 ? MONTHS.indexOf(lower) : MONTH_NAMES.indexOf(lower);
  return index < 0 ? null : index + 1;
}

/** Two digits are 1930 to 2029, as Excel reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const FIRST_GOOD_SERIAL = 61;

/** Serial of a date of the 1900 system, or `null` where there is no such day in it. */
function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  const serial = time / DAY_MS + SERIAL_OF_1970;
  return serial < FIRST_GOOD_SERIAL ? serial - 1 : serial;
}

function dated(year: number, month: number, day: number, numberFormat: string): CellWrite | null {
  const value = serialOf(year, month, day);
  return value === null ? null : { value, numberFormat };
}

function enteredDate(word: string, currentYear: number): CellWrite | null {
  let m = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(word);
  if (m) return dated(Number(m[1]), Number(m[2]), Number(m[3]), 'm/d/yyyy');
  m = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(word);
  if (m) return dated(fullYear(m[3]!), Number(m[1]), Number(m[2]), 'm/d/yyyy');
  m = /^(\d{1,2})[-/](\d{1,4})$/.exec(word);
  if (m) return monthAndMore(Number(m[1]), m[2]!, currentYear);
  m = /^(\d{1,2})[- /]([A-Za-z]{3,9})(?:[- /](\d{4}|\d{2}))?$/.exec(word);
  if (m) return namedMonth(m[2]!, m[1]!, m[3], currentYear);
  m = /^([A-Za-z]{3,9})[- /](\d{1,2})(?:,? ?(\d{4}))?$/.exec(word);
  if (m) return namedMonth(m[1]!, m[2]!, m[3], currentYear);
  return enteredTime(word);
}

/** "1-30" is a day of this year; "1-45", with no such day, a month of a year; "3-2024" too. */
function monthAndMore(month: number, more: string, currentYear: number): CellWrite | null {
  if (month < 1 || month > 12) return null;
  if (more.length <= 2) {
    const day = dated(currentYear, month, Number(more), 'd-mmm');
    if (day) return day;
  }
  return more.length === 2 || more.length === 4 ? dated(fullYear(more), month, 1, 'mmm-yy') : null;
}

function namedMonth(name: string, day: string, year: string | undefined, currentYear: number): CellWrite | null {
  const month = monthOf(name);
  if (month === null) return null;
  if (year !== undefined) return dated(fullYear(year), month, Number(day), 'd-mmm-yy');
  return dated(currentYear, month, Number(day), 'd-mmm') ?? dated(fullYear(day), month, 1, 'mmm-yy');
}

function enteredTime(word: string): CellWrite | null {
  const m = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?( ?[AaPp][Mm])?$/.exec(word);
  if (!m) return null;
  const half = m[4]?.trim().toLowerCase();
  const hour = Number(m[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 23) return null;
  const seconds = m[3] === undefined ? 0 : Number(m[3]);
  const format = `${m[3] === undefined ? 'h:mm' : 'h:mm:ss'}${half === undefined ? '' : ' AM/PM'}`;
  return { value: (hours * 3600 + Number(m[2]) * 60 + seconds) / 86_400, numberFormat: format };
}
