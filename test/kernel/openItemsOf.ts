import { NO_DAY } from '../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import { DUE_DATE_SOURCES, ITEM_KINDS, type OpenItems } from '../../src/kernel/ledger/openItems';
import { currencyOf, type Currency } from '../../src/kernel/money/currency';

/** One item of a ledger made for a test: days as serials, amounts in minor units; `null` where the sheet has nothing. */
export interface MadeItem {
  readonly customer: string;
  readonly due: number | null;
  readonly amount: number;
  readonly document?: number | null;
  readonly disputed?: number;
  readonly promise?: number | null;
}

/** The columns of a made ledger, in the order given; customers are told apart by name. */
export function openItemsOf(made: readonly MadeItem[], currency: Currency = currencyOf('USD')): OpenItems {
  const customers = new CustomerDirectory();
  return {
    length: made.length,
    currency,
    customers,
    customer: Uint32Array.from(made, (item) => customers.intern(item.customer, '', '').code),
    kind: Uint8Array.from(made, (item) => ITEM_KINDS.indexOf(item.amount < 0 ? 'creditMemo' : 'invoice')),
    dueDay: Int32Array.from(made, (item) => item.due ?? NO_DAY),
    dueDateFrom: Uint8Array.from(made, (item) => DUE_DATE_SOURCES.indexOf(item.due === null ? 'none' : 'sheet')),
    documentDay: Int32Array.from(made, (item) => item.document ?? NO_DAY),
    openAmount: Float64Array.from(made, (item) => item.amount),
    sheetRow: Uint32Array.from(made, (_item, row) => row + 2),
    documentNo: null,
    originalAmount: null,
    disputedAmount: Float64Array.from(made, (item) => item.disputed ?? 0),
    promiseDay: Int32Array.from(made, (item) => item.promise ?? NO_DAY),
    terms: null,
    collector: null,
    documentCurrency: null,
    documentAmount: null,
  };
}
