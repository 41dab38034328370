const TENS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** A number as files write it; `0x10`, `Infinity` and the like, which scripts take for numbers too, are texts. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NUMBER_BYTES_MAX = 1000;

/**
 * The number that ASCII digits stand for, exactly as `Number(text)` would have it; NaN where it is none or too large for one. Up to 15
 * digits and 22 decimals are read without making a string: then both the digits and the power of ten are exact, and one division rounds
 * once (Clinger 1990).
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at += 1;
  let digits = 0;
  let count = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const c = bytes[at]!;
    if (c >= 48 && c <= 57) {
      digits = digits * 10 + c - 48;
      count += 1;
      if (decimals >= 0) decimals += 1;
    } else if (c === 46 && decimals < 0) decimals = 0;
    else break;
  }
  if (at < end || count === 0 || count > 15) {
    if (end - start > NUMBER_BYTES_MAX) return Number.NaN;
    const text = String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]).trim();
    const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
  }
  const value = decimals > 0 ? digits / TENS[decimals]! : digits;
  return negative && value !== 0 ? -value : value;
}

/** Serial number of an ISO date, `2026-01-31` or `2026-01-31T08:30:00`, in the workbook's date system; NaN for any other text. */
export function serialFromIso(text: string, uses1904: boolean): number {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!m) return Number.NaN;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const shifted = month <= 2 ? year - 1 : year;
  // Days since 1970-01-01 by days_from_civil (Howard Hinnant), then to Excel's count.
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
  const time = (Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0)) / 86_400;
  return days + 25_569 - (uses1904 ? 1462 : 0) + time;
}
