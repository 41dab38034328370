import type { Question } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';

/** Currencies whose amounts have three decimals, the ones met most first. */
const CODES = ['KWD', 'BHD', 'OMR', 'JOD', 'TND'];
const SHARE = 0.5;

/**
 * Asks for the currency of amounts with three decimals that name none: in a currency of two decimals each of them would be rounded.
 *
 * @param values currency units
 */
export function currencyQuestion(values: Float64Array, rows: Uint32Array): Question | null {
  let [filled, thousandths] = [0, 0];
  for (const i of rows) {
    const value = Math.abs(values[i]!);
    if (!(value > 0)) continue;
    filled++;
    const milli = value * 1000;
    const whole = Math.round(milli);
    if (Math.abs(milli - whole) < 1e-4 && whole % 10 !== 0) thousandths++;
  }
  if (filled < 2 || thousandths < SHARE * filled) return null;
  return { code: 'currencyMissing', answerWith: '--currency', message: evidenceText('currencyMissing'), choices: CODES };
}
