import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ItemKind } from '../../../kernel/ledger/openItems';

/** Payment terms of a made customer: the text that a sheet prints and the days that it means. */
export interface MadeTerms {
  readonly text: string;
  readonly netDays: number;
}

/** A made customer with the habit that its payments follow. `id` may carry leading zeros. */
export interface MadeCustomer {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Index of the customer that this one belongs to, or `null`; a parent has none itself. */
  readonly parent: number | null;
  readonly entity: string;
  readonly currency: string;
  readonly terms: MadeTerms;
  readonly collector: string;
  /** Mean days between due date and payment; negative pays early. */
  readonly habitDaysLate: number;
  readonly habitSpreadDays: number;
  /** Largest invoice, minor units. */
  readonly invoiceMax: number;
  /** Minor units. */
  readonly creditLimit: number;
}

/** One made open item; amounts are minor units of `currency`, credits and payments negative. */
export interface MadeItem {
  readonly index: number;
  readonly customer: number;
  readonly documentNo: string;
  readonly kind: ItemKind;
  readonly documentDay: DayNumber;
  /** `null` where the ledger has no due date. */
  readonly dueDay: DayNumber | null;
  /** Terms as printed, '' for none. */
  readonly terms: string;
  readonly originalAmount: number;
  readonly openAmount: number;
  readonly currency: string;
  readonly entity: string;
  readonly collector: string;
  /** Minor units, 0 where nothing is disputed. */
  readonly disputedAmount: number;
  readonly promiseDay: DayNumber | null;
  readonly purchaseOrder: string;
  /** Index of the item that this one repeats, or `null`. */
  readonly duplicateOf: number | null;
}

/** A whole made ledger: every open item at `asOf`, in no particular order. */
export interface MadeLedger {
  readonly seed: number;
  readonly asOf: DayNumber;
  readonly company: string;
  readonly currencies: readonly string[];
  readonly customers: readonly MadeCustomer[];
  readonly items: readonly MadeItem[];
}

/** What a made ledger is like; shares are from 0 to 1. */
export interface LedgerOptions {
  readonly seed: number;
  readonly asOf: DayNumber;
  readonly items: number;
  readonly customers: number;
  /** The first one is the home currency; most customers owe in it. */
  readonly currencies: readonly string[];
  readonly entities: readonly string[];
  readonly collectors: readonly string[];
  /** Names that the first customers get; the others are made up. */
  readonly names: readonly string[];
  readonly customerNumbers: 'letters' | 'leadingZeros' | 'plain';
  readonly documentNumbers: 'prefixed' | 'leadingZeros' | 'plain';
  readonly subCustomerShare: number;
  readonly missingDueDateShare: number;
  readonly creditShare: number;
  /** How many items are listed twice. */
  readonly duplicates: number;
}
