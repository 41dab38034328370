import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ArrangedReceipt } from './cashForecast';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { AccountState, StandingPlan, StandingPromise } from '../../activity/domain/accountState';

/** Fills the open items of one currency with what was arranged; each minor unit of an item is taken once. */
class Arranging {
  readonly receipts: ArrangedReceipt[] = [];
  private readonly taken: Float64Array;

  constructor(
    private readonly items: OpenItems,
    private readonly asOf: DayNumber,
  ) {
    this.taken = new Float64Array(items.length);
  }

  /** The items above zero, the one due first in front, those without a due date last. */
  private byDueDay(items: readonly number[]): readonly number[] {
    const { dueDay, openAmount } = this.items;
    const due = (item: number): number => (dueDay[item] === NO_DAY ? Infinity : dueDay[item]!);
    return items.filter((item) => openAmount[item]! > 0).sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a - b));
  }

  /** What of an item can be arranged: disputed money is not, as on the worklist. */
  private free(item: number): number {
    const disputed = Math.max(0, this.items.disputedAmount?.[item] ?? 0);
    return this.items.openAmount[item]! - disputed - this.taken[item]!;
  }

  private place(ordered: readonly number[], amount: number, day: DayNumber, basis: 'plan' | 'promise'): void {
    let left = amount;
    for (const item of ordered) {
      if (left <= 0) return;
      const part = Math.min(left, this.free(item));
      if (part <= 0) continue;
      this.taken[item]! += part;
      left -= part;
      this.receipts.push({ item, day, amount: part as MinorUnits, basis });
    }
  }

  /** Payments cover the earliest instalments; of the others those after the as-of date are expected. */
  addPlan({ instalments, paid }: StandingPlan, items: readonly number[]): void {
    const ordered = this.byDueDay(items);
    let covered: number = paid;
    for (const { day, amount } of instalments) {
      const unpaid = Math.max(0, amount - covered);
      covered = Math.max(0, covered - amount);
      if (day > this.asOf) this.place(ordered, unpaid, day, 'plan');
    }
  }

  /** A promise about the account is held against what is past due or due on the day, as that is what was asked for. */
  addPromise({ found, promised, paid, day }: StandingPromise, items: readonly number[]): void {
    if (day <= this.asOf) return;
    const { dueDay } = this.items;
    const meant = found.isAccount ? items.filter((item) => dueDay[item] !== NO_DAY && dueDay[item]! <= this.asOf) : items;
    this.place(this.byDueDay(meant), promised - paid, day, 'promise');
  }
}

/**
 * The receipts after the as-of date that open plans and open promises of the log arrange for the open items of one currency: plans first,
 * then promises on documents, then promises about a whole account over its past-due items, the one due first in front. The receipts of an
 * item never add up to more than is open of it.
 *
 * @param table place of the currency in the report
 */
export function arrangedReceipts(
  items: OpenItems,
  states: Iterable<AccountState>,
  table: number,
  asOf: DayNumber,
): readonly ArrangedReceipt[] {
  const arranging = new Arranging(items, asOf);
  const all = [...states];
  const meant = ({ found, status }: StandingPlan | StandingPromise): readonly number[] =>
    status === 'open' && found.items.table === table ? found.items.rows : [];
  const promises = all.flatMap((state) => state.promises).sort((a, b) => a.day - b.day);
  for (const plan of all.flatMap((state) => state.plans)) arranging.addPlan(plan, meant(plan));
  for (const promise of promises) if (!promise.found.isAccount) arranging.addPromise(promise, meant(promise));
  for (const promise of promises) if (promise.found.isAccount) arranging.addPromise(promise, meant(promise));
  return arranging.receipts;
}
