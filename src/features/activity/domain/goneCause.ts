import type { ActivityEntry } from './activityEntry';
import { entryAmount, isWrittenOff } from './creditEntries';
import type { FoundSubject } from './ledgerIndex';
import { settledSince } from './settledSince';
import type { StateFacts } from './stateFacts';
import { currencyOfFound } from './subjectCurrency';

/** Why something left the report. */
export type GoneCause = 'paid' | 'credited' | 'writtenOff' | 'unknown';

/**
 * Why what an entry is about has left the report: what the paid lists say comes first, then the credit memos and write-offs of the log. A
 * whole account was paid only where the payments cover what was open.
 *
 * @param credits entries of the log that credit or write off the same, up to the as-of date.
 */
export function causeOfGone(entry: ActivityEntry, found: FoundSubject, credits: readonly ActivityEntry[], facts: StateFacts): GoneCause {
  const settled = settledSince(entry, found, null, facts);
  const paid = settled.hasUnknownGone ? 0 : (settled.inTime ?? 0);
  const least = found.isAccount ? (entryAmount(entry.openThen, currencyOfFound(found, entry, facts)) ?? Infinity) : 1;
  if (paid > 0 && paid + settled.credited >= least) return 'paid';
  if (credits.some(isWrittenOff) || settled.writtenOff > 0) return 'writtenOff';
  return credits.length > 0 || (!settled.hasUnknownGone && settled.credited >= least) ? 'credited' : 'unknown';
}
