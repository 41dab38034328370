import type { ListField, ListForm } from '../../../reading/lists/listForm';
import { kindOfType } from '../../../reading/words/documentKind';
import { logKindOf } from './logKinds';

export type TransactionField =
  'day' | 'dueDay' | 'customerId' | 'customer' | 'type' | 'documentNo' | 'amount' | 'debit' | 'credit' | 'side' | 'currency' | 'reference';

const isTransaction = (text: string): boolean =>
  (kindOfType(text) !== null && logKindOf(text) === null) || kindOfType(text) === 'creditMemo';

const FIELDS: Readonly<Record<TransactionField, ListField>> = {
  day: {
    kind: 'day',
    headings:
      'date | posting date | transaction date | document date | doc date | entry date | fecha | fecha contable | fecha de asiento | fecha documento | fecha del movimiento | datum | buchungsdatum | belegdatum | date ecriture | data',
    role: 'documentDate',
    isNeeded: true,
  },
  dueDay: { kind: 'day', headings: 'due date | due | vencimiento | fecha de vencimiento | falligkeit', role: 'dueDate' },
  customerId: {
    kind: 'text',
    headings: 'customer no | customer id | account no | account | numero de cliente | codigo de cliente | cuenta | kundennummer',
    role: 'customerId',
  },
  customer: { kind: 'text', headings: 'customer | customer name | name | cliente | nombre | nombre del cliente | kunde', role: 'customer' },
  type: {
    kind: 'text',
    headings:
      'type | transaction type | document type | doc type | kind | tipo | tipo de documento | clase | concepto | description | descripcion | detail | belegart | art',
    role: 'type',
    fits: isTransaction,
  },
  documentNo: {
    kind: 'text',
    headings:
      'document no | document | doc no | invoice no | number | transaction no | reference no | documento | numero de documento | no documento | factura | numero | belegnummer | voucher no',
    role: 'documentNo',
  },
  amount: {
    kind: 'amount',
    headings: 'amount | transaction amount | net amount | importe | monto | valor | betrag | montant | amount signed | movement',
    role: 'originalAmount',
  },
  debit: { kind: 'amount', headings: 'debit | debits | charge | charges | debe | cargo | cargos | soll | debit amount', role: 'debit' },
  credit: {
    kind: 'amount',
    headings: 'credit | credits | payment or credit | payments and credits | haber | abono | abonos | haben | credit amount',
    role: 'credit',
  },
  side: { kind: 'text', headings: 'dc | d c | dr cr | cr dr | debit credit | signo | debe haber | soll haben', role: 'side' },
  currency: { kind: 'text', headings: 'currency | divisa | moneda | wahrung | ccy | cur', role: 'currency' },
  reference: { kind: 'text', headings: 'your reference | customer reference | po | po no | su referencia | order', role: 'reference' },
};

const SHEETS = [
  'transaction',
  'movement',
  'movimiento',
  'ledger',
  'mayor',
  'extracto',
  'entries',
  'apuntes',
  'asientos',
  'history',
  'bewegung',
];
const NEVER =
  /^(paid date|date paid|paid on|clearing date|cleared on|fecha de pago|days past due|dias de atraso|order (no|number)|bank reference|referencia bancaria)$/;

const needing = (...ids: readonly TransactionField[]): Readonly<Record<TransactionField, ListField>> => ({
  ...FIELDS,
  ...Object.fromEntries(ids.map((id) => [id, { ...FIELDS[id], isNeeded: true }])),
});

/** Every invoice, credit and payment of the customers, the settled ones too: with debit and credit apart, or one amount with what it is. */
export const TRANSACTION_LISTS: readonly ListForm<TransactionField>[] = [
  { id: 'transactions', sheetNames: SHEETS, never: NEVER, fields: needing('debit', 'credit') },
  { id: 'transactions', sheetNames: SHEETS, never: NEVER, fields: needing('amount', 'type') },
  { id: 'transactions', sheetNames: SHEETS, never: NEVER, fields: needing('amount', 'side') },
  { id: 'transactions', sheetNames: SHEETS, never: NEVER, fields: needing('amount', 'documentNo') },
];

export type LogField =
  | 'when'
  | 'customerId'
  | 'customer'
  | 'document'
  | 'kind'
  | 'amount'
  | 'day'
  | 'currency'
  | 'reason'
  | 'outcome'
  | 'status'
  | 'owner'
  | 'text';

/** What was said and agreed with customers, on a sheet of the user's. */
export const LOG_LIST: ListForm<LogField> = {
  id: 'log',
  sheetNames: ['log', 'activity', 'actividad', 'bitacora', 'contact', 'gestion', 'seguimiento', 'notes', 'follow', 'diario', 'registro'],
  never: /^(open amount|open balance|original amount|balance|saldo|importe pendiente)$/,
  fields: {
    when: {
      kind: 'day',
      headings:
        'date | when | logged on | log date | entry date | contact date | fecha | fecha de registro | fecha de gestion | dia | day | datum | created',
      isNeeded: true,
    },
    customerId: {
      kind: 'text',
      headings: 'customer no | customer id | account no | account | numero de cliente | codigo de cliente',
      role: 'customerId',
    },
    customer: { kind: 'text', headings: 'customer | customer name | name | cliente | nombre', role: 'customer' },
    document: {
      kind: 'text',
      headings:
        'document no | document | documents | invoice | invoice no | invoices | documento | factura | facturas | numero de documento',
      role: 'documentNo',
    },
    kind: {
      kind: 'text',
      headings:
        'kind | type | activity | action | event | entry | entry type | contact type | what | clase | tipo | accion | actividad | gestion | evento | concepto | art',
      isNeeded: true,
      fits: (text) => logKindOf(text) !== null,
    },
    amount: { kind: 'amount', headings: 'amount | amount promised | amount disputed | promised amount | importe | monto | valor | betrag' },
    day: {
      kind: 'day',
      headings:
        'due | due date | promised for | promise date | promised date | date promised | date promised or due | expected | expected date | expected payment date | pay date | payment date | until | by | fecha de compromiso | fecha compromiso | fecha prometida | fecha comprometida | comprometido para el | fecha prevista | fecha de pago | fecha de pago prevista | vence | vencimiento | hasta | zugesagt fur',
    },
    currency: { kind: 'text', headings: 'currency | divisa | moneda | ccy', role: 'currency' },
    reason: { kind: 'text', headings: 'reason | reason code | motivo | causa | razon | grund' },
    outcome: { kind: 'text', headings: 'outcome | result | resultado | level | nivel' },
    status: { kind: 'text', headings: 'status | state | estado | situacion' },
    owner: { kind: 'text', headings: 'owner | who | user | collector | responsable | usuario | gestor' },
    text: { kind: 'text', headings: 'text | note | notes | comment | comments | nota | notas | comentario | observaciones | texto' },
  },
};
