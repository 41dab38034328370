import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import type { AgedItems } from '../../aging/domain/agedItems';
import type { AccountState } from '../../activity/domain/accountState';
import { standingWithLog, type Desk } from '../../activity/domain/desk';
import { TOLERANCE_DAYS } from '../../activity/domain/promiseState';
import { brokenOnSheet } from '../domain/brokenOnSheet';
import type { CustomerFactsOf } from '../../aging/domain/customerStanding';
import type { PaymentHabits } from '../domain/habitsPart';
import { rankCustomers } from '../domain/rankCustomers';
import type { RankedCustomer } from '../domain/rankedCustomer';
import type { Strategy } from '../domain/strategy';
import type { CustomerFacts } from '../../setupFacts';
import { customerStandings } from '../domain/customerStandings';
import { isWorse, lastKey, type LastStandings } from './lastStandings';

/** What ranking takes from earlier work: the log, and how old each account was the last time. */
export interface EarlierWork {
  readonly desk: Desk;
  readonly last: LastStandings;
}

/** Due day of each customer's oldest item above zero that is past due, NO_DAY for none. */
function oldestDue({ items, asOf }: AgedItems): Int32Array {
  const oldest = new Int32Array(items.customers.size).fill(NO_DAY);
  for (let row = 0; row < items.length; row++) {
    const due = items.dueDay[row]!;
    if (due === NO_DAY || due >= asOf || items.openAmount[row]! <= 0) continue;
    const code = items.customer[row]!;
    if (oldest[code] === NO_DAY || due < oldest[code]!) oldest[code] = due;
  }
  return oldest;
}

/** Promises of the sheet that were broken and that the log does not have: one for the same day is the same promise. */
function brokenBeside(days: ReadonlySet<number> | undefined, state: AccountState | undefined): number {
  if (!days) return 0;
  const logged = new Set((state?.promises ?? []).map(({ day }): number => day));
  return [...days].filter((day) => !logged.has(day)).length;
}

/** Ranks one currency by a strategy with all that AR_Customers, the activity log and the last worklist know; `place` is the currency's in the report. */
export function rankWithLog(
  aged: AgedItems,
  place: number,
  strategy: Strategy,
  facts: readonly CustomerFacts[],
  earlier: EarlierWork | null,
  habits: PaymentHabits,
): RankedCustomer[] {
  const { currency, customers } = aged.items;
  const known = customerStandings(customers, facts, currency);
  const broken = brokenOnSheet(aged.items, aged.asOf, earlier?.desk.toleranceDays ?? TOLERANCE_DAYS);
  const chances = habits[place] ?? null;
  if (!earlier) {
    const alone: CustomerFactsOf = (code) => ({ ...known(code), brokenPromises: broken.get(code)?.size ?? 0 });
    return rankCustomers(aged, strategy, alone, null, chances);
  }
  const { desk, last } = earlier;
  const oldest = last.size > 0 ? oldestDue(aged) : null;
  const standing: CustomerFactsOf = (code) => {
    const due = oldest ? oldest[code]! : NO_DAY;
    const before = due === NO_DAY ? undefined : (last.get(lastKey(code, currency.code)) ?? last.get(lastKey(code, '')));
    const worseSinceSnapshot = due !== NO_DAY && isWorse(aged.scheme, aged.asOf, aged.asOf - due, before);
    const standing = standingWithLog(known(code), code, desk);
    const onSheet = brokenBeside(broken.get(code), desk.states.get(code));
    // Of most customers nothing is known, and they all share the one standing that says so.
    return onSheet === 0 && !worseSinceSnapshot
      ? standing
      : { ...standing, brokenPromises: standing.brokenPromises + onSheet, worseSinceSnapshot };
  };
  return rankCustomers(aged, strategy, standing, desk.held[place] ?? null, chances);
}
