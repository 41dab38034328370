import { parseAmount } from '../../core/money/parseAmount';
import { minorUnitsPerUnit, type Currency } from '../../core/money/currency';
import type { CodeStore } from './growingColumns';

const YES = /^(yes|y|true|x|1|ja|si|sí|oui|disputed?|in dispute|open|d|query|queried|hold)$/i;
const NO = /^(no|n|false|0|nein|non|none|-|not disputed|undisputed|resolved|closed|)$/i;

/**
 * Amounts in dispute, minor units: a yes/no column disputes the whole open amount, an amount disputes that much of it; any other text
 * (a reason or a case number) disputes the whole. `null` where nothing is disputed.
 */
export function disputedAmounts(store: CodeStore | null, rows: Uint32Array, open: Float64Array, currency: Currency): Float64Array | null {
  if (store === null) return null;
  const WHOLE = Infinity;
  const byCode = Array.from({ length: store.dictionary.size }, (_, code) => {
    const text = store.dictionary.text(code).trim();
    if (NO.test(text)) return 0;
    if (YES.test(text)) return WHOLE;
    const amount = parseAmount(text);
    if (amount.kind === 'amount' && Math.abs(amount.value) > 1e13) return WHOLE;
    if (amount.kind === 'amount') return Math.round(amount.value * minorUnitsPerUnit(currency));
    return amount.kind === 'unreadable' ? WHOLE : 0;
  });
  let any = false;
  const amounts = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const amount = byCode[store.codes[rows[k]!]!]!;
    if (amount === 0) continue;
    any = true;
    amounts[k] = amount === WHOLE ? open[k]! : amount;
  }
  return any ? amounts : null;
}
