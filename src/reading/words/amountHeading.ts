import { conceptsOf } from '../evidence/words/tokens';
import { plainText } from './headingText';
import { roleGuesses } from './headingRoles';

/** What a heading says about an amount: which one, and in which currency. */
export interface AmountHeading {
  readonly kind: 'open' | 'balance' | 'total' | 'original' | 'plain' | 'overdue' | null;
  readonly flavour: 'local' | 'document' | null;
}

const OVERDUE = /^(amount |balance |total )?(past ?due|overdue|vencido|uberfallig|en retard)( amount| balance| total)?$/;

/** Reads the heading of a column that holds amounts. */
export function amountHeading(heading: string): AmountHeading {
  const text = plainText(heading);
  const guesses = roleGuesses(heading);
  const weight = (role: string): number => guesses.find((guess) => guess.role === role)?.weight ?? 0;
  const flavour =
    weight('localAmount') > 0
      ? 'local'
      : weight('documentAmount') > 0 && !/^(invoice|doc(ument)?|orig(inal)?) (amount|value|total)$/.test(text)
        ? 'document'
        : null;
  if (OVERDUE.test(text)) return { kind: 'overdue', flavour };
  if (weight('ignored') > 0) return { kind: null, flavour };
  const open = conceptsOf(heading).has('original') ? 0 : weight('openAmount');
  if (weight('paidAmount') > Math.max(open, weight('originalAmount'), 2)) return { kind: null, flavour };
  if (open >= 3) return { kind: 'open', flavour };
  if (weight('originalAmount') >= 2 && weight('originalAmount') > weight('documentAmount')) return { kind: 'original', flavour };
  if (open >= 2) return { kind: 'balance', flavour };
  if (open > 0) return { kind: 'total', flavour };
  if (weight('originalAmount') > 0 || flavour !== null) return { kind: 'plain', flavour };
  return { kind: null, flavour };
}
