import { NO_DAY, type DayNumber } from '../calendar/dayNumber';
import { CustomerFinder } from '../ledger/customerFinder';
import { numberKey, type CustomerDirectory } from '../ledger/customers';
import type { OpenItems } from '../ledger/openItems';
import { TextColumnBuilder } from '../ledger/textColumn';
import { documentsOf, type Subject } from './activityEntry';

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

/** Hashes of the documents named, as the columns of open items hash theirs. */
function wantedHashes(documents: Iterable<string>): Set<number> {
  const column = new TextColumnBuilder();
  let count = 0;
  for (const document of documents) {
    column.push(document);
    count++;
  }
  const built = column.build();
  return new Set(Array.from({ length: count }, (_, row) => built.numberHash(row)));
}

/**
 * Finds what the log's subjects are in a report: customers by number or name within their entity, documents by number without regard to
 * leading zeros. Only documents that were announced are indexed, so that 100,000 items cost one pass of integer comparisons.
 */
export class LedgerIndex {
  private readonly allTables: readonly number[];
  private readonly finder: CustomerFinder;
  private readonly hasEntities: boolean;
  private readonly indexed = new Set<number>();
  private readonly byDocument = new Map<string, number[]>();
  private readonly codes = new Map<string, number | null>();
  private readonly accounts = new Map<string, FoundSubject>();
  private readonly accountOpen = new Map<string, number>();
  private readonly accountStarts: (Uint32Array | null)[];
  private readonly accountRows: (Uint32Array | null)[];

  constructor(
    readonly tables: readonly OpenItems[],
    readonly customers: CustomerDirectory,
    documents: Iterable<string>,
  ) {
    this.allTables = tables.map((_, table) => table);
    this.finder = new CustomerFinder(customers);
    this.hasEntities = [...customers].some(({ entity }) => entity !== '');
    this.accountStarts = tables.map(() => null);
    this.accountRows = tables.map(() => null);
    this.alsoIndex(documents);
  }

  /** Announces further documents, so that subjects which name them are found. */
  alsoIndex(documents: Iterable<string>): void {
    const wanted = wantedHashes(documents);
    for (const hash of wanted) if (this.indexed.has(hash)) wanted.delete(hash);
    for (const hash of wanted) this.indexed.add(hash);
    if (wanted.size > 0) this.tables.forEach((items, table) => this.indexDocuments(items, table, wanted));
  }

  private indexDocuments(items: OpenItems, table: number, wanted: ReadonlySet<number>): void {
    const { documentNo, customer, length } = items;
    if (!documentNo) return;
    for (let row = 0; row < length; row++) {
      const hash = documentNo.numberHash(row);
      if (hash === 0 || !wanted.has(hash)) continue;
      const key = `${table} ${customer[row]!} ${numberKey(documentNo.at(row))}`;
      const rows = this.byDocument.get(key);
      if (rows) rows.push(row);
      else this.byDocument.set(key, [row]);
    }
  }

  /** The customer meant, or `null`. An entity that the report does not know at all is passed over. */
  customerOf({ customer, customerId, entity }: Subject): number | null {
    const key = `${entity}\u0000${customerId}\u0000${customer}`;
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.finder.find({ customer, customerId }, this.hasEntities ? entity : '');
      this.codes.set(key, code);
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
  private account(table: number, customer: number): FoundSubject {
    const key = `${table} ${customer}`;
    const known = this.accounts.get(key);
    if (known) return known;
    const account = { customer, items: { table, rows: [...this.rowsOfAccount(table, customer)] }, documentsGone: 0, isAccount: true };
    this.accounts.set(key, account);
    return account;
  }

  /** Places of the currencies that a subject may mean: its own, else every one. */
  private tablesOf(currency: string): readonly number[] {
    if (currency === '') return this.allTables;
    return this.allTables.filter((table) => this.tables[table]!.currency.code === currency.trim().toUpperCase());
  }

  /** What a subject is in this report. Without a currency the first one in which the customer has such items counts. */
  find(subject: Subject): FoundSubject {
    const customer = this.customerOf(subject);
    const documents = documentsOf(subject.document);
    const isAccount = documents.length === 0;
    if (customer !== null && documents.length === 1) return this.findDocument(customer, documents[0]!, subject.currency);
    if (customer === null) return { customer, items: NO_ITEMS, documentsGone: documents.length, isAccount };
    for (const table of this.tablesOf(subject.currency)) {
      if (isAccount) {
        const account = this.account(table, customer);
        if (account.items.rows.length > 0) return account;
        continue;
      }
      const found = documents.map((document) => this.byDocument.get(`${table} ${customer} ${numberKey(document)}`));
      const rows = found.flatMap((one) => one ?? []);
      if (rows.length > 0) return { customer, items: { table, rows: [...new Set(rows)] }, documentsGone: found.filter((one) => !one).length, isAccount };
    }
    return { customer, items: NO_ITEMS, documentsGone: documents.length, isAccount };
  }

  /** One document, as most entries name it. */
  private findDocument(customer: number, document: string, currency: string): FoundSubject {
    const key = numberKey(document);
    for (const table of this.tablesOf(currency)) {
      const rows = this.byDocument.get(`${table} ${customer} ${key}`);
      if (rows) return { customer, items: { table, rows }, documentsGone: 0, isAccount: false };
    }
    return { customer, items: NO_ITEMS, documentsGone: 1, isAccount: false };
  }

  /** What is open of the rows, minor units, credits left out; of an account only items dated up to `upTo` (and those without a date). */
  openOf(found: FoundSubject, upTo: DayNumber | null): number {
    if (!found.isAccount) return this.openOfRows(found, null);
    const key = `${found.items.table} ${found.customer} ${upTo}`;
    const known = this.accountOpen.get(key);
    if (known !== undefined) return known;
    const open = this.openOfRows(found, upTo);
    this.accountOpen.set(key, open);
    return open;
  }

  private openOfRows({ items }: FoundSubject, upTo: DayNumber | null): number {
    const table = this.tables[items.table];
    if (!table) return 0;
    let open = 0;
    for (const row of items.rows) {
      const amount = table.openAmount[row]!;
      const dated = table.documentDay[row]!;
      if (amount > 0 && (upTo === null || dated === NO_DAY || dated <= upTo)) open += amount;
    }
    return open;
  }
}
