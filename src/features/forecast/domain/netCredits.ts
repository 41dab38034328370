import type { OpenItems } from '../../../kernel/ledger/openItems';

/**
 * Takes each customer's credits off its earliest expected receipts, week by week and within a week in the items' order.
 *
 * @param itemWeeks minor units by item × `width`, changed in place
 * @returns what no expected receipt was left for, by customer code, ≤ 0
 */
export function netCredits(items: OpenItems, itemWeeks: Float64Array, width: number): Float64Array {
  const credit = new Float64Array(items.customers.size);
  for (let i = 0; i < items.length; i++)
    if (items.openAmount[i]! < 0) credit[items.customer[i]!] = credit[items.customer[i]!]! + items.openAmount[i]!;
  const rowsOf = new Map<number, number[]>();
  for (let i = 0; i < items.length; i++) {
    const c = items.customer[i]!;
    if (credit[c]! === 0 || items.openAmount[i]! <= 0) continue;
    const rows = rowsOf.get(c);
    if (rows) rows.push(i);
    else rowsOf.set(c, [i]);
  }
  for (const [c, rows] of rowsOf) {
    for (let k = 0; k < width && credit[c]! < 0; k++) {
      for (const i of rows) {
        const taken = Math.min(itemWeeks[i * width + k]!, -credit[c]!);
        itemWeeks[i * width + k] = itemWeeks[i * width + k]! - taken;
        credit[c] = credit[c]! + taken;
      }
    }
  }
  return credit;
}
