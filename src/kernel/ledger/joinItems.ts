import type { Currency } from '../money/currency';
import { NO_DAY } from '../calendar/dayNumber';
import type { CustomerDirectory } from './customers';
import { Dictionary, narrowCodes, type CodeColumn } from './dictionary';
import { narrowAmounts, type OpenItems } from './openItems';
import { TextColumnBuilder, type TextColumn } from './textColumn';

/** Items of one sheet that go into a joint table. */
export interface JoinedItems {
  readonly items: OpenItems;
  /** Place of the sheet. */
  readonly part: number;
  /** Code in the joint directory by code in the sheet's own. */
  readonly customerCodes: Uint32Array;
}

type Filled = Float64Array | Int32Array | Uint32Array | Uint8Array;
type Numbers = Filled | Uint16Array;

/** One column after the other; rows of a sheet without the column hold `missing`. */
function joined<Column extends Filled>(
  into: Column,
  lists: readonly JoinedItems[],
  columnOf: (items: OpenItems) => Numbers | null,
  missing: number,
): Column {
  let at = 0;
  for (const { items } of lists) {
    const column = columnOf(items);
    if (column) into.set(column, at);
    else into.fill(missing, at, at + items.length);
    at += items.length;
  }
  return into;
}

function joinedTexts(lists: readonly JoinedItems[]): TextColumn | null {
  if (lists.every(({ items }) => items.documentNo === null)) return null;
  const builder = new TextColumnBuilder();
  for (const { items } of lists)
    for (let row = 0; row < items.length; row++) builder.push(items.documentNo ? items.documentNo.at(row) : '');
  return builder.build();
}

function joinedCodes(lists: readonly JoinedItems[], length: number, columnOf: (items: OpenItems) => CodeColumn | null): CodeColumn | null {
  if (lists.every(({ items }) => columnOf(items) === null)) return null;
  const dictionary = new Dictionary();
  const codes = new Uint32Array(length);
  const nothing = dictionary.code('');
  let at = 0;
  for (const { items } of lists) {
    const column = columnOf(items);
    const translated = column
      ? Array.from({ length: column.dictionary.size }, (_, code) => dictionary.code(column.dictionary.text(code)))
      : [];
    for (let row = 0; row < items.length; row++) codes[at + row] = column ? translated[column.codes[row]!]! : nothing;
    at += items.length;
  }
  return { codes: narrowCodes(codes, null, length, dictionary.size), dictionary };
}

function joinedCustomers(lists: readonly JoinedItems[], length: number): Uint32Array {
  const codes = new Uint32Array(length);
  let at = 0;
  for (const { items, customerCodes } of lists)
    for (let row = 0; row < items.length; row++) codes[at++] = customerCodes[items.customer[row]!]!;
  return codes;
}

/** Items of one currency from several sheets as one table, sheet after sheet in the order of each; `part` says of which sheet a row is. */
export function joinItems(lists: readonly JoinedItems[], currency: Currency, customers: CustomerDirectory): OpenItems {
  const length = lists.reduce((sum, { items }) => sum + items.length, 0);
  const has = (columnOf: (items: OpenItems) => unknown): boolean => lists.some(({ items }) => (columnOf(items) ?? null) !== null);
  const days = (columnOf: (items: OpenItems) => Int32Array | null): Int32Array => joined(new Int32Array(length), lists, columnOf, NO_DAY);
  const amounts = (columnOf: (items: OpenItems) => Numbers | null, missing: number): Float64Array =>
    joined(new Float64Array(length), lists, columnOf, missing);
  const part = new Uint8Array(length);
  let at = 0;
  for (const one of lists) part.fill(one.part, at, (at += one.items.length));
  return {
    length,
    currency,
    customers,
    customer: narrowCodes(joinedCustomers(lists, length), null, length, customers.size),
    kind: joined(new Uint8Array(length), lists, ({ kind }) => kind, 0),
    dueDay: days(({ dueDay }) => dueDay),
    dueDateFrom: joined(new Uint8Array(length), lists, ({ dueDateFrom }) => dueDateFrom, 0),
    documentDay: days(({ documentDay }) => documentDay),
    openAmount: amounts(({ openAmount }) => openAmount, 0),
    sheetRow: joined(new Uint32Array(length), lists, ({ sheetRow }) => sheetRow, 0),
    documentNo: joinedTexts(lists),
    originalAmount: has(({ originalAmount }) => originalAmount)
      ? narrowAmounts(amounts(({ originalAmount }) => originalAmount, NaN))
      : null,
    disputedAmount: has(({ disputedAmount }) => disputedAmount) ? narrowAmounts(amounts(({ disputedAmount }) => disputedAmount, 0)) : null,
    promiseDay: has(({ promiseDay }) => promiseDay) ? days(({ promiseDay }) => promiseDay) : null,
    paidDay: has(({ paidDay }) => paidDay) ? days(({ paidDay }) => paidDay ?? null) : null,
    terms: joinedCodes(lists, length, ({ terms }) => terms),
    collector: joinedCodes(lists, length, ({ collector }) => collector),
    documentCurrency: joinedCodes(lists, length, ({ documentCurrency }) => documentCurrency),
    documentAmount: has(({ documentAmount }) => documentAmount) ? amounts(({ documentAmount }) => documentAmount, NaN) : null,
    part,
  };
}
