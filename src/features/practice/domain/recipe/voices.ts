import type { Language } from '../../../../kernel/words/locale';
import type { ColumnId, PracticeKind } from './practiceItem';

/** How a system prints a list of open items. */
export interface Voice {
  readonly title: (iso: string) => string;
  /** Columns from left to right with their headings. */
  readonly columns: readonly (readonly [ColumnId, string])[];
  readonly types: Readonly<Record<PracticeKind, string>>;
  readonly total: string;
  readonly subtotal: string;
  /** A note about a document. */
  readonly query: (documentNo: string) => string;
  readonly currency: string;
  /** Another currency, for lists that have two. */
  readonly second: string;
  readonly dateFormat: 'yyyy-mm-dd' | 'mm/dd/yyyy' | 'dd/mm/yyyy';
}

const ENGLISH_TYPES = { invoice: 'Invoice', creditMemo: 'Credit memo', payment: 'Payment' };
const SPANISH_TYPES = { invoice: 'Factura', creditMemo: 'Nota de crédito', payment: 'Pago' };
const ENGLISH_QUERY = (documentNo: string): string => `Query on ${documentNo}`;
const SPANISH_QUERY = (documentNo: string): string => `Revisar la factura ${documentNo}`;

const ENGLISH: readonly Voice[] = [
  {
    title: (iso) => `A/R open items as of ${iso}`,
    columns: [
      ['customerId', 'Customer no.'],
      ['customer', 'Customer'],
      ['documentNo', 'Document no.'],
      ['type', 'Type'],
      ['documentDate', 'Document date'],
      ['dueDate', 'Due date'],
      ['terms', 'Terms'],
      ['openAmount', 'Open amount'],
      ['currency', 'Currency'],
      ['days', 'Days past due'],
      ['disputed', 'Disputed amount'],
      ['promise', 'Promise date'],
      ['note', 'Notes'],
    ],
    types: ENGLISH_TYPES,
    total: 'Total',
    subtotal: 'Subtotal',
    query: ENGLISH_QUERY,
    currency: 'USD',
    second: 'EUR',
    dateFormat: 'yyyy-mm-dd',
  },
  {
    title: (iso) => `Open invoices as of ${iso}`,
    columns: [
      ['documentNo', 'Invoice no.'],
      ['type', 'Document type'],
      ['documentDate', 'Invoice date'],
      ['terms', 'Payment terms'],
      ['dueDate', 'Due date'],
      ['days', 'Days past due'],
      ['customerId', 'Customer number'],
      ['customer', 'Customer name'],
      ['openAmount', 'Open balance'],
      ['disputed', 'Disputed amount'],
      ['promise', 'Promise date'],
      ['currency', 'Currency'],
      ['note', 'Notes'],
    ],
    types: { invoice: 'Invoice', creditMemo: 'Credit', payment: 'Payment' },
    total: 'Total',
    subtotal: 'Subtotal',
    query: ENGLISH_QUERY,
    currency: 'USD',
    second: 'CAD',
    dateFormat: 'mm/dd/yyyy',
  },
  {
    title: (iso) => `Aged receivables detail as of ${iso}`,
    columns: [
      ['customer', 'Customer'],
      ['customerId', 'Account no.'],
      ['type', 'Type'],
      ['documentNo', 'Document number'],
      ['documentDate', 'Document date'],
      ['dueDate', 'Due date'],
      ['days', 'Days overdue'],
      ['currency', 'Currency'],
      ['openAmount', 'Outstanding amount'],
      ['terms', 'Terms'],
      ['disputed', 'Disputed amount'],
      ['promise', 'Promise date'],
      ['note', 'Comments'],
    ],
    types: { invoice: 'Invoice', creditMemo: 'Credit note', payment: 'Payment' },
    total: 'Grand total',
    subtotal: 'Subtotal',
    query: ENGLISH_QUERY,
    currency: 'GBP',
    second: 'EUR',
    dateFormat: 'dd/mm/yyyy',
  },
];

const SPANISH: readonly Voice[] = [
  {
    title: (iso) => `Partidas abiertas al ${iso}`,
    columns: [
      ['customerId', 'N.º de cliente'],
      ['customer', 'Cliente'],
      ['documentNo', 'N.º de documento'],
      ['type', 'Tipo'],
      ['documentDate', 'Fecha de documento'],
      ['dueDate', 'Vencimiento'],
      ['terms', 'Condiciones de pago'],
      ['openAmount', 'Importe pendiente'],
      ['currency', 'Moneda'],
      ['days', 'Días de atraso'],
      ['disputed', 'Importe en disputa'],
      ['promise', 'Fecha de compromiso'],
      ['note', 'Notas'],
    ],
    types: SPANISH_TYPES,
    total: 'Total',
    subtotal: 'Subtotal',
    query: SPANISH_QUERY,
    currency: 'EUR',
    second: 'USD',
    dateFormat: 'dd/mm/yyyy',
  },
  {
    title: (iso) => `Facturas pendientes al ${iso}`,
    columns: [
      ['documentNo', 'Factura'],
      ['type', 'Tipo de documento'],
      ['documentDate', 'Fecha de factura'],
      ['dueDate', 'Fecha de vencimiento'],
      ['customerId', 'Código de cliente'],
      ['customer', 'Cliente'],
      ['terms', 'Condiciones de pago'],
      ['currency', 'Moneda'],
      ['openAmount', 'Saldo pendiente'],
      ['days', 'Días de atraso'],
      ['disputed', 'Importe en disputa'],
      ['promise', 'Fecha de compromiso'],
      ['note', 'Notas'],
    ],
    types: SPANISH_TYPES,
    total: 'Total',
    subtotal: 'Subtotal',
    query: SPANISH_QUERY,
    currency: 'MXN',
    second: 'USD',
    dateFormat: 'yyyy-mm-dd',
  },
];

/** The ways in which lists are printed in a language. */
export const VOICES: Readonly<Record<Language, readonly Voice[]>> = { en: ENGLISH, es: SPANISH };

/** Names of the sheets of a practice workbook. */
export const SHEET_NAMES: Readonly<Record<Language, Readonly<Record<'open' | 'export' | 'register' | 'paid' | 'facts', string>>>> = {
  en: { open: 'Open items', export: 'Export', register: 'Invoice register', paid: 'Paid', facts: 'Facts' },
  es: { open: 'Partidas abiertas', export: 'Exportación', register: 'Registro de facturas', paid: 'Pagadas', facts: 'Datos' },
};

/** Headings of the lists beside the open items. */
export const LIST_WORDS: Readonly<Record<Language, Readonly<Record<'document' | 'amount' | 'customerNo' | 'paidOn', string>>>> = {
  en: { document: 'Document no.', amount: 'Amount', customerNo: 'Customer no.', paidOn: 'Paid on' },
  es: { document: 'Factura', amount: 'Importe', customerNo: 'N.º de cliente', paidOn: 'Fecha de pago' },
};

/** Made-up people who pay. */
export const PEOPLE: readonly string[] = [
  'Ana Ruiz',
  'Tom Becker',
  'Mary Okoye',
  'Luis Prado',
  'Ines Costa',
  'Paul Novak',
  'Dana Levin',
  'Eva Lund',
];
