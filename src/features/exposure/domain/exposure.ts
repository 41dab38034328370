import type { AgedItems } from '../../aging/domain/agedItems';
import { lossOnBalance } from './expectedLoss';
import { onePool, type LossSegments } from './lossSegments';
import { exactTotal } from '../../../kernel/money/minorUnits';
import { owedByBucket } from './owedByBucket';
import type { CustomerSummary } from '../../../reading/result/readResult';
import type { CurrencyExposure, ExposureLine, SpecificReserve } from './exposurePart';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** Balances of one segment by bucket, minor units: as they stand, and at risk. */
interface Sums {
  readonly balance: number[];
  readonly atRisk: number[];
  customerCount: number;
}

const noSums = (width: number): Sums => ({
  balance: new Array<number>(width).fill(0),
  atRisk: new Array<number>(width).fill(0),
  customerCount: 0,
});

/** Adds a customer's buckets, which begin at `from`. */
function addCustomer(sums: Sums, amounts: ArrayLike<number>, from = 0): void {
  sums.customerCount++;
  const width = sums.balance.length;
  const atRisk = owedByBucket(amounts, from, width);
  for (let bucket = 0; bucket < width; bucket++) {
    sums.balance[bucket]! += amounts[from + bucket]!;
    sums.atRisk[bucket]! += atRisk[bucket]!;
  }
}

/** The lines of one segment: each bucket's balance at risk × its rate, to the minor unit, half away from zero. */
function linesOf(
  { balance, atRisk }: Sums,
  buckets: readonly string[],
  rates: readonly string[],
  segment: string,
): readonly ExposureLine[] {
  return buckets.map((bucket, index): ExposureLine => {
    const rate = rates[index]!;
    const exposed = exactTotal(atRisk[index]!);
    return {
      bucket,
      balance: exactTotal(balance[index]!),
      atRisk: exposed,
      rate,
      loss: exactTotal(lossOnBalance(exposed, rate, 0).toNumber()),
      ...(segment === '' ? {} : { segment }),
    };
  });
}

function withTotal(lines: readonly ExposureLine[], specificReserves: readonly SpecificReserve[]): CurrencyExposure {
  const total = lines.reduce((sum, line) => sum + line.loss, 0) + specificReserves.reduce((sum, line) => sum + line.reserve, 0);
  return { lines, specificReserves, total: exactTotal(total) };
}

/**
 * Expected credit loss of aged items by the provision matrix (IFRS 9 B5.5.35; CECL aging schedule): for each segment and bucket the balance
 * at risk × the loss rate, rounded a line. At risk is what customers owe in the bucket: a customer's credits lower what it owes itself, the
 * oldest first, never what others owe.
 *
 * Accounts with a specific reserve are taken out of the buckets and count with their reserve alone, so that nothing is reserved twice.
 * @param rates fractions by bucket, "no date" last; used where `segments` is left out.
 */
export function exposureOfItems(
  aged: AgedItems,
  rates: readonly string[],
  specificReserves: readonly SpecificReserve[],
  segments?: LossSegments,
): CurrencyExposure {
  const labels = [...aged.scheme.labels, NO_DATE];
  const { segments: pool, ofCustomer } = segments ?? onePool(rates, aged.items.customers.size);
  const sums = pool.map(() => noSums(labels.length));
  const reserved = new Set(specificReserves.map(({ customer }) => customer));
  for (const code of aged.customerCodes) {
    if (!reserved.has(code)) addCustomer(sums[ofCustomer[code]!]!, aged.byCustomer, code * labels.length);
  }
  const lines = pool.flatMap(({ name, rates: own }, place) =>
    pool.length > 1 && sums[place]!.customerCount === 0 ? [] : linesOf(sums[place]!, labels, own, name),
  );
  return withTotal(lines, specificReserves);
}

/** The same over a customer × bucket report without items; `rates` go with its own bucket labels. */
export function exposureOfSummary(summary: CustomerSummary, rates: readonly string[]): CurrencyExposure {
  const sums = noSums(summary.bucketLabels.length);
  for (const { amounts } of summary.lines) addCustomer(sums, amounts);
  return withTotal(linesOf(sums, summary.bucketLabels, rates, ''), []);
}
