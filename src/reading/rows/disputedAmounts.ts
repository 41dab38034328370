import { amountFromCell } from '../../kernel/money/minorUnits';
import { parseAmount } from '../../kernel/money/parseAmount';
import type { Currency } from '../../kernel/money/currency';
import type { Cell } from '../../kernel/sheet/cells';
import { CodeStore, grown } from './growingColumns';
import { plainText } from '../words/headingText';

const YES = /^(yes|y|true|x|1|ja|si|sí|oui|disputed?|in dispute|open|d|query|queried|hold)$/i;
const NO = /^(no|n|false|0|nein|non|none|-|not disputed|undisputed|resolved|closed|)$/i;

/** Stands for the whole open amount of the item. */
const WHOLE = Infinity;

/** A column that says what is in dispute: amounts as numbers, and words or amounts as texts. */
export class DisputeStore {
  readonly words: CodeStore;
  /** Currency units; 0 where the cell holds a text, whose code is then in `words`. */
  amounts: Float64Array;

  constructor(capacity: number) {
    this.words = new CodeStore(capacity);
    this.amounts = new Float64Array(capacity);
  }

  take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number, from: number): void {
    this.words.take(values, column, picked, count, from, true);
    const amounts = (this.amounts = grown(this.amounts, from + count));
    for (let i = 0; i < count; i++) {
      const cell = values[picked[i]!]![column];
      amounts[from + i] = typeof cell === 'number' ? cell : 0;
    }
  }
}

/** What a text disputes: an amount in minor units, or the whole. */
function disputedBy(word: string, currency: Currency): number {
  const text = word.trim();
  if (NO.test(text)) return 0;
  if (YES.test(text)) return WHOLE;
  const amount = parseAmount(text);
  if (amount.kind === 'amount') return minorUnitsOf(amount.value, currency);
  return amount.kind === 'unreadable' ? WHOLE : 0;
}

/** A 1 in a column of numbers is a yes; what no cell holds exactly disputes the whole. */
function minorUnitsOf(value: number, currency: Currency): number {
  return value === 1 ? WHOLE : (amountFromCell(value, currency)?.amount ?? WHOLE);
}

const IN_DISPUTE = /disput|queried|in query|under query|contested|reklam|beanstand|strittig|litig|reclamad|contestazion|contestad|betwist/;
const NO_LONGER = /\b(not|no|non|un|undisputed|without|resolved|closed|settled|withdrawn|nicht|ohne|sin)\b|undisputed|unstrittig/;

/** The whole open amount of every item whose status says that it is in dispute, minor units; `null` where none does. */
export function disputedByStatus(store: CodeStore | null, rows: Uint32Array, open: Float64Array): Float64Array | null {
  if (store === null) return null;
  const { dictionary, codes } = store;
  const says = Uint8Array.from({ length: dictionary.size }, (_, code) => {
    const status = plainText(dictionary.text(code));
    return IN_DISPUTE.test(status) && !NO_LONGER.test(status) ? 1 : 0;
  });
  return says.includes(1) ? Float64Array.from(rows, (i, k) => (says[codes[i]!] === 1 ? open[k]! : 0)) : null;
}

/**
 * Amounts in dispute, minor units: a yes/no column disputes the whole open amount, an amount disputes that much of it; any other text
 * (a reason or a case number) disputes the whole. `null` where nothing is disputed.
 */
export function disputedAmounts(
  store: DisputeStore | null,
  rows: Uint32Array,
  open: Float64Array,
  currency: Currency,
): Float64Array | null {
  if (store === null) return null;
  const { amounts, words } = store;
  const byCode = Array.from({ length: words.dictionary.size }, (_, code) => disputedBy(words.dictionary.text(code), currency));
  let any = false;
  const disputed = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    const value = amounts[i]!;
    const amount = value !== 0 ? minorUnitsOf(value, currency) : byCode[words.codes[i]!]!;
    if (amount === 0) continue;
    any = true;
    disputed[k] = amount === WHOLE ? open[k]! : amount;
  }
  return any ? disputed : null;
}
