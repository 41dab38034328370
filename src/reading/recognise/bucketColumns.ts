import type { BucketHeading } from '../evidence/words/bucketWords';
import { bucketHeading } from '../words/bucketHeading';
import { amountShare, type ColumnProfile } from '../survey/columnProfile';
import { plainText } from '../words/headingText';
import type { ColumnRole } from '../result/readResult';

const MONTH =
  /^((19|20)\d\d-\d\d|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|mai|okt|dez)[a-z]* ?-? ?'?(\d\d|\d{4}))$/;

/** More named columns than any report has buckets are a series of something else; adding them up would be a wrong figure that says nothing. */
const BUCKETS_MAX = 24;

const holdsAmounts = (profile: ColumnProfile): boolean => profile.filled === 0 || amountShare(profile) >= 0.6;

/** Columns (indexes) whose headings name aging buckets and whose cells hold amounts; none unless at least two do and one says so plainly. */
export function bucketColumns(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  given: ReadonlyMap<number, ColumnRole>,
): readonly number[] {
  const named = new Map<number, BucketHeading>();
  const months: number[] = [];
  profiles.forEach((profile, k) => {
    const role = given.get(k);
    if (role !== undefined && role !== 'bucketAmount') return;
    const heading = headings[k] ?? '';
    const bucket = bucketHeading(heading);
    if (bucket && holdsAmounts(profile)) named.set(k, bucket);
    else if (role === 'bucketAmount') named.set(k, { notDue: false, weak: false });
    else if (MONTH.test(plainText(heading)) && holdsAmounts(profile)) months.push(k);
  });
  if (named.size > BUCKETS_MAX && ![...given.values()].includes('bucketAmount')) named.clear();
  withOverdue(named, headings, profiles, given);
  const plain = [...named.values()].filter((bucket) => !bucket.weak).length;
  const weak = named.size - plain;
  const buckets = named.size >= 2 && (plain >= 2 || (plain >= 1 && weak >= 1) || weak >= 3) ? [...named.keys()] : [];
  if (months.length >= 3 || (months.length >= 1 && buckets.length >= 1)) return [...buckets, ...months].sort((a, b) => a - b);
  return buckets;
}

const OVERDUE =
  /^(total )?(overdue|past due|late|vencid[oa]s?|uberfallig|fallig|echus?|scadut[oi]|vervallen|forfaldent?|forfalt)( amount| balance)?$/;

/** "Overdue" beside "Not due" is the other half of the amount; beside buckets of days it is their sum. */
function withOverdue(
  named: Map<number, BucketHeading>,
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  given: ReadonlyMap<number, ColumnRole>,
): void {
  if (named.size !== 1 || ![...named.values()][0]!.notDue) return;
  const overdue = profiles.flatMap((profile, k) =>
    !given.has(k) && profile.filled > 0 && amountShare(profile) >= 0.6 && OVERDUE.test(plainText(headings[k] ?? '')) ? [k] : [],
  );
  if (overdue.length === 1) named.set(overdue[0]!, { notDue: false, weak: false });
}

/** Index of the bucket that means not due, or `null`. */
export function notDueBucket(labels: readonly string[]): number | null {
  const index = labels.findIndex((label) => bucketHeading(label)?.notDue ?? false);
  return index < 0 ? null : index;
}
