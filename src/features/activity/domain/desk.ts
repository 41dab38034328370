import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { CustomerStanding } from '../../aging/domain/customerStanding';
import type { AccountState, AccountWork } from './accountState';
import { CONTACT_KINDS, documentsOf, type ActivityEntry, type NewEntry } from './activityEntry';
import { deriveStates } from './deriveStates';
import { announce, completeEntry, type CompletionFacts } from './earlier/completeEntry';
import { EarlierReports } from './earlier/earlierReports';
import { entryId } from './entryId';
import { heldAmounts } from './heldAmounts';
import type { LedgerIndex } from './ledgerIndex';
import { noteThreads, type NoteThread } from './notes/noteThreads';
import { NOTHING_PAID, type PaidFacts } from './paidFacts';

/** Everything that the activity log says about a report. */
export interface Desk {
  readonly asOf: DayNumber;
  readonly toleranceDays: number;
  readonly entries: readonly ActivityEntry[];
  readonly index: LedgerIndex;
  readonly states: ReadonlyMap<number, AccountState>;
  /** Accounts of the log whose customer is not in the report. */
  readonly gone: readonly AccountWork[];
  readonly threads: ReadonlyMap<string, NoteThread>;
  /** What open disputes, plans and promises hold back, by place of the currency in the report. */
  readonly held: readonly (HeldAmounts | null)[];
  /** True where anybody has logged a contact, so that no contact means something. */
  readonly logsContacts: boolean;
  /** Day of the earliest contact of the log, `null` where none has a day. */
  readonly firstContact: DayNumber | null;
  /** What the paid lists of the workbook know. */
  readonly paid: PaidFacts;
  /** What was open at earlier refreshes and closings. */
  readonly earlier: EarlierReports;
}

interface DeskFacts {
  readonly index: LedgerIndex;
  readonly asOf: DayNumber;
  readonly toleranceDays: number;
  readonly paid?: PaidFacts;
  readonly earlier?: EarlierReports;
}

/** Derives every state of the log at an as-of date. */
export function openDesk(entries: readonly ActivityEntry[], facts: DeskFacts): Desk {
  const { index, asOf, toleranceDays, paid = NOTHING_PAID, earlier = EarlierReports.NONE } = facts;
  announce(
    entries.flatMap(({ document }) => documentsOf(document)),
    { index, earlier, paid },
  );
  const stateFacts = { index, asOf, toleranceDays, paid };
  const { states, gone } = deriveStates(entries, stateFacts);
  return {
    asOf,
    toleranceDays,
    entries,
    index,
    states,
    gone,
    threads: noteThreads(entries, stateFacts),
    held: heldAmounts(index.tables, states.values(), asOf),
    logsContacts: entries.some(({ kind }) => CONTACT_KINDS.has(kind)),
    firstContact: firstContactOf(entries),
    paid,
    earlier,
  };
}

function firstContactOf(entries: readonly ActivityEntry[]): DayNumber | null {
  let first: DayNumber | null = null;
  for (const { kind, when } of entries) if (when !== null && CONTACT_KINDS.has(kind) && (first === null || when < first)) first = when;
  return first;
}

/** The standing of a customer with what the log knows put in: broken promises and the days since somebody had contact. */
export function standingWithLog(standing: CustomerStanding, customer: number, desk: Desk): CustomerStanding {
  const state = desk.states.get(customer);
  const brokenPromises = state?.brokenCount ?? 0;
  if (!desk.logsContacts) return brokenPromises === 0 ? standing : { ...standing, brokenPromises, daysSinceContact: null };
  const when = state?.lastContact?.when ?? null;
  const daysOnRecord = desk.firstContact === null ? 0 : Math.max(0, desk.asOf - desk.firstContact);
  return {
    ...standing,
    brokenPromises,
    daysSinceContact: when === null ? Infinity : Math.max(0, desk.asOf - when),
    daysOnRecord,
    lettersSent: state?.lettersSent ?? 0,
  };
}

/** New entries as they are appended to a log of `count` entries: each with its id and what was open of it; no refresh has seen them yet. */
export function withIds(
  entries: readonly NewEntry[],
  count: number,
  taken: ReadonlySet<string>,
  facts: CompletionFacts | null,
): readonly ActivityEntry[] {
  const ids = new Set(taken);
  return entries.map((entry, place) => {
    const id = entryId(entry, count + place + 1, ids);
    ids.add(id);
    const added = { ...entry, id, state: '' };
    return facts ? completeEntry(added, facts) : added;
  });
}
