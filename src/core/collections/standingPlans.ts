import type { MinorUnits } from '../money/minorUnits';
import type { StandingPlan } from './accountState';
import type { ActivityEntry } from './activityEntry';
import { planInstalments, planRhythm, planStanding } from './arrangedPlan';
import type { StateFacts } from './stateFacts';
import { entryAmount } from './paidFacts';
import { paidOn } from './promiseState';
import { currencyOfFound, figuresSince } from './standingPromises';

const ONE_INSTALMENT = { instalments: 1, frequency: 'monthly' } as const;

function standingPlan(entry: ActivityEntry, credits: readonly ActivityEntry[], facts: StateFacts): StandingPlan | null {
  if (entry.day === null) return null;
  const found = facts.index.find(entry);
  const currency = currencyOfFound(found, entry, facts);
  const since = figuresSince(entry, found, currency, credits, facts);
  const total = entryAmount(entry.amount, currency) ?? since.openThen ?? since.openNow;
  const paid = Math.min(total, paidOn({ ...since, promised: total, day: entry.day }) ?? 0);
  const instalments = planInstalments(total, entry.day, planRhythm(entry.outcome) ?? ONE_INSTALMENT);
  const standing = planStanding(instalments, paid, facts.asOf, facts.toleranceDays);
  const isUnknown = since.somethingGone && since.paidKnown === null;
  const isWithdrawn = /withdrawn|cancelled|canceled/i.test(entry.reason);
  const status = isWithdrawn ? 'withdrawn' : isUnknown ? 'cleared' : paid >= total ? 'kept' : standing.behind > 0 ? 'broken' : 'open';
  return { entry, found, currency, total: total as MinorUnits, paid: paid as MinorUnits, behind: standing.behind as MinorUnits, instalments, instalmentsPaid: standing.instalmentsPaid, status };
}

/** The payment plans of one account, oldest first; one without a first day is no plan yet and is left out. */
export function standingPlans(entries: readonly ActivityEntry[], credits: readonly ActivityEntry[], facts: StateFacts): readonly StandingPlan[] {
  return entries.flatMap((entry) => standingPlan(entry, credits, facts) ?? []);
}
