import { cellNumber } from '../../../kernel/money/minorUnits';
import { amountFormat } from '../../../kernel/sheet/formulas';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import { REASON_WORDS, wordOf } from '../../receipts/domain/registerWords';
import type { Report } from '../../report';
import { cashText } from '../cashText';
import type { ReviewLine } from '../domain/register/supervisorList';

const REVIEW_SHEET = 'AR Cash Review';
const HEADER_ROW = 3;

interface InLanguage {
  readonly language: Language;
}

export const CASH_REVIEW = defineTable<ReviewLine, InLanguage>()({
  name: 'AR_CashReview',
  sheet: REVIEW_SHEET,
  title: { en: 'Receipts to review', es: 'Cobros por revisar' },
  caption: { en: 'By owner', es: 'Por responsable' },
  columns: [
    { id: 'owner', heading: { en: 'Owner', es: 'Responsable' }, width: 14, style: 'asText', cell: ({ owner }) => owner },
    {
      id: 'what',
      heading: { en: 'What to review', es: 'Qué revisar' },
      width: 34,
      style: 'wrapped',
      cell: ({ kind, times }) => cashText('review', { kind, times }),
    },
    { id: 'customer', heading: HEADINGS.customer, width: 26, style: 'asText', cell: ({ customer }) => customer },
    { id: 'customerId', heading: HEADINGS.customerNumber, width: 11, style: 'asText', cell: ({ customerId }) => customerId },
    { id: 'reference', heading: { en: 'Reference', es: 'Referencia' }, width: 20, style: 'asText', cell: ({ reference }) => reference },
    {
      id: 'amount',
      heading: HEADINGS.amount,
      width: 13,
      style: 'amount',
      format: ({ currency }) => amountFormat(currency),
      cell: ({ amount, currency }) => cellNumber(amount, currency),
    },
    { id: 'currency', heading: HEADINGS.currency, width: 9, style: 'indented', cell: ({ currency }) => currency.code },
    { id: 'day', heading: HEADINGS.date, width: 11, style: 'date', cell: ({ day }) => day ?? '' },
    {
      id: 'age',
      heading: { en: 'Age in days', es: 'Antigüedad en días' },
      width: 11,
      style: 'integer',
      cell: ({ ageDays }) => ageDays ?? '',
    },
    {
      id: 'reason',
      heading: HEADINGS.reason,
      width: 18,
      style: 'indented',
      cell: ({ reason }, { language }) => wordOf(REASON_WORDS, reason, language),
    },
  ],
});

/** AR Cash Review: on one page, by owner, what a supervisor has to look at. */
export function planCashReview(report: Report, lines: readonly ReviewLine[], say: Say): SheetPlan {
  const { language } = report.setup;
  const builder = new PlanBuilder(REVIEW_SHEET, say);
  const layout = layOutOurs(CASH_REVIEW, { language }, report.tables);
  writeTitle(builder, cashText('reviewTitle'), report, null);
  writeTable(builder, layout, { row: HEADER_ROW, rows: lines });
  return builder.listPlan(layout.widths(12), HEADER_ROW);
}
