import type { DayNumber } from '../../../kernel/calendar/dayNumber';

/** What an entry of the activity log is about, in the order of the list that its cells offer. */
export const ACTIVITY_KINDS = [
  'call',
  'email',
  'letter',
  'visit',
  'inquiry',
  'routed',
  'answered',
  'note',
  'promise',
  'dispute',
  'plan',
  'escalation',
  'hold',
  'release',
  'credit',
  'writeOff',
  'adjustment',
  'writeOffProposal',
  'terms',
  'step',
  'snooze',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** How the log names each kind. */
export const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  call: 'call',
  email: 'e-mail',
  letter: 'letter',
  visit: 'visit',
  inquiry: 'inquiry received',
  routed: 'routed',
  answered: 'answered',
  note: 'note',
  promise: 'promise',
  dispute: 'dispute',
  plan: 'payment plan',
  escalation: 'escalation',
  hold: 'hold',
  release: 'release',
  credit: 'credit memo',
  writeOff: 'write-off',
  adjustment: 'adjustment',
  writeOffProposal: 'write-off proposal',
  terms: 'terms change',
  step: 'next step',
  snooze: 'snooze',
};

/** Other words that people type for a kind, in small letters. */
const OTHER_WORDS: Readonly<Record<string, ActivityKind>> = {
  phone: 'call',
  'phone call': 'call',
  called: 'call',
  telephone: 'call',
  email: 'email',
  mail: 'email',
  reminder: 'letter',
  notice: 'letter',
  'routed to another department': 'routed',
  answer: 'answered',
  comment: 'note',
  todo: 'step',
  'follow-up': 'step',
  'promise to pay': 'promise',
  ptp: 'promise',
  'short pay': 'dispute',
  deduction: 'dispute',
  plan: 'plan',
  instalments: 'plan',
  'credit hold': 'hold',
  'credit note': 'credit',
  'credit or write-off': 'credit',
  'write off': 'writeOff',
  'written off': 'writeOff',
  correction: 'adjustment',
  'change of terms': 'terms',
  'contract change': 'terms',
};

const BY_WORDS = new Map<string, ActivityKind>([
  ...Object.entries(OTHER_WORDS),
  ...ACTIVITY_KINDS.flatMap((kind): [string, ActivityKind][] => [
    [KIND_WORDS[kind], kind],
    [kind.toLowerCase(), kind],
  ]),
]);

/** The kind that a cell of the log names, or `null`. */
export function kindFromWords(words: string): ActivityKind | null {
  return BY_WORDS.get(words.trim().toLowerCase()) ?? null;
}

/** Kinds in which somebody spoke or wrote to the customer, or the customer to us. */
export const CONTACT_KINDS: ReadonlySet<ActivityKind> = new Set([
  'call',
  'email',
  'letter',
  'visit',
  'inquiry',
  'answered',
  'promise',
  'dispute',
  'plan',
]);

/** Who an entry or a note is about: texts as the sheet has them, '' for unknown; `document` '' means the whole account, several stand with ';' between them. */
export interface Subject {
  readonly entity: string;
  readonly customer: string;
  readonly customerId: string;
  readonly document: string;
  /** Code of the currency, '' where it goes without saying. */
  readonly currency: string;
}

/** What was logged, before it has a place and an id. Amounts are numbers in currency units as their cells show them, `null` for none. */
export interface NewEntry extends Subject {
  readonly when: DayNumber | null;
  readonly who: string;
  readonly kind: ActivityKind;
  readonly outcome: string;
  readonly amount: number | null;
  /** Promised or due: day of a promise, first day of a plan. */
  readonly day: DayNumber | null;
  readonly reason: string;
  readonly owner: string;
  readonly nextAction: string;
  readonly nextDay: DayNumber | null;
  readonly text: string;
  /** Open amount of what it is about when it was logged; `null` until a refresh has found it in a report. */
  readonly openThen: number | null;
}

/** One row of the activity log. */
export interface ActivityEntry extends NewEntry {
  readonly id: string;
  /** What the last refresh made of it, '' where none has seen it. */
  readonly state: string;
}

/** An entry with nothing in it but what is given. */
export function newEntry(given: Partial<NewEntry> & Pick<NewEntry, 'kind'>): NewEntry {
  const nothing = {
    entity: '',
    customer: '',
    customerId: '',
    document: '',
    currency: '',
    who: '',
    outcome: '',
    reason: '',
    owner: '',
    nextAction: '',
    text: '',
  };
  return { ...nothing, when: null, amount: null, day: null, nextDay: null, openThen: null, ...given };
}

const NO_DOCUMENTS: readonly string[] = [];

/** The documents that a Document cell names; none means the whole account. */
export function documentsOf(document: string): readonly string[] {
  if (document === '') return NO_DOCUMENTS;
  if (!document.includes(';')) return document.trim() === '' ? NO_DOCUMENTS : [document.trim()];
  return document
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** True for a hold or a release of the whole account; one that names a document is about an order. */
export const isHoldOfAccount = ({ kind, document }: ActivityEntry): boolean =>
  (kind === 'hold' || kind === 'release') && documentsOf(document).length === 0;
