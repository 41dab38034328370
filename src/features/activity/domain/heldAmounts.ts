import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { AccountState } from './accountState';
import type { FoundSubject } from './ledgerIndex';

/** The columns of one currency's items while they are being filled. */
class Holding {
  readonly disputed: Float64Array;
  readonly arranged: Float64Array;
  readonly promised: Float64Array;
  readonly promiseDay: Int32Array;

  constructor(
    private readonly items: OpenItems,
    private readonly asOf: DayNumber,
  ) {
    this.disputed = new Float64Array(items.length);
    this.arranged = new Float64Array(items.length);
    this.promised = new Float64Array(items.length);
    this.promiseDay = new Int32Array(items.length).fill(NO_DAY);
  }

  /** What of a row is neither disputed, on the sheet or in the log, nor arranged nor promised. */
  private free(row: number): number {
    const open = this.items.openAmount[row]!;
    if (open <= 0) return 0;
    const disputed = this.disputed[row]! + (this.items.disputedAmount ? Math.max(0, this.items.disputedAmount[row]!) : 0);
    return Math.max(0, open - disputed - this.arranged[row]! - this.promised[row]!);
  }

  /** True where the sheet itself names a day, not yet past, for all that is left of a row: a promise of the log is about other rows. */
  isPromisedOnSheet(row: number): boolean {
    const day = this.items.promiseDay?.[row] ?? NO_DAY;
    return day !== NO_DAY && day >= this.asOf;
  }

  /** Spreads an amount over rows, the one due first before the others; each unit of a row is held once. */
  spread(rows: readonly number[], amount: number, column: Float64Array, each: (row: number) => void): void {
    const { dueDay } = this.items;
    const due = (row: number): number => (dueDay[row] === NO_DAY ? Infinity : dueDay[row]!);
    const ordered = rows.length > 1 ? [...rows].sort((a, b) => due(a) - due(b) || a - b) : rows;
    let left = amount;
    for (const row of ordered) {
      if (left <= 0) return;
      const part = Math.min(left, this.free(row));
      if (part <= 0) continue;
      column[row]! += part;
      left -= part;
      each(row);
    }
  }
}

/** A dispute in the log and one on the sheet are taken for the same: only what goes beyond the sheet's is added. */
function disputedBefore(items: OpenItems, rows: readonly number[]): number {
  return items.disputedAmount ? rows.reduce((sum, row) => sum + Math.max(0, items.disputedAmount![row]!), 0) : 0;
}

/**
 * What open disputes, plans and promises of the log hold back of each item, in that order, each unit once: an entry about a whole account
 * is spread over its items, the one due first before the others. `null` for a currency in which nothing is held.
 */
export function heldAmounts(
  tables: readonly OpenItems[],
  states: Iterable<AccountState>,
  asOf: DayNumber,
): readonly (HeldAmounts | null)[] {
  const holdings = tables.map((): Holding | null => null);
  const at = ({ items }: FoundSubject): Holding => (holdings[items.table] ??= new Holding(tables[items.table]!, asOf));
  const all = [...states];
  const nothing = (): void => undefined;
  for (const { disputes } of all) {
    for (const { found, amount, isOpen } of disputes) {
      const { rows, table } = found.items;
      if (!isOpen || rows.length === 0) continue;
      const holding = at(found);
      holding.spread(rows, amount - disputedBefore(tables[table]!, rows), holding.disputed, nothing);
    }
  }
  for (const { plans } of all) {
    for (const { found, total, paid, status } of plans) {
      if (status === 'open' && found.items.rows.length > 0) at(found).spread(found.items.rows, total - paid, at(found).arranged, nothing);
    }
  }
  for (const { promises } of all) {
    for (const { found, promised, paid, day, status } of promises) {
      if (status !== 'open' || found.items.rows.length === 0) continue;
      const holding = at(found);
      const rows = found.isAccount ? found.items.rows.filter((row) => !holding.isPromisedOnSheet(row)) : found.items.rows;
      holding.spread(rows, promised - paid, holding.promised, (row) => {
        if (holding.promiseDay[row] === NO_DAY || day < holding.promiseDay[row]!) holding.promiseDay[row] = day;
      });
    }
  }
  return holdings;
}
