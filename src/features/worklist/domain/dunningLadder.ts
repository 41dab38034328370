import { type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { DunningStep, ReachedRungs } from './dunningStep';
import type { RankedCustomer } from './rankedCustomer';
import { worklistText } from '../worklistText';
import type { LatestReceipt } from '../../receipts/domain/receivedAmounts';
import type { Message } from '../../../kernel/words/message';

/**
 * From a reminder to the lawyer; an item due on the as-of date (0 days) is on the first rung. The minimum amounts keep a small residue,
 * however old, from letters, a hold or a lawyer.
 */
export const DUNNING_LADDER: readonly DunningStep[] = [
  { fromDays: 0, action: 'Send a reminder', letter: 1 },
  { fromDays: 8, action: 'Call' },
  { fromDays: 31, action: 'Send a second letter', letter: 2, fromAmount: '25' },
  { fromDays: 46, action: 'Send a final notice', letter: 3, fromAmount: '50' },
  { fromDays: 61, action: 'Propose a credit hold', fromAmount: '250' },
  { fromDays: 76, action: 'Escalate to the supervisor', fromAmount: '500' },
  { fromDays: 91, action: 'Propose legal action or an agency', fromAmount: '1000' },
];

/** Tells which rungs an account reaches: of each age what is to be collected and at least so old counts, minor units, never more than `toCollect`. */
export type RungsOf = (atLeastAged: (rung: number) => number, toCollect: MinorUnits, lettersSent: number | null) => ReachedRungs;

/** A ladder made ready for one currency. */
export function compileLadder(ladder: readonly DunningStep[], currency: Currency): RungsOf {
  const least = ladder.map(({ fromAmount }) =>
    fromAmount === undefined ? 0 : (amountFromCell(Number(fromAmount), currency)?.amount ?? 0),
  );
  const none: ReachedRungs = { steps: [], lettersSent: null };
  return (atLeastAged, toCollect, lettersSent) => {
    if (toCollect <= 0 && lettersSent === null) return none;
    const steps = ladder.filter((_, rung) => {
      const amount = Math.min(toCollect, atLeastAged(rung));
      return amount > 0 && amount >= least[rung]!;
    });
    return { steps, lettersSent };
  };
}

const NOTHING = worklistText('nothing');
const APPLY_CREDIT = worklistText('applyCredit');
const stepText = ({ action }: Pick<DunningStep, 'action'>): Message => worklistText('action', { action });

/**
 * What the rungs reached ask for. Where a log is kept, no letter is sent before the one that it follows, however old the item is, and none
 * twice: then it is time to call.
 */
function actionOf(steps: readonly DunningStep[], lettersSent: number | null): Message {
  const rung = steps[steps.length - 1];
  if (!rung) return NOTHING;
  if (rung.letter === undefined || lettersSent === null) return stepText(rung);
  const due = steps.find(({ letter }) => letter === lettersSent + 1);
  if (due) return stepText(due);
  const calls = steps.filter(({ letter }) => letter === undefined);
  return stepText(calls[calls.length - 1] ?? { action: 'Call' });
}

/** What the next action depends on; amounts in minor units of `currency`, `nextPromise` the earliest open promise. */
export interface ActionFacts {
  readonly toCollect: MinorUnits;
  /** As `toCollect`, before the customer's credits are taken off. */
  readonly beforeCredits: MinorUnits;
  readonly disputed: MinorUnits;
  /** In payment plans that are kept so far. */
  readonly arranged: MinorUnits;
  /** The latest receipt that the ledger does not have yet, `null` for none. */
  readonly received: LatestReceipt | null;
  readonly nextPromise: DayNumber | null;
  readonly currency: Currency;
  readonly rungs: ReachedRungs;
  /** A stop rule took the customer off the list. */
  readonly offTheList: boolean;
}

/**
 * What to do next for a customer: the rung of the ladder while there is something to collect; else book the receipt that covers what is
 * due, else apply the credit that does, else wait for the open promise, else follow the plan, else resolve the dispute, else nothing. Whoever is off the
 * list is left alone while there is something to collect.
 */
export function nextActionFor({
  toCollect,
  beforeCredits,
  disputed,
  arranged,
  received,
  nextPromise,
  currency,
  rungs,
  offTheList,
}: ActionFacts): Message {
  if (toCollect > 0) return offTheList ? NOTHING : actionOf(rungs.steps, rungs.lettersSent);
  if (received !== null) return paidMessage(received, currency);
  if (beforeCredits > 0) return APPLY_CREDIT;
  return heldAction(nextPromise, arranged, disputed, currency);
}

/** "Paid 4,851.00 on March 30, not booked yet". */
function paidMessage({ amount, day }: LatestReceipt, currency: Currency): Message {
  return worklistText('paidNotBooked', { amount: { amount, currency }, day });
}

function heldAction(promise: DayNumber | null, arranged: number, disputed: number, currency: Currency): Message {
  if (promise !== null) return worklistText('waitForPromise', { day: promise });
  if (arranged > 0) return worklistText('followPlan');
  return disputed > 0 ? worklistText('resolveDispute', { amount: { amount: disputed as MinorUnits, currency } }) : NOTHING;
}

/** What of one item is open and held back, minor units; `daysPastDue` is `null` without a due date. */
export interface ItemFacts {
  readonly open: number;
  readonly disputed: number;
  readonly arranged: number;
  /** Came in and is not in the ledger yet. */
  readonly received: number;
  readonly promised: number;
  readonly promise: DayNumber | null;
  readonly daysPastDue: number | null;
}

/**
 * What to do next about one item: of the rungs that its customer has reached those that its own age allows; what is held back of it where
 * nothing else of it is due; nothing for an item that is not due, and for a customer off the list.
 */
export function itemActionFor(
  item: ItemFacts,
  { nextAction, rungs, excludedBy }: Pick<RankedCustomer, 'nextAction' | 'rungs' | 'excludedBy'>,
  currency: Currency,
): Message {
  if (item.open <= 0) return item.open < 0 ? APPLY_CREDIT : NOTHING;
  if (item.open - item.disputed - item.arranged - item.received <= 0 && item.received > 0) return worklistText('paidItemNotBooked');
  const isHeld = item.open - item.disputed - item.arranged - item.received - item.promised <= 0;
  if (isHeld) return heldAction(item.promised > 0 ? item.promise : null, item.arranged, item.disputed, currency);
  const { daysPastDue } = item;
  if (daysPastDue === null || daysPastDue < 0) return NOTHING;
  if (excludedBy !== null || !rungs) return nextAction.code === APPLY_CREDIT.code ? APPLY_CREDIT : NOTHING;
  return actionOf(
    rungs.steps.filter(({ fromDays }) => daysPastDue >= fromDays),
    rungs.lettersSent,
  );
}
