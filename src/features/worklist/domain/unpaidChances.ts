import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CodeArray } from '../../../kernel/ledger/dictionary';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { PaidItems } from '../../../kernel/ledger/paidItems';

/** The chance that an item is still unpaid is asked for so many days ahead. */
export const HORIZON_DAYS = 14;
/** Fewer payments in all say nothing of how customers pay. */
const PAYMENTS_MIN = 30;
/** What all payments together count for beside a customer's own, in payments. */
const COMMON_WEIGHT = 10;
/** A payment counts for half of one made so many days later. */
const HALF_LIFE_DAYS = 90;
/** Less than this many payments is nothing. */
const TRACE = 1e-9;
/** Days late that are told apart; earlier and later ones count as these. */
const EARLIEST = -90;
const LATEST = 400;
const DAYS = LATEST - EARLIEST + 1;

const placeOf = (daysLate: number): number => Math.min(DAYS - 1, Math.max(0, daysLate - EARLIEST));

/**
 * Share of all items that are still unpaid when they are more than so many days late, by days late. Kaplan and Meier's estimate: items that
 * are open count as unpaid up to their age and say nothing of what comes after it.
 */
function survival(paid: Float64Array, open: Float64Array): Float64Array {
  let atRisk = 0;
  for (let place = 0; place < DAYS; place++) atRisk += paid[place]! + open[place]!;
  const left = new Float64Array(DAYS);
  let share = 1;
  for (let place = 0; place < DAYS; place++) {
    // Weights are no whole numbers, so what is left of them may be a trace where nothing is.
    if (atRisk > TRACE) share = atRisk - paid[place]! > TRACE ? share * (1 - paid[place]! / atRisk) : 0;
    left[place] = share;
    atRisk -= paid[place]! + open[place]!;
  }
  return left;
}

/** Items of each customer by days late, side by side; each counts for its weight. */
class ByCustomer {
  private readonly starts: Uint32Array;
  private readonly days: Int16Array;
  /** What all later items of the customer and this one count for. */
  private readonly fromHere: Float64Array;

  constructor(customers: CodeArray, days: Int16Array, weights: Float64Array, size: number) {
    const starts = new Uint32Array(size + 1);
    for (const code of customers) starts[code + 1]!++;
    for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!;
    const next = starts.slice();
    const rows = new Uint32Array(days.length);
    // Rows by days late first, so that those of each customer come out in that order.
    for (const row of rowsByDays(days)) rows[next[customers[row]!]!++] = row;
    this.starts = starts;
    this.days = Int16Array.from(rows, (row) => days[row]!);
    this.fromHere = new Float64Array(rows.length);
    for (let code = 0; code < size; code++) {
      let sum = 0;
      for (let at = starts[code + 1]! - 1; at >= starts[code]!; at--) this.fromHere[at] = sum += weights[rows[at]!]!;
    }
  }

  /** What a customer's items that are later than so many days count for. */
  laterThan(customer: number, daysLate: number): number {
    if (customer + 1 >= this.starts.length) return 0;
    let [low, high] = [this.starts[customer]!, this.starts[customer + 1]!];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.days[middle]! > daysLate) high = middle;
      else low = middle + 1;
    }
    return low === end ? 0 : this.fromHere[low]!;
  }
}

/** Rows in the order of their days late. */
function rowsByDays(days: Int16Array): Uint32Array {
  const starts = new Uint32Array(DAYS + 1);
  for (const late of days) starts[placeOf(late) + 1]!++;
  for (let place = 0; place < DAYS; place++) starts[place + 1]! += starts[place]!;
  const rows = new Uint32Array(days.length);
  days.forEach((late, row) => (rows[starts[placeOf(late)]!++] = row));
  return rows;
}

const MONTH_DAYS = 30;
/** Months with fewer payments say nothing of how late a time was. */
const MONTH_MIN = 15;
/** So many in the last month say by themselves how late payments are now. */
const MONTH_ENOUGH = 60;
/** A month that was later or earlier by this share of the usual spread, two days at least, counts for 1/e. */
const SPREAD_SHARE = 0.5;
const SPREAD_MIN = 2;

function medianOf(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1]!;
}

