import { weekday, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../kernel/ledger/customers';
import { CONTACT_KINDS, documentsOf, type ActivityEntry } from './activityEntry';
import type { Desk } from './desk';
import { isCredit } from './creditEntries';
import { ownerKey } from './notes/noteThreads';
import { figuresSince } from './standingPromises';
import { paidOn } from './promiseState';
import { currencyOfFound } from './subjectCurrency';

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
  /** What is known to have been paid after the first contact. */
  readonly collected: number;
  /** What went down after the first contact, less the credits known, of which nothing says why. */
  readonly unexplained: number;
}

interface Tally {
  contacts: number;
  promisesMade: number;
  promisesKept: number;
  promisesBroken: number;
  promised: number;
  collected: number;
  unexplained: number;
}

/** What became of the money after a contact, minor units. */
type Outcome = Pick<Tally, 'collected' | 'unexplained'>;

const NO_ENTRIES: readonly ActivityEntry[] = [];

const mondayOf = (day: DayNumber | null): DayNumber | null => (day === null ? null : ((day - weekday(day)) as DayNumber));

type AccountKey = number | string;

/** The account of an entry: its customer in the report, else as the log names it. */
const accountOf = (entry: ActivityEntry, { index }: Desk): AccountKey => index.customerOf(entry) ?? ownerKey(entry);

/**
 * Entries that may have brought money in: the first contact about each document or account, so that no reduction counts twice. A contact
 * about several documents counts where all of them are new; else what came in for it would count again.
 */
function firstContacts(desk: Desk): ReadonlySet<ActivityEntry> {
  const spokenOf = new Set<string>();
  const first = new Set<ActivityEntry>();
  for (const entry of desk.entries) {
    if (!CONTACT_KINDS.has(entry.kind) || entry.openThen === null) continue;
    const account = accountOf(entry, desk);
    const documents = documentsOf(entry.document);
    const keys = (documents.length === 0 ? [''] : documents).map((document) => `${account}\u0000${numberKey(document)}`);
    if (keys.some((key) => spokenOf.has(key))) continue;
    keys.forEach((key) => spokenOf.add(key));
    first.add(entry);
  }
  return first;
}

/** Credit memos and write-offs of the log by account. */
function creditsByAccount(desk: Desk): ReadonlyMap<AccountKey, readonly ActivityEntry[]> {
  const credits = new Map<AccountKey, ActivityEntry[]>();
  for (const entry of desk.entries.filter(isCredit)) {
    const key = accountOf(entry, desk);
    const own = credits.get(key);
    if (own) own.push(entry);
    else credits.set(key, [entry]);
  }
  return credits;
}

/**
 * What was open at a contact less what is open now and the credits known, parted into what was paid and what nothing explains. A document
 * that still stands was paid down; of documents that have left, and of an account, of which nobody knows which items left, only the
 * payments of the paid lists count.
 */
function outcomeOf(entry: ActivityEntry, credits: readonly ActivityEntry[], desk: Desk): Outcome {
  const found = desk.index.find(entry);
  const figures = figuresSince(entry, found, currencyOfFound(found, entry, desk), credits, null, desk);
  const { openThen, openNow, credited, settled } = figures;
  const reduced = Math.max(0, (openThen ?? 0) - openNow - credited);
  const isKnown = !settled.hasUnknownGone && !found.isAccount;
  const collected = isKnown ? (paidOn(figures) ?? 0) : Math.min(reduced, settled.inTime ?? 0);
  return { collected, unexplained: reduced - collected };
}

/**
 * Contacts, promises made, kept and broken, and what came in after a contact, by week, collector and currency; the earliest week first.
 * Contacts about a whole account count as bringing money in only where no document of it was named, so that nothing counts twice.
 */
export function activityTotals(desk: Desk): readonly WeekOfWork[] {
  const tallies = new Map<string, { readonly key: Pick<WeekOfWork, 'weekStart' | 'who' | 'currency'>; readonly tally: Tally }>();
  const at = (entry: ActivityEntry, currency: string): Tally => {
    const key = { weekStart: mondayOf(entry.when), who: entry.who, currency };
    const text = `${key.weekStart} ${currency} ${entry.who}`;
    let known = tallies.get(text);
    if (!known)
      tallies.set(
        text,
        (known = {
          key,
          tally: { contacts: 0, promisesMade: 0, promisesKept: 0, promisesBroken: 0, promised: 0, collected: 0, unexplained: 0 },
        }),
      );
    return known.tally;
  };
  const namesDocuments = new Set(
    desk.entries.filter(({ document, kind }) => document !== '' && CONTACT_KINDS.has(kind)).map((entry) => accountOf(entry, desk)),
  );
  const first = firstContacts(desk);
  const credits = creditsByAccount(desk);
  for (const entry of desk.entries) {
    if (!CONTACT_KINDS.has(entry.kind)) continue;
    const account = accountOf(entry, desk);
    const tally = at(entry, currencyOfFound(desk.index.find(entry), entry, desk).code);
    tally.contacts++;
    if (!first.has(entry) || (entry.document === '' && namesDocuments.has(account))) continue;
    const { collected, unexplained } = outcomeOf(entry, credits.get(account) ?? NO_ENTRIES, desk);
    tally.collected += collected;
    tally.unexplained += unexplained;
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
  return [...tallies.values()]
    .map(({ key, tally }) => ({ ...key, ...tally }))
    .sort(
      (a, b) =>
        (a.weekStart ?? 0) - (b.weekStart ?? 0) || (a.who < b.who ? -1 : a.who > b.who ? 1 : 0) || (a.currency < b.currency ? -1 : 1),
    );
}
