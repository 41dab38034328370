import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { AccountItem, OpenItemForm, StatementLine } from './statement';

/** By date, then by number; what has no date stands at the end. */
export function byDateThenNumber(
  a: { day: DayNumber | null; documentNo: string },
  b: { day: DayNumber | null; documentNo: string },
): number {
  const byDay = (a.day ?? Infinity) - (b.day ?? Infinity);
  if (byDay !== 0 && !Number.isNaN(byDay)) return byDay;
  return a.documentNo < b.documentNo ? -1 : a.documentNo > b.documentNo ? 1 : 0;
}

/** Days past due of what is asked for: `null` for credits, for what is not past due and for what has no due date. */
export function daysPastDueOf({ open, dueDay }: Pick<AccountItem, 'open' | 'dueDay'>, asOf: DayNumber): number | null {
  return open > 0 && dueDay !== null && dueDay < asOf ? asOf - dueDay : null;
}

const sum = (amounts: readonly number[]): MinorUnits => exactTotal(amounts.reduce((total, amount) => total + amount, 0));

/**
 * An account as an open-item statement. The items are of one currency and dated up to the as-of date.
 *
 * @param onAccount what receipts that are not in the ledger yet leave beside the items that they pay.
 */
export function openItemForm(items: readonly AccountItem[], bucketCount: number, asOf: DayNumber, onAccount = 0): OpenItemForm {
  let running = 0;
  const lines = [...items].sort(byDateThenNumber).map((item): StatementLine => {
    running += item.open;
    return { ...item, running: exactTotal(running), daysPastDue: daysPastDueOf(item, asOf) };
  });
  const buckets = new Array<number>(bucketCount).fill(0);
  let noDate = 0;
  for (const { bucket, open } of lines) {
    if (bucket === null) noDate += open;
    else buckets[bucket]! += open;
  }
  const pastDue = lines.filter(({ daysPastDue }) => daysPastDue !== null);
  const pastDueInvoices = sum(pastDue.map(({ open }) => open));
  const creditsNotApplied = sum(lines.map(({ open }) => Math.min(open, 0)));
  const inDispute = sum(pastDue.map(({ disputed }) => disputed));
  const cameIn = lines.filter(({ daysPastDue, open }) => daysPastDue !== null || open < 0);
  const received = exactTotal(onAccount + sum(cameIn.map((line) => line.received)));
  return {
    lines,
    total: exactTotal(running),
    buckets: buckets.map(exactTotal),
    noDate: exactTotal(noDate),
    pastDueInvoices,
    creditsNotApplied,
    inDispute,
    received,
    payNow: Math.max(0, pastDueInvoices + creditsNotApplied - inDispute - received) as MinorUnits,
  };
}
