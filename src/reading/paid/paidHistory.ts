import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { PaidItems } from '../../kernel/ledger/paidItems';
import type { CustomerDirectory } from '../../kernel/ledger/customers';
import { ITEM_KINDS, type OpenItems } from '../../kernel/ledger/openItems';
import type { Problem } from '../../kernel/words/problem';
import { PaidCustomers } from './paidCustomers';
import { PaidFaults, type PaidFault } from './paidFaults';
import { PaidRows, type PaidRow } from './paidRows';
import type { PaidSource } from './paidSheet';

const CREDIT_MEMO = ITEM_KINDS.indexOf('creditMemo');

/** What was read of one sheet that lists paid invoices; `items` carry a `paidDay`. */
export interface PaidTable {
  readonly sheet: string;
  readonly items: readonly OpenItems[];
  /** True where `openAmount` is what is still open, so that `originalAmount` less it was paid. */
  readonly amountIsStillOpen: boolean;
}

/** Paid history by currency of the open items, in their order, with what was left out of it and why. */
export interface PaidHistory {
  readonly byCurrency: readonly PaidItems[];
  /** What the lists say was written off by then, in the same order; a day of NO_DAY where they do not say when. */
  readonly lost: readonly PaidItems[];
  readonly sources: readonly PaidSource[];
  readonly problems: readonly Problem[];
}

/** Place of the open items' currency that a paid list belongs to: the same code, or the only one where either names none; -1 for none. */
function currencyPlace(code: string, open: readonly OpenItems[]): number {
  const same = open.findIndex((items) => items.currency.code === code);
  if (same >= 0) return same;
  return open.length === 1 && (code === '' || open[0]!.currency.code === '') ? 0 : -1;
}

/** What was paid on a row, minor units: as printed, or the original amount less what is still open. */
export function paidAmount(items: OpenItems, row: number, isStillOpen: boolean): number {
  const amount = items.openAmount[row]!;
  const original = items.originalAmount ? items.originalAmount[row]! : NaN;
  if (Number.isNaN(original)) return amount;
  return isStillOpen ? original - amount : amount === 0 ? original : amount;
}

/**
 * Gathers the payments made on or before `asOf` out of every list of paid invoices. Rows that teach nothing are left out and counted in
 * a problem each: without a paid date, paid later, without a date to count from, not above zero, settled by a credit memo or write-off
 * and not by cash, paid before their document, repeated.
 */
export function gatherPaidHistory(
  tables: readonly PaidTable[],
  open: readonly OpenItems[],
  directory: CustomerDirectory,
  asOf: DayNumber,
): PaidHistory {
  const customers = new PaidCustomers(directory);
  const rows = open.map((): TakenRows => ({ paid: new PaidRows(), lost: new PaidRows() }));
  const sources: PaidSource[] = [];
  const problems: Problem[] = [];
  for (const table of tables) {
    const faults = new PaidFaults(table.sheet);
    const seen = { paidCount: 0, from: null as DayNumber | null, to: null as DayNumber | null };
    for (const items of table.items) {
      const place = currencyPlace(items.currency.code, open);
      if (place < 0) faults.currency(items.currency.code, items.length);
      else takeTable(items, table, customers, rows[place]!, faults, asOf, seen);
    }
    sources.push({ sheet: table.sheet, ...seen });
    problems.push(...faults.problems());
  }
  return {
    byCurrency: rows.map(({ paid }) => paid.build(customers.size)),
    lost: rows.map(({ lost }) => lost.build(customers.size)),
    sources,
    problems,
  };
}

/** Payments and write-offs of one currency. */
interface TakenRows {
  readonly paid: PaidRows;
  readonly lost: PaidRows;
}

interface Seen {
  paidCount: number;
  from: DayNumber | null;
  to: DayNumber | null;
}

function takeTable(
  items: OpenItems,
  table: PaidTable,
  customers: PaidCustomers,
  { paid, lost }: TakenRows,
  faults: PaidFaults,
  asOf: DayNumber,
  seen: Seen,
): void {
  const codes = Int32Array.from(items.customers, (customer) => customers.codeOf(customer));
  const row: PaidRow = { customer: 0, documentDay: 0, dueDay: 0, paidDay: 0, amount: 0, disputed: false, numberHash: 0 };
  paid.reserve(items.length);
  if (items.writtenOff) lost.reserve(items.length);
  for (let r = 0; r < items.length; r++) {
    const paidDay = items.paidDay ? items.paidDay[r]! : NO_DAY;
    row.customer = codes[items.customer[r]!]!;
    row.documentDay = items.documentDay[r]!;
    row.dueDay = items.dueDay[r]!;
    row.paidDay = paidDay;
    row.amount = paidAmount(items, r, table.amountIsStillOpen);
    row.disputed = (items.disputedAmount?.[r] ?? 0) > 0;
    row.numberHash = items.documentNo ? items.documentNo.numberHash(r) : 0;
    const isLost = items.writtenOff?.[r] === 1;
    if (isLost) takeLost(row, lost, asOf);
    const fault = isLost ? 'credited' : (faultOf(row, items, r, asOf) ?? (paid.add(row) ? null : 'repeated'));
    if (fault !== null) {
      faults.add(fault, items.sheetRow[r]!);
      continue;
    }
    seen.paidCount++;
    if (seen.from === null || paidDay < seen.from) seen.from = paidDay as DayNumber;
    if (seen.to === null || paidDay > seen.to) seen.to = paidDay as DayNumber;
  }
}

/** A list may show a write-off with either sign. */
function takeLost(row: PaidRow, lost: PaidRows, asOf: DayNumber): void {
  if (row.amount === 0 || row.dueDay === NO_DAY || row.paidDay > asOf) return;
  lost.add({ ...row, amount: Math.abs(row.amount) });
}

function faultOf(row: PaidRow, items: OpenItems, r: number, asOf: DayNumber): PaidFault | null {
  if (row.paidDay === NO_DAY) return 'unpaid';
  if (row.paidDay > asOf) return 'later';
  if (row.dueDay === NO_DAY) return 'noDueDate';
  if (row.amount <= 0) return 'notAboveZero';
  if (items.kind[r] === CREDIT_MEMO) return 'credited';
  if (row.documentDay !== NO_DAY && row.paidDay < row.documentDay) return 'beforeDocument';
  return null;
}
