import { wordsText } from '../../../kernel/words/wordsText';
import { amountFormat, amountOrEmpty } from '../../../kernel/sheet/formulas';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { fitRows } from '../../../kernel/tables/fitRows';
import { layOutOurs } from '../../../kernel/tables/layOut';
import type { Typed } from '../../../kernel/tables/typedTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import type { Report } from '../../report';
import { creditText } from '../creditText';
import type { KnownNotice, TrackedNotice } from '../domain/riskNotices';

const RISK_SHEET = 'AR Risk Notices';
const HEADER_ROW = 3;

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
  const { language } = report.setup;
  const builder = new PlanBuilder(RISK_SHEET, say);
  builder.footer(wordsText('footer', { day: report.asOf, entity: '' }));
  const layout = layOutOurs(RISK_NOTICES, { say }, report.tables);
  const stood = new Map((typed?.rows ?? []).map((row) => [row.text('key'), row.cells]));
  builder
    .cell(0, 0, RISK_NOTICES.title[language], 'title')
    .height(0, 1, 24)
    .cell(
      1,
      0,
      creditText('riskHead', { asOf: report.asOf, count: rows.length, fresh: rows.filter(({ isNew }) => isNew).length }),
      'subtitle',
    );
  writeTable(builder, layout, { row: HEADER_ROW, rows, standing: ({ key }) => stood.get(key) });
  fitRows(builder, layout, HEADER_ROW, rows);
  return builder.listPlan(layout.widths(12), HEADER_ROW, 1, { paperColumns: 11 });
}
