import { ageItems } from '../../core/aging/ageItems';
import { bucketOfDate } from '../../core/aging/schemes';
import { addDays, civilFromDay, type DayNumber } from '../../core/calendar/dayNumber';
import { adjustedRate, ratesFromCohort, ratesFromRollRates, type BucketPair } from '../../core/exposure/learnedRates';
import type { PaidItems } from '../../core/forecast/paidItems';
import type { OpenItems } from '../../core/ledger/openItems';
import type { Outcome } from '../../core/metrics/outcome';
import type { Setup } from '../../core/setup';
import type { Snapshot } from '../../core/snapshots/snapshot';
import type { LossMethod } from '../../sheets/report';

/** A cohort is due in the two years before its last bucket has been over for a quarter. */
const COHORT_DAYS = 730;
const SETTLED_DAYS = 90;
const COHORT_ITEMS_MIN = 30;

/** What the user chose on AR Exposure. */
export interface LossChoice {
  readonly method: LossMethod['method'];
  /** Share by which rates are raised (above 0) or lowered. */
  readonly forward: number;
}

/** The loss rates to use, "no date" last, and how they came about. */
export interface ChosenRates {
  readonly rates: readonly string[];
  readonly lossMethod: LossMethod;
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

/** Bucket balances of neighbouring month ends, one currency after the other: rates are ratios, so that no currency is added to another. */
function bucketPairs(snapshots: readonly Snapshot[], setup: Setup, asOf: DayNumber, code: string): readonly BucketPair[] {
  const balances = monthEnds(snapshots, asOf).flatMap(({ asOf: day, tables }) => {
    const table = tables.find(({ items }) => items.currency.code === code);
    return table ? [Array.from(ageItems(table.items, day, setup.scheme, setup.basis).totals).slice(0, setup.scheme.labels.length)] : [];
  });
  return balances.slice(1).map((current, place) => ({ prior: balances[place]!, current }));
}

/** What was paid in each bucket by the cohort, and what of it is still open; `null` where it is too small to learn from. */
function cohortRates(open: OpenItems, paid: PaidItems, setup: Setup, asOf: DayNumber): readonly Outcome[] | null {
  const { scheme } = setup;
  const lastBound = scheme.upperBoundsDays?.[scheme.labels.length - 2] ?? 90;
  const to = addDays(asOf, -lastBound - SETTLED_DAYS);
  const from = addDays(to, -COHORT_DAYS);
  const isInside = (due: number): boolean => due > from && due <= to;
  const paidByBucket = new Array<number>(scheme.labels.length).fill(0);
  let count = 0;
  for (let row = 0; row < paid.length; row++) {
    const due = paid.dueDay[row]!;
    if (!isInside(due)) continue;
    count++;
    paidByBucket[bucketOfDate(scheme, due as DayNumber, paid.paidDay[row]! as DayNumber)]! += paid.amount[row]!;
  }
  let stillOpen = 0;
  for (let row = 0; row < open.length; row++) if (open.openAmount[row]! > 0 && isInside(open.dueDay[row]!)) stillOpen += open.openAmount[row]!;
  return count < COHORT_ITEMS_MIN ? null : ratesFromCohort(paidByBucket, stillOpen);
}

/** Rates learned by the method chosen, of the first currency; `null` with a reason where there is too little to learn from. */
function learned(choice: LossChoice, setup: Setup, open: readonly OpenItems[], snapshots: readonly Snapshot[], paid: readonly PaidItems[] | null, asOf: DayNumber): readonly Outcome[] | string {
  const first = open[0];
  if (!first) return 'The report lists no single items.';
  if (choice.method === 'roll rates') {
    const pairs = bucketPairs(snapshots, setup, asOf, first.currency.code);
    if (pairs.length === 0) return 'Roll rates need snapshots of two months.';
    return ratesFromRollRates(pairs, Number(setup.lossRates[setup.scheme.labels.length - 1]));
  }
  const history = paid?.[0];
  const rates = history ? cohortRates(first, history, setup, asOf) : null;
  return rates ?? `Fewer than ${COHORT_ITEMS_MIN} paid invoices were due long enough ago to tell what is never paid.`;
}

/**
 * The loss rates of a run: those typed in AR Setup, or learned from roll rates or paid history, then adjusted for what is expected. A bucket
 * that the method cannot tell keeps its typed rate; so does "no date".
 */
export function chooseLossRates(choice: LossChoice, setup: Setup, open: readonly OpenItems[], snapshots: readonly Snapshot[], paid: readonly PaidItems[] | null, asOf: DayNumber): ChosenRates {
  const outcome = choice.method === 'typed' ? [] : learned(choice, setup, open, snapshots, paid, asOf);
  const reason = typeof outcome === 'string' ? outcome : '';
  const base = setup.lossRates.map((typed, bucket) => {
    const rate = typeof outcome === 'string' ? undefined : outcome[bucket];
    return rate?.ok && bucket < setup.scheme.labels.length ? rate.value : Number(typed);
  });
  const rates = choice.forward === 0 && choice.method === 'typed' ? setup.lossRates : base.map((rate) => String(adjustedRate(rate, choice.forward)));
  return { rates, lossMethod: { method: reason === '' ? choice.method : 'typed', forward: choice.forward, reason, typedRates: setup.lossRates } };
}
