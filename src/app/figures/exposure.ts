import type { AgedItems } from '../../core/aging/agedItems';
import { lossOnBalance } from '../../core/exposure/expectedLoss';
import { exactTotal, type MinorUnits } from '../../core/money/minorUnits';
import type { CustomerSummary } from '../../sheets/reading/readResult';
import type { ExposureLine, SpecificReserve } from '../../sheets/report';
import { NO_DATE } from '../../sheets/writing/bucketAmounts';

/** Expected loss by bucket, the specific reserves beside them, and both together. */
export interface Exposure {
  readonly lines: readonly ExposureLine[];
  readonly specificReserves: readonly SpecificReserve[];
  readonly total: MinorUnits;
}

/** Loss on a balance of minor units, to the minor unit. */
function lossOf(balance: MinorUnits, rate: string): MinorUnits {
  return exactTotal(lossOnBalance(balance, rate, 0).toNumber());
}

function withTotal(lines: readonly ExposureLine[], specificReserves: readonly SpecificReserve[]): Exposure {
  const total = lines.reduce((sum, line) => sum + line.loss, 0) + specificReserves.reduce((sum, line) => sum + line.reserve, 0);
  return { lines, specificReserves, total: exactTotal(total) };
}

/**
 * Expected credit loss of aged items by the provision matrix: each bucket's balance × its loss rate, rounded a line.
 *
 * Accounts with a specific reserve are taken out of the buckets and count with their reserve alone, so that nothing is reserved twice.
 * @param rates fractions by bucket, "no date" last.
 */
export function exposureOfItems(aged: AgedItems, rates: readonly string[], specificReserves: readonly SpecificReserve[]): Exposure {
  const labels = [...aged.scheme.labels, NO_DATE];
  const lines = labels.map((bucket, index) => {
    let balance = aged.totals[index]!;
    for (const { customer } of specificReserves) balance -= aged.byCustomer[customer * labels.length + index]!;
    const rate = rates[index]!;
    const exact = exactTotal(balance);
    return { bucket, balance: exact, rate, loss: lossOf(exact, rate) };
  });
  return withTotal(lines, specificReserves);
}

/** The same over a customer × bucket report without items; `rates` go with its own bucket labels. */
export function exposureOfSummary(summary: CustomerSummary, rates: readonly string[]): Exposure {
  const lines = summary.bucketLabels.map((bucket, index) => {
    const balance = exactTotal(summary.lines.reduce((sum, line) => sum + line.amounts[index]!, 0));
    const rate = rates[index]!;
    return { bucket, balance, rate, loss: lossOf(balance, rate) };
  });
  return withTotal(lines, []);
}
