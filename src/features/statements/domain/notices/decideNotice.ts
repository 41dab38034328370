import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import { daysPastDueOf } from '../openItemForm';
import type { AccountItem } from '../statement';

/** One level of the notices: what it takes to send it. */
export interface NoticeLevel {
  /** From 1; sent one after the other. */
  readonly level: number;
  readonly fromDays: number;
  readonly fromAmount: MinorUnits;
  readonly daysSinceLast: number;
}

/** Why a customer gets no notice, in the order in which it is asked. */
export type NoticeSkip = 'optOut' | 'status' | 'consumer' | 'paused' | 'nothingToAskFor' | 'quietDays' | 'notReached' | 'afterLastLevel';

/** Why a customer gets none whatever is open of it. */
export type Standstill = Extract<NoticeSkip, 'optOut' | 'status' | 'consumer' | 'paused'>;

/** What a notice depends on beside the items. */
export interface NoticeFacts {
  readonly standstill: Standstill | null;
  /** Highest level sent since the account was last clear, 0 for none. */
  readonly sent: number;
  readonly lastNotice: DayNumber | null;
  readonly lastContact: DayNumber | null;
  /** Came in beside the items that it pays and is not in the ledger yet, minor units. */
  readonly onAccount: number;
}

/** What one item adds to a notice, minor units; `asked` is what is left after what is disputed, received, promised or in a plan. */
interface AskedItem {
  readonly asked: number;
  readonly daysPastDue: number;
}

/** Which notice an account gets in one currency, or why none. */
export interface NoticeDecision {
  readonly level: number | null;
  readonly skip: NoticeSkip | null;
  /** What is asked for, never below 0. */
  readonly asked: MinorUnits;
  /** Days past due of the oldest invoice that is asked for, 0 for none. */
  readonly oldest: number;
}

/** Nobody is written to within so many days of any contact. */
const QUIET_DAYS = 7;

/** What of an item may be asked for: open and past due, less what is disputed, in a plan, received and not booked, or openly promised. */
export function askedOf(item: AccountItem): number {
  return Math.max(0, item.open - item.disputed - item.arranged - item.received - item.promised);
}

const sumOf = (items: readonly AskedItem[]): number => items.reduce((sum, { asked }) => sum + asked, 0);

/** True where the level's days, amount and days since the last notice are reached. */
function isReached(
  level: NoticeLevel,
  pastDue: readonly AskedItem[],
  asked: number,
  { lastNotice }: NoticeFacts,
  asOf: DayNumber,
): boolean {
  const old = sumOf(pastDue.filter(({ daysPastDue }) => daysPastDue >= level.fromDays));
  const amount = Math.min(old, asked);
  return amount > 0 && amount >= level.fromAmount && (lastNotice === null || asOf - lastNotice >= level.daysSinceLast);
}

/**
 * Which notice an account gets at the as-of date. Levels follow one another and none is left out; where the next one is not reached, none
 * is sent again. The amount that a level looks at is what is asked for and at least as old as the level says, never more than all that is
 * asked for.
 */
export function decideNotice(
  items: readonly AccountItem[],
  facts: NoticeFacts,
  levels: readonly NoticeLevel[],
  asOf: DayNumber,
): NoticeDecision {
  const pastDue = items.flatMap((item): AskedItem[] => {
    const daysPastDue = daysPastDueOf(item, asOf);
    return daysPastDue !== null && askedOf(item) > 0 ? [{ asked: askedOf(item), daysPastDue }] : [];
  });
  const credits = items.reduce((sum, { open, received }) => sum + (open < 0 ? open - received : 0), 0);
  const asked = Math.max(0, sumOf(pastDue) + credits - facts.onAccount) as MinorUnits;
  const oldest = Math.max(0, ...pastDue.map(({ daysPastDue }) => daysPastDue));
  const decided = (level: number | null, skip: NoticeSkip | null): NoticeDecision => ({ level, skip, asked, oldest });
  if (facts.standstill !== null) return decided(null, facts.standstill);
  if (asked <= 0) return decided(null, 'nothingToAskFor');
  if (facts.lastContact !== null && asOf - facts.lastContact <= QUIET_DAYS) return decided(null, 'quietDays');
  const next = levels.find(({ level }) => level === facts.sent + 1);
  if (!next) return decided(null, 'afterLastLevel');
  return isReached(next, pastDue, asked, facts, asOf) ? decided(next.level, null) : decided(null, 'notReached');
}
