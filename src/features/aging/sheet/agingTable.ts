import { customerKey, type Customer } from '../../../kernel/ledger/customers';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import { bucketIn, NO_DATE } from '../domain/bucketLabels';
import type { Currency } from '../../../kernel/money/currency';
import { rowSum, tableName } from '../../../kernel/sheet/formulas';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import { BODY_AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { SUMMARY_SHEET } from './summarySheet';

/** A customer's balances by bucket, minor units; `pastDue` is `null` where nothing says what is not due. */
interface AgingLine {
  readonly customer: Customer;
  readonly amounts: readonly number[];
  readonly balance: number;
  readonly pastDue: number | null;
}

/** Which text columns the customers of a report need. */
export interface CustomerColumns {
  readonly hasNumber: boolean;
  readonly hasEntity: boolean;
}

/** True for each column that at least one customer fills. */
export function customerColumns(report: Report): CustomerColumns {
  let hasNumber = false;
  let hasEntity = false;
  for (const { id, entity } of report.reading.customers) {
    hasNumber ||= id !== '';
    hasEntity ||= entity !== '';
  }
  return { hasNumber, hasEntity };
}

/** What the rows of a currency's aging share. */
interface AgingContext extends CustomerColumns {
  readonly currency: Currency;
  /** Buckets, "no date" last. */
  readonly labels: readonly string[];
  readonly hasPastDue: boolean;
  /** Places of the buckets that are past due; none where nothing says what is not due. */
  readonly pastDueBuckets: readonly number[];
}

export const AGING = defineTable<AgingLine, AgingContext>()({
  name: 'AR_Summary',
  sheet: SUMMARY_SHEET,
  title: { en: 'Aging by customer', es: 'Antigüedad por cliente' },
  caption: { en: 'Open balances by customer and bucket', es: 'Saldos abiertos por cliente y tramo' },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'text', cell: ({ customer }) => customer.name || customer.id },
    {
      id: 'number',
      heading: HEADINGS.number,
      style: 'asText',
      isNeeded: ({ hasNumber }) => hasNumber,
      cell: ({ customer }) => customer.id,
    },
    {
      id: 'entity',
      heading: HEADINGS.entity,
      style: 'asText',
      isNeeded: ({ hasEntity }) => hasEntity,
      cell: ({ customer }) => customer.entity,
    },
    {
      id: 'bucket',
      heading: HEADINGS.bucket,
      parts: ({ labels }) => labels.map((label) => ({ en: label, es: bucketIn(label, 'es') })),
      ...BODY_AMOUNT,
      cell: ({ amounts }, { currency }, _, bucket) => cellNumber(amounts[bucket]! as MinorUnits, currency),
      total: ({ amounts }, bucket) => amounts[bucket]!,
    },
    {
      id: 'balance',
      heading: HEADINGS.balance,
      ...BODY_AMOUNT,
      cell: ({ balance, amounts }, { currency }, at) =>
        rowSum(
          amounts.map((_, bucket) => at('bucket', bucket)),
          balance as MinorUnits,
          currency,
        ),
      total: ({ balance }) => balance,
    },
    {
      id: 'pastDue',
      heading: HEADINGS.pastDue,
      ...BODY_AMOUNT,
      isNeeded: ({ hasPastDue }) => hasPastDue,
      cell: ({ pastDue, amounts }, { currency, pastDueBuckets }, at) => {
        const value = (pastDue ?? 0) as MinorUnits;
        // A printed line whose buckets do not add up to its total keeps what it says.
        if (pastDueBuckets.reduce((sum, bucket) => sum + amounts[bucket]!, 0) !== value) return cellNumber(value, currency);
        const addresses = pastDueBuckets.map((bucket) => at('bucket', bucket));
        return rowSum(addresses, value, currency);
      },
      total: ({ pastDue }) => pastDue ?? 0,
    },
  ],
});

/** Aging by customer × bucket of one currency, ready to be placed: its columns, its rows and their totals. */
export interface AgingTable {
  readonly layout: Layout<AgingLine, AgingContext, IdOf<typeof AGING>>;
  readonly labels: readonly string[];
  readonly lines: readonly AgingLine[];
  /** Minor units; `pastDue` is `null` where nothing says what is not due. */
  readonly totals: { readonly buckets: readonly MinorUnits[]; readonly balance: MinorUnits; readonly pastDue: MinorUnits | null };
}

/** Customers by what is past due, then by balance, the most first; equal ones by name, so that the order is the same on every machine. */
function mostFirst(lines: readonly AgingLine[]): AgingLine[] {
  const keyed = lines.map((line) => ({ line, key: customerKey(`${line.customer.name} ${line.customer.id} ${line.customer.entity}`) }));
  keyed.sort(
    (a, b) =>
      (b.line.pastDue ?? 0) - (a.line.pastDue ?? 0) ||
      b.line.balance - a.line.balance ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line.customer.code - b.line.customer.code),
  );
  return keyed.map(({ line }) => line);
}

function linesOf(report: Report, one: CurrencyReport): readonly AgingLine[] {
  const { aged, summary } = one;
  const { customers } = report.reading;
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  if (aged) {
    const width = aged.scheme.labels.length + 1;
    const lines = Array.from(aged.customerCodes, (code): AgingLine => {
      const amounts = Array.from(aged.byCustomer.subarray(code * width, (code + 1) * width));
      const pastDue = sum(amounts.slice(aged.scheme.firstPastDueBucket, width - 1));
      return { customer: customers.at(code), amounts, balance: sum(amounts), pastDue };
    });
    return mostFirst(lines);
  }
  return (summary?.lines ?? []).map(({ customer, amounts, total }) => {
    const notDue = summary?.notDueBucket ?? null;
    return { customer: customers.at(customer), amounts, balance: sum(amounts), pastDue: notDue === null ? null : total - amounts[notDue]! };
  });
}

/** Aging by customer × bucket: customers with the most past due first, their buckets, "No date", balance, and past due where the report says what is not due. */
export function agingTable(report: Report, one: CurrencyReport, columns: CustomerColumns): AgingTable {
  const { currency, place } = one;
  const labels = one.aged ? [...one.aged.scheme.labels, NO_DATE] : (one.summary?.bucketLabels ?? []);
  const notDue = one.summary?.notDueBucket ?? null;
  const hasPastDue = one.aged !== null || notDue !== null;
  const firstPastDue = one.aged?.scheme.firstPastDueBucket ?? 0;
  const pastDueBuckets: readonly number[] = labels.flatMap((label, bucket) =>
    one.aged ? (bucket >= firstPastDue && label !== NO_DATE ? [bucket] : []) : bucket === notDue ? [] : [bucket],
  );
  const lines = linesOf(report, one);
  const total = (of: (line: AgingLine) => number): MinorUnits => exactTotal(lines.reduce((sum, line) => sum + of(line), 0));
  const context: AgingContext = { ...columns, currency, labels, hasPastDue, pastDueBuckets };
  return {
    layout: layOutOurs(AGING, context, report.tables, tableName(AGING.name, place, currency)),
    labels,
    lines,
    totals: {
      buckets: labels.map((_, bucket) => total(({ amounts }) => amounts[bucket]!)),
      balance: total(({ balance }) => balance),
      pastDue: hasPastDue ? total(({ pastDue }) => pastDue ?? 0) : null,
    },
  };
}
