import type { Currency } from '../../kernel/money/currency';
import type { MinorUnits } from '../../kernel/money/minorUnits';
import { notDueBucket } from '../recognise/bucketColumns';
import type { CustomerCodes } from './customerCodes';
import { minorColumn } from './minorColumn';
import type { CustomerSummary, SummaryLine } from '../result/readResult';
import type { TakenIn } from '../rows/takenIn';
import type { Turn } from '../judge/signs';

/** A customer × bucket report of one currency: one line a row, with the buckets that the sheet prints. */
export function summaryOf(
  taken: TakenIn,
  customers: CustomerCodes,
  rows: Uint32Array,
  currency: Currency,
  turn: Turn | null,
): CustomerSummary {
  const printed = taken.recognition.columns.filter((column) => column.role === 'bucketAmount');
  const buckets = taken.columns.buckets.map((store) => minorColumn(store.values, rows, currency, turn).amounts);
  const totals = minorColumn(taken.open, rows, currency, turn).amounts;
  const labels = printed.map((column) => column.bucketLabel ?? column.heading);
  const amountsOf = (k: number): number[] => buckets.map((bucket) => (Number.isNaN(bucket[k]!) ? 0 : bucket[k]!));
  const rest = Array.from(rows, (_, k) => totals[k]! - amountsOf(k).reduce((sum, amount) => sum + amount, 0));
  const hasRest = rest.some((amount) => amount !== 0);
  const lines = Array.from(rows, (candidate, k): SummaryLine => ({
    customer: customers.codes[candidate]!,
    sheetRow: taken.sheetRow[candidate]!,
    amounts: (hasRest ? [...amountsOf(k), rest[k]!] : amountsOf(k)) as MinorUnits[],
    total: totals[k]! as MinorUnits,
  }));
  return { currency, bucketLabels: hasRest ? [...labels, 'Not in a bucket'] : labels, notDueBucket: notDueBucket(labels), lines };
}
