import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Cell } from '../../../../kernel/sheet/cells';
import type { Random } from '../../../sample/domain/random';
import type { FindingKind } from '../../../checks/domain/checkFinding';
import type { TotalFault } from './listSheet';
import type { ColumnId, PracticeItem } from './practiceItem';
import type { Voice } from './voices';

/** A fault by the keys of its items; those of sums and totals have none. */
export interface KeyedFault {
  readonly kind: FindingKind;
  readonly keys: readonly number[];
}

/** A list in which faults are planted one after the other; each takes items that no other has touched. */
export class Planting {
  readonly planted: KeyedFault[] = [];
  /** What else is wrong because of a planted fault. */
  readonly alsoTrue: KeyedFault[] = [];
  total: TotalFault = null;
  /** Key of the item before which a sum stands, `null` for none. */
  sumBefore: number | null = null;
  /** What the register has, by document, where it is another amount than the list's. */
  readonly registered = new Map<string, number>();
  /** Documents of the paid list with the day of payment. */
  readonly paid = new Map<string, DayNumber>();
  private readonly touched = new Set<number>();
  private list: readonly PracticeItem[];

  constructor(
    items: readonly PracticeItem[],
    readonly asOf: DayNumber,
    readonly voice: Voice,
    readonly random: Random,
  ) {
    this.list = items;
  }

  get items(): readonly PracticeItem[] {
    return this.list;
  }

  /** Items that no fault has touched and that `isFit`. */
  free(isFit: (item: PracticeItem) => boolean): readonly PracticeItem[] {
    return this.list.filter((item) => !this.touched.has(item.key) && isFit(item));
  }

  /** One of the free items that fit, `null` where there is none. */
  pick(isFit: (item: PracticeItem) => boolean): PracticeItem | null {
    const fit = this.free(isFit);
    return fit.length === 0 ? null : this.random.pick(fit);
  }

  /** Changes an item; `shown` is what its cells show instead of it. */
  change(item: PracticeItem, to: Partial<PracticeItem>, shown: Partial<Record<ColumnId, Cell>> = {}): void {
    this.touched.add(item.key);
    this.list = this.list.map((one) => (one.key === item.key ? { ...one, ...to, shown: { ...one.shown, ...shown } } : one));
  }

  /** Adds an item behind another one; gives its key. */
  addBehind(item: PracticeItem, added: Omit<PracticeItem, 'key'>): number {
    const key = Math.max(...this.list.map((one) => one.key)) + 1;
    const at = this.list.findIndex((one) => one.key === item.key) + 1;
    this.list = [...this.list.slice(0, at), { ...added, key }, ...this.list.slice(at)];
    this.touched.add(item.key).add(key);
    return key;
  }

  /** Leaves an item to no other fault. */
  touch({ key }: PracticeItem): void {
    this.touched.add(key);
  }

  note(kind: FindingKind, keys: readonly number[]): true {
    this.planted.push({ kind, keys });
    return true;
  }
}
