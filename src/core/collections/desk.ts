import type { DayNumber } from '../calendar/dayNumber';
import type { CustomerDirectory } from '../ledger/customers';
import type { OpenItems } from '../ledger/openItems';
import { cellNumber, type MinorUnits } from '../money/minorUnits';
import type { HeldAmounts } from '../priority/collectable';
import type { CustomerStanding } from '../priority/customerStanding';
import type { AccountState } from './accountState';
import { CONTACT_KINDS, documentsOf, type ActivityEntry, type NewEntry } from './activityEntry';
import { deriveStates } from './deriveStates';
import { entryId } from './entryId';
import { heldAmounts } from './heldAmounts';
import { LedgerIndex } from './ledgerIndex';
import { noteThreads, noteWords, type NoteThread } from './noteThreads';
import { NOTHING_PAID, type PaidFacts } from './paidFacts';
import { judgementDay } from './promiseState';
import { disputeWords, planWords, promiseWords, settledStatus } from './stateWords';

/** Everything that the activity log says about a report. */
export interface Desk {
  readonly asOf: DayNumber;
  readonly toleranceDays: number;
  readonly entries: readonly ActivityEntry[];
  readonly index: LedgerIndex;
  readonly states: ReadonlyMap<number, AccountState>;
  readonly threads: ReadonlyMap<string, NoteThread>;
  /** What open disputes, plans and promises hold back, by place of the currency in the report. */
  readonly held: readonly (HeldAmounts | null)[];
  /** True where anybody has logged a contact, so that no contact means something. */
  readonly logsContacts: boolean;
}

export interface DeskFacts {
  readonly tables: readonly OpenItems[];
  readonly customers: CustomerDirectory;
  readonly asOf: DayNumber;
  readonly toleranceDays: number;
  readonly paid?: PaidFacts;
  /** Subjects beyond those of the log that will be asked for, such as notes in cells. */
  readonly alsoDocuments?: Iterable<string>;
}

/** Derives every state of the log at an as-of date. */
export function openDesk(entries: readonly ActivityEntry[], facts: DeskFacts): Desk {
  const { tables, customers, asOf, toleranceDays, paid = NOTHING_PAID, alsoDocuments = [] } = facts;
  const index = new LedgerIndex(tables, customers, [...entries.flatMap(({ document }) => documentsOf(document)), ...alsoDocuments]);
  const states = deriveStates(entries, { index, asOf, toleranceDays, paid });
  return {
    asOf,
    toleranceDays,
    entries,
    index,
    states,
    threads: noteThreads(entries, index, paid),
    held: heldAmounts(tables, states.values()),
    logsContacts: entries.some(({ kind }) => CONTACT_KINDS.has(kind)),
  };
}

/** The standing of a customer with what the log knows put in: broken promises and the days since somebody had contact. */
export function standingWithLog(standing: CustomerStanding, customer: number, desk: Desk): CustomerStanding {
  const state = desk.states.get(customer);
  const when = state?.lastContact?.when ?? null;
  const daysSinceContact = !desk.logsContacts ? null : when === null ? Infinity : Math.max(0, desk.asOf - when);
  return { ...standing, brokenPromises: state?.brokenCount ?? 0, daysSinceContact, ...(desk.logsContacts ? { lettersSent: state?.lettersSent ?? 0 } : {}) };
}

/** How an entry reads whose customer has left the report: a verdict stays, and what was open has been cleared for a cause that nobody knows. */
function goneWords({ kind, state, openThen, day, outcome }: ActivityEntry, desk: Desk): string {
  if (openThen === null) return 'customer not in the report';
  if (kind === 'dispute') return outcome === '' ? 'no longer open' : outcome;
  if (kind !== 'promise' && kind !== 'plan') return 'logged';
  if (settledStatus(state) !== null || day === null) return state === '' ? 'logged' : state;
  return desk.asOf < judgementDay(day, desk.toleranceDays) ? 'open' : 'cleared, cause unknown';
}

/** What the State cell of each entry says at this as-of date, in the order of the entries; never ''. */
export function stateTexts(desk: Desk): readonly string[] {
  const texts = new Map<ActivityEntry, string>();
  for (const state of desk.states.values()) {
    for (const promise of state.promises) texts.set(promise.entry, promiseWords(promise));
    for (const plan of state.plans) texts.set(plan.entry, planWords(plan));
    for (const dispute of state.disputes) texts.set(dispute.entry, disputeWords(dispute));
    const holds = state.entries.filter(({ kind }) => kind === 'hold' || kind === 'release');
    if (state.isOnHold) texts.set(holds[holds.length - 1]!, 'on hold');
  }
  for (const thread of desk.threads.values()) for (const entry of thread.entries) texts.set(entry, noteWords(entry, thread));
  const seen = new Map<string, boolean>();
  const isKnown = (entry: ActivityEntry): boolean => {
    const key = `${entry.entity}\u0000${entry.customerId}\u0000${entry.customer}`;
    const known = seen.get(key) ?? desk.index.customerOf(entry) !== null;
    seen.set(key, known);
    return known;
  };
  return desk.entries.map((entry) => texts.get(entry) ?? (isKnown(entry) ? 'logged' : goneWords(entry, desk)));
}

/** What is open now of an entry that nobody has found in a report before, in currency units; `null` where it is not in this one either. */
export function openThenOf(entry: NewEntry, index: LedgerIndex): number | null {
  if (entry.openThen !== null) return entry.openThen;
  const found = index.find(entry);
  if (found.items.rows.length === 0) return null;
  return cellNumber(index.openOf(found, entry.when) as MinorUnits, index.tables[found.items.table]!.currency);
}

/** New entries as they are appended to a log of `count` entries: each with its id and what is open of it; no refresh has seen them yet. */
export function withIds(entries: readonly NewEntry[], count: number, taken: ReadonlySet<string>, index: LedgerIndex | null): readonly ActivityEntry[] {
  const ids = new Set(taken);
  return entries.map((entry, place) => {
    const id = entryId(entry, count + place + 1, ids);
    ids.add(id);
    return { ...entry, openThen: index ? openThenOf(entry, index) : entry.openThen, id, state: '' };
  });
}
