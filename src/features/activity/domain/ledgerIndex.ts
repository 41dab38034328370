import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { numberKey, type CustomerDirectory } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { numberHashOf } from '../../../kernel/ledger/textColumn';
import { documentsOf, type Subject } from './activityEntry';
import { DocumentRows } from './documentRows';
import { MoveBook } from './moves/moveBook';

/** Rows of one currency's open items that a subject means. */
interface ItemRows {
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
  /** The number, or else the customer, under which it is in the report now; left out where it never moved. */
  readonly movedTo?: string;
}

/** The rows of one document, and under which name it was found where that is another one. */
interface FoundDocument {
  readonly customer: number | null;
  readonly rows: readonly number[];
  readonly movedTo?: string;
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
  private found = new WeakMap<Subject, FoundSubject>();
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
    /** Where documents went that left under their old number or customer: what was said about them is found where they are now. */
    readonly moves: MoveBook = MoveBook.EMPTY,
  ) {
    this.documents = tables.map((items) => new DocumentRows(items));
    this.finder = new CustomerFinder(customers);
    this.hasEntities = [...customers].some(({ entity }) => entity !== '');
    this.accounts = tables.map(() => new Map());
    this.accountStarts = tables.map(() => null);
    this.accountRows = tables.map(() => null);
    this.alsoIndex([...documents, ...moves.documents]);
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
    this.found = new WeakMap();
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
    const documents = documentsOf(subject.document);
    return documents.length === 0 ? this.accountOf(subject) : this.documentsOf(subject, documents);
  }

  private accountOf(subject: Subject): FoundSubject {
    const customer = this.customerOf(subject);
    const found = customer === null ? null : this.openAccount(subject.currency, customer);
    if (found) return found;
    const after = this.moves.customerAfter(subject);
    const heir = after ? this.customerOf({ ...subject, ...after }) : null;
    const moved = heir === null ? null : this.openAccount(subject.currency, heir);
    return moved ? { ...moved, movedTo: after!.customer } : { customer, items: NO_ITEMS, documentsGone: 0, isAccount: true };
  }

  private openAccount(currency: string, customer: number): FoundSubject | null {
    for (const table of this.tablesOf(currency)) {
      const { found } = this.account(table, customer);
      if (found.items.rows.length > 0) return found;
    }
    return null;
  }

  private documentsOf(subject: Subject, documents: readonly string[]): FoundSubject {
    let customer = this.customerOf(subject);
    const names = documents.map((document) => [{ ...subject, document }, ...this.moves.namesAfter(subject, document)]);
    for (const table of this.tablesOf(subject.currency)) {
      const found = names.map((one) => this.firstFound(table, one));
      const rows = found.length === 1 ? found[0]!.rows : [...new Set(found.flatMap((one) => one.rows))];
      if (rows.length === 0) continue;
      const first = found.find((one) => one.rows.length > 0)!;
      customer = first.customer;
      const documentsGone = found.filter((one) => one.rows.length === 0).length;
      const moved = found.flatMap(({ movedTo }) => movedTo ?? []).join('; ');
      return { customer, items: { table, rows }, documentsGone, isAccount: false, ...(moved === '' ? {} : { movedTo: moved }) };
    }
    return { customer, items: NO_ITEMS, documentsGone: documents.length, isAccount: false };
  }

  /** The rows of the first of a document's names that the report has. */
  private firstFound(table: number, names: readonly Subject[]): FoundDocument {
    for (const name of names) {
      const customer = this.customerOf(name);
      const rows = customer === null ? [] : this.documents[table]!.rowsOf(customer, numberKey(name.document), numberHashOf(name.document));
      const [first] = names;
      if (rows.length === 0) continue;
      return name === first
        ? { customer, rows }
        : { customer, rows, movedTo: numberKey(name.document) === numberKey(first!.document) ? name.customer : name.document };
    }
    return { customer: null, rows: [] };
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
