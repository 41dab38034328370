import { weekday, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { PaidItems } from '../../../src/kernel/ledger/paidItems';
import { CustomerDirectory } from '../../../src/kernel/ledger/customers';
import type { OpenItems } from '../../../src/kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../src/kernel/money/minorUnits';
import { Random } from '../../../src/features/sample/domain/random';
import { HABIT_MAKERS, workingDay, type Habit, type HabitName, type MadeInvoice } from './payerHabits';

/** What a ledger is made of. */
export interface LedgerKind {
  readonly name: string;
  readonly habits: readonly HabitName[];
  readonly customerCount: number;
  readonly invoicesPerDay: number;
  /** Terms that customers have, days. */
  readonly termsDays: readonly number[];
  /** Power by which invoices gather on few customers, and amounts on few invoices; 1 is even. */
  readonly concentration: number;
  readonly amountSkew: number;
  readonly weekdaysOnly: boolean;
  /** Days of the month on which all is invoiced, or `null` for every working day. */
  readonly invoiceDays: readonly number[] | null;
  /** Share of customers that begin to buy only during the time. */
  readonly newShare: number;
  /** Share of items in dispute, paid a month later; not marked. */
  readonly delayedShare: number;
}

export interface PaidInvoice extends MadeInvoice {
  readonly paidDay: number;
}

export interface PayerLedger {
  readonly kind: LedgerKind;
  readonly invoices: readonly PaidInvoice[];
  /** Draws another day on which this invoice could have been paid. */
  readonly redraw: (random: Random, invoice: MadeInvoice) => number;
}

const MIXED: readonly HabitName[] = [
  'aroundDue',
  'aroundDue',
  'aroundDue',
  'weeklyRun',
  'monthlyRun',
  'statement',
  'discount',
  'sinceDocument',
  'pleasure',
  'reminded',
  'drifting',
  'early',
  'batches',
];
const PLAIN: LedgerKind = {
  name: 'mixed, 30 days',
  habits: MIXED,
  customerCount: 80,
  invoicesPerDay: 6,
  termsDays: [30],
  concentration: 2,
  amountSkew: 1.5,
  weekdaysOnly: true,
  invoiceDays: null,
  newShare: 0.2,
  delayedShare: 0.02,
};

/** Ledgers of many habits and shapes; each is made with several seeds. */
export const LEDGER_KINDS: readonly LedgerKind[] = [
  PLAIN,
  { ...PLAIN, name: 'mixed, many terms', termsDays: [14, 30, 30, 45, 60] },
  {
    ...PLAIN,
    name: 'around due, seven days a week',
    habits: ['aroundDue'],
    weekdaysOnly: false,
    customerCount: 100,
    invoicesPerDay: 4,
    concentration: 1,
    amountSkew: 1,
  },
  {
    ...PLAIN,
    name: 'thousands of items, short terms',
    habits: ['aroundDue', 'aroundDue', 'early', 'weeklyRun', 'sinceDocument', 'batches'],
    customerCount: 900,
    invoicesPerDay: 60,
    termsDays: [15, 15, 15, 10, 30, 65],
    concentration: 4,
    amountSkew: 2,
  },
  { ...PLAIN, name: 'thousands of items, mixed', customerCount: 500, invoicesPerDay: 40, termsDays: [30, 30, 60], concentration: 3 },
  { ...PLAIN, name: 'weekly runs', habits: ['weeklyRun'] },
  { ...PLAIN, name: 'days of the month', habits: ['monthlyRun', 'monthEnd', 'monthlyRun'] },
  { ...PLAIN, name: 'statement payers', habits: ['statement'] },
  { ...PLAIN, name: 'monthly invoicing', invoiceDays: [1, 2, 3], customerCount: 150 },
  { ...PLAIN, name: 'discount takers and reminded', habits: ['discount', 'reminded'] },
  { ...PLAIN, name: 'since document, many terms', habits: ['sinceDocument', 'early'], termsDays: [14, 30, 60] },
  { ...PLAIN, name: 'drifting', habits: ['drifting'] },
  { ...PLAIN, name: 'seasonal', habits: ['seasonal'] },
  { ...PLAIN, name: 'larger is later', habits: ['amountLater'], amountSkew: 3 },
  { ...PLAIN, name: 'quarter-end push', habits: ['quarterPush'] },
  { ...PLAIN, name: 'batches', habits: ['batches'] },
  { ...PLAIN, name: 'as they please', habits: ['pleasure'], weekdaysOnly: false },
  { ...PLAIN, name: 'few payments each', customerCount: 1200, invoicesPerDay: 5, concentration: 1, newShare: 0.6 },
  { ...PLAIN, name: 'few large customers', customerCount: 12, invoicesPerDay: 3, amountSkew: 4 },
];

/** Kinds of ledgers that no method was made on: only gates look at them. */
export const OTHER_KINDS: readonly LedgerKind[] = [
  { ...PLAIN, name: 'one payer with half', concentration: 9, habits: ['drifting', 'reminded', 'monthlyRun', 'pleasure'] },
  { ...PLAIN, name: 'quarter push, terms 7 to 90', habits: ['quarterPush', 'seasonal', 'batches'], termsDays: [7, 14, 45, 90] },
  { ...PLAIN, name: 'weekly invoicing', habits: ['reminded', 'pleasure', 'amountLater'], invoiceDays: [1, 8, 15, 22], newShare: 0.4 },
  { ...PLAIN, name: 'runs twice a month', habits: ['monthlyRun', 'statement', 'monthEnd'], delayedShare: 0.1 },
  {
    ...PLAIN,
    name: 'skewed, many delays',
    habits: ['aroundDue', 'discount', 'drifting'],
    amountSkew: 5,
    delayedShare: 0.15,
    weekdaysOnly: false,
  },
];

/** First day with invoices, a Monday: 1 January 2024. */
export const LEDGER_START = 45292;
const LEDGER_DAYS = 620;

function paidDayOf(kind: LedgerKind, habit: Habit, random: Random, invoice: MadeInvoice): number {
  const delay = random.chance(kind.delayedShare) ? 20 + 30 * random.next() : 0;
  const day = Math.max(invoice.documentDay + 1, Math.round(habit(random, invoice) + delay));
  return kind.weekdaysOnly ? workingDay(day) : day;
}

/** A ledger of a kind; the same seed gives the same. */
export function makePayerLedger(kind: LedgerKind, seed: number): PayerLedger {
  const random = new Random(seed);
  const payers = Array.from({ length: kind.customerCount }, () => ({
    habit: HABIT_MAKERS[random.pick(kind.habits)](random),
    termsDays: random.pick(kind.termsDays),
    start: random.chance(kind.newShare) ? LEDGER_START + random.integer(0, LEDGER_DAYS) : 0,
  }));
  const days = Array.from({ length: LEDGER_DAYS }, (_, n) => LEDGER_START + n);
  const workdays = days.filter((day) => weekday(day as DayNumber) <= 4).length;
  const isInvoiced = (n: number): boolean =>
    kind.invoiceDays ? kind.invoiceDays.includes((n % 30) + 1) : weekday((LEDGER_START + n) as DayNumber) <= 4;
  const perDay = (kind.invoicesPerDay * workdays) / days.filter((_, n) => isInvoiced(n)).length;
  const invoices: PaidInvoice[] = [];
  for (let n = 0; n < LEDGER_DAYS; n++) {
    const documentDay = LEDGER_START + n;
    if (!isInvoiced(n)) continue;
    for (let k = 0; k < Math.floor(perDay + random.next()); k++) {
      const customer = Math.floor(random.next() ** kind.concentration * kind.customerCount);
      const { habit, termsDays, start } = payers[customer]!;
      const amount = 1000 + Math.floor(200_000 * random.next() ** kind.amountSkew);
      if (documentDay < start) continue;
      const invoice = { customer, documentDay, dueDay: documentDay + termsDays, amount };
      invoices.push({ ...invoice, paidDay: paidDayOf(kind, habit, random, invoice) });
    }
  }
  return { kind, invoices, redraw: (other, invoice) => paidDayOf(kind, payers[invoice.customer]!.habit, other, invoice) };
}

/** What is known of a ledger on a day, and what comes in of its open items during each of 13 weeks after it, minor units. */
export interface KnownAt {
  readonly items: OpenItems;
  readonly paid: PaidItems;
  readonly received: readonly number[];
  readonly open: readonly PaidInvoice[];
}

export const WEEKS = 13;

/** Amounts by the week after `asOf` in which they are paid. */
export function byWeek(invoices: readonly PaidInvoice[], asOf: number): number[] {
  const weeks = new Array<number>(WEEKS).fill(0);
  for (const { paidDay, amount } of invoices) {
    const week = Math.floor((paidDay - asOf - 1) / 7);
    if (week >= 0 && week < WEEKS) weeks[week]! += amount;
  }
  return weeks;
}

export function knownAt(
  { kind, invoices }: { readonly kind: Pick<LedgerKind, 'customerCount'>; readonly invoices: readonly PaidInvoice[] },
  asOf: number,
): KnownAt {
  const customers = new CustomerDirectory();
  for (let c = 0; c < kind.customerCount; c++) customers.intern(`Customer ${c}`, '', '');
  const issued = invoices.filter((invoice) => invoice.documentDay <= asOf);
  const done = issued.filter((invoice) => invoice.paidDay <= asOf);
  const open = issued.filter((invoice) => invoice.paidDay > asOf);
  const builder = new OpenItemsBuilder(currencyOf('USD'), customers);
  open.forEach((invoice, i) =>
    builder.add({
      sheetRow: i + 2,
      customer: `Customer ${invoice.customer}`,
      documentDay: invoice.documentDay as DayNumber,
      dueDay: invoice.dueDay as DayNumber,
      openAmount: invoice.amount as MinorUnits,
    }),
  );
  const paid: PaidItems = {
    length: done.length,
    customerSize: customers.size,
    customer: Uint32Array.from(done, (one) => one.customer),
    documentDay: Int32Array.from(done, (one) => one.documentDay),
    dueDay: Int32Array.from(done, (one) => one.dueDay),
    paidDay: Int32Array.from(done, (one) => one.paidDay),
    amount: Float64Array.from(done, (one) => one.amount),
    disputed: null,
  };
  return { items: builder.build(), paid, received: byWeek(open, asOf), open };
}
