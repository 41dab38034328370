import type { ColumnRole } from '../../result/readResult';
import { rememberedByText } from '../../../kernel/sheet/textMemo';
import type { Concept } from '../lexicon/concept';
import { isBareWord, tokensOf } from './tokens';

/** A role that the words of a heading propose; contents and arithmetic decide. Weights as in the rules of headings: 3 sure, 1 a guess. */
interface WordGuess {
  readonly role: ColumnRole;
  readonly weight: number;
}

interface RoleWords {
  readonly role: ColumnRole;
  readonly weight: number;
  /** Each entry must be met by one of its concepts. */
  readonly needs: readonly (readonly Concept[])[];
  /** Concepts that rule the role out. */
  readonly not?: readonly Concept[];
}

const words = (role: ColumnRole, weight: number, needs: string, not = ''): RoleWords => ({
  role,
  weight,
  needs: needs.split(' ').map((part) => part.split('|') as Concept[]),
  ...(not === '' ? {} : { not: not.split(' ') as Concept[] }),
});

/** What sets of concepts mean as a column, best first. */
const ROLES: readonly RoleWords[] = [
  words('ignored', 4, 'limit|tax|discount|phone|country|quantity|price|reserve|running|method', 'open due dueDate terms'),
  words('ignored', 4, 'address', 'number'),
  words('ignored', 4, 'last paid|document|date|amount|balance|open'),
  words('ignored', 4, 'rate|percent', 'terms open'),
  words('ignored', 3.5, 'party group|contact', 'number'),
  words('paidDate', 3, 'paid|isPaid date|asOf', 'due dueDate document promise last status'),
  words('promiseDate', 3, 'promise date|paid'),
  words('dueDate', 3, 'dueDate', 'amount open balance late'),
  words('dueDate', 3, 'due date', 'amount open balance late'),
  words('documentDate', 3, 'document date', 'paid closing due dueDate last'),
  words('documentDate', 2.8, 'issue date', 'paid closing due dueDate last'),
  words('documentDate', 2, 'issue', 'paid closing due dueDate last amount total balance status'),
  words('dueDate', 2.6, 'due', 'amount open balance late paid total status day notDue number'),
  words('closingDate', 3, 'closing date'),
  words('closingDate', 2.5, 'asOf', 'amount open balance due total'),
  words('daysPastDue', 3, 'late day', 'amount open balance from over under to notDue'),
  words('daysPastDue', 2.5, 'age day', 'amount open balance from over under to notDue'),
  words('terms', 3, 'terms', 'amount status'),
  words('status', 2.6, 'status', 'date'),
  words('collector', 3, 'collector', 'date amount'),
  words('disputed', 3, 'disputed', 'date'),
  words('customerId', 3, 'party number|code', 'date amount document'),
  words('customerId', 2.4, 'account number|code', 'date amount document'),
  words('customer', 3, 'party name', 'date amount'),
  words('customer', 2.6, 'supplier', 'date amount document number code'),
  words('customerId', 2.6, 'supplier number|code', 'date amount document'),
  words('customer', 2.6, 'party', 'date amount document number code balance'),
  words('documentNo', 3, 'document number|code', 'date amount total'),
  words(
    'documentNo',
    2.4,
    'document',
    'date amount total type status paid open balance due dueDate late currency name party advance credit debit line issue',
  ),
  words('type', 3, 'document type', 'date amount'),
  words('type', 2.6, 'type', 'date amount currency'),
  words('currency', 3, 'currency', 'amount open balance total rate local foreign'),
  words('localAmount', 3, 'local amount|open|balance|total'),
  words('documentAmount', 3, 'foreign amount|open|balance|total'),
  words('documentAmount', 2.6, 'currency amount|open|balance|total', 'local'),
  words('paidAmount', 3, 'paid amount', 'date status terms method type number not last due advance'),
  words('paidAmount', 3, 'paid', 'date status terms method type number document open not last due advance'),
  words('prepayment', 3, 'advance', 'date'),
  words('openAmount', 3, 'open', 'date number status day'),
  words('openAmount', 3, 'due amount|balance', 'date number status day original paid'),
  words('openAmount', 3, 'not paid', 'date number status day'),
  words('openAmount', 2.3, 'balance', 'date number status day'),
  words('originalAmount', 2.5, 'original|gross', 'date number status day'),
  words('originalAmount', 2.5, 'document amount|total', 'date number status day paid'),
  words('openAmount', 1.5, 'total', 'date number status day document'),
  words('debit', 3, 'debit', 'date number'),
  words('credit', 3, 'credit', 'date number party status limit terms'),
  words('entity', 2, 'company', 'date amount'),
  words('documentDate', 2, 'date', 'paid due dueDate promise closing last asOf over under late age notDue'),
  words('originalAmount', 1.6, 'amount', 'date number status day'),
  words('customer', 2.4, 'contact name', 'line'),
  words('customer', 2, 'name', 'line document company collector currency'),
  words('note', 1.5, 'note'),
  words('reference', 1, 'reference|order'),
];

/** "1st payment", "2º abono": the first of several. */
const ORDINAL = /^\s*\d(?:st|nd|rd|th|er|º|ª|\.)\s+/i;

/** Every role that the words of a heading propose, best first; empty where no lexicon knows a word of it. */
export const guessesByWords = rememberedByText((heading): readonly WordGuess[] => {
  // "99 CR" is an amount and "31 Tage" a bucket: where digits lead, words beside them name no column.
  const text = heading.replace(ORDINAL, '');
  if (/^[^\p{L}]*\d/u.test(text)) return [];
  const tokens = tokensOf(text);
  const known = new Set(tokens.flatMap(({ concepts }) => [...concepts]));
  if (known.size === 0) return [];
  const unknown = tokens.filter(({ word, concepts }) => concepts.size === 0 && !isBareWord(word)).length;
  const guesses = new Map<ColumnRole, number>();
  for (const { role, weight, needs, not } of ROLES) {
    if (not?.some((concept) => known.has(concept)) || !needs.every((part) => part.some((concept) => known.has(concept)))) continue;
    // Words that nobody knows may turn the meaning: the guess counts less.
    const said = weight - Math.min(1, 0.4 * unknown);
    if ((guesses.get(role) ?? 0) < said) guesses.set(role, said);
  }
  return [...guesses].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight);
});
