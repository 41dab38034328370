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

/** An item is said to come when so much of it is expected. */
const HALF = 0.5;

/** What is expected from the day after the as-of date up to some days, side by side for a customer, before its credits; with the scatter. */
interface SumsUntil {
  readonly ends: readonly DayNumber[];
  /** Side by side for an item. */
  readonly byItem: Float64Array;
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
  /** When at least half of what is open of an item is expected, and the share that is expected by the end of that week; NO_DAY for later. */
  readonly itemDay: Int32Array;
  readonly itemChance: Float64Array;
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

function addUntil({ ends, byItem, byCustomer }: SumsUntil, item: number, customer: number, amountUntil: (end: number) => number): void {
  for (let e = 0; e < ends.length; e++) {
    const amount = amountUntil(e);
    byItem[item * ends.length + e]! += amount;
    byCustomer[customer * ends.length + e]! += amount;
  }
}

/** Puts an item's arranged receipts into their weeks and names the first of their bases; returns what is left of the amount. */
function placeArranged(item: number, customer: number, amount: number, receipts: readonly ArrangedReceipt[], tables: Tables): number {
  let left = amount;
  for (const { day, amount: arranged } of receipts) {
    const taken = Math.min(left, arranged);
    tables.itemWeeks[item * tables.width + weekOf(day, tables.weeks)]! += taken;
    addUntil(tables.until, item, customer, (end) => (day <= tables.until.ends[end]! ? taken : 0));
    left -= taken;
  }
  if (receipts.length > 0) {
    tables.itemBasis[item] = basisCode(receipts[0]!.basis);
    tables.itemDay[item] = receipts[0]!.day;
    tables.itemChance[item] = 1;
  }
  return left;
}

/** Says when half of an item is expected: within a week, at the same pace on each of its days. What was arranged for it goes first. */
function tellDay(item: number, share: Float64Array, { weeks, itemDay, itemChance }: Tables): void {
  if (itemDay[item] !== NO_DAY) return;
  const k = weeks.findIndex((_, week) => share[week]! >= HALF);
  if (k < 0) return;
  const before = k === 0 ? 0 : share[k - 1]!;
  const { from, to } = weeks[k]!;
  const part = share[k]! > before ? Math.max(0, HALF - before) / (share[k]! - before) : 1;
  itemDay[item] = Math.min(to, from + Math.floor(part * (to - from + 1)));
  itemChance[item] = Math.min(1, share[k]!);
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
  tellDay(item, share, tables);
  addUntil(until, item, asked.customer, (end) => {
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
    until: {
      ends,
      byItem: new Float64Array(length * ends.length),
      byCustomer: new Float64Array(customers.size * ends.length),
      variance: new Float64Array(ends.length),
    },
    width,
    itemWeeks: new Float64Array(length * width),
    itemBasis: new Uint8Array(length),
    itemSegment: new Uint8Array(length),
    itemDay: new Int32Array(length).fill(NO_DAY),
    itemChance: new Float64Array(length),
    variance: new Float64Array(weeks.length),
    disputed: new Float64Array(customers.size),
    notExpected: new Float64Array(customers.size),
  };
}

/** What of it is set against credits, side by side for a customer. */
function creditsUsed({ ends, byCustomer }: SumsUntil, items: OpenItems): Float64Array {
  const credits = new Float64Array(items.customers.size);
  for (let i = 0; i < items.length; i++) if (items.openAmount[i]! < 0) credits[items.customer[i]!]! -= items.openAmount[i]!;
  return byCustomer.map((amount, place) => Math.min(amount, credits[Math.floor(place / ends.length)]!));
}

/** What is expected until some days, in the order asked for. */
interface PlacedUntil {
  readonly sums: Float64Array;
  readonly variance: Float64Array;
  /** Of item or customer `at`, until the day of that place: before credits, and what is set against credits. */
  ofItem(at: number, end: number): number;
  creditsOf(at: number, end: number): number;
}

function placedUntil(until: SumsUntil, items: OpenItems): PlacedUntil {
  const { byItem, byCustomer, variance, ends } = until;
  const used = creditsUsed(until, items);
  const sums = new Float64Array(ends.length);
  for (let at = 0; at < byCustomer.length; at++) sums[at % ends.length]! += byCustomer[at]! - used[at]!;
  return {
    sums,
    variance,
    ofItem: (at, end) => byItem[at * ends.length + end]!,
    creditsOf: (at, end) => used[at * ends.length + end]!,
  };
}

/** All items in their weeks: credits are taken off. */
export interface Placed extends Omit<Tables, 'until'> {
  /** Sums by week, and of what comes after them. */
  readonly sums: Float64Array;
  readonly until: PlacedUntil;
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
    until: placedUntil(tables.until, items),
  };
}
