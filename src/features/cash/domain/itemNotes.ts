import type { ListForm } from '../../../reading/lists/listForm';

type ItemNoteField = 'documentNo' | 'order' | 'text';

/** What the rows of a report say beside their amounts: the order or delivery, and what a credit is for. */
export const ITEM_NOTES: ListForm<ItemNoteField> = {
  id: 'item notes',
  sheetNames: [],
  oneOf: ['order', 'text'],
  fields: {
    documentNo: { kind: 'text', headings: 'document no', role: 'documentNo', isNeeded: true },
    order: {
      kind: 'text',
      headings:
        'order no | sales order | so no | purchase order | po no | po | customer po | your order | delivery note | delivery no | shipment no | pedido | no de pedido | albaran | no de albaran',
    },
    text: {
      kind: 'text',
      headings: 'applies to | original invoice | invoice reference | description | text | memo | concepto | factura rectificada',
    },
  },
};

/** The order or delivery of a row of the report and its text, '' for none. */
interface ItemNote {
  readonly order: string;
  readonly text: string;
}

/** What the report's own rows say, by sheet row; `namesDocuments` where texts of some rows name a document, so that a credit without one is odd. */
export interface ItemNotes {
  readonly namesDocuments: boolean;
  readonly at: (sheetRow: number) => ItemNote;
}

export const NO_ITEM_NOTES: ItemNotes = { namesDocuments: false, at: () => ({ order: '', text: '' }) };
