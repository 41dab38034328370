import { ageItems } from '../../aging/domain/ageItems';
import type { AgedItems } from '../../aging/domain/agedItems';
import { bucketOfDate } from '../../aging/domain/schemes';
import { addDays, civilFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { ratesFromCohorts, ratesFromRolledBalances, type Cohort, type RolledBalances } from './pooledHistory';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { noFigure, type Outcome } from '../../../kernel/words/outcome';
import type { Setup } from '../../setupFacts';
import { mergeCustomers } from '../../snapshots/domain/mergeCustomers';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import type { ReadResult } from '../../../reading/result/readResult';
import type { LossMethod } from './exposurePart';
import type { WrittenOff } from './writtenOff';
import type { Message } from '../../../kernel/words/message';
import { exposureText } from '../exposureText';

/** A cohort is due in the two years before its last bucket has been over for a quarter. */
const COHORT_DAYS = 730;
const SETTLED_DAYS = 90;
const COHORT_ITEMS_MIN = 30;

/** What loss rates are learned from. */
export interface LossFacts {
  readonly setup: Setup;
  readonly reading: ReadResult;
  readonly snapshots: readonly Snapshot[];
  /** By currency, in the order of the report. */
  readonly paid: readonly PaidItems[] | null;
  readonly asOf: DayNumber;
  /** What the paid lists say was written off, by currency. */
  readonly lost?: readonly PaidItems[] | null;
  /** What the log alone says was written off and the report no longer has, by currency in its order. */
  readonly writeOffs?: readonly (readonly WrittenOff[])[];
  /** True where none of the typed rates is the user's own. */
  readonly typedAreDefaults?: boolean;
}

/** 1 by customer code of the report for those that rates are learned from; `null` for all. */
export type Members = Uint8Array | null;

/** Rates by bucket, how many items they were learned from, and the codes of the currencies of these. */
interface LearnedRates {
  readonly rates: readonly Outcome[];
  readonly itemCount: number;
  readonly currencies: readonly string[];
}

/** Rates, or why there are none. */
export type Learned = LearnedRates | Message;

export const NOTHING_LEARNED: LearnedRates = { rates: [], itemCount: 0, currencies: [] };

/** Neighbouring month ends are so many days apart. */
const MONTH_DAYS_MIN = 25;
const MONTH_DAYS_MAX = 38;

interface AgedMonthEnd {
  readonly aged: AgedItems;
  /** The report's code of a customer of the snapshot, −1 where the report has it not. */
  readonly codeOf: (customer: number) => number;
}

/** The last whole snapshot of each month up to a day. */
function monthEnds(snapshots: readonly Snapshot[], asOf: DayNumber): readonly Snapshot[] {
  const byMonth = new Map<number, Snapshot>();
  for (const snapshot of snapshots) {
    const { year, month } = civilFromDay(snapshot.asOf);
    if (!snapshot.isCondensed && snapshot.asOf <= asOf) byMonth.set(year * 12 + month, snapshot);
  }
  return [...byMonth.values()];
}

/** The month ends of each of the report's currencies, aged under today's scheme. */
function agedMonthEnds({ setup, reading, snapshots, asOf }: LossFacts): ReadonlyMap<string, readonly AgedMonthEnd[]> {
  const byCurrency = new Map<string, AgedMonthEnd[]>(reading.items.map(({ currency }) => [currency.code, []]));
  for (const snapshot of monthEnds(snapshots, asOf)) {
    const { ofOpening, ofClosing } = mergeCustomers(snapshot.customers, reading.customers);
    const codes = new Map(Array.from(ofClosing, (merged, own) => [merged, own]));
    for (const { items } of snapshot.tables)
      byCurrency.get(items.currency.code)?.push({
        aged: ageItems(items, snapshot.asOf, setup.scheme, setup.basis),
        codeOf: (customer) => codes.get(ofOpening[customer]!) ?? -1,
      });
  }
  return byCurrency;
}

/** True for two month ends a month apart: what stood at one and rolled on by the other; over a longer time it rolled through several buckets. */
function areNeighbours(earlier: AgedMonthEnd | undefined, later: AgedMonthEnd | undefined): boolean {
  if (!earlier || !later) return false;
  const days = later.aged.asOf - earlier.aged.asOf;
  return days >= MONTH_DAYS_MIN && days <= MONTH_DAYS_MAX;
}

/** Bucket balances of neighbouring month ends of one currency: of all customers, or of the members. */
function rolledBalances(ends: readonly AgedMonthEnd[], members: Members): RolledBalances {
  const isMember = ({ codeOf }: AgedMonthEnd, customer: number): boolean => members === null || members[codeOf(customer)] === 1;
  const balances = ends.map((end) => {
    const { aged } = end;
    const width = aged.scheme.labels.length;
    if (members === null) return Array.from(aged.totals).slice(0, width);
    const sums = new Array<number>(width).fill(0);
    for (const customer of aged.customerCodes) {
      if (!isMember(end, customer)) continue;
      for (let bucket = 0; bucket < width; bucket++) sums[bucket]! += aged.byCustomer[customer * (width + 1) + bucket]!;
    }
    return sums;
  });
  const begins = ends.flatMap((_, place) => (areNeighbours(ends[place], ends[place + 1]) ? [place] : []));
  let itemCount = 0;
  for (const place of begins) for (const customer of ends[place]!.aged.items.customer) if (isMember(ends[place]!, customer)) itemCount++;
  return { pairs: begins.map((place) => ({ prior: balances[place]!, current: balances[place + 1]! })), itemCount };
}

/** What one currency's cohort paid in each bucket and what of it is still open or was written off; `null` where it is too small to learn from. */
function cohortOf(place: number, paid: PaidItems, { setup, asOf, reading, lost, writeOffs }: LossFacts, members: Members): Cohort | null {
  const open = reading.items[place]!;
  const { scheme } = setup;
  const lastBound = scheme.upperBoundsDays?.[scheme.labels.length - 2] ?? 90;
  const to = addDays(asOf, -lastBound - SETTLED_DAYS);
  const from = addDays(to, -COHORT_DAYS);
  const isOfCohort = (due: number, customer: number): boolean => due > from && due <= to && (members === null || members[customer] === 1);
  const paidByBucket = new Array<number>(scheme.labels.length).fill(0);
  let paidCount = 0;
  for (let row = 0; row < paid.length; row++) {
    const due = paid.dueDay[row]!;
    if (!isOfCohort(due, paid.customer[row]!)) continue;
    paidCount++;
    paidByBucket[bucketOfDate(scheme, due as DayNumber, paid.paidDay[row]! as DayNumber)]! += paid.amount[row]!;
  }
  let [stillOpen, openCount] = [0, 0];
  for (let row = 0; row < open.length; row++) {
    if (open.openAmount[row]! <= 0 || !isOfCohort(open.dueDay[row]!, open.customer[row]!)) continue;
    openCount++;
    stillOpen += open.openAmount[row]!;
  }
  let [writtenOff, lostCount] = [0, 0];
  const listed = lost?.[place];
  for (let row = 0; row < (listed?.length ?? 0); row++) {
    if (!isOfCohort(listed!.dueDay[row]!, listed!.customer[row]!)) continue;
    lostCount++;
    writtenOff += listed!.amount[row]!;
  }
  for (const { amount, customer, day } of writeOffs?.[place] ?? []) {
    if (day <= from || day > asOf || (members !== null && members[customer] !== 1)) continue;
    lostCount++;
    writtenOff += amount;
  }
  return paidCount < COHORT_ITEMS_MIN
    ? null
    : { paidByBucket, stillOpen: stillOpen + writtenOff, itemCount: paidCount + openCount + lostCount };
}

function fromRollRates(facts: LossFacts): (members: Members) => Learned {
  const { setup } = facts;
  const lastRate = Number(setup.lossRates[setup.scheme.labels.length - 1]);
  const known = [...agedMonthEnds(facts)].filter(([, ends]) => ends.some((end, place) => areNeighbours(end, ends[place + 1])));
  return (members) => {
    if (known.length === 0) return exposureText('rollRatesMissing');
    const rolled = known.map(([, ends]) => rolledBalances(ends, members));
    const last = setup.scheme.labels.length - 1;
    // The rate of the last bucket is the typed one and not learned.
    const rates = ratesFromRolledBalances(rolled, lastRate).map((rate, bucket) =>
      bucket === last ? noFigure(exposureText('lastBucket')) : rate,
    );
    return { rates, itemCount: rolled.reduce((sum, { itemCount }) => sum + itemCount, 0), currencies: known.map(([code]) => code) };
  };
}

function fromHistory(facts: LossFacts): (members: Members) => Learned {
  const { reading, paid } = facts;
  return (members) => {
    const known = reading.items.flatMap((open, place) => {
      const history = paid?.[place];
      const cohort = history ? cohortOf(place, history, facts, members) : null;
      return cohort ? [{ cohort, code: open.currency.code }] : [];
    });
    if (known.length === 0) return exposureText('historyTooShort', { least: COHORT_ITEMS_MIN });
    return {
      rates: ratesFromCohorts(known.map(({ cohort }) => cohort)),
      itemCount: known.reduce((sum, { cohort }) => sum + cohort.itemCount, 0),
      currencies: known.map(({ code }) => code),
    };
  };
}

/** Learns the rates of all customers, or of some, from what month ends and paid lists tell of each currency of the report, pooled by their shares. */
export function lossLearner(method: LossMethod['method'], facts: LossFacts): (members: Members) => Learned {
  if (method === 'typed') return () => NOTHING_LEARNED;
  if (facts.reading.items.length === 0) return () => exposureText('noItems');
  return method === 'roll rates' ? fromRollRates(facts) : fromHistory(facts);
}
