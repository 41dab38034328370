import { customerKey, type Customer } from '../../../kernel/ledger/customers';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import { NO_DATE } from './bucketAmounts';
import { inCurrency } from '../../../kernel/sheet/formulas';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';

/** Aging by customer × bucket of one currency, ready to be placed: its header, its rows and the totals below. */
export interface AgingTable {
  readonly headings: readonly string[];
  /** Text columns before the first bucket. */
  readonly textColumns: number;
  /** Buckets with "No date". */
  readonly bucketCount: number;
  readonly hasPastDue: boolean;
  readonly rows: readonly (readonly PlanCell[])[];
  /** By number column: the buckets, the balance, and past due where it is known. */
  readonly totals: readonly MinorUnits[];
  /** Place of the balance among all columns. */
  readonly balanceColumn: number;
}

interface Line {
  readonly customer: Customer;
  readonly amounts: readonly number[];
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

/** The customer's texts in the order Customer, Number, Entity, as far as the report has them. */
export function customerCells(customer: Customer, columns: CustomerColumns): string[] {
  return [customer.name || customer.id, ...(columns.hasNumber ? [customer.id] : []), ...(columns.hasEntity ? [customer.entity] : [])];
}

export function customerHeadings(columns: CustomerColumns): string[] {
  return ['Customer', ...(columns.hasNumber ? ['Number'] : []), ...(columns.hasEntity ? ['Entity'] : [])];
}

/** Customers by name, in the same order on every machine. */
function sortedByName(lines: readonly Line[]): Line[] {
  const keyed = lines.map((line) => ({ line, key: customerKey(`${line.customer.name} ${line.customer.id} ${line.customer.entity}`) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line.customer.code - b.line.customer.code));
  return keyed.map(({ line }) => line);
}

function linesOf(report: Report, one: CurrencyReport): Line[] {
  const { aged, summary } = one;
  const { customers } = report.reading;
  if (aged) {
    const width = aged.scheme.labels.length + 1;
    const lines = Array.from(aged.customerCodes, (code): Line => {
      const amounts = Array.from(aged.byCustomer.subarray(code * width, (code + 1) * width));
      const pastDue = amounts.slice(aged.scheme.firstPastDueBucket, width - 1).reduce((sum, amount) => sum + amount, 0);
      return { customer: customers.at(code), amounts, pastDue };
    });
    return sortedByName(lines);
  }
  return (summary?.lines ?? []).map((line) => {
    const notDue = summary?.notDueBucket ?? null;
    return {
      customer: customers.at(line.customer),
      amounts: line.amounts,
      pastDue: notDue === null ? null : line.total - line.amounts[notDue]!,
    };
  });
}

/** Aging by customer × bucket: customers by name, their buckets, "No date", balance, and past due where the report says what is not due. */
export function agingTable(report: Report, one: CurrencyReport, columns: CustomerColumns): AgingTable {
  const labels = one.aged ? [...one.aged.scheme.labels, NO_DATE] : (one.summary?.bucketLabels ?? []);
  const hasPastDue = one.aged !== null || (one.summary?.notDueBucket ?? null) !== null;
  const texts = customerHeadings(columns);
  const lines = linesOf(report, one);
  const totals = new Array<number>(labels.length + (hasPastDue ? 2 : 1)).fill(0);
  const rows = lines.map(({ customer, amounts, pastDue }) => {
    const balance = amounts.reduce((sum, amount) => sum + amount, 0);
    const numbers = [...amounts, balance, ...(hasPastDue ? [pastDue ?? 0] : [])];
    numbers.forEach((amount, place) => (totals[place]! += amount));
    return [...customerCells(customer, columns), ...numbers.map((amount) => cellNumber(amount as MinorUnits, one.currency))];
  });
  return {
    headings: [...texts, ...labels, inCurrency('Balance', one.currency), ...(hasPastDue ? [inCurrency('Past due', one.currency)] : [])],
    textColumns: texts.length,
    bucketCount: labels.length,
    hasPastDue,
    rows,
    totals: totals.map(exactTotal),
    balanceColumn: texts.length + labels.length,
  };
}
