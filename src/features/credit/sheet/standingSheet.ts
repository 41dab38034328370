import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, amountOrEmpty } from '../../../kernel/sheet/formulas';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Say } from '../../../kernel/words/say';
import type { Report } from '../../report';
import { creditText } from '../creditText';
import type { CreditStanding } from '../domain/creditStanding';
import { planList } from '../../../kernel/tables/listSheet';

const STANDING_SHEET = 'AR Credit Standing';
/** A family with the score that it had when it had another one; `null` where none is known. */
export interface StandingRow extends CreditStanding {
  readonly scoreBefore: number | null;
}

interface InSay {
  readonly say: Say;
}

const amount = (of: (row: StandingRow) => MinorUnits | null) =>
  ({
    width: 14,
    style: 'amount',
    format: ({ currency }: StandingRow) => amountFormat(currency),
    cell: (row: StandingRow) => amountOrEmpty(of(row), row.currency),
  }) as const;

const day = (of: (row: StandingRow) => DayNumber | null) =>
  ({ width: 12, style: 'date', cell: (row: StandingRow) => of(row) ?? '' }) as const;

/** How every family stands for credit, with what is proposed. */
export const STANDING = defineTable<StandingRow, InSay>()({
  name: 'AR_CreditStanding',
  sheet: STANDING_SHEET,
  title: { en: 'Credit standing', es: 'Situación de crédito' },
  caption: {
    en: 'Proposals only. A family is a customer with those that it answers for.',
    es: 'Solo propuestas. Una familia es un cliente con los que dependen de él.',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, width: 26, style: 'asText', cell: ({ customer }) => customer },
    { id: 'customerId', heading: HEADINGS.customerNumber, width: 12, style: 'asText', cell: ({ customerId }) => customerId },
    { id: 'currency', heading: HEADINGS.currency, width: 9, style: 'asText', cell: ({ currency }) => currency.code },
    {
      id: 'proposal',
      heading: { en: 'Proposal', es: 'Propuesta' },
      width: 15,
      style: 'indented',
      cell: ({ proposal }) => creditText(`proposal.${proposal}`),
    },
    { id: 'proposedLimit', heading: { en: 'Proposed limit', es: 'Límite propuesto' }, ...amount(({ proposedLimit }) => proposedLimit) },
    { id: 'why', heading: { en: 'Why', es: 'Por qué' }, width: 40, style: 'wrappedIndented', cell: ({ why }) => why },
    { id: 'limit', heading: { en: 'Limit', es: 'Límite' }, ...amount(({ limit }) => limit) },
    { id: 'exposure', heading: { en: 'Exposure', es: 'Exposición' }, ...amount(({ exposure }) => exposure) },
    {
      id: 'use',
      heading: { en: 'Use', es: 'Uso' },
      width: 9,
      style: 'percent',
      cell: ({ use }) => (use === null ? '' : Number(use) / 100),
    },
    { id: 'available', heading: { en: 'Available', es: 'Disponible' }, ...amount(({ available }) => available) },
    { id: 'balance', heading: HEADINGS.balance, ...amount(({ balance }) => balance.balance) },
    {
      id: 'received',
      heading: { en: 'Received, not booked', es: 'Cobrado sin registrar' },
      ...amount(({ balance }) => balance.received ?? null),
    },
    { id: 'orders', heading: { en: 'Orders released', es: 'Pedidos liberados' }, ...amount(({ orders }) => orders) },
    { id: 'overdue', heading: HEADINGS.pastDue, ...amount(({ overdue }) => overdue) },
    { id: 'disputed', heading: { en: 'In dispute', es: 'En disputa' }, ...amount(({ balance }) => balance.disputed ?? null) },
    { id: 'peak', heading: { en: 'Highest in 12 months', es: 'Máximo en 12 meses' }, ...amount(({ peak }) => peak) },
    {
      id: 'daysLate',
      heading: { en: 'Days late', es: 'Días de atraso medios' },
      width: 10,
      style: 'days',
      cell: ({ daysLate }) => (daysLate === null ? '' : Number(daysLate)),
    },
    {
      id: 'brokenPromises',
      heading: { en: 'Broken promises', es: 'Compromisos incumplidos' },
      width: 12,
      style: 'integer',
      cell: ({ facts }) => facts.brokenPromises,
    },
    { id: 'disputes', heading: { en: 'Disputes', es: 'Disputas' }, width: 10, style: 'integer', cell: ({ disputes }) => disputes },
    { id: 'insured', heading: { en: 'Insured up to', es: 'Asegurado hasta' }, ...amount(({ insuredUpTo }) => insuredUpTo) },
    { id: 'score', heading: { en: 'Score', es: 'Puntuación' }, width: 9, style: 'integer', cell: ({ facts }) => facts.score ?? '' },
    {
      id: 'scoreBefore',
      heading: { en: 'Score before', es: 'Puntuación anterior' },
      width: 10,
      style: 'integer',
      cell: ({ scoreBefore }) => scoreBefore ?? '',
    },
    { id: 'nextReview', heading: { en: 'Next review', es: 'Próxima revisión' }, ...day(({ facts }) => facts.nextReview) },
    {
      id: 'salesperson',
      heading: { en: 'Salesperson', es: 'Vendedor' },
      width: 16,
      style: 'indented',
      cell: ({ salesperson }) => salesperson,
    },
    {
      id: 'flags',
      heading: { en: 'Remarks', es: 'Observaciones' },
      width: 44,
      style: 'wrappedIndented',
      cell: ({ flags }, { say }) => flags.map((flag) => say(flag)).join('; '),
    },
  ],
});

/** AR Credit Standing: how many families need somebody, then each. */
export function planStandings(report: Report, rows: readonly StandingRow[], say: Say): SheetPlan {
  const { asOf, tables } = report;
  const open = rows.filter(({ proposal }) => proposal !== 'keep').length;
  return planList(layOutOurs(STANDING, { say }, tables), {
    rows,
    say,
    head: creditText('standingHead', { asOf, count: rows.length, open }),
    asOf,
    frozenColumns: 1,
  });
}

/** The key of a family in a currency. */
export const standingKey = (customerId: string, customer: string, currency: string): string => `${customerId || customer}|${currency}`;
