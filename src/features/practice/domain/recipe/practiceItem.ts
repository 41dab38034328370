import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Cell } from '../../../../kernel/sheet/cells';

/** Columns of a made list of open items. */
export type ColumnId =
  | 'customerId'
  | 'customer'
  | 'documentNo'
  | 'type'
  | 'documentDate'
  | 'dueDate'
  | 'terms'
  | 'openAmount'
  | 'currency'
  | 'days'
  | 'disputed'
  | 'promise'
  | 'note';

export type PracticeKind = 'invoice' | 'creditMemo' | 'payment';

export interface PracticeCustomer {
  readonly id: string;
  readonly name: string;
  /** The customer whose branch it is, `null` for none. */
  readonly parent: PracticeCustomer | null;
}

/** An item of a made list; amounts in minor units, credits and payments negative. */
export interface PracticeItem {
  /** Names the item wherever its row is. */
  readonly key: number;
  readonly customer: PracticeCustomer;
  readonly documentNo: string;
  readonly kind: PracticeKind;
  readonly documentDay: DayNumber;
  readonly dueDay: DayNumber;
  /** As printed, '' for none. */
  readonly terms: string;
  readonly amount: number;
  readonly currency: string;
  readonly disputed: number;
  readonly promise: DayNumber | null;
  readonly note: string;
  /** Cells that show something else than the item is, where a fault is planted. */
  readonly shown: Partial<Readonly<Record<ColumnId, Cell>>>;
}
