import { addDays, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import { DUE_DATE_SOURCES, ITEM_KINDS, type OpenItems } from '../../../kernel/ledger/openItems';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { CustomerSummary } from '../../../reading/result/readResult';

/** Days past due of a bucket, from and to, both included; below 1 is not due. */
interface BucketDays {
  readonly from: number;
  readonly to: number;
}

/** What is not due yet falls due within so many days, in so many parts. */
const NOT_DUE_DAYS = 30;
const PARTS = 4;

/**
 * The least and the most days past due of each bucket by its label: two numbers are from and to, one is an end, or a beginning where the
 * label says "over"; `null` names no days. Of a bucket that is past due only the least is sure.
 */
function bucketDays({ bucketLabels, notDueBucket }: CustomerSummary): readonly (BucketDays | null)[] {
  let last = 0;
  return bucketLabels.map((label, bucket) => {
    if (bucket === notDueBucket) return { from: 1 - NOT_DUE_DAYS, to: 0 };
    const numbers = (label.match(/\d+/g) ?? []).map(Number);
    const isOpen = /over|above|older|beyond|more|[>+]|m[aá]s|[uü]ber/i.test(label);
    if (numbers.length === 0 && !isOpen) return null;
    const first = numbers[0] ?? last;
    const least = numbers.length >= 2 || first === last + 1 ? first : isOpen ? Math.max(last, first) + 1 : last + 1;
    last = Math.max(last, numbers[numbers.length - 1] ?? last);
    return { from: Math.max(1, least), to: Math.max(1, least) };
  });
}

/** An amount in PARTS whole parts that add up to it, the last taking what does not divide. */
function partsOf(amount: number): readonly number[] {
  const part = Math.trunc(amount / PARTS);
  return Array.from({ length: PARTS }, (_, k) => (k < PARTS - 1 ? part : amount - part * (PARTS - 1))).filter((one) => one !== 0);
}

/**
 * A report by customer and bucket as open items. What is past due is as old as its bucket at least says; what is not due falls due evenly
 * over NOT_DUE_DAYS. Sums by customer are the report's. A bucket whose label names no days has no date.
 */
export function bucketItems(summary: CustomerSummary, customers: CustomerDirectory, asOf: DayNumber): OpenItems {
  const days = bucketDays(summary);
  const rows: { customer: number; due: number; amount: number; sheetRow: number }[] = [];
  for (const { customer, sheetRow, amounts } of summary.lines) {
    amounts.forEach((amount, bucket) => {
      const span = days[bucket] ?? null;
      const isSpread = amount > 0 && span !== null && span.to > span.from;
      const parts = isSpread ? partsOf(amount) : amount === 0 ? [] : [amount as number];
      parts.forEach((part, k) => {
        const late = span ? Math.round(span.from + ((span.to - span.from) * (2 * k + 1)) / (2 * parts.length)) : 0;
        rows.push({ customer, sheetRow, amount: exactTotal(part), due: span ? addDays(asOf, -late) : NO_DAY });
      });
    });
  }
  const length = rows.length;
  return {
    length,
    currency: summary.currency,
    customers,
    customer: Uint32Array.from(rows, ({ customer }) => customer),
    kind: new Uint8Array(length).fill(ITEM_KINDS.indexOf('other')),
    dueDay: Int32Array.from(rows, ({ due }) => due),
    dueDateFrom: Uint8Array.from(rows, ({ due }) => DUE_DATE_SOURCES.indexOf(due === NO_DAY ? 'none' : 'sheet')),
    documentDay: new Int32Array(length).fill(NO_DAY),
    openAmount: Float64Array.from(rows, ({ amount }) => amount),
    sheetRow: Uint32Array.from(rows, ({ sheetRow }) => sheetRow),
    documentNo: null,
    originalAmount: null,
    disputedAmount: null,
    promiseDay: null,
    terms: null,
    collector: null,
    documentCurrency: null,
    documentAmount: null,
  };
}
