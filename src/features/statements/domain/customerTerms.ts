import { plainText } from '../../../reading/words/headingText';
import type { StatementForm } from './statement';

const SPANISH = /^(es|spa|spanish|espanol|castellano)\b/;
const ENGLISH = /^(en|eng|english|ingles)\b/;
const TAG = /^([a-z]{2})[-_]([a-z]{2})$/i;

/** The language tag that a cell means: `en`, `es`, `es-MX`; `null` where it is empty or another language. */
export function languageOf(cell: string): string | null {
  const tag = TAG.exec(cell.trim());
  const plain = plainText(cell);
  const language = SPANISH.test(plain) ? 'es' : ENGLISH.test(plain) ? 'en' : null;
  return language === null || !tag ? language : `${language}-${tag[2]!.toUpperCase()}`;
}

/** The form of statement that a cell asks for; `null` for none, open item where it says nothing. */
export function formOf(cell: string): StatementForm | null {
  const plain = plainText(cell);
  if (/^(none|no|ninguno|ninguna|never)\b/.test(plain)) return null;
  return /forward|activity|movim|saldo|anterior|arrastre/.test(plain) ? 'balanceForward' : 'openItem';
}

/** What a customer wants to get: everything, statements only, or nothing. */
export function lettersOf(cell: string): 'all' | 'statementOnly' | 'none' {
  const plain = plainText(cell);
  if (/statement|estado/.test(plain)) return 'statementOnly';
  return /^(no|n|none|never|false|0|nunca|ninguna|ninguno|opt ?-?out)\b/.test(plain) ? 'none' : 'all';
}
