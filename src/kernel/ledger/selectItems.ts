import type { CodeColumn } from './dictionary';
import type { OpenItems } from './openItems';

type NumberColumn = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** The values at `rows` of a column, in that order. */
export function gather<Column extends NumberColumn>(column: Column, rows: Uint32Array): Column {
  const picked = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
  return picked;
}

const codes = (column: CodeColumn | null, rows: Uint32Array): CodeColumn | null =>
  column && { codes: gather(column.codes, rows), dictionary: column.dictionary };

/** The open items at `rows` (from 0), in that order, as a table of its own in the same currency; customers keep their codes. */
export function selectItems(items: OpenItems, rows: Uint32Array): OpenItems {
  return {
    length: rows.length,
    currency: items.currency,
    customers: items.customers,
    customer: gather(items.customer, rows),
    kind: gather(items.kind, rows),
    dueDay: gather(items.dueDay, rows),
    dueDateFrom: gather(items.dueDateFrom, rows),
    documentDay: gather(items.documentDay, rows),
    openAmount: gather(items.openAmount, rows),
    sheetRow: gather(items.sheetRow, rows),
    documentNo: items.documentNo && items.documentNo.pick(rows),
    originalAmount: items.originalAmount && gather(items.originalAmount, rows),
    disputedAmount: items.disputedAmount && gather(items.disputedAmount, rows),
    promiseDay: items.promiseDay && gather(items.promiseDay, rows),
    paidDay: items.paidDay ? gather(items.paidDay, rows) : null,
    terms: codes(items.terms, rows),
    collector: codes(items.collector, rows),
    documentCurrency: codes(items.documentCurrency, rows),
    documentAmount: items.documentAmount && gather(items.documentAmount, rows),
    part: items.part ? gather(items.part, rows) : null,
  };
}
