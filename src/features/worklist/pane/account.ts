import { NO_DAYS } from '../../aging/domain/agedItems';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import { itemAt, type OpenItem } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { RankedCustomer } from '../domain/rankedCustomer';
import type { CurrencyReport } from '../../report';

export const ITEMS_SHOWN_MAX = 50;

/** An item of the account with its age; `daysPastDue` is `null` where it has no date. */
export interface AccountItem {
  readonly item: OpenItem;
  readonly daysPastDue: number | null;
  /** Place of its sheet among those read together, 0 where one was read. */
  readonly part: number;
}

interface AccountBucket {
  /** `null` for "no date". */
  readonly label: string | null;
  readonly amount: MinorUnits;
}

/** One customer's account in one currency. */
export interface Account {
  readonly ranked: RankedCustomer;
  readonly buckets: readonly AccountBucket[];
  /** The oldest ITEMS_SHOWN_MAX items, oldest due date first, those without a date last. */
  readonly items: readonly AccountItem[];
  readonly itemCount: number;
  /** Sheet rows (from 1) of all items on the sheet of `part`, ascending; of the customer's line where the sheet has no items. */
  readonly sheetRows: readonly number[];
  /** Place of the sheet that the account's first item stands on. */
  readonly part: number;
}

/** The account of a ranked customer; one pass over the items of the currency. */
export function accountOf(report: CurrencyReport, ranked: RankedCustomer): Account {
  const { aged, summary } = report;
  if (!aged) {
    const line = summary?.lines.find((one) => one.customer === ranked.customer);
    const buckets = line ? line.amounts.map((amount, bucket) => ({ label: summary?.bucketLabels[bucket] ?? null, amount })) : [];
    return { ranked, buckets, items: [], itemCount: 0, sheetRows: line ? [line.sheetRow] : [], part: 0 };
  }
  const { items, scheme, daysPastDue } = aged;
  const rows: number[] = [];
  for (let row = 0; row < items.length; row++) if (items.customer[row] === ranked.customer) rows.push(row);
  const partOf = (row: number): number => items.part?.[row] ?? 0;
  const part = rows.length > 0 ? partOf(rows[0]!) : 0;
  const due = (row: number): number => (items.dueDay[row] === NO_DAY ? Infinity : items.dueDay[row]!);
  const oldest = [...rows].sort((a, b) => due(a) - due(b) || a - b).slice(0, ITEMS_SHOWN_MAX);
  const width = scheme.labels.length + 1;
  const amounts = aged.byCustomer.subarray(ranked.customer * width, (ranked.customer + 1) * width);
  return {
    ranked,
    buckets: Array.from(amounts, (amount, bucket) => ({ label: scheme.labels[bucket] ?? null, amount: amount as MinorUnits })).filter(
      (bucket) => bucket.label !== null || bucket.amount !== 0,
    ),
    items: oldest.map((row) => ({
      item: itemAt(items, row),
      daysPastDue: daysPastDue[row] === NO_DAYS ? null : daysPastDue[row]!,
      part: partOf(row),
    })),
    itemCount: rows.length,
    sheetRows: rows
      .filter((row) => partOf(row) === part)
      .map((row) => items.sheetRow[row]!)
      .sort((a, b) => a - b),
    part,
  };
}

/** What is open above zero on a document among the account's shown items, or the account's balance for ''; minor units. */
export function openAmountOf({ ranked, items }: Account, document: string): MinorUnits {
  if (document === '') return ranked.balance;
  return items.reduce(
    (sum, { item }) => (item.documentNo === document && item.openAmount > 0 ? sum + item.openAmount : sum),
    0,
  ) as MinorUnits;
}

/** The score as a fraction of the strategy's maximum. */
export function scoreFraction(ranked: RankedCustomer): number {
  return ranked.scorePercent / 100;
}
