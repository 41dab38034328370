import type { ActivityKind } from '../../../activity/domain/activityEntry';
import { featureWords } from '../../../../pane/strings/featureWords';

/** What came of a call, as the log has it. */
export const OUTCOMES = ['reached', 'no answer', 'left a message'] as const;

/** What can be logged from an account, in the order of its buttons. */
export const LOGGED_KINDS = ['call', 'promise', 'dispute', 'nextStep', 'note', 'snooze'] as const;
export type LoggedKind = (typeof LOGGED_KINDS)[number];

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const en = {
  /** The call list and what is known of an account. */
  list: {
    title: 'Worklist',
    empty: 'Nobody to call: no customer owes anything here.',
    needsReport: 'Read a sheet on Home first.',
    noItemsAtAll: 'The sheet lists customers, not items. The ranked list by bucket is on AR Worklist.',
    noMatch: 'No customer matches.',
    filter: 'Find a customer',
    classes: 'Classes',
    class: (letter: string): string => `Class ${letter}`,
    showing: (shown: string, all: string): string => `${shown} of ${all}`,
    toCollect: 'To collect',
    daysPastDue: (days: string, count: number): string => `${days} ${plural(count, 'day', 'days')} past due`,
    notPastDue: 'Nothing past due',
    dueNow: 'Due on the as-of date',
    excluded: 'Off the list',
    next: 'Next account',
    previous: 'Previous account',
    position: (rank: string, all: string): string => `${rank} of ${all}`,
    filteredOut: 'Outside the filter',
    selectRows: 'Show in sheet',
    why: 'Why now',
    points: (points: string, count: number): string => `${points} ${plural(count, 'point', 'points')}`,
    score: 'Score',
    scoreOf: (score: string, percent: string): string => `${score} (${percent})`,
    nothingFires: 'No priority rule applies.',
    nextAction: 'Next action',
    balance: 'Balance',
    disputed: 'Disputed',
    promised: 'Promised',
    items: 'Oldest items',
    itemsOf: (shown: string, all: string): string => `${shown} of ${all}`,
    noItems: 'The sheet lists no items for this customer.',
    document: 'Document',
    due: 'Due',
    days: 'Days',
    open: 'Open',
    noNumber: 'No number',
    keys: 'Arrow keys move, Enter opens, letters find a customer.',
    kinds: { invoice: 'Invoice', creditMemo: 'Credit memo', debitMemo: 'Debit memo', payment: 'Payment', other: 'Other' },
  },
  log: 'Log',
  kinds: { call: 'Call', promise: 'Promise', dispute: 'Dispute', nextStep: 'Next step', note: 'Note', snooze: 'Snooze' } as Readonly<
    Record<LoggedKind, string>
  >,
  keys: 'Keys: C call, P promise, D dispute, N next step, Escape closes.',
  save: 'Save',
  by: 'Your name',
  whoMissing: 'Enter your name. It is remembered.',
  when: 'Said on',
  outcome: 'Outcome',
  outcomes: { reached: 'reached', 'no answer': 'no answer', 'left a message': 'left a message' } as Readonly<Record<string, string>>,
  amount: 'Amount',
  amountWrong: 'Enter an amount above 0, such as 1250.50.',
  amountAboveOpen: (open: string): string => `This is more than the ${open} that is open.`,
  about: 'About',
  wholeAccount: 'Whole account',
  promisedFor: 'Promised for',
  until: 'Until',
  on: 'On',
  dayWrong: 'Enter a date, such as 2026-01-31.',
  reason: 'Reason',
  action: 'What to do',
  text: 'What was said',
  textMissing: 'Enter a text.',
  standing: 'Promises and disputes',
  /** The day that an entry of a kind looks ahead to. */
  ahead: (day: string, kind: ActivityKind): string => `${kind === 'snooze' ? 'until' : kind === 'promise' ? 'for' : 'on'} ${day}`,
  promise: (amount: string, day: string): string => `Promise of ${amount} for ${day}`,
  plan: (amount: string, paid: string): string => `Plan of ${amount}, ${paid} instalments paid`,
  /** `days` is how long it has been open, `null` where nobody knows. */
  dispute: (amount: string, reason: string, days: number | null): string =>
    `Dispute of ${amount}${reason === '' ? '' : `: ${reason}`}${days === null ? '' : `, open for ${days} ${days === 1 ? 'day' : 'days'}`}`,
  onHold: 'On credit hold',
  broken: (count: string, n: number): string => `${count} ${n === 1 ? 'promise' : 'promises'} broken`,
  lastContacts: 'Last entries',
  noContacts: 'This account has no entries yet.',
  points: 'For the call',
  askFor: (amount: string): string => `Ask for ${amount}.`,
  askOldest: (document: string, days: string): string => `The oldest item is ${document}, ${days} days past due.`,
  lastSaid: (day: string, text: string): string => `Last time, ${day}: ${text}`,
  brokenAsk: (day: string, amount: string): string => `The promise of ${amount} for ${day} was broken. Ask why, and for a new date.`,
  offerPlan: (count: string, amount: string): string => `A plan could be ${count} monthly payments of ${amount}.`,
  speaks: (language: string): string => `Speaks ${language}.`,
  contact: (contact: string): string => `Contact: ${contact}.`,
  today: (called: string, promised: string, remaining: string): string => `${called} contacted, ${promised} promised, ${remaining} to go`,
  progress: 'Accounts contacted today',
  collector: 'Collector',
  entity: 'Entity',
  everyone: 'All',
  remind: 'Write reminder',
  brief: 'Write escalation brief',
  activityReport: 'Activity report',
  withSnoozed: (count: string): string => `Show ${count} snoozed`,
};

export type DeskStrings = typeof en;

/** The texts of the desk in the language of the pane; they are loaded with the accounts, not at the start. */
export const deskStrings = featureWords('worklist', en);
