import { wordsText } from '../words/wordsText';
import type { Message } from '../words/message';
/** An amount's text taken apart: digits with their separators (no sign, no currency), the sign, and the currency as written. */
export type AmountParts =
  | { readonly kind: 'empty' }
  | { readonly kind: 'parts'; readonly digits: string; readonly negative: boolean; readonly currency: string }
  | { readonly kind: 'unreadable'; readonly reason: Message };

/** ISO 4217 codes in use; only these, in capitals, count as a currency beside an amount, so that "MAY 5" stays unread. */
const ISO_CODES = [
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNH CNY',
  'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD',
  'IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN',
  'MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP',
  'STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL',
].flatMap((line) => line.split(' '));

/** Signs that mean one currency, with its code; those shared by several currencies (such as $ and kr) stay as they are written. */
const SIGN_CODES: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['NT$', 'TWD'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['RM', 'MYR'],
  ['SFr.', 'CHF'],
  ['Fr.', 'CHF'],
  ['$', '$'],
  ['¥', '¥'],
  ['kr', 'kr'],
  ['kr.', 'kr'],
  ['Kr', 'kr'],
  ['R', 'R'],
  ['Rs', 'Rs'],
  ['Rs.', 'Rs'],
  ['lei', 'RON'],
  ['د.إ', 'AED'],
]);

const escaped = (text: string): string => text.replace(/[.$*+?^(){}|[\]\\]/g, '\\$&');
const CURRENCY = [...ISO_CODES, ...[...SIGN_CODES.keys()].sort((a, b) => b.length - a.length).map(escaped)].join('|');
const LEADING_CURRENCY = new RegExp(`^(?:${CURRENCY})(?![A-Za-z])\\s*`);
const TRAILING_CURRENCY = new RegExp(`\\s*(?<![A-Za-z])(?:${CURRENCY})$`);
const LEADING_SIDE = /^(CR|DR|DB)(?![A-Za-z])\.?\s*/i;
const TRAILING_SIDE = /\s*(?<![A-Za-z])(CR|DR|DB)\.?$/i;

/** An amount that needs no taking apart: most cells of most exports. */
const PLAIN = /^-?[\d.,]*\d$/;
const ONLY_DASHES = /^-(?:\s*-)*$/;
/** There is something that could be a currency, CR or DR; the search for those is the slow part. */
const BESIDE_DIGITS = /[^\d.,' ()<>+-]/;
/** Dashes in the place of the decimals, as in 12’345.– and 12,--: no cents, and no minus either. */
const DASHED_DECIMALS = /(\d)[.,]-{1,2}(?=$|[\s)])/;
const DIGITS = /^[\d.,' ]*\d[.,]?$/;

/** Spaces of every width become ' ', marks of text direction vanish, and every minus, apostrophe and full-width sign its plain twin. */
function plainCharacters(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4`\u2032]/g, "'")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/\uffe1/g, '£')
    .trim();
}

/** What the peeling has found so far; each mark of the sign may stand once. */
interface Peeled {
  rest: string;
  minus: boolean;
  bracketed: boolean;
  side: string;
  currency: string;
}

function takeCurrency(state: Peeled, pattern: RegExp): boolean {
  if (state.currency !== '') return false;
  const found = pattern.exec(state.rest);
  if (!found || found[0] === '') return false;
  const written = found[0].trim();
  state.currency = SIGN_CODES.get(written) ?? written;
  state.rest = state.rest.replace(pattern, '');
  return true;
}

function takeSide(state: Peeled, pattern: RegExp): boolean {
  const found = pattern.exec(state.rest);
  if (!found || state.side !== '') return false;
  state.side = found[1]!.toUpperCase();
  state.rest = state.rest.replace(pattern, '');
  return true;
}

function takeMinus(state: Peeled): boolean {
  const { rest } = state;
  if (state.minus || rest.length < 2) return false;
  if (rest.startsWith('-')) state.rest = rest.slice(1).trimStart();
  else if (rest.endsWith('-')) state.rest = rest.slice(0, -1).trimEnd();
  else return false;
  state.minus = true;
  return true;
}

function takeBrackets(state: Peeled): boolean {
  const inside = /^\((.*)\)$/.exec(state.rest) ?? /^<(.*)>$/.exec(state.rest);
  if (!inside || state.bracketed) return false;
  state.rest = inside[1]!.trim();
  state.bracketed = true;
  return true;
}

function takeWord(state: Peeled): boolean {
  return (
    takeSide(state, LEADING_SIDE) ||
    takeSide(state, TRAILING_SIDE) ||
    takeCurrency(state, LEADING_CURRENCY) ||
    takeCurrency(state, TRAILING_CURRENCY)
  );
}

/** Takes signs, brackets, CR/DR and the currency off both ends until only digits and separators are left. */
function peel(text: string): Peeled {
  const state: Peeled = { rest: text, minus: false, bracketed: false, side: '', currency: '' };
  while (!DIGITS.test(state.rest) && !ONLY_DASHES.test(state.rest)) {
    const taken = takeBrackets(state) || (BESIDE_DIGITS.test(state.rest) && takeWord(state)) || takeMinus(state);
    if (!taken) break;
  }
  if (!state.minus && /^\+\s?[\d.,]/.test(state.rest)) state.rest = state.rest.slice(1).trim();
  return state;
}

/**
 * Takes an amount's text apart. Dashes alone, also beside a currency, are the digit 0. A minus together with CR or DR, or brackets with
 * either, says two things at once and is unreadable; "(-5)" is a minus said twice and stays negative.
 */
export function splitAmountText(text: string): AmountParts {
  if (PLAIN.test(text)) {
    const negative = text.startsWith('-');
    return { kind: 'parts', digits: negative ? text.slice(1) : text, negative, currency: '' };
  }
  const plain = plainCharacters(text)
    .replace(/^'(?=[\d(+-])/, '')
    .replace(DASHED_DECIMALS, '$1');
  if (plain === '') return { kind: 'empty' };
  const { rest, minus, bracketed, side, currency } = peel(plain);
  if (ONLY_DASHES.test(rest)) return { kind: 'parts', digits: '0', negative: false, currency };
  if (!DIGITS.test(rest))
    return {
      kind: 'unreadable',
      reason: wordsText(plain.endsWith('%') ? 'isPercentage' : 'notAnAmount', { text: plain }),
    };
  if (side !== '' && (minus || bracketed)) return { kind: 'unreadable', reason: wordsText('signTwice', { text: plain, side }) };
  return { kind: 'parts', digits: rest, negative: minus || bracketed || side === 'CR', currency };
}
