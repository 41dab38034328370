import { ageItems } from '../../aging/domain/ageItems';
import type { AgedItems } from '../../aging/domain/agedItems';
import type { AgingScheme } from '../../aging/domain/agingScheme';
import { addDays, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { HORIZON_DAYS, UnpaidChances } from './unpaidChances';

/** Past dates that are looked at, and the days between them; the last one is HORIZON_DAYS ago. */
const DATES_COUNT = 6;
const BETWEEN_DAYS = 28;
/** Payments older than this at the first date count for next to nothing. */
const HISTORY_DAYS = 500;
/** Rows that are looked at; of more, those of every n-th customer. */
const ROWS_MAX = 30_000;
/** The day of what is not paid yet. */
const NOT_YET = 2147483647;

/** What was open on one past day, what was known of how customers pay, and what was still unpaid two weeks later; minor units. */
export interface PastDay {
  readonly aged: AgedItems;
  readonly chances: UnpaidChances;
  /** By customer code of its own items: of what was due, what was unpaid HORIZON_DAYS later. */
  readonly late: Float64Array;
}

/** Items with the days that they were issued, due and paid on, whoever owes them; customers have codes of their own. */
interface Traced {
  readonly customers: CustomerDirectory;
  readonly customer: Uint32Array;
  readonly documentDay: Int32Array;
  readonly dueDay: Int32Array;
  readonly paidDay: Int32Array;
  readonly amount: Float64Array;
}

/** Payments and what is open now, of as many customers as ROWS_MAX allows. */
function traced(paid: PaidItems, open: OpenItems, asOf: DayNumber): Traced {
  const since = asOf - HISTORY_DAYS;
  let count = open.length;
  for (let r = 0; r < paid.length; r++) if (paid.paidDay[r]! >= since) count++;
  const every = Math.max(1, Math.ceil(count / ROWS_MAX));
  const customers = new CustomerDirectory();
  const rows: [customer: number, document: number, due: number, paid: number, amount: number][] = [];
  const add = (code: number, document: number, due: number, paidDay: number, amount: number): void => {
    if (code % every === 0) rows.push([customers.intern(String(code), '', '').code, document, due, paidDay, amount]);
  };
  for (let r = 0; r < paid.length; r++)
    if (paid.paidDay[r]! >= since && paid.paidDay[r]! <= asOf)
      add(paid.customer[r]!, paid.documentDay[r]!, paid.dueDay[r]!, paid.paidDay[r]!, paid.amount[r]!);
  for (let i = 0; i < open.length; i++)
    if (open.openAmount[i]! > 0 && open.dueDay[i] !== NO_DAY)
      add(open.customer[i]!, open.documentDay[i]!, open.dueDay[i]!, NOT_YET, open.openAmount[i]!);
  return {
    customers,
    customer: Uint32Array.from(rows, (row) => row[0]),
    documentDay: Int32Array.from(rows, (row) => row[1]),
    dueDay: Int32Array.from(rows, (row) => row[2]),
    paidDay: Int32Array.from(rows, (row) => row[3]),
    amount: Float64Array.from(rows, (row) => row[4]),
  };
}

/** The rows as open items; only what aging and ranking look at is there. */
function openOf({ customers, customer, documentDay, dueDay, amount }: Traced, rows: Uint32Array, like: OpenItems): OpenItems {
  return {
    length: rows.length,
    currency: like.currency,
    customers,
    customer: Uint32Array.from(rows, (r) => customer[r]!),
    kind: new Uint8Array(rows.length),
    dueDay: Int32Array.from(rows, (r) => dueDay[r]!),
    dueDateFrom: new Uint8Array(rows.length),
    documentDay: Int32Array.from(rows, (r) => documentDay[r]!),
    openAmount: Float64Array.from(rows, (r) => amount[r]!),
    sheetRow: rows,
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

function paidOf(all: Traced, rows: Uint32Array): PaidItems {
  return {
    length: rows.length,
    customerSize: all.customers.size,
    customer: Uint32Array.from(rows, (r) => all.customer[r]!),
    documentDay: Int32Array.from(rows, (r) => all.documentDay[r]!),
    dueDay: Int32Array.from(rows, (r) => all.dueDay[r]!),
    paidDay: Int32Array.from(rows, (r) => all.paidDay[r]!),
    amount: Float64Array.from(rows, (r) => all.amount[r]!),
    disputed: null,
  };
}

function dayBefore(all: Traced, day: DayNumber, like: OpenItems, scheme: AgingScheme): PastDay | null {
  const rows = Uint32Array.from(all.amount.keys());
  // Without a document date an item was there at the latest when it fell due.
  const wasIssued = (r: number): boolean => (all.documentDay[r] === NO_DAY ? all.dueDay[r]! : all.documentDay[r]!) <= day;
  const items = openOf(
    all,
    rows.filter((r) => wasIssued(r) && all.paidDay[r]! > day),
    like,
  );
  const paid = rows.filter((r) => all.paidDay[r]! <= day);
  const chances = UnpaidChances.learned(paidOf(all, paid), items, day);
  if (!chances) return null;
  const late = new Float64Array(all.customers.size);
  for (let i = 0; i < items.length; i++) {
    if (items.dueDay[i]! > day || all.paidDay[items.sheetRow[i]!]! <= day + HORIZON_DAYS) continue;
    late[items.customer[i]!]! += items.openAmount[i]!;
  }
  return { aged: ageItems(items, day, scheme, 'due'), chances, late };
}

/**
 * The open items of past days as the paid list and what is open now show them, with what was known then and what came of it. Amounts in
 * dispute, promises, credits and limits of that time are not known. Days with too few payments before them are left out.
 */
export function pastDays(paid: PaidItems, open: OpenItems, asOf: DayNumber, scheme: AgingScheme): readonly PastDay[] {
  const all = traced(paid, open, asOf);
  const days = Array.from({ length: DATES_COUNT }, (_, k) => addDays(asOf, -HORIZON_DAYS - k * BETWEEN_DAYS));
  return days.map((day) => dayBefore(all, day, open, scheme)).filter((day) => day !== null);
}
