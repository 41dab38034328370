import type { JudgedRows } from '../judge/judgedRows';
import type { Recognition } from '../recognise/recognition';
import type { RowFacts } from '../judge/rowFacts';

/** A word for how the sheet is laid out, for the receipt. */
export function layoutName(recognition: Recognition, judged: JudgedRows, facts: RowFacts): string {
  if (recognition.level === 'customer') return 'customerSummary';
  const kinds = judged.changes.map((change) => change.groups[change.groups.length - 1]?.name.kind).filter((kind) => kind !== undefined);
  if (kinds.length === 0) return judged.rows.some((row) => row.reason === 'subtotal') ? 'flatWithSubtotals' : 'flat';
  const count = (wanted: string): number => kinds.filter((kind) => kind === wanted).length;
  if (count('bucket') > 0.5 * kinds.length) return 'groupedByBucket';
  if (count('currency') > 0.5 * kinds.length) return 'groupedByCurrency';
  if (count('entity') > 0.5 * kinds.length) return 'groupedByEntity';
  return facts.needsCustomer ? 'groupedByCustomer' : 'grouped';
}
