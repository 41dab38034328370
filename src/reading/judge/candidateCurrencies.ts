import { customerKey } from '../../kernel/ledger/customers';
import { isCurrencyCode } from '../words/currencySigns';
import { totalLabel } from '../words/rowLabels';
import type { TakenIn } from '../rows/takenIn';

/** Currency by candidate, an index into `codes`; `codes[0]` is '' for none. Empty where no cell names one. */
interface CandidateCurrencies {
  readonly ownCurrency: Uint8Array;
  readonly codes: readonly string[];
}

const CODES_MAX = 200;

/** The commonest currency of a sign that several share; used only where other currencies stand beside it. */
const SHARED_SIGNS: Readonly<Record<string, string>> = { $: 'USD', '¥': 'JPY', KR: 'SEK', R: 'ZAR', RS: 'INR' };

/** Codes in order of appearance; a text that is no code at all becomes ''. */
class CodeList {
  readonly codes: string[] = [''];

  indexOf(text: string): number {
    // "Total" may stand in the column of currencies; it names none.
    const code = totalLabel(text) === null ? customerKey(text) : '';
    const known = this.codes.indexOf(code);
    if (known >= 0) return known;
    return this.codes.length >= CODES_MAX ? 0 : this.codes.push(code) - 1;
  }
}

/**
 * Currency that each candidate's own cells name: the currency column first, then the sign beside the amount or in its format. Where the
 * whole sheet names one only, cells without are in it too; a sign that several currencies share names none by itself.
 */
export function candidateCurrencies(taken: TakenIn): CandidateCurrencies {
  const { columns, shownCurrency, count, recognition } = taken;
  if (!columns.currency && !shownCurrency) return { ownCurrency: new Uint8Array(0), codes: [''] };
  const list = new CodeList();
  const mapOf = (texts: { readonly size: number; text(code: number): string }): number[] =>
    Array.from({ length: Math.min(texts.size, 5000) }, (_, code) => list.indexOf(texts.text(code)));
  const ownCurrency = new Uint8Array(count);
  const seen = new Uint8Array(256);
  const doubtful = new Set(taken.events.filter(({ candidate }) => candidate >= 0).map(({ candidate }) => candidate));
  const column = columns.currency ? mapOf(columns.currency.dictionary) : null;
  const shown = shownCurrency ? mapOf(shownCurrency.dictionary) : null;
  const ownCodes = columns.currency?.codes;
  for (let i = 0; i < count; i++) {
    const index = (column && ownCodes ? (column[ownCodes[i]!] ?? 0) : 0) || (shown ? shown[shownCurrency!.codes[i]!]! : 0);
    ownCurrency[i] = index;
    if (doubtful.size === 0 || !doubtful.has(i)) seen[index] = 1;
  }
  // A word that stands only in rows that may be sums ("Summe" in the column of currencies) is no currency.
  if (doubtful.size < count)
    for (const i of doubtful)
      if (seen[ownCurrency[i]!] === 0 && !isCurrencyCode(list.codes[ownCurrency[i]!]!)) ownCurrency[i] = 0;
      else seen[ownCurrency[i]!] = 1;
  const used = new Set(list.codes.map((_, index) => index).filter((index) => index > 0 && seen[index] === 1));
  if (recognition.currency !== '') used.add(list.indexOf(recognition.currency));
  if (used.size === 1)
    return {
      ownCurrency: ownCurrency.fill([...used][0]!),
      codes: list.codes.map((code) => (SHARED_SIGNS[code] === undefined ? code : '')),
    };
  return merged(ownCurrency, list.codes, recognition.currency === '' ? 0 : list.indexOf(recognition.currency));
}

/** Several currencies: a shared sign stands for its commonest currency, and cells without one are in the sheet's own where it names one. */
function merged(ownCurrency: Uint8Array, codes: readonly string[], own: number): CandidateCurrencies {
  const named = codes.map((code) => SHARED_SIGNS[code] ?? code);
  const first = named.map((code) => named.indexOf(code));
  const target = first.map((index) => (index === 0 ? own : index));
  if (target.some((index, code) => index !== code)) for (let i = 0; i < ownCurrency.length; i++) ownCurrency[i] = target[ownCurrency[i]!]!;
  return { ownCurrency, codes: named };
}
