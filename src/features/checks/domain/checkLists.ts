import type { ListForm } from '../../../reading/lists/listForm';

type RegisterField = 'documentNo' | 'amount';

/** An invoice register: every invoice with the amount that it was written for. */
export const REGISTER_LIST: ListForm<RegisterField> = {
  id: 'invoice register',
  sheetNames: ['register', 'registro', 'invoices', 'facturas', 'billing', 'ventas'],
  never: /^(paid on|paid date|payment date|open amount|balance|fecha de pago|account)$/,
  fields: {
    documentNo: {
      kind: 'text',
      headings: 'document no | invoice no | invoice | numero de factura | factura | document',
      role: 'documentNo',
      isNeeded: true,
    },
    amount: {
      kind: 'amount',
      headings: 'amount | invoice amount | total | gross | importe | importe total | original amount',
      isNeeded: true,
    },
  },
};

type EarlierField = 'documentNo' | 'amount';

/** Words of the names of sheets that hold an earlier list of open items. */
export const EARLIER_NAME = /\b(last|previous|prior|earlier|old|before|anterior|pasad[ao]|previa?o?)\b|week \d|semana/i;

/** The open items of an earlier day. */
export const EARLIER_LIST: ListForm<EarlierField> = {
  id: 'earlierItems',
  sheetNames: ['last', 'previous', 'prior', 'anterior', 'pasada'],
  fields: {
    documentNo: {
      kind: 'text',
      headings: 'document no | invoice no | invoice | numero de factura | factura',
      role: 'documentNo',
      isNeeded: true,
    },
    amount: {
      kind: 'amount',
      headings: 'open amount | open balance | balance | importe pendiente | saldo',
      role: 'openAmount',
      isNeeded: true,
    },
  },
};

type PaidField = 'documentNo' | 'amount' | 'paidOn';

/** A list of paid invoices. */
export const PAID_LIST: ListForm<PaidField> = {
  id: 'paid',
  sheetNames: ['paid', 'pagad', 'cobrad', 'payments', 'cleared'],
  fields: {
    documentNo: {
      kind: 'text',
      headings: 'document no | invoice no | invoice | numero de factura | factura | document',
      role: 'documentNo',
      isNeeded: true,
    },
    amount: { kind: 'amount', headings: 'amount | amount paid | paid amount | importe | importe pagado | paid', isNeeded: true },
    paidOn: {
      kind: 'day',
      headings: 'paid on | paid date | payment date | date paid | cleared on | fecha de pago | pagado el',
      role: 'paidDate',
      isNeeded: true,
    },
  },
};
