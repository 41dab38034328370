import { addDays, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { companyName } from '../../../sample/domain/companyNames';
import type { Random } from '../../../sample/domain/random';
import type { PracticeCustomer, PracticeItem, PracticeKind } from './practiceItem';

/** Terms that made customers have: the text and its days. */
const TERMS: readonly (readonly [string, number])[] = [
  ['Net 30', 30],
  ['Net 30', 30],
  ['Net 45', 45],
  ['Net 60', 60],
];

/** Days past due on every boundary of the buckets. */
const BOUNDARIES: readonly number[] = [0, 1, 30, 31, 60, 61, 90, 91];

/** What a made list is like. */
export interface ListWish {
  readonly asOf: DayNumber;
  readonly customers: readonly PracticeCustomer[];
  readonly currency: string;
  readonly items: number;
  readonly credits: number;
  readonly payments: number;
  /** True where items stand on every boundary of the buckets. */
  readonly hasBoundaries: boolean;
  /** How many invoices are disputed, and how many promised. */
  readonly disputes: number;
  readonly promises: number;
  /** The number of the first document. */
  readonly firstNo: number;
}

/** Made customers with numbers of their own; the second and third are branches of the first where asked for. */
export function makeCustomers(count: number, random: Random, hasFamily: boolean): readonly PracticeCustomer[] {
  const seed = random.integer(0, 40_000);
  const first = random.integer(1, 8) * 100;
  const style = random.pick(['T', 'C-', '']);
  const customers: PracticeCustomer[] = [];
  for (let k = 0; k < count; k++) {
    const parent = hasFamily && (k === 1 || k === 2) ? customers[0]! : null;
    customers.push({ id: `${style}${(style === '' ? 40_000 : 0) + first + k}`, name: companyName(k, seed), parent });
  }
  return customers;
}

/** An amount from 100 to 9,800 that no other item of the list has, minor units. */
function amountOf(random: Random, taken: Set<number>): number {
  for (;;) {
    const amount = random.integer(10_000, 980_000);
    if (taken.has(amount)) continue;
    taken.add(amount);
    return amount;
  }
}

interface Making {
  readonly wish: ListWish;
  readonly random: Random;
  readonly taken: Set<number>;
}

function invoice(key: number, pastDue: number, { wish, random, taken }: Making): PracticeItem {
  const [terms, days] = random.pick(TERMS);
  const dueDay = addDays(wish.asOf, -pastDue);
  return {
    key,
    customer: random.pick(wish.customers),
    documentNo: `0${wish.firstNo + 3 * key}`,
    kind: 'invoice',
    documentDay: addDays(dueDay, -days),
    dueDay,
    terms,
    amount: amountOf(random, taken),
    currency: wish.currency,
    disputed: 0,
    promise: null,
    note: '',
    shown: {},
  };
}

function credit(key: number, kind: PracticeKind, { wish, random, taken }: Making): PracticeItem {
  const day = addDays(wish.asOf, -random.integer(3, 80));
  return {
    key,
    customer: random.pick(wish.customers),
    documentNo: `${kind === 'payment' ? 'PM' : 'CM'}${300 + key}`,
    kind,
    documentDay: day,
    dueDay: day,
    terms: '',
    amount: -Math.ceil(amountOf(random, taken) / 10),
    currency: wish.currency,
    disputed: 0,
    promise: null,
    note: '',
    shown: {},
  };
}

/** Days past due of the k-th invoice: on the boundaries first, then anywhere from not yet due to long past due; never before the document. */
function pastDueOf(k: number, { wish, random }: Making): number {
  if (wish.hasBoundaries && k < BOUNDARIES.length) return BOUNDARIES[k]!;
  return random.chance(0.35) ? -random.integer(1, 28) : random.integer(2, 150);
}

/** Invoices that are disputed in full or in half, and others that are promised: kept dates ahead, broken ones behind. */
function withCalls(items: readonly PracticeItem[], { wish, random }: Making): readonly PracticeItem[] {
  const late = items.filter(({ kind, dueDay }) => kind === 'invoice' && dueDay < wish.asOf).map(({ key }) => key);
  const disputed = new Set(late.slice(0, wish.disputes));
  const promised = new Set(late.slice(wish.disputes, wish.disputes + wish.promises));
  return items.map((item) => {
    if (disputed.has(item.key)) return { ...item, disputed: random.chance(0.5) ? item.amount : Math.floor(item.amount / 2) };
    if (!promised.has(item.key)) return item;
    return { ...item, promise: addDays(wish.asOf, random.chance(0.5) ? -random.integer(1, 15) : random.integer(1, 15)) };
  });
}

/** A clean list of open items in the order of customers; the same wish and random source give the same list. */
export function makeItems(wish: ListWish, random: Random): readonly PracticeItem[] {
  const making: Making = { wish, random, taken: new Set() };
  const items: PracticeItem[] = [];
  for (let k = 0; k < wish.items; k++) items.push(invoice(k, pastDueOf(k, making), making));
  for (let k = 0; k < wish.credits; k++) items.push(credit(wish.items + k, 'creditMemo', making));
  for (let k = 0; k < wish.payments; k++) items.push(credit(wish.items + wish.credits + k, 'payment', making));
  return inOrder(withCalls(items, making));
}

/** Items by customer, then document date, as exports have them. */
export function inOrder(items: readonly PracticeItem[]): readonly PracticeItem[] {
  return [...items].sort(
    (a, b) =>
      (a.customer.id < b.customer.id ? -1 : a.customer.id > b.customer.id ? 1 : 0) || a.documentDay - b.documentDay || a.key - b.key,
  );
}
