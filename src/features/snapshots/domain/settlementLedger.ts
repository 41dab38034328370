import { numberKey } from '../../../kernel/ledger/customers';
import {
  NOTHING_SETTLED,
  type BilledBetween,
  type Explained,
  type LoggedCause,
  type Movement,
  type MovementPart,
  type Settled,
  type SettlementFacts,
  type UnseenCause,
} from './settlementFacts';

interface Standing {
  readonly cause: LoggedCause;
  left: number;
}

/** What paid lists know of one document, minor units; used up as items are explained by it. */
interface Listed {
  readonly customer: number;
  readonly document: string;
  receipts: number;
  creditMemos: number;
  writeOffs: number;
  /** Billed after the opening, as the list dates it. */
  isNew: boolean;
  wasAsked: boolean;
}

/** Key of a document of a customer. */
export function documentKey(customer: number, document: string): string {
  return `${customer} ${numberKey(document)}`;
}

/**
 * Everything that is known of how items were settled in a period. Each amount explains so much once: what one item has used is not there for
 * the next. For a document the paid lists come first, then what is logged about it, then what is logged about its account.
 */
export class SettlementLedger implements SettlementFacts {
  private readonly listed = new Map<string, Listed>();
  private readonly byDocument = new Map<string, Standing[]>();
  private readonly byAccount = new Map<number, Standing[]>();
  private readonly all: Standing[];
  private receiptsAreKnown = false;
  private cashListed = 0;
  private readonly seen = new Set<string>();

  constructor(causes: readonly LoggedCause[]) {
    this.all = causes.map((cause) => ({ cause, left: cause.amount }));
    for (const standing of this.all) {
      const { customer, documents } = standing.cause;
      if (documents.length === 0) this.byAccount.set(customer, [...(this.byAccount.get(customer) ?? []), standing]);
      for (const document of documents) {
        const key = documentKey(customer, document);
        this.byDocument.set(key, [...(this.byDocument.get(key) ?? []), standing]);
      }
    }
  }

  /** Says that paid lists cover the period, so that what they lack was not paid. */
  knowReceipts(): void {
    this.receiptsAreKnown = true;
  }

  /** Takes down the cash of a list; false for a payment that another list has too, told by `key`. */
  takeOnce(key: string, cash: number): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    this.cashListed += cash;
    return true;
  }

  /** Adds a payment or a credit of a paid list; `amount` above zero, `isNew` where the document was billed after the opening. */
  addListed(customer: number, document: string, movement: keyof Settled, amount: number, isNew: boolean): void {
    const key = documentKey(customer, document);
    const known = this.listed.get(key) ?? { customer, document, ...NOTHING_SETTLED, isNew: true, wasAsked: false };
    known[movement] += amount;
    known.isNew &&= isNew;
    this.listed.set(key, known);
  }

  explain(customer: number, document: string, change: number): Explained {
    const parts: MovementPart[] = [];
    let left = Math.abs(change);
    const sign = Math.sign(change);
    const take = (movement: Movement, known: number, from?: string): number => {
      const amount = Math.min(left, known);
      if (amount > 0) parts.push({ movement, amount: sign * amount, ...(from === undefined ? {} : { from }) });
      left -= Math.max(0, amount);
      return Math.max(0, amount);
    };
    const key = numberKey(document) === '' ? null : documentKey(customer, document);
    const listed = key === null ? undefined : this.listed.get(key);
    if (listed) listed.wasAsked = true;
    if (listed && sign < 0)
      for (const movement of ['receipts', 'creditMemos', 'writeOffs'] as const) listed[movement] -= take(movement, listed[movement]);
    for (const standing of [...(key === null ? [] : (this.byDocument.get(key) ?? [])), ...(this.byAccount.get(customer) ?? [])]) {
      const { movement, from } = standing.cause;
      // What raises a balance is an adjustment or nothing.
      if (sign < 0 || movement === 'adjustments') standing.left -= take(movement, standing.left, from);
    }
    return { parts, receiptsAreKnown: this.receiptsAreKnown };
  }

  settledOfNew(customer: number, document: string): Settled {
    const listed = numberKey(document) === '' ? undefined : this.listed.get(documentKey(customer, document));
    if (!listed || listed.wasAsked) return NOTHING_SETTLED;
    listed.wasAsked = true;
    return listed;
  }

  billedBetween(): readonly BilledBetween[] {
    return [...this.listed.values()].filter(({ isNew, wasAsked }) => isNew && !wasAsked);
  }

  receiptsListed(): number | null {
    return this.receiptsAreKnown ? this.cashListed : null;
  }

  knowsReceipts(): boolean {
    return this.receiptsAreKnown;
  }

  unseen(): readonly UnseenCause[] {
    return this.all.filter(({ left }) => left > 0 && left < Infinity).map(({ cause, left }) => ({ cause, left }));
  }
}
