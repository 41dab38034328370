import type { Concept } from '../lexicon/concept';
import { tokensOf } from './tokens';

/** What the heading of an aging column says. */
export interface BucketHeading {
  /** True where the heading says "not due". */
  readonly notDue: boolean;
  /** A number without a word for days or lateness ("30"), or for its end: a bucket only beside other buckets. */
  readonly weak: boolean;
}

/** What may stand in the heading of a bucket beside its numbers. */
const ALLOWED: ReadonlySet<Concept> = new Set<Concept>([
  'day',
  'week',
  'month',
  'late',
  'due',
  'age',
  'notDue',
  'from',
  'to',
  'over',
  'under',
  'and',
  'more',
  'open',
  'balance',
  'amount',
  'document',
]);
const DAYS_MAX = 1500;

/** The bucket that the words of a heading name in any language of the lexicons, or `null`. */
export function bucketByWords(heading: string): BucketHeading | null {
  // "27,82" and "-1.50" are amounts.
  if (/^\s*[-(]?[\d.,\s]*[.,]\d{2}\)?-?\s*$/.test(heading)) return null;
  const tokens = tokensOf(heading);
  const words = tokens.filter(({ word }) => !/^\d+$/.test(word));
  const numbers = tokens.filter(({ word }) => /^\d+$/.test(word)).map(({ word }) => Number(word));
  if (words.some(({ concepts }) => ![...concepts].some((concept) => ALLOWED.has(concept)))) return null;
  const says = (...any: readonly Concept[]): boolean => words.some(({ concepts }) => any.some((concept) => concepts.has(concept)));
  if (numbers.length === 0) return says('notDue') ? { notDue: true, weak: false } : null;
  if (numbers.length > 2 || numbers.some((days) => days > DAYS_MAX)) return null;
  const unit = says('day', 'late', 'age', 'month', 'week');
  const [first, second] = numbers;
  if (second !== undefined) return first! < second ? { notDue: false, weak: !unit } : null;
  if (says('over', 'more')) return { notDue: false, weak: false };
  if (says('under')) return { notDue: false, weak: !unit };
  return unit ? { notDue: false, weak: true } : null;
}
