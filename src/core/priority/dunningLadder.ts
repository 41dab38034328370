import { isoFromDay, type DayNumber } from '../calendar/dayNumber';
import type { Currency } from '../money/currency';
import { groupedText } from '../money/groupedText';
import type { MinorUnits } from '../money/minorUnits';

/** One rung: what is due once the oldest item is `fromDays` days past due. */
export interface DunningStep {
  readonly fromDays: number;
  readonly action: string;
}

/** From a reminder to the lawyer; an item due on the as-of date (0 days) is on the first rung. */
export const DUNNING_LADDER: readonly DunningStep[] = [
  { fromDays: 0, action: 'Send a reminder' },
  { fromDays: 8, action: 'Call' },
  { fromDays: 31, action: 'Send a second letter' },
  { fromDays: 46, action: 'Send a final notice' },
  { fromDays: 61, action: 'Propose a credit hold' },
  { fromDays: 76, action: 'Escalate to the supervisor' },
  { fromDays: 91, action: 'Propose legal action or an agency' },
];

/** What the next action depends on; amounts in minor units of `currency`, `nextPromise` the earliest open promise. */
export interface ActionFacts {
  readonly toCollect: MinorUnits;
  readonly disputed: MinorUnits;
  /** In payment plans that are kept so far. */
  readonly arranged?: MinorUnits;
  readonly oldestDaysPastDue: number | null;
  readonly nextPromise: DayNumber | null;
  readonly currency: Currency;
  /** A stop rule took the customer off the list. */
  readonly offTheList: boolean;
}

/**
 * What to do next for a customer, as a short sentence: the rung of the ladder while there is something to collect; else wait for the
 * open promise, else follow the plan, else resolve the dispute, else nothing. Whoever is off the list is left alone while there is something to collect.
 */
export function nextActionFor(facts: ActionFacts): string {
  if (facts.toCollect > 0) {
    if (facts.offTheList) return 'None';
    const days = facts.oldestDaysPastDue ?? 0;
    let { action } = DUNNING_LADDER[0]!;
    for (const step of DUNNING_LADDER) if (days >= step.fromDays) ({ action } = step);
    return action;
  }
  if (facts.nextPromise !== null) return `Wait for promise of ${isoFromDay(facts.nextPromise)}`;
  if ((facts.arranged ?? 0) > 0) return 'Follow the payment plan';
  if (facts.disputed > 0) return `Resolve dispute of ${groupedText(facts.disputed, facts.currency)}`;
  return 'None';
}
