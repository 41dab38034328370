import { addDays, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { allotByShare, weekOf } from './allotItem';
import type { ArrangedReceipt, ForecastRequest } from './cashForecast';
import { EXPECTATION_BASES, type ExpectationBasis } from './expectationBases';
import { USUAL_TERMS_DAYS } from './knownItems';
import type { Learned } from './learnedForecast';
import { spreadItem } from './models/receiptModel';
import { netCredits } from './netCredits';
import type { DaySpan } from './weeks';

const basisCode = (basis: ExpectationBasis): number => EXPECTATION_BASES.indexOf(basis);

/** What is expected from the day after the as-of date up to some days, side by side for a customer, before its credits; with the scatter. */
interface SumsUntil {
  readonly ends: readonly DayNumber[];
  readonly byCustomer: Float64Array;
  readonly variance: Float64Array;
}

/** The tables that are filled item by item. */
interface Tables {
  readonly weeks: readonly DaySpan[];
  readonly until: SumsUntil;
  readonly width: number;
  readonly itemWeeks: Float64Array;
  readonly itemBasis: Uint8Array;
  readonly itemSegment: Uint8Array;
  readonly variance: Float64Array;
  /** By customer code. */
  readonly disputed: Float64Array;
  readonly notExpected: Float64Array;
}

/** A set date before an instalment before a promise, then by day: the order in which they take what is open of an item. */
const byPrecedence = (a: ArrangedReceipt, b: ArrangedReceipt): number => basisCode(a.basis) - basisCode(b.basis) || a.day - b.day;

/** What of an item is in dispute, minor units, never more than is open. */
const disputedIn = (items: OpenItems, item: number): number =>
  Math.min(Math.max(0, items.openAmount[item]!), Math.max(0, items.disputedAmount?.[item] ?? 0));

/** The receipts that were arranged for an item, or the promise that the sheet itself names for what is not disputed; those after the as-of date, in order. */
function arrangedFor(items: OpenItems, item: number, arranged: readonly ArrangedReceipt[], asOf: DayNumber): readonly ArrangedReceipt[] {
  const day = items.promiseDay?.[item] ?? NO_DAY;
  if (arranged.length > 0) return arranged.filter((receipt) => receipt.day > asOf).sort(byPrecedence);
  return day === NO_DAY || day <= asOf
    ? []
    : [{ item, day: day as DayNumber, amount: (items.openAmount[item]! - disputedIn(items, item)) as MinorUnits, basis: 'promise' }];
}

function addUntil({ ends, byCustomer }: SumsUntil, customer: number, amountUntil: (end: number) => number): void {
  for (let e = 0; e < ends.length; e++) byCustomer[customer * ends.length + e]! += amountUntil(e);
}

/** Puts an item's arranged receipts into their weeks and names the first of their bases; returns what is left of the amount. */
function placeArranged(item: number, customer: number, amount: number, receipts: readonly ArrangedReceipt[], tables: Tables): number {
  let left = amount;
  for (const { day, amount: arranged } of receipts) {
    const taken = Math.min(left, arranged);
    tables.itemWeeks[item * tables.width + weekOf(day, tables.weeks)]! += taken;
    addUntil(tables.until, customer, (end) => (day <= tables.until.ends[end]! ? taken : 0));
    left -= taken;
  }
  if (receipts.length > 0) tables.itemBasis[item] = basisCode(receipts[0]!.basis);
  return left;
}

function placeItem(
  items: OpenItems,
  item: number,
  amount: number,
  dueDay: number,
  learned: Learned,
  ends: readonly number[],
  segment: number,
  share: Float64Array,
  tables: Tables,
): void {
  tables.itemSegment[item] = segment;
  const documentDay = items.documentDay[item]!;
  const asked = {
    customer: items.customer[item]!,
    dueDay,
    documentDay: documentDay === NO_DAY ? dueDay - USUAL_TERMS_DAYS : documentDay,
    amount,
  };
  const { until, weeks } = tables;
  spreadItem(learned.mixtureOf(segment, asked.customer), asked, ends, share);
  allotByShare(amount, share.subarray(0, weeks.length), tables.itemWeeks, item * tables.width);
  for (let k = 0; k < weeks.length; k++) {
    const p = share[k]! - (k === 0 ? 0 : share[k - 1]!);
    tables.variance[k]! += p * (1 - p) * amount * amount;
  }
  addUntil(until, asked.customer, (end) => {
    const p = Math.min(1, share[weeks.length + end]!);
    until.variance[end]! += p * (1 - p) * amount * amount;
    return Math.floor(amount * p + 0.5);
  });
}

function placeAll(items: OpenItems, learned: Learned, request: ForecastRequest, tables: Tables): void {
  const ends = [request.asOf, ...tables.weeks.map((week) => week.to), ...tables.until.ends];
  const share = new Float64Array(ends.length - 1);
  const arrangedOf = new Map<number, ArrangedReceipt[]>();
  for (const receipt of request.arranged) arrangedOf.set(receipt.item, [...(arrangedOf.get(receipt.item) ?? []), receipt]);
  for (let i = 0; i < items.length; i++) {
    const due = items.dueDay[i]!;
    const customer = items.customer[i]!;
    tables.itemBasis[i] = basisCode('learned');
    if (items.openAmount[i]! < 0) {
      tables.itemBasis[i] = basisCode('credit');
      continue;
    }
    const received = Math.min(items.openAmount[i]!, Math.max(0, request.receivedOfItem?.[i] ?? 0));
    tables.notExpected[customer] = tables.notExpected[customer]! + received;
    if (received > 0) tables.itemBasis[i] = basisCode('received');
    const coming = items.openAmount[i]! - received;
    const left = placeArranged(i, customer, coming, coming > 0 ? arrangedFor(items, i, arrangedOf.get(i) ?? [], request.asOf) : [], tables);
    if (left <= 0) continue;
    if (received > 0) tables.itemBasis[i] = basisCode('learned');
    if (due === NO_DAY) {
      tables.itemBasis[i] = basisCode('noDate');
      tables.notExpected[customer] = tables.notExpected[customer] + left;
      continue;
    }
    const disputed = Math.min(left, disputedIn(items, i));
    const own = learned.segmentOf(customer, false);
    if (left > disputed) placeItem(items, i, left - disputed, due, learned, ends, own, share, tables);
    if (disputed === 0) continue;
    tables.itemBasis[i] = basisCode('disputed');
    const ownDays = request.disputeDaysOfItem?.[i] ?? -1;
    const resolutionDays = ownDays >= 0 ? ownDays : request.disputeResolutionDays;
    if (resolutionDays !== null)
      placeItem(items, i, disputed, addDays(due as DayNumber, resolutionDays), learned, ends, own, share, tables);
    else if (learned.knowsDisputes) placeItem(items, i, disputed, due, learned, ends, learned.segmentOf(customer, true), share, tables);
    else tables.disputed[customer] = tables.disputed[customer]! + disputed;
  }
}

function sumWeeks(tables: Tables, length: number): Float64Array {
  const sums = new Float64Array(tables.width);
  for (let i = 0; i < length; i++) for (let k = 0; k < tables.width; k++) sums[k] = sums[k]! + tables.itemWeeks[i * tables.width + k]!;
  return sums;
}

function tablesFor({ length, customers }: OpenItems, weeks: readonly DaySpan[], ends: readonly DayNumber[]): Tables {
  const width = weeks.length + 1;
  return {
    weeks,
    until: { ends, byCustomer: new Float64Array(customers.size * ends.length), variance: new Float64Array(ends.length) },
    width,
    itemWeeks: new Float64Array(length * width),
    itemBasis: new Uint8Array(length),
    itemSegment: new Uint8Array(length),
    variance: new Float64Array(weeks.length),
    disputed: new Float64Array(customers.size),
    notExpected: new Float64Array(customers.size),
  };
}

/** What of it is left of all customers once the credits of each are taken off. */
function afterCredits({ ends, byCustomer }: SumsUntil, items: OpenItems): Float64Array {
  const credits = new Float64Array(items.customers.size);
  for (let i = 0; i < items.length; i++) if (items.openAmount[i]! < 0) credits[items.customer[i]!]! += items.openAmount[i]!;
  const sums = new Float64Array(ends.length);
  for (let c = 0; c < credits.length; c++)
    for (let e = 0; e < ends.length; e++) sums[e]! += Math.max(0, byCustomer[c * ends.length + e]! + credits[c]!);
  return sums;
}

/** All items in their weeks: credits are taken off. */
export interface Placed extends Omit<Tables, 'until'> {
  /** Sums by week, and of what comes after them. */
  readonly sums: Float64Array;
  /** What is expected until each of the days asked for, and the variance of it. */
  readonly until: { readonly sums: Float64Array; readonly variance: Float64Array };
}

/** Puts every open item into weeks, and adds up what is expected until each of `ends`. */
export function placeItems(
  items: OpenItems,
  learned: Learned,
  request: ForecastRequest,
  weeks: readonly DaySpan[],
  ends: readonly DayNumber[],
): Placed {
  const tables = tablesFor(items, weeks, ends);
  placeAll(items, learned, request, tables);
  netCredits(items, tables.itemWeeks, tables.width).forEach((left, c) => (tables.notExpected[c]! += left));
  return {
    ...tables,
    sums: sumWeeks(tables, items.length),
    until: { sums: afterCredits(tables.until, items), variance: tables.until.variance },
  };
}
