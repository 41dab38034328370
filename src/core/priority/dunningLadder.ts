import { isoFromDay, type DayNumber } from '../calendar/dayNumber';
import type { Currency } from '../money/currency';
import { groupedText } from '../money/groupedText';
import { amountFromCell, type MinorUnits } from '../money/minorUnits';

/** One rung: what is due once the oldest item is `fromDays` days past due and at least `fromAmount` is to be collected. */
export interface DunningStep {
  readonly fromDays: number;
  readonly action: string;
  /** Number of a letter, from 1: each is sent after the one before it. Left out for anything else. */
  readonly letter?: number;
  /** Currency units as typed; left out for any amount. */
  readonly fromAmount?: string;
}

/** From a reminder to the lawyer; an item due on the as-of date (0 days) is on the first rung. */
export const DUNNING_LADDER: readonly DunningStep[] = [
  { fromDays: 0, action: 'Send a reminder', letter: 1 },
  { fromDays: 8, action: 'Call' },
  { fromDays: 31, action: 'Send a second letter', letter: 2 },
  { fromDays: 46, action: 'Send a final notice', letter: 3 },
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
  /** Letters sent by the log, `null` where no log is kept. */
  readonly lettersSent?: number | null;
  readonly ladder?: readonly DunningStep[];
  /** A stop rule took the customer off the list. */
  readonly offTheList: boolean;
}

/**
 * The rung that age and amount reach. Where a log is kept, no letter is sent before the one that it follows, however old the item is, and
 * none twice: then it is time to call.
 */
function rungFor({ toCollect, oldestDaysPastDue, currency, lettersSent = null, ladder = DUNNING_LADDER }: ActionFacts): string {
  const days = oldestDaysPastDue ?? 0;
  const isLarge = ({ fromAmount }: DunningStep): boolean => fromAmount === undefined || toCollect >= (amountFromCell(Number(fromAmount), currency)?.amount ?? 0);
  const reached = ladder.filter((step) => days >= step.fromDays && isLarge(step));
  const rung = reached[reached.length - 1];
  if (!rung) return 'None';
  if (rung.letter === undefined || lettersSent === null) return rung.action;
  const due = reached.find(({ letter }) => letter === lettersSent + 1);
  if (due) return due.action;
  const calls = reached.filter(({ letter }) => letter === undefined);
  return calls[calls.length - 1]?.action ?? 'Call';
}

/**
 * What to do next for a customer, as a short sentence: the rung of the ladder while there is something to collect; else wait for the
 * open promise, else follow the plan, else resolve the dispute, else nothing. Whoever is off the list is left alone while there is something to collect.
 */
export function nextActionFor(facts: ActionFacts): string {
  if (facts.toCollect > 0) {
    if (facts.offTheList) return 'None';
    return rungFor(facts);
  }
  if (facts.nextPromise !== null) return `Wait for promise of ${isoFromDay(facts.nextPromise)}`;
  if ((facts.arranged ?? 0) > 0) return 'Follow the payment plan';
  if (facts.disputed > 0) return `Resolve dispute of ${groupedText(facts.disputed, facts.currency)}`;
  return 'None';
}
