import { amountFormat, amountOrEmpty } from '../../../kernel/sheet/formulas';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import type { Typed } from '../../../kernel/tables/typedTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Say } from '../../../kernel/words/say';
import type { Report } from '../../report';
import { creditText } from '../creditText';
import type { KnownNotice, TrackedNotice } from '../domain/riskNotices';
import { planList } from '../../../kernel/tables/listSheet';

const RISK_SHEET = 'AR Risk Notices';
interface InSay {
  readonly say: Say;
}

/** What sales should hear, by salesperson. */
export const RISK_NOTICES = defineTable<TrackedNotice, InSay>()({
  name: 'AR_RiskNotices',
  sheet: RISK_SHEET,
  title: { en: 'Risk notices', es: 'Avisos de riesgo' },
  caption: { en: 'By salesperson. Nothing is sent.', es: 'Por vendedor. No se envía nada.' },
  columns: [
    {
      id: 'salesperson',
      heading: { en: 'Salesperson', es: 'Vendedor' },
      width: 18,
      style: 'asText',
      cell: ({ salesperson }) => salesperson || creditText('noSalesperson'),
    },
    { id: 'customer', heading: HEADINGS.customer, width: 26, style: 'asText', cell: ({ customer }) => customer },
    { id: 'customerId', heading: HEADINGS.customerNumber, width: 12, style: 'asText', cell: ({ customerId }) => customerId },
    {
      id: 'risk',
      heading: { en: 'What happened', es: 'Qué ocurrió' },
      width: 20,
      style: 'asText',
      cell: ({ risk }) => creditText(`riskName.${risk}`),
    },
    { id: 'text', heading: { en: 'Text', es: 'Texto' }, width: 52, style: 'wrapped', cell: ({ text }, { say }) => say(text) },
    {
      id: 'amount',
      heading: HEADINGS.amount,
      width: 14,
      style: 'amount',
      format: ({ currency }) => amountFormat(currency),
      cell: ({ amount, currency }) => amountOrEmpty(amount, currency),
    },
    { id: 'currency', heading: HEADINGS.currency, width: 9, style: 'indented', cell: ({ currency }) => currency.code },
    { id: 'rule', heading: { en: 'Rule', es: 'Regla' }, width: 10, style: 'asText', cell: ({ rule }) => rule },
    { id: 'since', heading: { en: 'Since', es: 'Desde' }, width: 12, style: 'date', cell: ({ since }) => since },
    { id: 'new', heading: { en: 'New', es: 'Nuevo' }, width: 8, style: 'indented', cell: ({ isNew }) => (isNew ? creditText('yes') : '') },
    { id: 'told', heading: { en: 'Told', es: 'Informado' }, width: 16, style: 'inputText', cell: ({ told }) => told },
    { id: 'key', heading: { en: 'Key', es: 'Clave' }, width: 26, style: 'asText', cell: ({ key }) => key },
  ],
});

/** What was known of notices at the last run, by their keys. */
export function knownNotices(typed: Typed<typeof RISK_NOTICES> | null): ReadonlyMap<string, KnownNotice> {
  return new Map(
    (typed?.rows ?? []).flatMap((row) => {
      const since = row.day('since');
      return since === null ? [] : [[row.text('key'), { since, told: row.text('told') }] as const];
    }),
  );
}

/** AR Risk Notices: how many are new, then each. */
export function planRiskNotices(
  report: Report,
  rows: readonly TrackedNotice[],
  typed: Typed<typeof RISK_NOTICES> | null,
  say: Say,
): SheetPlan {
  const stood = new Map((typed?.rows ?? []).map((row) => [row.text('key'), row.cells]));
  const fresh = rows.filter(({ isNew }) => isNew).length;
  return planList(layOutOurs(RISK_NOTICES, { say }, report.tables), {
    rows,
    standing: ({ key }) => stood.get(key),
    say,
    head: creditText('riskHead', { asOf: report.asOf, count: rows.length, fresh }),
    asOf: report.asOf,
    frozenColumns: 1,
    paperColumns: 11,
  });
}
