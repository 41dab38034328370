import { createHash } from 'node:crypto';

/** One customer's line, amounts as decimal texts; the same wherever it was computed. */
export interface CanonicalCustomer {
  readonly rank: number;
  readonly customer: string;
  readonly customerId: string;
  readonly entity: string;
  readonly buckets: readonly string[];
  readonly noDate: string;
  readonly total: string;
  readonly pastDue: string;
  readonly amountToCollect: string;
  readonly oldestDaysPastDue: number | null;
  readonly score: number;
  readonly class: string;
}

/** Everything that aging and ranking say about one currency; customers by rank. */
export interface CanonicalCurrency {
  readonly currency: string;
  readonly items: number;
  readonly buckets: readonly string[];
  readonly noDate: string;
  readonly total: string;
  readonly pastDue: string;
  readonly pastDueGross: string;
  readonly unappliedCredits: string;
  readonly customers: readonly CanonicalCustomer[];
}

/** Currencies by code, as JSON text without a space. */
export function canonicalText(currencies: readonly CanonicalCurrency[]): string {
  return JSON.stringify([...currencies].sort((a, b) => (a.currency < b.currency ? -1 : 1)));
}

/** SHA-256 of the canonical text, in hexadecimal. */
export function resultHash(currencies: readonly CanonicalCurrency[]): string {
  return createHash('sha256').update(canonicalText(currencies)).digest('hex');
}
