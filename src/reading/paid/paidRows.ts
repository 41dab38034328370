import type { PaidItems } from '../../kernel/ledger/paidItems';
import { grown } from '../rows/growingColumns';

/** One payment as it is taken in; `numberHash` is the document number's hash, 0 where it has none. */
export interface PaidRow {
  customer: number;
  documentDay: number;
  dueDay: number;
  paidDay: number;
  amount: number;
  disputed: boolean;
  numberHash: number;
}

/**
 * Payments of one currency in growing columns. The same customer, document number, paid day and amount is the same payment and is taken
 * once; the same document on another day or with another amount is a part payment. Repeats are found in one open-addressed table.
 */
export class PaidRows {
  private length = 0;
  private anyDisputed = false;
  private customer = new Uint32Array(0);
  private documentDay = new Int32Array(0);
  private dueDay = new Int32Array(0);
  private paidDay = new Int32Array(0);
  private amount = new Float64Array(0);
  private disputed = new Uint8Array(0);
  private numberHash = new Int32Array(0);
  private slots = new Int32Array(16).fill(-1);

  /** Makes room for so many more rows. */
  reserve(more: number): void {
    const size = this.length + more;
    this.customer = grown(this.customer, size);
    this.documentDay = grown(this.documentDay, size);
    this.dueDay = grown(this.dueDay, size);
    this.paidDay = grown(this.paidDay, size);
    this.amount = grown(this.amount, size);
    this.disputed = grown(this.disputed, size);
    this.numberHash = grown(this.numberHash, size);
    if (this.slots.length >= 2 * size) return;
    this.slots = new Int32Array(1 << Math.ceil(Math.log2(2 * size + 1))).fill(-1);
    for (let r = 0; r < this.length; r++) if (this.numberHash[r] !== 0) this.slots[this.slotOf(r)] = r;
  }

  /** Takes a payment; `false` where it is there already. Room must have been made. */
  add(row: PaidRow): boolean {
    const r = this.length;
    this.customer[r] = row.customer;
    this.documentDay[r] = row.documentDay;
    this.dueDay[r] = row.dueDay;
    this.paidDay[r] = row.paidDay;
    this.amount[r] = row.amount;
    this.disputed[r] = row.disputed ? 1 : 0;
    this.numberHash[r] = row.numberHash;
    if (row.numberHash !== 0) {
      const slot = this.slotOf(r);
      if (this.slots[slot]! >= 0) return false;
      this.slots[slot] = r;
    }
    if (row.disputed) this.anyDisputed = true;
    this.length++;
    return true;
  }

  /** The slot that holds the same payment as row `r`, or the free one where it belongs. */
  private slotOf(r: number): number {
    const mask = this.slots.length - 1;
    const mixed = Math.imul(
      this.numberHash[r]! ^ Math.imul(this.customer[r]! + 1, 0x9e3779b1) ^ Math.imul(this.paidDay[r]!, 0x85ebca6b),
      0xc2b2ae35,
    );
    let slot = (mixed >>> 7) & mask;
    for (let other = this.slots[slot]!; other >= 0 && !this.isSame(other, r); other = this.slots[slot]!) slot = (slot + 1) & mask;
    return slot;
  }

  private isSame(a: number, b: number): boolean {
    return (
      this.numberHash[a] === this.numberHash[b] &&
      this.customer[a] === this.customer[b] &&
      this.paidDay[a] === this.paidDay[b] &&
      this.amount[a] === this.amount[b]
    );
  }

  /** The columns of everything taken; codes are below `customerSize`. */
  build(customerSize: number): PaidItems {
    const { length } = this;
    return {
      length,
      customerSize,
      customer: this.customer.subarray(0, length),
      documentDay: this.documentDay.subarray(0, length),
      dueDay: this.dueDay.subarray(0, length),
      paidDay: this.paidDay.subarray(0, length),
      amount: this.amount.subarray(0, length),
      disputed: this.anyDisputed ? this.disputed.subarray(0, length) : null,
    };
  }
}
