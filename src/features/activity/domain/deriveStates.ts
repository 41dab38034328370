import { CONTACT_KINDS, isHoldOfAccount, type ActivityEntry } from './activityEntry';
import type { AccountState, AccountWork } from './accountState';
import { isCredit } from './creditEntries';
import type { LedgerIndex } from './ledgerIndex';
import { ownerKey } from './notes/noteThreads';
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
  return entries
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => days[a.place]! - days[b.place]! || a.place - b.place)
    .map(({ entry }) => entry);
}

const NO_ENTRIES: readonly ActivityEntry[] = [];

/** The log by account: of customers that the report has, by customer code, and of those that it has not. */
interface Grouped {
  readonly present: ReadonlyMap<number, readonly ActivityEntry[]>;
  readonly gone: Iterable<readonly ActivityEntry[]>;
}

function appendTo<K>(lists: Map<K, ActivityEntry[]>, key: K, entry: ActivityEntry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

function byAccount(entries: readonly ActivityEntry[], index: LedgerIndex): Grouped {
  const present = new Map<number, ActivityEntry[]>();
  const gone = new Map<string, ActivityEntry[]>();
  for (const entry of entries) {
    const { customer } = index.find(entry);
    if (customer !== null) appendTo(present, customer, entry);
    else if (entry.customer !== '' || entry.customerId !== '') appendTo(gone, ownerKey(entry), entry);
  }
  return { present, gone: gone.values() };
}

function nextStepOf(entries: readonly ActivityEntry[]): ActivityEntry | null {
  let next: ActivityEntry | null = null;
  for (const entry of entries) {
    if (entry.nextAction !== '' || (entry.nextDay !== null && entry.kind !== 'snooze')) next = entry;
    else if (CONTACT_KINDS.has(entry.kind)) next = null;
  }
  return next;
}

/** The entries of an account by what they are, so that each is looked at once. */
function byKind(entries: readonly ActivityEntry[]): (kind: ActivityEntry['kind']) => readonly ActivityEntry[] {
  const kinds = new Map<ActivityEntry['kind'], ActivityEntry[]>();
  for (const entry of entries) appendTo(kinds, entry.kind, entry);
  return (kind) => kinds.get(kind) ?? NO_ENTRIES;
}

function lastOf(entries: readonly ActivityEntry[], isMeant: (entry: ActivityEntry) => boolean): ActivityEntry | null {
  for (let place = entries.length - 1; place >= 0; place--) if (isMeant(entries[place]!)) return entries[place]!;
  return null;
}

function workOf(own: readonly ActivityEntry[], facts: StateFacts): AccountWork {
  const entries = inOrder(own);
  const of = byKind(entries);
  const credits = of('writeOff').length === 0 ? of('credit') : entries.filter(isCredit);
  const promises = standingPromises(of('promise'), credits, facts);
  const plans = standingPlans(of('plan'), credits, facts);
  return {
    entries,
    lastContact: lastOf(entries, ({ kind }) => CONTACT_KINDS.has(kind)),
    lettersSent: of('letter').length,
    promises,
    plans,
    disputes: standingDisputes(of('dispute'), credits, facts),
    brokenCount: promises.filter(({ status }) => status === 'broken').length + plans.filter(({ status }) => status === 'broken').length,
    isOnHold: lastOf(entries, isHoldOfAccount)?.kind === 'hold',
    snoozedUntil: lastOf(of('snooze'), () => true)?.nextDay ?? null,
    nextStep: nextStepOf(entries),
  };
}

/** What the log says of each account that it names. */
interface DerivedStates {
  /** Of customers that the report has, by customer code. */
  readonly states: ReadonlyMap<number, AccountState>;
  /** Of customers that have left the report, or that no report has had. */
  readonly gone: readonly AccountWork[];
}

/** The state of every account that the log names. Linear in entries and items. */
export function deriveStates(entries: readonly ActivityEntry[], facts: StateFacts): DerivedStates {
  const states = new Map<number, AccountState>();
  const { present, gone } = byAccount(entries, facts.index);
  for (const [customer, own] of present) states.set(customer, { customer, ...workOf(own, facts) });
  return { states, gone: Array.from(gone, (own) => workOf(own, facts)) };
}
