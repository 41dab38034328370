import type { OpenItems } from '../../kernel/ledger/openItems';
import type { MinorUnits } from '../../kernel/money/minorUnits';
import type { ReadReceipt, SkippedRow } from '../result/readResult';

const LISTED_MAX = 1000;

/** Rows of one currency that are settled, with the table that they are of. */
interface SettledRows {
  readonly items: OpenItems;
  readonly rows: Uint32Array;
}

function listed({ items, rows }: SettledRows): readonly SkippedRow[] {
  return Array.from(rows.subarray(0, LISTED_MAX), (row) => ({
    row: items.sheetRow[row]!,
    reason: 'paid',
    text: `${items.documentNo?.at(row) ?? ''} ${items.customers.at(items.customer[row]!).name}`.trim().slice(0, 80),
    amount: { amount: items.openAmount[row]! as MinorUnits, currency: items.currency },
  }));
}

/** The receipt with rows that were read and turned out to be settled counted as paid. */
export function withSettled(receipt: ReadReceipt, settled: readonly SettledRows[]): ReadReceipt {
  const count = settled.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return receipt;
  const skipped = [...receipt.skipped, ...settled.flatMap(listed)].sort((a, b) => a.row - b.row);
  return {
    ...receipt,
    read: receipt.read - count,
    skippedByReason: { ...receipt.skippedByReason, paid: (receipt.skippedByReason.paid ?? 0) + count },
    skipped: skipped.slice(0, LISTED_MAX),
  };
}
