import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { StandingPlan } from './accountState';
import type { ActivityEntry } from './activityEntry';
import { planInstalments, planRhythm, planStanding } from './arrangedPlan';
import type { StateFacts } from './stateFacts';
import { entryAmount } from './creditEntries';
import { judgementDay, paidOn } from './promiseState';
import { settledStatus } from './verdicts';
import { figuresSince } from './standingPromises';
import { currencyOfFound } from './subjectCurrency';

const ONE_INSTALMENT = { instalments: 1, frequency: 'monthly' } as const;

const brokenBefore = ({ state }: ActivityEntry): 'broken' | null => (settledStatus(state) === 'broken' ? 'broken' : null);

function standingPlan(entry: ActivityEntry, credits: readonly ActivityEntry[], facts: StateFacts): StandingPlan | null {
  if (entry.day === null) return null;
  const found = facts.index.find(entry);
  const currency = currencyOfFound(found, entry, facts);
  const since = figuresSince(entry, found, currency, credits, null, facts);
  const total = entryAmount(entry.amount, currency) ?? since.openThen ?? since.openNow;
  const paid = Math.min(total, paidOn(since) ?? 0);
  const instalments = planInstalments(total, entry.day, planRhythm(entry.outcome) ?? ONE_INSTALMENT);
  const standing = planStanding(instalments, paid, facts.asOf, facts.toleranceDays);
  const isWithdrawn = /withdrawn|cancelled|canceled/i.test(entry.reason);
  const isDone = paid >= total || (since.settled.isAllGone && standing.behind === 0);
  // What vanished before the first instalment was due is waited for, as with a promise; a verdict on it stays.
  const unknown = !since.settled.hasUnknownGone
    ? null
    : facts.asOf < judgementDay(entry.day, facts.toleranceDays)
      ? 'open'
      : (brokenBefore(entry) ?? 'cleared');
  const status = isWithdrawn ? 'withdrawn' : unknown !== null ? unknown : isDone ? 'kept' : standing.behind > 0 ? 'broken' : 'open';
  return {
    entry,
    found,
    currency,
    total: total as MinorUnits,
    paid: paid as MinorUnits,
    behind: standing.behind as MinorUnits,
    instalments,
    instalmentsPaid: standing.instalmentsPaid,
    status,
  };
}

/** The payment plans of one account, oldest first; one without a first day is no plan yet and is left out. */
export function standingPlans(
  entries: readonly ActivityEntry[],
  credits: readonly ActivityEntry[],
  facts: StateFacts,
): readonly StandingPlan[] {
  return entries.flatMap((entry) => standingPlan(entry, credits, facts) ?? []);
}
