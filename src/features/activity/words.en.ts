import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import { KIND_WORDS, type ActivityKind } from './domain/activityEntry';
import type { GoneCause } from './domain/goneCause';
import type { NoteStanding } from './domain/notes/noteThreads';
import type { PromiseStatus } from './domain/promiseState';
import { VERDICTS } from './domain/verdicts';

const CAUSES: Readonly<Record<GoneCause, string>> = {
  paid: 'paid',
  credited: 'credited',
  writtenOff: 'written off',
  unknown: 'no longer in the report',
};

const STATES = {
  cleared: 'cleared, cause unknown',
  byCredit: 'cleared by credits',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
} as const;

const moved = (movedTo: string | null): string => (movedTo === null ? '' : `, now ${movedTo}`);
const money = (amount: Money, say: Say): string => `${say.money(amount)} ${amount.currency.code}`.trim();
const parts = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');

/** What the activity log says, in English. */
export const en = {
  logGone: ({ entries }: { entries: number }, say: Say) =>
    `The activity log with ${say.count(entries, 'entry', 'entries')} is gone. No sheet has the table AR_Activity.`,
  bringLogBack:
    'Undo the deletion, or copy the sheet AR Activity back from an earlier version. To begin a new log, insert an empty sheet named AR Activity and refresh.',
  logGoneFromFigures: ({ entries }: { entries: number }, say: Say) =>
    `The activity log with ${say.count(entries, 'entry', 'entries')} is gone. Promises, disputes and notes are missing from these figures.`,
  columnMissing: ({ sheet, columns, column }: { sheet: string; columns: readonly string[]; column: string }, say: Say) =>
    `${sheet} has lost its column ${say.list(columns)}. The next refresh adds it at column ${column}.`,

  movesToDecide: ({ documents }: { documents: number }, say: Say) =>
    `${say.count(documents, 'document', 'documents')} may have come back under another number. Choose yes or no on AR Moved Documents.`,

  // What is wrong with a row.
  dateWrong: ({ heading, text }: { heading: string; text: string }) => `${heading} "${text}" is not a date. Enter it like 2026-01-31.`,
  dateAmbiguous: ({ heading, text }: { heading: string; text: string }) =>
    `${heading} "${text}" could be day/month or month/day. Enter it like 2026-01-31.`,
  amountWrong: ({ heading, text }: { heading: string; text: string }) => `${heading} "${text}" is not an amount. Enter a number.`,
  amountAmbiguous: ({ heading, text }: { heading: string; text: string }) =>
    `${heading} "${text}" can be read as two amounts. Enter a number.`,
  kindUnknown: ({ kind }: { kind: string }) => `The kind "${kind}" is unknown, so the row counts as a note. Choose one from the list.`,
  termsMissing: 'Enter the new terms under Outcome and the old ones under Reason.',
  termsDayMissing: 'Enter the day from which the new terms hold under Date promised or due.',
  secondNameMissing: ({ from }: { from: number }, say: Say) =>
    `From ${say.number(from, 2)} on a second name is needed. Add a column "Approved by".`,
  secondNameSame: 'Approved by must be another person than Who. Only the names are compared.',
  secondNameFrom: 'Second name from',
  customerMissing: 'The row has no customer. Enter its name or number.',
  promiseDayMissing: 'Enter the date of the promise under Date promised or due. Without it the promise does not count.',
  planDayMissing: 'Enter the date of the first instalment under Date promised or due.',
  planRhythmWrong: 'Enter under Outcome how many instalments and how often, such as 6 monthly. It counts as one instalment.',
  snoozeDayMissing: 'Enter under Next date until when the account is snoozed.',

  // What a State cell says.
  kind: ({ kind }: { kind: ActivityKind }) => KIND_WORDS[kind],
  promiseState: (
    {
      status,
      paid,
      promised,
      brokenBefore,
      movedTo,
    }: { status: PromiseStatus | 'byCredit'; paid: Money; promised: Money; brokenBefore: number; movedTo: string | null },
    say: Say,
  ) => {
    if (status === 'partlyKept') return `${VERDICTS.partlyKept.en}: ${say.money(paid)} of ${money(promised, say)}`;
    if (status === 'open') return `open${brokenBefore > 0 ? `, after ${brokenBefore} broken` : ''}${moved(movedTo)}`;
    return { ...STATES, kept: VERDICTS.kept.en, broken: VERDICTS.broken.en }[status];
  },
  planState: (
    { status, paid, of, behind }: { status: 'open' | 'kept' | 'broken' | 'cleared' | 'withdrawn'; paid: number; of: number; behind: Money },
    say: Say,
  ) => {
    if (status === 'open') return `open, ${paid} of ${of} paid`;
    if (status === 'broken') return `${VERDICTS.broken.en}, ${money(behind, say)} behind`;
    return status === 'kept' ? VERDICTS.kept.en : STATES[status];
  },
  disputeOpen: ({ since, movedTo }: { since: DayNumber | null; movedTo: string | null }, say: Say) =>
    `open${since === null ? '' : ` since ${say.day(since)}`}${moved(movedTo)}`,
  disputeGone: ({ cause }: { cause: GoneCause }) => (cause === 'unknown' ? 'no longer open' : `no longer open: ${CAUSES[cause]}`),
  noteState: ({
    standing,
    cause,
    goesOnAs,
    movedTo,
  }: {
    standing: NoteStanding;
    cause: GoneCause | null;
    goesOnAs: string | null;
    movedTo: string | null;
  }) => {
    if (standing === 'closed') return `closed: ${CAUSES[cause ?? 'unknown']}${goesOnAs === null ? '' : `, continues as ${goesOnAs}`}`;
    return standing === 'unseen' ? 'not in any report yet' : `${standing}${moved(movedTo)}`;
  },
  earlier: 'earlier',
  logged: 'logged',
  onHold: 'on hold',
  neverSeen: ({ what }: { what: 'customer' | 'account' | 'document' }) =>
    what === 'account' ? 'nothing open in the report' : `${what} not in the report`,

  // What the worklist shows of an account.
  together: ({ parts }: { parts: readonly Message[] }, say: Say) => parts.map(say).join('; '),
  lastContact: ({ when, kind, outcome }: { when: DayNumber | null; kind: ActivityKind; outcome: string }, say: Say) =>
    `${when === null ? '' : `${say.day(when)} `}${parts(KIND_WORDS[kind], outcome)}`,
  promiseBy: ({ promised, paid, day, onItems }: { promised: Money; paid: Money; day: DayNumber; onItems: boolean }, say: Say) =>
    `${say.money(promised)} by ${say.day(day)}${paid.amount > 0 ? `, ${say.money(paid)} paid` : ''}${onItems ? ', for items' : ''}`,
  planOf: ({ total, paid, of }: { total: Money; paid: number; of: number }, say: Say) =>
    `plan of ${say.money(total)}: ${paid} of ${of} paid`,
  disputeOf: ({ amount, reason, state }: { amount: Money; reason: string; state: Message }, say: Say) =>
    `${say.money(amount)} ${parts(reason, say(state))}`,
  nextStep: ({ day, action }: { day: DayNumber | null; action: string }, say: Say) =>
    `${day === null ? '' : say.day(day)} ${action}`.trim(),
  flags: (
    { isOnHold, isEscalated, broken, snoozed }: { isOnHold: boolean; isEscalated: boolean; broken: number; snoozed: DayNumber | null },
    say: Say,
  ) =>
    parts(
      isOnHold ? 'on hold' : '',
      isEscalated ? 'escalated' : '',
      broken > 0 ? say.count(broken, 'broken promise', 'broken promises') : '',
      snoozed === null ? '' : `snoozed to ${say.day(snoozed)}`,
    ),

  // AR Activity.
  title: 'Activity: what was said, promised and disputed',
  howTo:
    'Type below the last row or log in the pane; nothing is deleted. Notes on paid or missing items are kept. Filter State to see them.',
  graceDays: 'Promise grace days',

  // AR Activity Report.
  reportAsOf: ({ day }: { day: DayNumber }, say: Say) =>
    `As of ${say.day(day)}, from AR Activity. Collected after contact: open at the first contact, less what is open now and known credits. Items that left the report count if a list of paid invoices has them.`,
  nobody: 'Nobody named',
  total: 'Total',
} satisfies Words;
