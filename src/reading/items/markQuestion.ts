import { currencyOf } from '../../kernel/money/currency';
import type { Question } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';
import type { TakenIn } from '../rows/takenIn';

/**
 * Asks for the decimal mark where amounts can be read with either and nothing tells: texts of both kinds in one sheet ("1.234", "2,500"),
 * or three digits behind the mark in every amount, where they may be thousands or, in a currency of three decimals or an unknown one, not.
 */
export function markQuestion({ texts, settings, recognition }: TakenIn, currencies: readonly string[]): Question | null {
  const { votes } = texts;
  if (settings.choices.decimalMark !== null || votes.open === 0) return null;
  const codes = [recognition.currency, ...currencies].filter((code) => code !== '');
  const isOpen = votes.point === 0 && votes.comma === 0;
  const mayHaveThree = codes.length === 0 ? votes.plain === 0 : codes.every((code) => currencyOf(code).decimals === 3);
  const inThousandths = isOpen && mayHaveThree;
  if (votes.decided() !== null && !inThousandths) return null;
  return {
    code: 'decimalMarkAmbiguous',
    answerWith: '--decimal-mark',
    message: evidenceText('decimalMarkAmbiguous', { count: votes.open }),
    choices: ['.', ','],
  };
}
