import { splitAmountText, type AmountParts } from './amountText';
import { wordsText } from '../words/wordsText';
import type { Message } from '../words/message';

/** The sign between units and decimals: 1,234.56 has '.', 1.234,56 has ','. */
export type DecimalMark = '.' | ',';

/**
 * What one text says as an amount, before anybody decides on the decimal mark.
 *
 * `whenPoint` and `whenComma` are the amounts in currency units (credits negative) that the text stands for if the mark is '.' or ',';
 * `null` where the text cannot be written with that mark. Equal where the mark does not matter. `currency` is the ISO code or sign that
 * stood beside the digits, '' for none.
 */
export type AmountEvidence =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly whenPoint: number | null; readonly whenComma: number | null; readonly currency: string }
  | { readonly kind: 'unreadable'; readonly reason: Message };

/** One text read with a decimal mark given or not; amounts in currency units, credits negative, never −0. */
export type ParsedAmount =
  | { readonly kind: 'amount'; readonly value: number; readonly currency: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ambiguous'; readonly whenPoint: number; readonly whenComma: number; readonly reason: Message }
  | { readonly kind: 'unreadable'; readonly reason: Message };

const EMPTY = { kind: 'empty' } as const;

/** Thousands in threes, or as in India a last group of three after groups of two; a lone leading zero is no group. */
const GROUPS_OF_THREE = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const GROUPS_OF_INDIA = /^[1-9]\d?(?:,\d{2})*,\d{3}$/;

function isGrouped(digits: string): boolean {
  return GROUPS_OF_THREE.test(digits) || GROUPS_OF_INDIA.test(digits);
}

/** The number that `digits` writes with this decimal mark, or `null`; one kind of group separator a number. */
function numberWith(mark: DecimalMark, digits: string): number | null {
  const at = digits.indexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const decimals = at < 0 ? '' : digits.slice(at + 1);
  if (decimals !== '' && !/^\d+$/.test(decimals)) return null;
  if (whole === '') return decimals === '' ? null : Number(`0.${decimals}`);
  if (/^\d+$/.test(whole)) return Number(decimals === '' ? whole : `${whole}.${decimals}`);
  const separator = /[^\d]/.exec(whole)![0];
  if (separator === mark || !isGrouped(whole.split(separator).join(','))) return null;
  return Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
}

const POINT = 46;
const MINUS = 45;
/** No text of so many characters has more digits than a number holds exactly. */
const PLAIN_MAX = 15;
const DIVISOR = [1, 10, 100];

/** What a text says that is digits, maybe a minus before them, and one or two decimals behind a point; `null` for any other. */
export function plainEvidence(text: string): (AmountEvidence & { readonly kind: 'amount' }) | null {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length > PLAIN_MAX) return null;
  let point = -1;
  let digits = 0;
  for (let at = first; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === POINT && point < 0 && at > first) point = at;
    else if (c < 48 || c > 57) return null;
    else digits = digits * 10 + c - 48;
  }
  const decimals = point < 0 ? 0 : text.length - point - 1;
  // Three behind a point may be thousands.
  if (text.length === first || (point >= 0 && (decimals === 0 || decimals > 2))) return null;
  // Both are exact, so what they divide to is the number nearest to the text.
  const value = digits === 0 ? 0 : (first === 1 ? -digits : digits) / DIVISOR[decimals]!;
  return { kind: 'amount', whenPoint: value, whenComma: point < 0 ? value : null, currency: '' };
}

/**
 * Everything that a text can mean as an amount. Reads leading, trailing and typographic minus, brackets, CR and DR, currency signs and
 * codes on either side, spaces of any width, apostrophes, points or commas between thousands, Indian groups, and dashes for zero.
 */
export function amountEvidence(text: string): AmountEvidence {
  const plain = plainEvidence(text);
  if (plain) return plain;
  const parts: AmountParts = splitAmountText(text);
  if (parts.kind === 'empty') return EMPTY;
  if (parts.kind === 'unreadable') return parts;
  const { digits, negative, currency } = parts;
  const signed = (value: number | null): number | null => (value === null ? null : value === 0 ? 0 : negative ? -value : value);
  const whenPoint = signed(numberWith('.', digits));
  const whenComma = signed(numberWith(',', digits));
  if (whenPoint === null && whenComma === null) return { kind: 'unreadable', reason: wordsText('groupsUnknown', { text: text.trim() }) };
  return { kind: 'amount', whenPoint, whenComma, currency };
}

/**
 * The amount that one text means with the given decimal mark, or with none if only one mark fits.
 *
 * "1,234" alone is ambiguous: 1234 or 1.234. A text that cannot be written with the given mark is unreadable, never re-interpreted.
 */
export function parseAmount(text: string, decimalMark: DecimalMark | null = null): ParsedAmount {
  const evidence = amountEvidence(text);
  if (evidence.kind !== 'amount') return evidence;
  const { whenPoint, whenComma, currency } = evidence;
  if (decimalMark !== null) {
    const value = decimalMark === '.' ? whenPoint : whenComma;
    if (value !== null) return { kind: 'amount', value, currency };
    return { kind: 'unreadable', reason: wordsText('notWithMark', { text: text.trim(), mark: decimalMark }) };
  }
  if (whenPoint !== null && whenComma !== null && whenPoint !== whenComma) {
    const reason = wordsText('amountAmbiguous', { text: text.trim(), whenPoint, whenComma });
    return { kind: 'ambiguous', whenPoint, whenComma, reason };
  }
  return { kind: 'amount', value: (whenPoint ?? whenComma)!, currency };
}
