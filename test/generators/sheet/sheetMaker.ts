import type { MadeCustomer, MadeItem, MadeLedger } from '../../../src/features/sample/domain/madeLedger';
import type { CellSpec } from './cellWriter';
import { CellWriter } from './cellWriter';
import type { Locale } from './locale';
import type { RowKind, SideSheet, SheetTruth, TruthItem } from './madeSheet';
import type { Mess } from './mess';

/** One row before it has its place on the sheet. `line` is its own number among the rows as the layout wrote them. */
export interface MadeRow {
  readonly line: number;
  readonly kind: RowKind;
  readonly cells: readonly CellSpec[];
  readonly indent: number;
  readonly item: Omit<TruthItem, 'sheetRow'> | null;
  readonly total: { readonly label: string; readonly amount: number; readonly currency: string } | null;
  readonly summary: { readonly customer: string; readonly amounts: readonly number[]; readonly total: number } | null;
}

/** Fields that a layout does not print, so that no reader can know them. */
export type Unprinted =
  | 'customerId'
  | 'documentNo'
  | 'documentDay'
  | 'dueDay'
  | 'terms'
  | 'originalAmount'
  | 'currency'
  | 'entity'
  | 'collector'
  | 'disputedAmount';

const ALL_UNPRINTED: readonly Unprinted[] = [
  'customerId',
  'documentNo',
  'documentDay',
  'dueDay',
  'terms',
  'originalAmount',
  'currency',
  'entity',
  'collector',
  'disputedAmount',
];

/** Collects the rows of one export in the order in which they are printed. */
export class SheetMaker {
  readonly rows: MadeRow[] = [];
  readonly write: CellWriter;
  readonly otherSheets: SideSheet[] = [];
  asOfFrom: SheetTruth['asOfFrom'] = 'none';
  bucketLabels: readonly string[] = [];

  constructor(
    readonly sheetName: string,
    readonly ledger: MadeLedger,
    readonly locale: Locale,
    readonly mess: Mess,
  ) {
    this.write = new CellWriter(locale, mess);
  }

  add(kind: RowKind, cells: readonly CellSpec[], indent = 0): MadeRow {
    return this.push({ kind, cells, indent, item: null, total: null, summary: null });
  }

  blank(): void {
    this.add('blank', []);
  }

  /** Rows above the table, left out where the mess wants none. One of `texts` may state the as-of date: then say `statesAsOf`. */
  titles(texts: readonly string[], statesAsOf: boolean): void {
    if (!this.mess.titleRows) return;
    for (const text of texts) this.add('title', [text]);
    this.blank();
    if (statesAsOf) this.asOfFrom = 'sheet';
  }

  /** Says that the sheet prints days late beside due dates, from which the as-of date follows. */
  printsDaysLate(): void {
    if (this.asOfFrom === 'none') this.asOfFrom = 'derivable';
  }

  customerOf(item: MadeItem): MadeCustomer {
    return this.ledger.customers[item.customer]!;
  }

  /** One open item; `prints` names the fields that the layout prints beside customer and open amount. */
  item(item: MadeItem, prints: readonly Unprinted[], cells: readonly CellSpec[]): MadeRow {
    const customer = this.customerOf(item);
    const unprinted = new Set(ALL_UNPRINTED.filter((field) => !prints.includes(field)));
    const truth: Omit<TruthItem, 'sheetRow'> = {
      customer: customer.name,
      customerId: unprinted.has('customerId') ? '' : customer.id,
      documentNo: unprinted.has('documentNo') ? '' : item.documentNo,
      kind: item.kind,
      documentDay: unprinted.has('documentDay') ? null : item.documentDay,
      dueDay: unprinted.has('dueDay') ? null : item.dueDay,
      terms: unprinted.has('terms') ? '' : item.terms,
      originalAmount: unprinted.has('originalAmount') ? null : item.originalAmount,
      openAmount: item.openAmount,
      currency: unprinted.has('currency') ? '' : item.currency,
      trueCurrency: item.currency,
      entity: unprinted.has('entity') ? '' : item.entity,
      collector: unprinted.has('collector') ? '' : item.collector,
      disputedAmount: unprinted.has('disputedAmount') ? null : item.disputedAmount,
    };
    return this.push({ kind: 'item', cells, indent: 0, item: truth, total: null, summary: null });
  }

  /** A printed total or subtotal of the open amount. */
  total(kind: 'total' | 'subtotal', label: string, amount: number, currency: string, cells: readonly CellSpec[]): MadeRow {
    return this.push({ kind, cells, indent: 0, item: null, total: { label, amount, currency }, summary: null });
  }

  /** One customer's line of a report without items. */
  summary(customer: string, amounts: readonly number[], cells: readonly CellSpec[], indent = 0): MadeRow {
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return this.push({ kind: 'summary', cells, indent, item: null, total: null, summary: { customer, amounts, total } });
  }

  private push(row: Omit<MadeRow, 'line'>): MadeRow {
    const made = { line: this.rows.length, ...row };
    this.rows.push(made);
    return made;
  }
}
