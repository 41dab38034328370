import type { ColumnRole } from '../result/readResult';
import { partJoined } from '../evidence/words/tokens';
import { plainText } from '../words/headingText';
import { rememberedByText } from '../../kernel/sheet/textMemo';
import { roleGuesses } from '../words/headingRoles';

/** What the cells of a field hold: a text, an amount or number, a day. */
export type FieldKind = 'text' | 'amount' | 'day';

/** One thing that a list may say of each of its rows, and the headings that name it. */
export interface ListField {
  readonly kind: FieldKind;
  /** Headings in plain letters, with `|` between them; those of all languages together. A heading may say a word more or less. */
  readonly headings: string;
  /** The same thing on a report of open items: its headings in every language count too. */
  readonly role?: ColumnRole;
  /** A sheet without it is not such a list. */
  readonly isNeeded?: true;
  /** What most cells of its column must be, where the headings alone do not tell two kinds of lists apart. */
  readonly fits?: (text: string) => boolean;
}

/**
 * A list that may stand on any sheet beside the open items: orders, placements, transactions, customers. `sheetNames` are words of the
 * names that such sheets have, in plain letters; they break a tie and never decide alone.
 */
export interface ListForm<Id extends string> {
  readonly id: string;
  readonly sheetNames: readonly string[];
  readonly fields: Readonly<Record<Id, ListField>>;
  /** Fields of which at least one must be there, in each row too. */
  readonly oneOf?: readonly Id[];
  /** Headings that such a list never has, in plain letters. */
  readonly never?: RegExp;
}

/** The ids of a form's fields, in their order. */
export function fieldIds<Id extends string>(form: ListForm<Id>): readonly Id[] {
  return Object.keys(form.fields) as Id[];
}

const NUMBER_WORDS = new Set(['no', 'nr', 'num', 'number', 'numero', 'nro', 'id', 'code', 'codigo', 'cod', '#', 'nummer']);
const EMPTY_WORDS = new Set(['the', 'of', 'a', 'de', 'del', 'la', 'el', 'los', 'las', 'in', 'en', '%', '&', '/', '-', '']);

/** Words that exports cut short. */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  amt: 'amount',
  acct: 'account',
  cust: 'customer',
  curr: 'currency',
  ccy: 'currency',
  doc: 'document',
  ref: 'reference',
  desc: 'description',
  addr: 'address',
  bal: 'balance',
  inv: 'invoice',
  pmt: 'payment',
};

/** The words of a heading that carry its meaning; every word for a number is one, and short forms are whole. */
const headingWords = rememberedByText((text): readonly string[] => {
  const words = plainText(partJoined(text))
    .replace(/([#/%&-])/g, ' $1 ')
    .split(/\s+/)
    .map((word) => (NUMBER_WORDS.has(word) ? 'no' : (SHORT_WORDS[word] ?? word)));
  return words.filter((word) => !EMPTY_WORDS.has(word));
});

const COVER_MIN = 0.5;

/** How much of a heading a phrase covers, and of the phrase the heading: 1 for the same words, 0 where the phrase is not in it. */
function cover(heading: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0 || !phrase.every((word) => heading.includes(word))) return 0;
  const share = phrase.length / heading.length;
  return share >= COVER_MIN ? share : 0;
}

/** How well a heading names a field, from 0 to 1. Its own phrases win over what the words would mean on a report. */
export function headingFit(heading: string, field: ListField): number {
  const words = headingWords(heading);
  if (words.length === 0) return 0;
  const own = Math.max(0, ...field.headings.split('|').map((phrase) => cover(words, headingWords(phrase))));
  if (own === 1 || field.role === undefined) return own;
  const guess = roleGuesses(heading).find(({ role }) => role === field.role);
  return Math.max(own, guess === undefined ? 0 : Math.min(0.9, (0.9 * guess.weight) / 3));
}
