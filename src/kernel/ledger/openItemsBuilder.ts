import { NO_DAY, type DayNumber } from '../calendar/dayNumber';
import type { Currency } from '../money/currency';
import type { MinorUnits } from '../money/minorUnits';
import type { CustomerDirectory } from './customers';
import { Dictionary, narrowCodes, type CodeColumn } from './dictionary';
import { DUE_DATE_SOURCES, ITEM_KINDS, type DueDateSource, type ItemKind, type OpenItems } from './openItems';
import { TextColumnBuilder, type TextColumn } from './textColumn';

/** One open item as it is added; fields left out are unknown. */
interface NewOpenItem {
  readonly sheetRow: number;
  readonly customer: string;
  readonly customerId?: string;
  readonly entity?: string;
  readonly documentNo?: string;
  readonly kind?: ItemKind;
  readonly documentDay?: DayNumber | null;
  readonly dueDay?: DayNumber | null;
  readonly dueDateFrom?: DueDateSource;
  readonly openAmount: MinorUnits;
  readonly originalAmount?: MinorUnits | null;
  readonly disputedAmount?: MinorUnits;
  readonly promiseDay?: DayNumber | null;
  readonly terms?: string;
  readonly collector?: string;
}

const codesOf = (texts: readonly (string | undefined)[]): CodeColumn | null => {
  if (texts.every((text) => !text)) return null;
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(texts, (text) => dictionary.code(text ?? ''));
  return { codes: narrowCodes(codes, null, codes.length, dictionary.size), dictionary };
};

/** Gathers open items of one currency one at a time: for made ledgers and tests; the reader of sheets fills the columns itself. */
export class OpenItemsBuilder {
  private readonly list: NewOpenItem[] = [];

  constructor(
    private readonly currency: Currency,
    private readonly customers: CustomerDirectory,
  ) {}

  add(item: NewOpenItem): this {
    this.list.push(item);
    return this;
  }

  /** The columns of everything added so far, in that order. A column that no item fills is `null`. */
  build(): OpenItems {
    const { list } = this;
    const days = (pick: (item: NewOpenItem) => DayNumber | null | undefined): Int32Array =>
      Int32Array.from(list, (item) => pick(item) ?? NO_DAY);
    return {
      length: list.length,
      currency: this.currency,
      customers: this.customers,
      customer: Uint32Array.from(list, (item) => this.customers.intern(item.customer, item.customerId ?? '', item.entity ?? '').code),
      kind: Uint8Array.from(list, (item) => ITEM_KINDS.indexOf(item.kind ?? 'invoice')),
      dueDay: days((item) => item.dueDay),
      dueDateFrom: Uint8Array.from(list, (item) =>
        DUE_DATE_SOURCES.indexOf(item.dueDateFrom ?? ((item.dueDay ?? null) === null ? 'none' : 'sheet')),
      ),
      documentDay: days((item) => item.documentDay),
      openAmount: Float64Array.from(list, (item) => item.openAmount),
      sheetRow: Uint32Array.from(list, (item) => item.sheetRow),
      documentNo: textsOf(list.map((item) => item.documentNo)),
      originalAmount: list.some((item) => (item.originalAmount ?? null) !== null)
        ? Float64Array.from(list, (item) => item.originalAmount ?? NaN)
        : null,
      disputedAmount: list.some((item) => item.disputedAmount) ? Float64Array.from(list, (item) => item.disputedAmount ?? 0) : null,
      promiseDay: list.some((item) => (item.promiseDay ?? null) !== null) ? days((item) => item.promiseDay) : null,
      terms: codesOf(list.map((item) => item.terms)),
      collector: codesOf(list.map((item) => item.collector)),
      documentCurrency: null,
      documentAmount: null,
    };
  }
}

function textsOf(texts: readonly (string | undefined)[]): TextColumn | null {
  if (texts.every((text) => !text)) return null;
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.push(text ?? '');
  return builder.build();
}
