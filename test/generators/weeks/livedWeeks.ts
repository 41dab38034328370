import { Random } from '../../../src/features/sample/domain/random';
import { addDays, dayFromIso, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';

/** From a month end over three weeks to the next month end, and a week behind it. */
export const WEEK_DAYS = ['2026-09-30', '2026-10-07', '2026-10-14', '2026-10-21', '2026-10-31', '2026-11-07'] as const;
/** The place of the second month end. */
export const MONTH_END = 4;
const day = (iso: string): DayNumber => dayFromIso(iso)!;

/** What becomes of something that was said about a document, in the week after. */
const PROMISE_FATES = ['kept', 'partly', 'broken', 'credited', 'vanished', 'renumbered'] as const;
const NOTE_FATES = ['stays', 'paid', 'credited', 'renumbered'] as const;
const DISPUTE_FATES = ['stays', 'paid', 'renumbered'] as const;
type Fate = (typeof PROMISE_FATES)[number] | (typeof NOTE_FATES)[number];

/** A customer of the life; the currency is that of all its documents. */
interface LivedCustomer {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
}

interface LivedItem {
  readonly customer: LivedCustomer;
  document: string;
  readonly documentDay: DayNumber;
  readonly dueDay: DayNumber;
  /** Minor units. */
  open: number;
}

/** What a collector says in a week, and how it must stand from the next week on. */
export interface LivedEntry {
  readonly week: number;
  readonly kind: 'promise' | 'note' | 'dispute';
  readonly customer: LivedCustomer;
  readonly document: string;
  /** Minor units, `null` for a note. */
  readonly amount: number | null;
  readonly promisedFor: DayNumber | null;
  readonly text: string;
  readonly state: RegExp;
}

/** What the key figures of a currency must show; minor units. */
export interface LivedTotals {
  readonly currency: string;
  readonly balance: number;
  readonly pastDue: number;
  readonly items: number;
}

/** One export, from its title down, and the lines that the list of payments has by then. */
export interface LivedWeek {
  readonly asOf: DayNumber;
  readonly table: readonly (readonly Cell[])[];
  readonly paid: readonly (readonly Cell[])[];
  readonly totals: readonly LivedTotals[];
}

export interface LivedWeeks {
  readonly weeks: readonly LivedWeek[];
  readonly entries: readonly LivedEntry[];
  /** What moved the balance between the two month ends, by currency. */
  readonly movements: ReadonlyMap<string, LivedMovements>;
}

/** Minor units, as they change the balance. */
export interface LivedMovements {
  invoices: number;
  receipts: number;
  creditMemos: number;
  /** What left without a trace. */
  unexplained: number;
}

export const PAID_HEADINGS = [
  'Customer no.',
  'Customer',
  'Document no.',
  'Type',
  'Document date',
  'Due date',
  'Paid date',
  'Amount paid',
  'Currency',
];
const HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open balance', 'Currency'];
/** From the third export on the columns are renamed and moved. */
const RENAMED: Readonly<Record<string, string>> = { 'Document no.': 'Invoice', 'Open balance': 'Open amount' };
const MOVED = [2, 0, 1, 4, 3, 6, 5];
/** The places of days in every export, and in the list of payments. */
export const DATE_COLUMNS = [3, 4];
export const PAID_DATE_COLUMNS = [4, 5, 6];

const CUSTOMERS: readonly LivedCustomer[] = ['Alder', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fjord', 'Grove', 'Heath'].map((name, place) => ({
  id: `C-${100 + 7 * place}`,
  name: `${name} ${place % 2 === 0 ? 'Works' : 'Trading'}`,
  currency: place % 3 === 2 ? 'EUR' : 'USD',
}));

const STATES: Readonly<Record<LivedEntry['kind'], Readonly<Partial<Record<Fate, RegExp>>>>> = {
  promise: {
    kept: /^kept/,
    partly: /^partly kept/,
    broken: /^broken/,
    credited: /^cleared by credits/,
    vanished: /^cleared, cause unknown/,
    renumbered: /^broken/,
  },
  note: { stays: /^current/, paid: /^closed: paid/, credited: /^closed: credited/, renumbered: /^current/ },
  dispute: { stays: /^open/, paid: /paid/, renumbered: /^open/ },
};

/** Lives from week to week: what is open, what is paid and what was said. */
class Life {
  private readonly random: Random;
  private items: LivedItem[] = [];
  private readonly said = new Set<LivedItem>();
  private readonly payments: Cell[][] = [];
  private next = 5000;
  readonly entries: LivedEntry[] = [];
  readonly movements = new Map<string, LivedMovements>();
  readonly weeks: LivedWeek[] = [];

  constructor(
    seed: number,
    private readonly days: readonly string[],
  ) {
    this.random = new Random(seed);
    const first = day(days[0]!);
    for (let place = 0; place < 70; place++) this.bill(addDays(first, -this.random.integer(1, 110)));
    for (const [week, iso] of this.days.entries()) {
      if (week > 0) this.live(week);
      this.weeks.push(this.exported(week, day(iso)));
    }
  }

