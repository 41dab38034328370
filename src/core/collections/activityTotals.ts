import { weekday, type DayNumber } from '../calendar/dayNumber';
import { CONTACT_KINDS, type ActivityEntry } from './activityEntry';
import type { Desk } from './desk';
import { entryAmount } from './creditEntries';

/** The work of one collector in one week and currency; amounts in minor units. */
export interface WeekOfWork {
  /** Monday of the week, `null` for entries without a day. */
  readonly weekStart: DayNumber | null;
  readonly who: string;
  readonly currency: string;
  readonly contacts: number;
  readonly promisesMade: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  readonly promised: number;
  /** What the items went down by after the first contact about them, credits of the log left out; items that have left count as collected in full. */
  readonly collected: number;
}

interface Tally {
  contacts: number;
  promisesMade: number;
  promisesKept: number;
  promisesBroken: number;
  promised: number;
  collected: number;
}

const mondayOf = (day: DayNumber | null): DayNumber | null => (day === null ? null : ((day - weekday(day)) as DayNumber));

/** Entries that may have brought money in: the first contact about each document or account, so that no reduction counts twice. */
function firstContacts(entries: readonly ActivityEntry[]): ReadonlySet<ActivityEntry> {
  const first = new Map<string, ActivityEntry>();
  for (const entry of entries) {
    if (!CONTACT_KINDS.has(entry.kind) || entry.openThen === null) continue;
    const key = `${entry.entity}\u0000${entry.customerId || entry.customer}\u0000${entry.document}`;
    if (!first.has(key)) first.set(key, entry);
  }
  return new Set(first.values());
}

/**
 * Contacts, promises made, kept and broken, and what came in after a contact, by week, collector and currency; the earliest week first.
 * The amount collected after a contact is what was open then less what is open now of the same documents; contacts about a whole account
 * count only where no document of it was named, so that nothing counts twice.
 */
export function activityTotals(desk: Desk): readonly WeekOfWork[] {
  const tallies = new Map<string, { readonly key: Pick<WeekOfWork, 'weekStart' | 'who' | 'currency'>; readonly tally: Tally }>();
  const at = (entry: ActivityEntry, currency: string): Tally => {
    const key = { weekStart: mondayOf(entry.when), who: entry.who, currency };
    const text = `${key.weekStart} ${currency} ${entry.who}`;
    let known = tallies.get(text);
    if (!known) tallies.set(text, (known = { key, tally: { contacts: 0, promisesMade: 0, promisesKept: 0, promisesBroken: 0, promised: 0, collected: 0 } }));
    return known.tally;
  };
  const namesDocuments = new Set(desk.entries.filter(({ document, kind }) => document !== '' && CONTACT_KINDS.has(kind)).map((entry) => desk.index.customerOf(entry)));
  const first = firstContacts(desk.entries);
  for (const entry of desk.entries) {
    if (!CONTACT_KINDS.has(entry.kind)) continue;
    const found = desk.index.find(entry);
    const table = desk.index.tables[found.items.table];
    if (!table) continue;
    const tally = at(entry, table.currency.code);
    tally.contacts++;
    if (!first.has(entry) || (entry.document === '' && namesDocuments.has(found.customer))) continue;
    tally.collected += Math.max(0, (entryAmount(entry.openThen, table.currency) ?? 0) - desk.index.openOf(found, entry.when));
  }
  for (const { promises } of [...desk.states.values(), ...desk.gone]) {
    for (const { entry, currency, status, promised } of promises) {
      const tally = at(entry, currency.code);
      tally.promisesMade++;
      tally.promised += promised;
      if (status === 'kept') tally.promisesKept++;
      if (status === 'broken') tally.promisesBroken++;
    }
  }
  return [...tallies.values()].map(({ key, tally }) => ({ ...key, ...tally })).sort((a, b) => (a.weekStart ?? 0) - (b.weekStart ?? 0) || (a.who < b.who ? -1 : a.who > b.who ? 1 : 0) || (a.currency < b.currency ? -1 : 1));
}
