import { monthOfWords } from '../../kernel/calendar/monthNames';

/** The first and last days that systems can write, year first: what they write where no day is known. */
const FIRST_OR_LAST: ReadonlySet<string> = new Set([
  '00000000',
  '00010101',
  '17530101',
  '18991230',
  '18991231',
  '19000100',
  '19000101',
  '47121231',
  '99991231',
]);
/** The same as serials: 0 to 2 in January 1900, and the last days of the years 4712 and 9999. */
const SERIALS: ReadonlySet<number> = new Set([0, 1, 2, 1027428, 2958465]);
const THREE_PARTS = /^(\d{1,4})[-./ ](\d{1,2}|\p{L}{3,9})[-./ ](\d{1,4})(?:[T ]\d{1,2}:\d{2}.*)?$/u;

const two = (digits: string | number): string => String(digits).padStart(2, '0');

/** True for a text such as 31-DEC-4712 or 1/1/1900, by which a system says that there is no day. */
export function isNoDate(text: string): boolean {
  const plain = text.trim();
  if (plain.length < 8 || !/0000|0001|1753|1899|1900|4712|9999/.test(plain)) return false;
  if (/^\d{8}$/.test(plain)) return FIRST_OR_LAST.has(plain) || FIRST_OR_LAST.has(plain.slice(4) + plain.slice(0, 4));
  const parts = THREE_PARTS.exec(plain);
  if (parts === null) return false;
  const [first, middle, last] = [parts[1]!, parts[2]!, parts[3]!];
  const month = /^\d/.test(middle) ? middle : String(monthOfWords([middle.toLowerCase()]) ?? '');
  if (first.length === 4) return FIRST_OR_LAST.has(first + two(month) + two(last));
  return last.length === 4 && (FIRST_OR_LAST.has(last + two(month) + two(first)) || FIRST_OR_LAST.has(last + two(first) + two(month)));
}

/** True for a number by which a column of dates says that there is no day. */
export const isNoSerial = (value: number): boolean => SERIALS.has(Math.floor(value));
