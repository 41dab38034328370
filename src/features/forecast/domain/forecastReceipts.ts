import { assert } from '../../../kernel/assert';
import { addDays, endOfMonth, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { allotByShare, weekOf } from './allotItem';
import { backTest } from './backTest';
import { EXPECTATION_BASES, type ExpectationBasis } from './expectationBases';
import type { ArrangedReceipt, CashForecast, ForecastRequest, ForecastTotal, ForecastTotals, Ranged } from './cashForecast';
import { chooseMethods, type ChosenMethod } from './chooseMethods';
import { knownItems, USUAL_TERMS_DAYS } from './knownItems';
import { learningBase } from './learningBase';
import { learnMethods, MIXABLE_METHODS, type LearnedMethods } from './models/methods';
import { netCredits } from './netCredits';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { learnReceiptCalendar } from './receiptCalendar';
import { spreadItem, type ModelMixture } from './models/receiptModel';
import { PastDeviations, type Deviations } from './ranges';
import { wholeWeeks, type DaySpan } from './weeks';

/** Items that the back-test looks at; of more, every n-th, so that its time stays bounded. */
const BACK_TEST_ITEMS_MAX = 40_000;
/** Disputed payments from which the history itself tells when disputed money comes. */
const DISPUTED_HISTORY_MIN = 30;

const basisCode = (basis: ExpectationBasis): number => EXPECTATION_BASES.indexOf(basis);

interface Learned {
  readonly chosen: readonly ChosenMethod[];
  readonly past: PastDeviations;
  readonly originsCount: number;
  /** What is expected of a customer's items in a segment. */
  readonly mixtureOf: (segment: number, customer: number) => ModelMixture;
  readonly segmentOf: LearnedMethods['segmentOf'];
  readonly paidCount: number;
  readonly knowsDisputes: boolean;
}

/** Weights below this are left out of a customer's mixture and shared by the others. */
const MIXED_WEIGHT_MIN = 0.01;

/** The models of each segment's chosen methods, with those that suit the customer for its share of 'byCustomer'. */
function mixturesOf(chosen: readonly ChosenMethod[], learned: LearnedMethods, customerWeights: Float64Array): Learned['mixtureOf'] {
  const common = chosen.map(({ weights }) => MIXABLE_METHODS.map((method) => weights.get(method) ?? 0));
  const suited = chosen.map(({ weights }) => weights.get('byCustomer') ?? 0);
  const points = chosen.map(({ weights }) =>
    (['terms', 'customerMean'] as const).flatMap((method) =>
      weights.has(method) ? [{ model: learned.models[method], weight: weights.get(method)! }] : [],
    ),
  );
  const known = new Map<number, ModelMixture>();
  const mixtureOf = (segment: number, customer: number): ModelMixture => {
    const own = MIXABLE_METHODS.map(
      (_, m) => common[segment]![m]! + suited[segment]! * customerWeights[customer * MIXABLE_METHODS.length + m]!,
    );
    const kept = own.reduce((sum, weight) => (weight >= MIXED_WEIGHT_MIN ? sum + weight : sum), 0);
    const all = own.reduce((sum, weight) => sum + weight, 0);
    return [
      ...points[segment]!,
      ...MIXABLE_METHODS.flatMap((method, m) =>
        own[m]! >= MIXED_WEIGHT_MIN ? [{ model: learned.models[method], weight: (own[m]! / kept) * all }] : [],
      ),
    ];
  };
  return (segment, customer) => {
    const key = customer * chosen.length + segment;
    const mixture = known.get(key) ?? mixtureOf(segment, customer);
    known.set(key, mixture);
    return mixture;
  };
}

/** Chooses methods by a back-test on at most BACK_TEST_ITEMS_MAX items, then learns them from everything. */
function learn(items: OpenItems, paid: PaidItems, request: ForecastRequest): Learned {
  const calendar = learnReceiptCalendar(paid, request.asOf);
  const base = learningBase(knownItems(paid, items, request.asOf, 1), calendar);
  const step = Math.ceil(base.known.length / BACK_TEST_ITEMS_MAX);
  const { trials, customerWeights } = backTest(
    step <= 1 ? base : learningBase(knownItems(paid, items, request.asOf, step), calendar),
    request.asOf,
  );
  const chosen = chooseMethods(trials, request.method);
  const learned = learnMethods(base, request.asOf);
  let disputedCount = 0;
  for (let r = 0; r < paid.length; r++) if (paid.paidDay[r]! <= request.asOf && paid.disputed?.[r] === 1) disputedCount++;
  return {
    chosen,
    past: new PastDeviations(trials, chosen),
    originsCount: trials.length,
    mixtureOf: mixturesOf(chosen, learned, customerWeights),
    segmentOf: learned.segmentOf,
    paidCount: learned.paidCount,
    knowsDisputes: disputedCount >= DISPUTED_HISTORY_MIN,
  };
}

/** The tables that are filled item by item. */
interface Tables {
  readonly weeks: readonly DaySpan[];
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

/** Puts an item's arranged receipts into their weeks and names the first of their bases; returns what is left of the amount. */
function placeArranged(item: number, amount: number, receipts: readonly ArrangedReceipt[], tables: Tables): number {
  let left = amount;
  for (const { day, amount: arranged } of receipts) {
    const taken = Math.min(left, arranged);
    tables.itemWeeks[item * tables.width + weekOf(day, tables.weeks)]! += taken;
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
  spreadItem(learned.mixtureOf(segment, asked.customer), asked, ends, share);
  allotByShare(amount, share, tables.itemWeeks, item * tables.width);
  for (let k = 0; k < share.length; k++) {
    const p = share[k]! - (k === 0 ? 0 : share[k - 1]!);
    tables.variance[k] = tables.variance[k]! + p * (1 - p) * amount * amount;
  }
}

function placeAll(items: OpenItems, learned: Learned, request: ForecastRequest, tables: Tables): void {
  const ends = [request.asOf, ...tables.weeks.map((week) => week.to)];
  const share = new Float64Array(tables.weeks.length);
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
    const left = placeArranged(i, coming, coming > 0 ? arrangedFor(items, i, arrangedOf.get(i) ?? [], request.asOf) : [], tables);
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

/** Empty tables for some spans of days. */
function tablesFor({ length, customers }: OpenItems, weeks: readonly DaySpan[]): Tables {
  const width = weeks.length + 1;
  return {
    weeks,
    width,
    itemWeeks: new Float64Array(length * width),
    itemBasis: new Uint8Array(length),
    itemSegment: new Uint8Array(length),
    variance: new Float64Array(weeks.length),
    disputed: new Float64Array(customers.size),
    notExpected: new Float64Array(customers.size),
  };
}

/** Everything placed into spans of days: credits are taken off, and the sums by span with what comes after them. */
function placed(items: OpenItems, learned: Learned, request: ForecastRequest, weeks: readonly DaySpan[]): Tables & { sums: Float64Array } {
  const tables = tablesFor(items, weeks);
  placeAll(items, learned, request, tables);
  netCredits(items, tables.itemWeeks, tables.width).forEach((left, c) => (tables.notExpected[c] = tables.notExpected[c]! + left));
  return { ...tables, sums: sumWeeks(tables, items.length) };
}

/** An expected amount with its range, whole minor units and not below 0. */
function ranged(expected: number, variance: number, { below, above }: Deviations): Ranged {
  const deviation = Math.sqrt(variance);
  const [low, high] = [expected + below * deviation, expected + above * deviation].map((end) => Math.max(0, Math.floor(end + 0.5)));
  return { expected: expected as MinorUnits, low: low as MinorUnits, high: high as MinorUnits };
}

const TOTAL_WEEKS = { fourWeeks: 4, thirteenWeeks: 13 } as const;
const WEEK_DAYS = 7;

/** What is expected in four weeks, to the end of the month and in thirteen weeks; at a month end the month is the next one. */
function totalsOf(items: OpenItems, learned: Learned, request: ForecastRequest): ForecastTotals {
  const { asOf } = request;
  const from = addDays(asOf, 1);
  const total = (to: DayNumber): ForecastTotal => {
    const { sums, variance } = placed(items, learned, request, [{ from, to }]);
    const weeks = Math.max(1, Math.ceil((to - asOf) / WEEK_DAYS));
    return { from, to, ...ranged(sums[0]!, variance[0]!, learned.past.ofSum(weeks)) };
  };
  return {
    fourWeeks: total(addDays(asOf, TOTAL_WEEKS.fourWeeks * WEEK_DAYS)),
    month: total(endOfMonth(from)),
    thirteenWeeks: total(addDays(asOf, TOTAL_WEEKS.thirteenWeeks * WEEK_DAYS)),
  };
}

/** Weeks ahead for which the back-test tells its error. */
const LEAD_WEEKS = [1, 2, 4, 8] as const;

/**
 * Expected receipts by week of the open items, from what was paid up to the as-of date. For each item the first of these that applies:
 * a date set by hand, an instalment, an open promise, a dispute, the method that a back-test on this very history found best.
 * Without paid history everything is expected on its due date.
 */
export function forecastReceipts(items: OpenItems, paid: PaidItems, request: ForecastRequest): CashForecast {
  const weeks = wholeWeeks(request.asOf, request.weekCount, request.weekStart);
  const learned = learn(items, paid, request);
  const tables = placed(items, learned, request, weeks);
  const { sums } = tables;
  const [disputed, notExpected] = [tables.disputed, tables.notExpected].map((amounts) =>
    exactTotal(amounts.reduce((a, b) => a + b, 0)),
  ) as [MinorUnits, MinorUnits];
  const expected = sums.slice(0, weeks.length);
  const ranges = weeks.map(({ number }, k) => ranged(expected[k]!, tables.variance[k]!, learned.past.ofWeek(Math.max(1, number))));
  const balance = items.openAmount.reduce((sum, amount) => sum + amount, 0);
  assert(sums.reduce((a, b) => a + b, 0) + disputed + notExpected === balance, 'every open minor unit is expected somewhere');
  return {
    asOf: request.asOf,
    weeks,
    expected,
    low: Float64Array.from(ranges, ({ low }) => low),
    high: Float64Array.from(ranges, ({ high }) => high),
    totals: totalsOf(items, learned, request),
    backtest: LEAD_WEEKS.map((week) => ({ weeks: week, ...learned.past.errorOf(week) })),
    beyond: exactTotal(sums[weeks.length]!),
    disputed,
    notExpected,
    total: exactTotal(balance),
    chosen: learned.chosen,
    originsCount: learned.originsCount,
    paidCount: learned.paidCount,
    customerDisputed: tables.disputed,
    customerNotExpected: tables.notExpected,
    itemWeeks: tables.itemWeeks,
    itemBasis: tables.itemBasis,
    itemSegment: tables.itemSegment,
  };
}
