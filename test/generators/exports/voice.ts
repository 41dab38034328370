import type { DateOrder, DecimalMark } from '../../../src/reading/result/readResult';

/** What a column of a made export, or a word in one of its cells, is about. */
export const TERMS = [
  'customerId',
  'customer',
  'documentNo',
  'documentDate',
  'dueDate',
  'invoiced',
  'paid',
  'open',
  'paidDate',
  'status',
  'currency',
  'days',
  'terms',
  'type',
  'debit',
  'credit',
  'balance',
  'closing',
  'total',
  'isOpen',
  'isPaid',
  'isPart',
  'isVoid',
  'isDraft',
  'invoice',
  'creditNote',
  'payment',
  'buckets',
] as const;

export type Term = (typeof TERMS)[number];

/** How a system in one language heads its columns and writes numbers and days. A term that it has no word for is absent. */
export interface Voice {
  readonly name: string;
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  readonly separator: string;
  readonly words: Readonly<Partial<Record<Term, string>>>;
}

/** Reads a voice from lines of `term=word`, parted by bars; `form` is the decimal mark, the order of dates and their separator. */
export function voice(name: string, form: string, lines: string): Voice {
  const words: Partial<Record<Term, string>> = {};
  for (const part of lines.split('|')) {
    const [term, word] = part.split('=').map((text) => text.trim());
    if (term !== undefined && word !== undefined) words[term as Term] = word;
  }
  const [mark, order, separator] = form.split(' ');
  return { name, mark: mark as DecimalMark, order: order as DateOrder, separator: separator!, words };
}
