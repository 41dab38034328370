import type { ListForm } from '../../../reading/lists/listForm';

type PostedField = 'day' | 'customerId' | 'customer' | 'payment' | 'reference' | 'amount' | 'documents' | 'currency';

/** Receipts that were booked before, on a sheet of the user's. */
export const POSTED_LIST: ListForm<PostedField> = {
  id: 'posted receipts',
  sheetNames: ['posted', 'booked', 'contabilizad', 'applied receipts', 'cobros registrados'],
  never: /^(open amount|due date|days past due|order (no|number)|balance|paid date)$/,
  fields: {
    day: { kind: 'day', headings: 'date | posting date | receipt date | fecha | fecha de cobro | payment date', isNeeded: true },
    customerId: { kind: 'text', headings: 'customer no | customer number | numero de cliente', role: 'customerId' },
    customer: { kind: 'text', headings: 'customer | customer name | cliente', role: 'customer' },
    payment: { kind: 'text', headings: 'payment | payment no | check no | check | receipt no | pago | cobro | method' },
    reference: {
      kind: 'text',
      headings: 'bank reference | reference | bank ref | referencia bancaria | referencia | end to end id | trace',
      isNeeded: true,
    },
    amount: { kind: 'amount', headings: 'amount | receipt amount | importe | amount received | amount applied', isNeeded: true },
    documents: { kind: 'text', headings: 'applied to | documents | invoices | invoice | aplicado a | document no' },
    currency: { kind: 'text', headings: 'currency | moneda', role: 'currency' },
  },
};

type ReferenceField = 'documentNo' | 'reference';

/** Creditor references that stand beside the open items. */
export const ITEM_REFERENCES: ListForm<ReferenceField> = {
  id: 'item references',
  sheetNames: [],
  fields: {
    documentNo: { kind: 'text', headings: 'document no', role: 'documentNo', isNeeded: true },
    reference: {
      kind: 'text',
      headings:
        'payment reference | creditor reference | rf reference | qr reference | iso 11649 reference | referencia de pago | structured reference | kid',
      isNeeded: true,
    },
  },
};