/** How much the month of a payment is like the last two: 1 where what was paid was as late as now, less the more it differs. */
function likenessByMonth({ paidDay, length }: PaidItems, late: Int16Array, asOf: DayNumber): (paid: number) => number {
  const byMonth = new Map<number, number[]>();
  for (let row = 0; row < length; row++) {
    const month = Math.floor((asOf - paidDay[row]!) / MONTH_DAYS);
    const known = byMonth.get(month);
    if (known) known.push(late[row]!);
    else byMonth.set(month, [late[row]!]);
  }
  const newest = byMonth.get(0) ?? [];
  const now = newest.length >= MONTH_ENOUGH ? [...newest] : [...newest, ...(byMonth.get(1) ?? [])];
  if (now.length < MONTH_MIN) return () => 1;
  now.sort((a, b) => a - b);
  const usual = now[now.length >> 1]!;
  const spread = Math.max(SPREAD_MIN, (now[Math.floor(now.length * 0.75)]! - now[Math.floor(now.length * 0.25)]!) * SPREAD_SHARE);
  const likeness = new Map(
    [...byMonth].map(([month, own]) => [month, own.length < MONTH_MIN ? 1 : Math.exp(-Math.abs(medianOf(own) - usual) / spread)]),
  );
  return (paid) => likeness.get(Math.floor((asOf - paid) / MONTH_DAYS)) ?? 1;
}

const clipped = (daysLate: number): number => Math.min(LATEST, Math.max(EARLIEST, daysLate));

/**
 * Chances that an open item is still unpaid in 14 days, given how late it is now, learned from what was paid and what is open: of a customer
 * its own payments, and all customers' payments as ten more.
 */
export class UnpaidChances {
  private constructor(
    private readonly common: Float64Array,
    private readonly paid: ByCustomer,
    private readonly open: ByCustomer,
  ) {}

  /** `null` where fewer than 30 payments are known. */
  static learned(history: PaidItems, items: OpenItems, asOf: DayNumber): UnpaidChances | null {
    if (history.length < PAYMENTS_MIN) return null;
    const paidCount = new Float64Array(DAYS);
    const openCount = new Float64Array(DAYS);
    const late = Int16Array.from(history.paidDay, (day, row) => clipped(day - history.dueDay[row]!));
    const likeness = likenessByMonth(history, late, asOf);
    const weights = Float64Array.from(history.paidDay, (day) => 2 ** ((day - asOf) / HALF_LIFE_DAYS) * likeness(day));
    late.forEach((days, row) => (paidCount[placeOf(days)]! += weights[row]!));
    const rows: number[] = [];
    for (let row = 0; row < items.length; row++) if (items.openAmount[row]! > 0 && items.dueDay[row] !== NO_DAY) rows.push(row);
    const ages = Int16Array.from(rows, (row) => clipped(asOf - items.dueDay[row]!));
    for (const days of ages) openCount[placeOf(days)]!++;
    const size = Math.max(history.customerSize, items.customers.size);
    const owing = Uint32Array.from(rows, (row) => items.customer[row]!);
    return new UnpaidChances(
      survival(paidCount, openCount),
      new ByCustomer(history.customer, late, weights, size),
      new ByCustomer(owing, ages, new Float64Array(rows.length).fill(1), size),
    );
  }

  /** A fraction from 0 to 1; 1 for what is later than anybody ever paid. `daysPastDue` is negative before the due date. */
  of(customer: number, daysPastDue: number): number {
    return this.between(customer, daysPastDue, daysPastDue + HORIZON_DAYS);
  }

  /** The same for another time: the chance that what is unpaid when it is `from` days past due is unpaid when it is `to` days past due. */
  between(customer: number, from: number, to: number): number {
    const [now, then] = [clipped(from), clipped(to)];
    // Open items that are older than the item will be then were unpaid at both ages.
    const waiting = this.open.laterThan(customer, then);
    const unpaidThen = this.paid.laterThan(customer, then) + waiting + COMMON_WEIGHT * this.common[placeOf(then)]!;
    const unpaidNow = this.paid.laterThan(customer, now) + waiting + COMMON_WEIGHT * this.common[placeOf(now)]!;
    return unpaidNow <= TRACE ? 1 : Math.min(1, unpaidThen / unpaidNow);
  }
}
