import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { ITEM_KINDS, type ItemKind } from '../../../kernel/ledger/openItems';
import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { chosen } from '../../../kernel/tables/typedRow';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Language } from '../../../kernel/words/locale';

/** A row is an item; a row of kind 'balance' is what a customer owes in a bucket, where a snapshot is condensed. */
type SnapshotKind = ItemKind | 'balance';

const KINDS: readonly Choice<SnapshotKind>[] = [
  { value: 'invoice', en: 'invoice', es: 'factura' },
  { value: 'creditMemo', en: 'credit memo', es: 'nota de crédito' },
  { value: 'debitMemo', en: 'debit memo', es: 'nota de débito' },
  { value: 'payment', en: 'payment', es: 'pago' },
  { value: 'other', en: 'other', es: 'otro' },
  { value: 'balance', en: 'balance', es: 'saldo' },
];

/** What a cell of the column Kind stands for; what is none of the kinds is another item. */
export function snapshotKind(text: string): { readonly kind: ItemKind; readonly isBalance: boolean } {
  const kind = chosen(KINDS, text) ?? 'other';
  return { kind: ITEM_KINDS.find((one) => one === kind) ?? 'other', isBalance: kind === 'balance' };
}

/** What was open at a day: one item, or one customer and bucket. */
export interface SnapshotRow {
  readonly asOf: DayNumber;
  readonly entity: string;
  readonly customer: string;
  readonly number: string;
  readonly document: string;
  readonly kind: SnapshotKind;
  readonly documentDay: DayNumber | null;
  readonly dueDay: DayNumber | null;
  readonly currency: Currency;
  readonly bucket: string;
  readonly amount: MinorUnits;
}

const snapshotTable = (name: string, sheet: string, title: Heading, caption: Heading) =>
  defineTable<SnapshotRow, Language>()({
    name,
    sheet,
    title,
    caption,
    columns: [
      { id: 'asOf', heading: { en: 'As of', es: 'A fecha de' }, width: 12, style: 'date', cell: ({ asOf }) => asOf },
      { id: 'entity', heading: HEADINGS.entity, width: 12, style: 'asText', cell: ({ entity }) => entity },
      { id: 'customer', heading: HEADINGS.customer, width: 30, style: 'asText', cell: ({ customer }) => customer },
      { id: 'number', heading: HEADINGS.customerNumber, width: 16, style: 'asText', cell: ({ number }) => number },
      { id: 'document', heading: HEADINGS.document, width: 18, style: 'asText', cell: ({ document }) => document },
      {
        id: 'kind',
        heading: { en: 'Kind', es: 'Tipo' },
        width: 14,
        style: 'indented',
        cell: ({ kind }, language) => KINDS.find(({ value }) => value === kind)![language],
      },
      {
        id: 'documentDay',
        heading: { en: 'Document date', es: 'Fecha de documento' },
        width: 14,
        style: 'date',
        cell: ({ documentDay }) => documentDay ?? '',
      },
      { id: 'dueDay', heading: { en: 'Due date', es: 'Vencimiento' }, width: 12, style: 'date', cell: ({ dueDay }) => dueDay ?? '' },
      { id: 'currency', heading: HEADINGS.currency, width: 10, style: 'indented', cell: ({ currency }) => currency.code },
      { id: 'bucket', heading: HEADINGS.bucket, width: 14, style: 'asText', cell: ({ bucket }) => bucket },
      {
        id: 'amount',
        heading: { en: 'Open amount', es: 'Importe abierto' },
        width: 16,
        style: 'amount',
        cell: ({ amount, currency }) => cellNumber(amount, currency),
      },
    ],
  });

/** What was open at each closing. */
export const CLOSINGS = snapshotTable(
  'AR_Snapshots',
  'AR Snapshots',
  { en: 'Snapshots', es: 'Instantáneas' },
  { en: 'What was open at each as-of date', es: 'Lo pendiente en cada fecha de corte' },
);

/** What was open at the last refresh. */
export const LAST_REPORT = snapshotTable(
  'AR_LastReport',
  'AR Last Report',
  { en: 'Last report', es: 'Último informe' },
  { en: 'What was open at the last refresh', es: 'Lo pendiente en la última actualización' },
);

export type KeptTable = typeof CLOSINGS;
export type SnapshotColumn = IdOf<KeptTable>;
