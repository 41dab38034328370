import type { Concept } from '../lexicon/concept';
import { tokensOf } from './tokens';

/** What a heading says of an aging bucket: days from … to, both inclusive, `null` for an open end. */
export interface BucketWords {
  readonly notDue: boolean;
  readonly fromDays: number | null;
  readonly toDays: number | null;
  /** A number with no word for days or lateness: a bucket only beside others. */
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
export function bucketByWords(heading: string): BucketWords | null {
  const tokens = tokensOf(heading);
  const words = tokens.filter(({ word }) => !/^\d+$/.test(word));
  const numbers = tokens.filter(({ word }) => /^\d+$/.test(word)).map(({ word }) => Number(word));
  if (words.some(({ concepts }) => ![...concepts].some((concept) => ALLOWED.has(concept)))) return null;
  const says = (concept: Concept): boolean => words.some(({ concepts }) => concepts.has(concept));
  if (numbers.length === 0) return says('notDue') ? { notDue: true, fromDays: null, toDays: 0, weak: false } : null;
  if (numbers.length > 2 || numbers.some((days) => days > DAYS_MAX)) return null;
  const unit = says('day') || says('late') || says('age') || says('month') || says('week');
  const inDays = !says('month') && !says('week');
  const bucket = (fromDays: number | null, toDays: number | null): BucketWords => ({
    notDue: false,
    fromDays: inDays ? fromDays : null,
    toDays: inDays ? toDays : null,
    weak: !unit,
  });
  const [first, second] = numbers;
  if (second !== undefined) return first! < second ? bucket(first!, second) : null;
  if (says('over')) return { ...bucket(first! + 1, null), weak: false };
  if (says('more')) return { ...bucket(first!, null), weak: false };
  if (says('under')) return bucket(null, first!);
  return words.length > 0 && unit ? { ...bucket(null, first!), weak: true } : null;
}
