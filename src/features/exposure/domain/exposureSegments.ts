import Decimal from 'decimal.js';
import type { AgedItems } from '../../aging/domain/agedItems';
import { customerFact } from '../../aging/domain/customerFact';
import { disputedOf, type HeldAmounts } from '../../aging/domain/disputedAmounts';
import { onePool, type LossSegments } from './lossSegments';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { Setup } from '../../setupFacts';
import type { ExposureSegment, SpecificReserve } from './exposurePart';
import { owedByBucket } from './owedByBucket';

/** The pool that segments are cut from: its items, its rates, and who is reserved apart. */
interface Pool {
  readonly aged: AgedItems;
  readonly rates: LossSegments;
  readonly reserved: ReadonlySet<number>;
}

/** Sums of one segment: balances by bucket, and what is at risk by bucket and set of rates. */
class SegmentSums {
  readonly balances: number[];
  private readonly atRisk: number[][];

  constructor(
    private readonly rates: LossSegments,
    private readonly width: number,
  ) {
    this.balances = new Array<number>(width).fill(0);
    this.atRisk = rates.segments.map(() => new Array<number>(width).fill(0));
  }

  add(customer: number, bucket: number, amount: number, owed = amount): void {
    this.balances[bucket]! += amount;
    if (owed > 0) this.atRisk[this.rates.ofCustomer[customer]!]![bucket]! += owed;
  }

  /** Σ at risk × rate, rounded once. */
  loss(): number {
    let loss = new Decimal(0);
    this.atRisk.forEach((amounts, place) => {
      for (let bucket = 0; bucket < this.width; bucket++)
        if (amounts[bucket]! > 0) loss = loss.plus(new Decimal(amounts[bucket]!).times(this.rates.segments[place]!.rates[bucket]!));
    });
    return loss.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  }
}

function segment(pool: Pool, kind: ExposureSegment['kind'], name: string, sums: SegmentSums): ExposureSegment {
  const { balances } = sums;
  return {
    kind,
    name,
    currency: pool.aged.items.currency,
    balances: balances.map(exactTotal),
    balance: exactTotal(balances.reduce((sum, balance) => sum + balance, 0)),
    loss: exactTotal(sums.loss()),
  };
}

/** Balances by bucket and their losses, by the name that `nameOf` gives each customer of the pool; in order of name, none where all share one. */
function segmentsBy(pool: Pool, kind: ExposureSegment['kind'], nameOf: (customer: number) => string): readonly ExposureSegment[] {
  const { aged, reserved, rates } = pool;
  const width = aged.scheme.labels.length + 1;
  const bySegment = new Map<string, SegmentSums>();
  for (const code of aged.customerCodes) {
    if (reserved.has(code)) continue;
    const name = nameOf(code);
    let sums = bySegment.get(name);
    if (!sums) bySegment.set(name, (sums = new SegmentSums(rates, width)));
    const owed = owedByBucket(aged.byCustomer, code * width, width);
    for (let bucket = 0; bucket < width; bucket++) sums.add(code, bucket, aged.byCustomer[code * width + bucket]!, owed[bucket]);
  }
  if (bySegment.size < 2 && [...bySegment.keys()][0] === '') return [];
  return [...bySegment].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sums]) => segment(pool, kind, name, sums));
}

/** What is disputed of the pool's items, by sheet and log, by the bucket of each; none where nothing is. */
function disputedPart(pool: Pool, held: HeldAmounts | null): readonly ExposureSegment[] {
  const { aged, reserved, rates } = pool;
  const { disputedAmount, customer, length } = aged.items;
  if (!disputedAmount && !held) return [];
  const sums = new SegmentSums(rates, aged.scheme.labels.length + 1);
  for (let row = 0; row < length; row++)
    if (!reserved.has(customer[row]!)) sums.add(customer[row]!, aged.bucket[row]!, disputedOf(aged.items, held, row));
  return sums.balances.some((balance) => balance > 0) ? [segment(pool, 'disputed', '', sums)] : [];
}

/**
 * The pool (without accounts that have a specific reserve) by risk class, status and entity of its customers, and what of it is disputed, with
 * the losses at the rates of the run; the loss of a segment is rounded once.
 *
 * @param held what the log holds back of each item, `null` for no log
 */
export function exposureSegments(
  aged: AgedItems,
  setup: Setup,
  reserves: readonly SpecificReserve[],
  held: HeldAmounts | null = null,
): readonly ExposureSegment[] {
  const pool: Pool = {
    aged,
    rates: setup.lossSegments ?? onePool(setup.lossRates, aged.items.customers.size),
    reserved: new Set(reserves.map(({ customer }) => customer)),
  };
  const byFact = (kind: 'riskClass' | 'status'): readonly ExposureSegment[] => {
    const names = customerFact(aged.items.customers, setup.customers, kind);
    return names.size === 0 ? [] : segmentsBy(pool, kind, (code) => names.get(code) ?? '');
  };
  const entities = segmentsBy(pool, 'entity', (code) => aged.items.customers.at(code).entity);
  return [...byFact('riskClass'), ...byFact('status'), ...(entities.length > 1 ? entities : []), ...disputedPart(pool, held)];
}
