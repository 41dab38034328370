import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { numberKey, type CustomerDirectory } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { numberHashOf } from '../../../kernel/ledger/textColumn';
import { documentsOf, type Subject } from './activityEntry';
import { DocumentRows } from './documentRows';

/** Rows of one currency's open items that a subject means. */
export interface ItemRows {
  /** Place of the currency in the report's list. */
  readonly table: number;
  readonly rows: readonly number[];
}

/** What a subject of the log is in a report. */
export interface FoundSubject {
  /** Customer code, or `null` where the report has no such customer. */
  readonly customer: number | null;
  /** Rows meant, all of one currency; empty where nothing of it is open. */
  readonly items: ItemRows;
  /** How many of the documents named are not in the report; 0 for a whole account. */
  readonly documentsGone: number;
  readonly isAccount: boolean;
}

const NO_ITEMS: ItemRows = { table: 0, rows: [] };

/** An account of one currency, and what was open of it up to days that were asked for. */
interface FoundAccount {
  readonly found: FoundSubject;
  readonly openUpTo: Map<DayNumber | null, number>;
}

/**
 * Finds what the log's subjects are in a report: customers by number or name within their entity, documents by number without regard to
 * leading zeros. A subject is looked for once; documents must be announced before they are.
 */
export class LedgerIndex {
  private readonly finder: CustomerFinder;
  private readonly hasEntities: boolean;
  private readonly announced = new Set<number>();
  private readonly documents: readonly DocumentRows[];
  private readonly found = new Map<Subject, FoundSubject>();
  /** By number, name and entity. */
  private readonly codes = new Map<string, Map<string, Map<string, number | null>>>();
  private readonly tablesByCurrency = new Map<string, readonly number[]>();
  private readonly accounts: readonly Map<number, FoundAccount>[];
  private readonly accountStarts: (Uint32Array | null)[];
  private readonly accountRows: (Uint32Array | null)[];

  constructor(
    readonly tables: readonly OpenItems[],
    readonly customers: CustomerDirectory,
    documents: Iterable<string>,
  ) {
    this.documents = tables.map((items) => new DocumentRows(items));
    this.finder = new CustomerFinder(customers);
    this.hasEntities = [...customers].some(({ entity }) => entity !== '');
    this.accounts = tables.map(() => new Map());
    this.accountStarts = tables.map(() => null);
    this.accountRows = tables.map(() => null);
    this.alsoIndex(documents);
  }

  /** Announces further documents, so that subjects which name them are found. */
  alsoIndex(documents: Iterable<string>): void {
    const fresh = new Set<number>();
    for (const document of documents) {
      const hash = numberHashOf(document);
      if (!this.announced.has(hash)) fresh.add(hash);
    }
    if (fresh.size === 0) return;
    for (const hash of fresh) this.announced.add(hash);
    for (const rows of this.documents) rows.announce(fresh);
    this.found.clear();
  }

  /** The customer meant, or `null`. An entity that the report does not know at all is passed over. */
  customerOf({ customer, customerId, entity }: Subject): number | null {
    const byEntity = inner(inner(this.codes, customerId), customer);
    let code = byEntity.get(entity);
    if (code === undefined) {
      code = this.finder.find({ customer, customerId }, this.hasEntities ? entity : '');
      byEntity.set(entity, code);
    }
    return code;
  }

  /** Rows of a customer in one currency, as a view, in the order of the sheet. */
  rowsOfAccount(table: number, customer: number): Uint32Array {
    if (!this.accountStarts[table]) this.indexAccounts(table);
    const starts = this.accountStarts[table]!;
    return this.accountRows[table]!.subarray(starts[customer], starts[customer + 1]);
  }

  private indexAccounts(table: number): void {
    const { customer, length, customers } = this.tables[table]!;
    const starts = new Uint32Array(customers.size + 1);
    for (let row = 0; row < length; row++) starts[customer[row]! + 1]!++;
    for (let code = 0; code < customers.size; code++) starts[code + 1]! += starts[code]!;
    const next = starts.slice();
    const rows = new Uint32Array(length);
    for (let row = 0; row < length; row++) rows[next[customer[row]!]!++] = row;
    this.accountStarts[table] = starts;
    this.accountRows[table] = rows;
  }

  /** An account is asked for by each of its entries, so it is put together once. */
  private account(table: number, customer: number): FoundAccount {
    const known = this.accounts[table]!.get(customer);
    if (known) return known;
    const found = { customer, items: { table, rows: [...this.rowsOfAccount(table, customer)] }, documentsGone: 0, isAccount: true };
    const account = { found, openUpTo: new Map<DayNumber | null, number>() };
    this.accounts[table]!.set(customer, account);
    return account;
  }

  /** Places of the currencies that a subject may mean: its own, else every one. */
  private tablesOf(currency: string): readonly number[] {
    let meant = this.tablesByCurrency.get(currency);
    if (!meant) {
      const code = currency.trim().toUpperCase();
      meant = this.tables.flatMap((items, table) => (currency === '' || items.currency.code === code ? [table] : []));
      this.tablesByCurrency.set(currency, meant);
    }
    return meant;
  }

  /** What a subject is in this report. Without a currency the first one in which the customer has such items counts. */
  find(subject: Subject): FoundSubject {
    let found = this.found.get(subject);
    if (!found) this.found.set(subject, (found = this.findOnce(subject)));
    return found;
  }

  /** As `find`, for subjects that are asked for once only: nothing is remembered. */
  findOnce(subject: Subject): FoundSubject {
    const customer = this.customerOf(subject);
    const documents = documentsOf(subject.document);
    const isAccount = documents.length === 0;
    if (customer === null) return { customer, items: NO_ITEMS, documentsGone: documents.length, isAccount };
    for (const table of this.tablesOf(subject.currency)) {
      if (isAccount) {
        const { found } = this.account(table, customer);
        if (found.items.rows.length > 0) return found;
        continue;
      }
      const found = documents.map((document) => this.documents[table]!.rowsOf(customer, numberKey(document), numberHashOf(document)));
      const rows = found.length === 1 ? found[0]! : [...new Set(found.flat())];
      if (rows.length > 0)
        return { customer, items: { table, rows }, documentsGone: found.filter((one) => one.length === 0).length, isAccount };
    }
    return { customer, items: NO_ITEMS, documentsGone: documents.length, isAccount };
  }

  /** What is open of the rows, minor units, credits left out; of an account only items dated up to `upTo` (and those without a date). */
  openOf(found: FoundSubject, upTo: DayNumber | null): number {
    const { customer, items, isAccount } = found;
    if (!isAccount || customer === null || items.rows.length === 0) return this.openOfRows(items, null);
    const { openUpTo } = this.account(items.table, customer);
    let open = openUpTo.get(upTo);
    if (open === undefined) openUpTo.set(upTo, (open = this.openOfRows(items, upTo)));
    return open;
  }

  private openOfRows({ table, rows }: ItemRows, upTo: DayNumber | null): number {
    const items = this.tables[table];
    if (!items) return 0;
    let open = 0;
    for (const row of rows) {
      const amount = items.openAmount[row]!;
      const dated = items.documentDay[row]!;
      if (amount > 0 && (upTo === null || dated === NO_DAY || dated <= upTo)) open += amount;
    }
    return open;
  }
}

function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Map<L, V>()));
  return found;
}
