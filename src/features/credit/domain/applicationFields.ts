import type { ListForm } from '../../../reading/lists/listForm';

export const APPLICATION_FIELDS = [
  'applicant',
  'currency',
  'requested',
  'monthly',
  'termsDays',
  'netWorth',
  'bureau',
  'paydex',
  'years',
  'bureauLimit',
  'insolvent',
  'credit1',
  'days1',
  'credit2',
  'days2',
  'credit3',
  'days3',
] as const;
export type ApplicationField = (typeof APPLICATION_FIELDS)[number];

/** Fields that hold a text; all others hold a number. */
export const TEXT_FIELDS: ReadonlySet<ApplicationField> = new Set(['applicant', 'currency', 'insolvent']);

const creditOf = (place: number): string =>
  `reference ${place} high credit | high credit ${place} | referencia ${place} credito maximo | credito maximo ${place}`;
const daysOf = (place: number): string =>
  `reference ${place} days late | reference ${place} days beyond terms | days beyond ${place} | referencia ${place} dias de atraso`;

/** Applications for a first credit line on a sheet of the user's. */
export const APPLICATION_LIST: ListForm<ApplicationField> = {
  id: 'credit applications',
  sheetNames: ['application', 'solicitud', 'credit line', 'lineas'],
  never: /^(open amount|due date|order (no|number|amount)|amount placed|document (no|number))$/,
  fields: {
    applicant: {
      kind: 'text',
      headings: 'applicant | company | customer | customer name | name | solicitante | cliente | empresa',
      isNeeded: true,
    },
    currency: { kind: 'text', headings: 'currency | moneda | divisa' },
    requested: {
      kind: 'amount',
      headings: 'requested | requested line | requested limit | amount requested | solicitado | limite solicitado',
    },
    monthly: {
      kind: 'amount',
      headings: 'purchases a month | monthly purchases | expected monthly purchases | monthly | compras al mes | compras mensuales',
      isNeeded: true,
    },
    termsDays: { kind: 'amount', headings: 'terms days | terms in days | terms | plazo en dias | plazo', isNeeded: true },
    netWorth: { kind: 'amount', headings: 'net worth | equity | patrimonio neto | capital propio' },
    bureau: { kind: 'amount', headings: 'bureau score | credit score | score | puntuacion del buro | puntuacion' },
    paydex: { kind: 'amount', headings: 'paydex | d&b paydex' },
    years: { kind: 'amount', headings: 'years in business | years | anos de actividad | antiguedad' },
    bureauLimit: { kind: 'amount', headings: 'bureau limit | recommended limit | limite del buro | limite recomendado' },
    insolvent: {
      kind: 'text',
      headings: 'insolvency on file | insolvency | bankrupt | bankruptcy | insolvencia registrada | insolvencia | concurso',
    },
    credit1: { kind: 'amount', headings: creditOf(1) },
    days1: { kind: 'amount', headings: daysOf(1) },
    credit2: { kind: 'amount', headings: creditOf(2) },
    days2: { kind: 'amount', headings: daysOf(2) },
    credit3: { kind: 'amount', headings: creditOf(3) },
    days3: { kind: 'amount', headings: daysOf(3) },
  },
};
