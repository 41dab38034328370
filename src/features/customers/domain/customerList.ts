import type { ListForm } from '../../../reading/lists/listForm';
import type { CustomerMaster } from './customerMaster';

export type CustomerField = Exclude<keyof CustomerMaster, 'row'>;

/** A sheet of customers: one row each, with what the user knows of them, and no open items. */
export const CUSTOMER_LIST: ListForm<CustomerField> = {
  id: 'customers',
  sheetNames: ['customer', 'cliente', 'debtor', 'account'],
  oneOf: ['customerId', 'customer'],
  never: /^(open amount|open balance|invoice (no|number)|document (no|number)|amount placed|order (no|number))$/,
  fields: {
    customerId: {
      kind: 'text',
      headings: 'customer no | customer id | account no | customer account | numero de cliente | codigo de cliente',
      role: 'customerId',
    },
    customer: { kind: 'text', headings: 'customer | customer name | name | cliente | nombre del cliente | razon social', role: 'customer' },
    parent: { kind: 'text', headings: 'parent | parent customer | head office | cliente matriz | matriz', role: 'parent' },
    terms: { kind: 'text', headings: 'terms | payment terms | condiciones de pago', role: 'terms' },
    currency: { kind: 'text', headings: 'currency | moneda | divisa', role: 'currency' },
    status: { kind: 'text', headings: 'status | account status | estado', role: 'status' },
    riskClass: { kind: 'text', headings: 'risk class | risk | risk category | clase de riesgo' },
    collector: { kind: 'text', headings: 'collector | gestor | cobrador | credit controller' },
    salesperson: { kind: 'text', headings: 'salesperson | sales rep | account manager | vendedor | sales representative' },
    language: { kind: 'text', headings: 'language | idioma | lang' },
    contact: { kind: 'text', headings: 'contact | contact name | contact person | contacto | attention' },
    email: { kind: 'text', headings: 'e-mail | email | mail | email address | correo | correo electronico' },
    phone: { kind: 'text', headings: 'phone | telephone | tel | telefono' },
    address: { kind: 'text', headings: 'address | billing address | direccion | domicilio' },
    referenceAtCustomer: {
      kind: 'text',
      headings: 'reference at customer | our reference at customer | referencia en el cliente | vendor no',
    },
    letters: { kind: 'text', headings: 'letters | send letters | cartas | reminders' },
    statementForm: { kind: 'text', headings: 'statement form | statement type | forma de estado | tipo de estado de cuenta' },
    statementTo: { kind: 'text', headings: 'statement to | send statement to | estado de cuenta a | bill to' },
    alsoKnownAs: { kind: 'text', headings: 'also known as | aliases | alias | other names | tambien conocido como | otros nombres' },
    bankAccounts: { kind: 'text', headings: 'bank accounts | bank account | iban | cuentas bancarias | cuenta bancaria' },
    applicationRule: { kind: 'text', headings: 'application rule | cash application rule | regla de aplicacion' },
    tolerance: { kind: 'amount', headings: 'tolerance | payment tolerance | tolerancia' },
    discountGraceDays: { kind: 'amount', headings: 'discount grace days | grace days | dias de gracia' },
    creditLimit: { kind: 'amount', headings: 'credit limit | limit | limite de credito' },
    temporaryLimit: { kind: 'amount', headings: 'temporary limit | temporary credit limit | limite temporal' },
    temporaryUntil: { kind: 'day', headings: 'until | temporary limit until | limit until | hasta | temporary until | valid until' },
    creditGroup: { kind: 'text', headings: 'credit group | group | customer group | grupo de credito' },
    nextReview: { kind: 'day', headings: 'next review | next review date | review date | proxima revision | review due' },
    lastReview: { kind: 'day', headings: 'last review | last review date | ultima revision' },
    bureauScore: { kind: 'amount', headings: 'bureau score | credit score | score | puntuacion | creditsafe score' },
    paydex: { kind: 'amount', headings: 'paydex | d&b paydex' },
    bureauLimit: { kind: 'amount', headings: 'bureau limit | recommended limit | limite recomendado' },
    scoreDate: { kind: 'day', headings: 'score date | fecha de la puntuacion | score as of' },
    insuredUpTo: { kind: 'amount', headings: 'insured up to | insured amount | insurance limit | asegurado hasta' },
    brokenPromises: { kind: 'amount', headings: 'broken promises | compromisos incumplidos' },
    lastReturnedPayment: {
      kind: 'day',
      headings: 'last returned payment | returned payment | last nsf | ultimo pago devuelto | last bounced payment',
    },
    releasedNotInvoiced: {
      kind: 'amount',
      headings: 'released not invoiced | open orders | released orders | unbilled orders | liberado no facturado | pedidos abiertos',
    },
    exemptionExpires: { kind: 'day', headings: 'exemption expires | exemption certificate expires | vencimiento de la exencion' },
    note: { kind: 'text', headings: 'note | notes | remarks | nota | observaciones' },
  },
};

const { customerId, customer } = CUSTOMER_LIST.fields;

/** The same where customers go by their names only. Such a sheet also says what `CUSTOMER_TELLS` lists, or it is something else. */
export const CUSTOMERS_BY_NAME: ListForm<CustomerField> = {
  ...CUSTOMER_LIST,
  id: 'customersByName',
  fields: {
    ...CUSTOMER_LIST.fields,
    customerId: { kind: customerId.kind, headings: customerId.headings },
    customer: { ...customer, isNeeded: true },
  },
};

/** What only a list of customers says of them. */
export const CUSTOMER_TELLS: readonly CustomerField[] = [
  'language',
  'email',
  'phone',
  'address',
  'letters',
  'statementForm',
  'statementTo',
  'creditLimit',
  'creditGroup',
  'alsoKnownAs',
  'bankAccounts',
  'riskClass',
  'contact',
  'parent',
];
