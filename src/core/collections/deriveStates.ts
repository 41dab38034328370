import { CONTACT_KINDS, type ActivityEntry } from './activityEntry';
import type { AccountState, StandingDispute, StandingPlan, StandingPromise } from './accountState';
import type { LedgerIndex } from './ledgerIndex';
import { standingDisputes } from './standingDisputes';
import { standingPlans } from './standingPlans';
import { standingPromises } from './standingPromises';
import type { StateFacts } from './stateFacts';

/** Entries of one account in the order in which things happened: by day, then by their place in the log; without a day as it stands. */
export function inOrder(entries: readonly ActivityEntry[]): readonly ActivityEntry[] {
  let isSorted = true;
  let last: number = -Infinity;
  for (const { when } of entries) {
    if (when !== null && when < last) isSorted = false;
    if (when !== null) last = when;
  }
  if (isSorted) return entries;
  const days: number[] = [];
  entries.forEach(({ when }, place) => days.push(when ?? days[place - 1] ?? -Infinity));
  return entries.map((entry, place) => ({ entry, place })).sort((a, b) => days[a.place]! - days[b.place]! || a.place - b.place).map(({ entry }) => entry);
}

/** The entries of each customer that the report has, by customer code. */
export function entriesByCustomer(entries: readonly ActivityEntry[], index: LedgerIndex): ReadonlyMap<number, readonly ActivityEntry[]> {
  const byCustomer = new Map<number, ActivityEntry[]>();
  const known = new Map<string, number | null>();
  for (const entry of entries) {
    const key = `${entry.entity}\u0000${entry.customerId}\u0000${entry.customer}`;
    let customer = known.get(key);
    if (customer === undefined) known.set(key, (customer = index.customerOf(entry)));
    if (customer === null) continue;
    const list = byCustomer.get(customer);
    if (list) list.push(entry);
    else byCustomer.set(customer, [entry]);
  }
  return byCustomer;
}

function nextStepOf(entries: readonly ActivityEntry[]): ActivityEntry | null {
  let next: ActivityEntry | null = null;
  for (const entry of entries) {
    if (entry.nextAction !== '' || (entry.nextDay !== null && entry.kind !== 'snooze')) next = entry;
    else if (CONTACT_KINDS.has(entry.kind)) next = null;
  }
  return next;
}

function accountState(customer: number, entries: readonly ActivityEntry[], promises: readonly StandingPromise[], plans: readonly StandingPlan[], disputes: readonly StandingDispute[]): AccountState {
  const contacts = entries.filter(({ kind }) => CONTACT_KINDS.has(kind));
  const holds = entries.filter(({ kind }) => kind === 'hold' || kind === 'release');
  const snoozes = entries.filter(({ kind }) => kind === 'snooze');
  return {
    customer,
    entries,
    lastContact: contacts[contacts.length - 1] ?? null,
    lettersSent: entries.filter(({ kind }) => kind === 'letter').length,
    promises,
    plans,
    disputes,
    brokenCount: promises.filter(({ status }) => status === 'broken').length + plans.filter(({ status }) => status === 'broken').length,
    isOnHold: holds[holds.length - 1]?.kind === 'hold',
    snoozedUntil: snoozes[snoozes.length - 1]?.nextDay ?? null,
    nextStep: nextStepOf(entries),
  };
}

/** The state of every account of the report that the log names, by customer code. Linear in entries and items. */
export function deriveStates(entries: readonly ActivityEntry[], facts: StateFacts): ReadonlyMap<number, AccountState> {
  const states = new Map<number, AccountState>();
  for (const [customer, own] of entriesByCustomer(entries, facts.index)) {
    const ordered = inOrder(own);
    const of = (kind: ActivityEntry['kind']): readonly ActivityEntry[] => ordered.filter((entry) => entry.kind === kind);
    const credits = of('credit');
    states.set(customer, accountState(customer, ordered, standingPromises(of('promise'), credits, facts), standingPlans(of('plan'), credits, facts), standingDisputes(of('dispute'), facts)));
  }
  return states;
}
