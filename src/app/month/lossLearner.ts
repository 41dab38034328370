import { ageItems } from '../../core/aging/ageItems';
import type { AgedItems } from '../../core/aging/agedItems';
import { bucketOfDate } from '../../core/aging/schemes';
import { addDays, civilFromDay, type DayNumber } from '../../core/calendar/dayNumber';
import { ratesFromCohort, ratesFromRollRates, type BucketPair } from '../../core/exposure/learnedRates';
import type { PaidItems } from '../../core/forecast/paidItems';
import type { OpenItems } from '../../core/ledger/openItems';
import type { Outcome } from '../../core/metrics/outcome';
import type { Setup } from '../../core/setup';
import { mergeCustomers } from '../../core/snapshots/mergeCustomers';
import type { Snapshot } from '../../core/snapshots/snapshot';
import type { ReadResult } from '../../sheets/reading/readResult';
import type { LossMethod } from '../../sheets/report';

/** A cohort is due in the two years before its last bucket has been over for a quarter. */
const COHORT_DAYS = 730;
const SETTLED_DAYS = 90;
const COHORT_ITEMS_MIN = 30;

/** What loss rates are learned from. */
export interface LossFacts {
  readonly setup: Setup;
  readonly reading: ReadResult;
  readonly snapshots: readonly Snapshot[];
  readonly paid: readonly PaidItems[] | null;
  readonly asOf: DayNumber;
}

/** 1 by customer code of the report for those that rates are learned from; `null` for all. */
export type Members = Uint8Array | null;

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

/** The month ends in the first currency, aged under today's scheme. */
function agedMonthEnds({ setup, reading, snapshots, asOf }: LossFacts): readonly AgedMonthEnd[] {
  const code = reading.items[0]?.currency.code;
  return monthEnds(snapshots, asOf).flatMap((snapshot): AgedMonthEnd[] => {
    const table = snapshot.tables.find(({ items }) => items.currency.code === code);
    if (!table) return [];
    const { ofOpening, ofClosing } = mergeCustomers(snapshot.customers, reading.customers);
    const codes = new Map(Array.from(ofClosing, (merged, own) => [merged, own]));
    return [{ aged: ageItems(table.items, snapshot.asOf, setup.scheme, setup.basis), codeOf: (customer) => codes.get(ofOpening[customer]!) ?? -1 }];
  });
}

/** Bucket balances of neighbouring month ends: of all customers, or of the members. */
function bucketPairs(monthEnds: readonly AgedMonthEnd[], members: Members): readonly BucketPair[] {
  const balances = monthEnds.map(({ aged, codeOf }) => {
    const width = aged.scheme.labels.length;
    if (members === null) return Array.from(aged.totals).slice(0, width);
    const sums = new Array<number>(width).fill(0);
    for (const customer of aged.customerCodes) {
      if (members[codeOf(customer)] !== 1) continue;
      for (let bucket = 0; bucket < width; bucket++) sums[bucket]! += aged.byCustomer[customer * (width + 1) + bucket]!;
    }
    return sums;
  });
  return balances.slice(1).map((current, place) => ({ prior: balances[place]!, current }));
}

/** What was paid in each bucket by the cohort, and what of it is still open; `null` where it is too small to learn from. */
function cohortRates(open: OpenItems, paid: PaidItems, { setup, asOf }: LossFacts, members: Members): readonly Outcome[] | null {
  const { scheme } = setup;
  const lastBound = scheme.upperBoundsDays?.[scheme.labels.length - 2] ?? 90;
  const to = addDays(asOf, -lastBound - SETTLED_DAYS);
  const from = addDays(to, -COHORT_DAYS);
  const isInside = (due: number): boolean => due > from && due <= to;
  const paidByBucket = new Array<number>(scheme.labels.length).fill(0);
  let count = 0;
  for (let row = 0; row < paid.length; row++) {
    const due = paid.dueDay[row]!;
    if (!isInside(due) || (members !== null && members[paid.customer[row]!] !== 1)) continue;
    count++;
    paidByBucket[bucketOfDate(scheme, due as DayNumber, paid.paidDay[row]! as DayNumber)]! += paid.amount[row]!;
  }
  let stillOpen = 0;
  for (let row = 0; row < open.length; row++) if (open.openAmount[row]! > 0 && isInside(open.dueDay[row]!) && (members === null || members[open.customer[row]!] === 1)) stillOpen += open.openAmount[row]!;
  return count < COHORT_ITEMS_MIN ? null : ratesFromCohort(paidByBucket, stillOpen);
}

/**
 * Learns the rates of all customers, or of some, from what month ends and paid lists tell of the first currency.
 *
 * @returns a function that gives the rates of its members by bucket, or a sentence where there is too little to learn from.
 */
export function lossLearner(method: LossMethod['method'], facts: LossFacts): (members: Members) => readonly Outcome[] | string {
  const { setup, reading, paid } = facts;
  const first = reading.items[0];
  if (method === 'typed') return () => [];
  if (!first) return () => 'The report lists no single items.';
  if (method === 'roll rates') {
    const ends = agedMonthEnds(facts);
    return (members) => {
      const pairs = bucketPairs(ends, members);
      return pairs.length === 0 ? 'Roll rates need snapshots of two months.' : ratesFromRollRates(pairs, Number(setup.lossRates[setup.scheme.labels.length - 1]));
    };
  }
  const history = paid?.[0];
  return (members) => (history ? cohortRates(first, history, facts, members) : null) ?? `Fewer than ${COHORT_ITEMS_MIN} paid invoices were due long enough ago to tell what is never paid.`;
}
