import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import type { Message } from '../../../kernel/words/message';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { FORECAST_SHEET } from './forecastSheet';

export type OverrideColumn = 'customer' | 'document' | 'date' | 'amount' | 'by' | 'why' | 'check';

/** A row that somebody typed in AR_Overrides as it stands, and why it could not be used (`null` where it was). */
export interface OverrideRow {
  readonly typed: TypedRow<OverrideColumn>;
  readonly check: Message | null;
}

const typedCell =
  (id: OverrideColumn) =>
  (row: OverrideRow | null): PlanCell =>
    row?.typed.cell(id) ?? '';

/** What is set by hand; `null` is a row to type in. */
export const OVERRIDES = defineTable<OverrideRow | null>()({
  name: 'AR_Overrides',
  sheet: FORECAST_SHEET,
  title: { en: 'Set by hand', es: 'Fijado a mano' },
  caption: {
    en: 'Name a customer, or a customer and a document, and the day its money is expected; without an amount all of it. Then refresh.',
    es: 'Indique un cliente, o un cliente y un documento, y el día en que se espera el dinero; sin importe, todo. Después actualice.',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'inputText', cell: typedCell('customer') },
    { id: 'document', heading: { en: 'Document no.', es: 'N.º de documento' }, style: 'inputText', cell: typedCell('document') },
    { id: 'date', heading: HEADINGS.date, style: 'inputDate', cell: typedCell('date') },
    { id: 'amount', heading: HEADINGS.amount, style: 'inputAmount', cell: typedCell('amount') },
    { id: 'by', heading: { en: 'By', es: 'Por' }, style: 'inputText', cell: typedCell('by') },
    { id: 'why', heading: { en: 'Why', es: 'Motivo' }, style: 'inputText', cell: typedCell('why') },
    { id: 'check', heading: { en: 'Check', es: 'Revisión' }, style: 'warning', cell: (row) => row?.check ?? '' },
  ],
  blankRows: 5,
});
