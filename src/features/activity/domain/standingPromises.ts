import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../kernel/ledger/customers';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { StandingPromise } from './accountState';
import { documentsOf, type ActivityEntry } from './activityEntry';
import type { StateFacts } from './stateFacts';
import type { FoundSubject } from './ledgerIndex';
import { creditsSince, entryAmount } from './creditEntries';
import { judgementDay, judgePromise, type JudgedPromise, type PromiseStatus, type ReductionFigures } from './promiseState';
import { settledSince } from './settledSince';
import { settledStatus } from './verdicts';
import { currencyOfFound } from './subjectCurrency';

/** Figures of what an entry was agreed on: open then and now, and what is known of payments and credits since; `until` is the last day in time. */
export function figuresSince(
  entry: ActivityEntry,
  found: FoundSubject,
  currency: Currency,
  credits: readonly ActivityEntry[],
  until: DayNumber | null,
  facts: StateFacts,
): ReductionFigures {
  const settled = settledSince(entry, found, until, facts);
  return {
    openThen: entryAmount(entry.openThen, currency),
    openNow: facts.index.openOf(found, entry.when),
    // A credit memo that stands on a paid list and in the log is one.
    credited: Math.max(settled.credited, creditsSince(entry, credits, currency, facts.asOf)),
    settled,
  };
}

/** Documents on which only one promise can be open; '' is the account. */
function promisedKeys(entry: ActivityEntry): readonly string[] {
  const documents = documentsOf(entry.document);
  return documents.length === 0 ? [''] : documents.map(numberKey);
}

interface Judged {
  readonly keys: readonly string[];
  readonly standing: Omit<StandingPromise, 'level'>;
}

function judgeEntry(
  entry: ActivityEntry,
  replacedBy: ActivityEntry | null,
  credits: readonly ActivityEntry[],
  facts: StateFacts,
): Judged['standing'] | null {
  if (entry.day === null) return null;
  const found = facts.index.find(entry);
  const currency = currencyOfFound(found, entry, facts);
  const since = figuresSince(entry, found, currency, credits, judgementDay(entry.day, facts.toleranceDays), facts);
  const promised = entryAmount(entry.amount, currency) ?? since.openThen ?? since.openNow;
  const judged = judgePromise({ ...since, promised, day: entry.day }, facts.asOf, facts.toleranceDays);
  const status = statusOf(entry, judged, replacedBy, facts);
  return {
    entry,
    found,
    currency,
    promised: promised as MinorUnits,
    paid: judged.paid as MinorUnits,
    day: entry.day,
    status,
    byCredit: judged.byCredit,
  };
}

/**
 * A verdict that an earlier refresh wrote stays once its day has come, so that a late payment does not turn a broken promise into a kept
 * one. A promise that a later one took over before it could be judged is replaced.
 */
function statusOf(
  entry: ActivityEntry,
  judged: JudgedPromise,
  replacedBy: ActivityEntry | null,
  { asOf, toleranceDays }: StateFacts,
): PromiseStatus {
  if (/withdrawn|cancelled|canceled/i.test(entry.outcome)) return 'withdrawn';
  const settled = settledStatus(entry.state);
  const end = judgementDay(entry.day!, toleranceDays);
  if (settled !== null && asOf >= end) return settled;
  if (replacedBy !== null && (replacedBy.when === null || replacedBy.when < end)) return 'replaced';
  return judged.status;
}

/** The promises of one account, oldest first; `entries` in the order in which they were given. One without a day is no promise yet and is left out. */
export function standingPromises(
  entries: readonly ActivityEntry[],
  credits: readonly ActivityEntry[],
  facts: StateFacts,
): readonly StandingPromise[] {
  const later = new Map<string, ActivityEntry>();
  const backwards: Judged[] = [];
  for (const entry of [...entries].reverse()) {
    const keys = promisedKeys(entry);
    const replacedBy = keys.map((key) => later.get(key)).find((one) => one !== undefined) ?? null;
    const standing = judgeEntry(entry, replacedBy, credits, facts);
    if (!standing) continue;
    backwards.push({ keys, standing });
    if (standing.status !== 'withdrawn') for (const key of keys) later.set(key, entry);
  }
  const broken = new Map<string, number>();
  return backwards.reverse().map(({ keys, standing }) => {
    const level = 1 + Math.max(...keys.map((key) => broken.get(key) ?? 0));
    if (standing.status === 'broken') for (const key of keys) broken.set(key, level);
    return { ...standing, level };
  });
}