  private bill(documentDay: DayNumber): void {
    const dueDay = addDays(documentDay, this.random.pick([15, 30, 45]));
    // Each amount is of its own, so that a renumbered document can be told from all others.
    const open = 10_000 + this.random.integer(0, 900_000) * 3;
    const customer = this.random.pick(CUSTOMERS);
    this.items.push({ customer, document: this.number(), documentDay, dueDay, open });
    this.move(customer, 'invoices', open, documentDay);
  }

  /** Notes a movement between the two month ends. */
  private move({ currency }: LivedCustomer, kind: keyof LivedMovements, amount: number, on: DayNumber): void {
    if (on <= day(WEEK_DAYS[0]) || on > day(WEEK_DAYS[MONTH_END])) return;
    const moved = this.movements.get(currency) ?? { invoices: 0, receipts: 0, creditMemos: 0, unexplained: 0 };
    this.movements.set(currency, { ...moved, [kind]: moved[kind] + amount });
  }

  private number(): string {
    this.next += this.random.integer(1, 5);
    return String(this.next);
  }

  private settle(item: LivedItem, amount: number, on: DayNumber, type: 'Payment' | 'Credit memo'): void {
    item.open -= amount;
    const { customer, document, documentDay, dueDay } = item;
    this.payments.push([customer.id, customer.name, document, type, documentDay, dueDay, on, amount / 100, customer.currency]);
    this.move(customer, type === 'Payment' ? 'receipts' : 'creditMemos', -amount, on);
  }

  /** Somebody says something about a document after the export before `week`; its fate is met by `week`. */
  private say(week: number, kind: LivedEntry['kind'], fate: Fate): void {
    const before = day(this.days[week - 1]!);
    const item = this.random.pick(this.items.filter((one) => !this.said.has(one) && one.open > 0));
    this.said.add(item);
    const { customer, document, open } = item;
    this.entries.push({
      week: week - 1,
      kind,
      customer,
      document,
      amount: kind === 'note' ? null : open,
      promisedFor: kind === 'promise' ? addDays(before, 2) : null,
      text: `${kind} ${fate} ${document}, week ${week}`,
      state: STATES[kind][fate]!,
    });
    const on = addDays(before, 2);
    if (fate === 'kept' || fate === 'paid') this.settle(item, open, on, 'Payment');
    if (fate === 'partly') this.settle(item, Math.floor(open / 2) + 7, on, 'Payment');
    if (fate === 'credited') this.settle(item, open, on, 'Credit memo');
    if (fate === 'vanished') {
      this.move(customer, 'unexplained', -open, on);
      item.open = 0;
    }
    if (fate === 'renumbered') item.document = this.number();
  }

  private live(week: number): void {
    const [from, to] = [day(this.days[week - 1]!), day(this.days[week]!)];
    if (week <= 2) {
      for (const fate of PROMISE_FATES) this.say(week, 'promise', fate);
      for (const fate of NOTE_FATES) this.say(week, 'note', fate);
      for (const fate of DISPUTE_FATES) this.say(week, 'dispute', fate);
    }
    for (const item of this.items) {
      if (this.said.has(item) || item.open === 0 || !this.random.chance(0.18)) continue;
      const on = addDays(from, this.random.integer(1, to - from));
      const isPart = this.random.chance(0.25);
      this.settle(item, isPart ? Math.floor(item.open * 0.4) : item.open, on, this.random.chance(0.9) ? 'Payment' : 'Credit memo');
    }
    this.items = this.items.filter(({ open }) => open > 0);
    for (let place = 0; place < 9; place++) this.bill(addDays(from, this.random.integer(1, to - from)));
  }

  private exported(week: number, asOf: DayNumber): LivedWeek {
    const lines = this.items.map(({ customer, document, documentDay, dueDay, open }): Cell[] => [
      customer.id,
      customer.name,
      document,
      documentDay,
      dueDay,
      open / 100,
      customer.currency,
    ]);
    const key = [2, 1, 4, 5, 0, 2][week]!;
    lines.sort((a, b) => (a[key]! < b[key]! ? -1 : a[key]! > b[key]! ? 1 : 0));
    const isMoved = week >= 2;
    const heads = isMoved ? HEADINGS.map((heading) => RENAMED[heading] ?? heading) : HEADINGS;
    const placed = (cells: readonly Cell[]): Cell[] => (isMoved ? MOVED.map((place) => cells[place]!) : [...cells]);
    const totals = ['USD', 'EUR'].map((currency): LivedTotals => {
      const own = this.items.filter(({ customer }) => customer.currency === currency);
      const sum = (some: readonly LivedItem[]): number => some.reduce((total, { open }) => total + open, 0);
      return { currency, balance: sum(own), pastDue: sum(own.filter(({ dueDay }) => dueDay < asOf)), items: own.length };
    });
    return {
      asOf,
      table: [[`Open items as of ${this.days[week]!}`], [], placed(heads), ...lines.map(placed)],
      paid: [PAID_HEADINGS, ...this.payments.map((cells) => [...cells])],
      totals,
    };
  }
}

/**
 * A ledger of two currencies that lives through six exports, from a seed: what each export and the list of payments show, what a collector
 * says in the first two weeks, and what must be said of all of it afterwards.
 */
export function livedWeeks(seed: number, days: readonly string[] = WEEK_DAYS): LivedWeeks {
  const { weeks, entries, movements } = new Life(seed, days);
  return { weeks, entries, movements };
}
