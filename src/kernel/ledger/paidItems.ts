/**
 * Items that were paid, stored by column; row r of every column is the same payment. Customers have the codes of the open items'
 * directory. Rows stand in no order. `amount` is minor units, above zero; a part payment is a row of its own. Days are never NO_DAY.
 */
export interface PaidItems {
  readonly length: number;
  /** All customer codes are below this; those of the open items' directory come first, then customers that owe nothing now. */
  readonly customerSize: number;
  readonly customer: Uint32Array;
  readonly documentDay: Int32Array;
  readonly dueDay: Int32Array;
  readonly paidDay: Int32Array;
  readonly amount: Float64Array;
  /** 1 where the item had been in dispute; `null` where the history does not say. */
  readonly disputed: Uint8Array | null;
}

export const NO_PAID_ITEMS: PaidItems = {
  length: 0,
  customerSize: 0,
  customer: new Uint32Array(0),
  documentDay: new Int32Array(0),
  dueDay: new Int32Array(0),
  paidDay: new Int32Array(0),
  amount: new Float64Array(0),
  disputed: null,
};
