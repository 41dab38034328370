import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { amountOrEmpty } from '../../../kernel/sheet/formulas';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList } from '../../../kernel/tables/writeTable';
import { hasSheets, sheetOfPart, type ReadResult } from '../../../reading/result/readResult';
import { LISTED_MAX, RECONCILIATION_SHEET, type CurrencyReconciliation, type Reconciliation } from './reconciliationContent';
import type { Message } from '../../../kernel/words/message';
import { monthEndText } from '../monthEndText';

/** A row that may explain a difference; `effect` is `null` where only its amount speaks. */
interface EvidenceLine {
  readonly cause: Message;
  readonly customer: number;
  readonly document: string;
  readonly amount: MinorUnits;
  readonly effect: MinorUnits | null;
  readonly sheetRow: number;
  readonly part: number;
  readonly currency: Currency;
}

const EVIDENCE = defineTable<EvidenceLine, ReadResult>()({
  name: 'AR_Evidence',
  sheet: RECONCILIATION_SHEET,
  title: { en: 'Rows that may explain a difference', es: 'Filas que pueden explicar una diferencia' },
  caption: { en: 'Effect on the balance if corrected', es: 'Efecto en el saldo si se corrige' },
  columns: [
    { id: 'cause', heading: { en: 'Cause', es: 'Causa' }, style: 'asText', cell: ({ cause }) => cause },
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }, reading) => reading.customers.at(customer).name },
    { id: 'document', heading: HEADINGS.document, style: 'asText', cell: ({ document }) => document },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    { id: 'amount', heading: HEADINGS.amount, ...ROW_AMOUNT, cell: ({ amount, currency }) => cellNumber(amount, currency) },
    {
      id: 'effect',
      heading: { en: 'Effect', es: 'Efecto' },
      ...ROW_AMOUNT,
      cell: ({ effect, currency }) => amountOrEmpty(effect, currency),
    },
    {
      id: 'sheet',
      heading: HEADINGS.sheet,
      style: 'indented',
      isNeeded: hasSheets,
      cell: ({ part }, reading) => sheetOfPart(reading, part),
    },
    { id: 'row', heading: HEADINGS.sheetRow, style: 'integer', cell: ({ sheetRow }) => sheetRow },
  ],
});

function evidenceOf({ currency, evidence, suspects }: CurrencyReconciliation): readonly EvidenceLine[] {
  return [
    ...suspects.map(({ evidence: one, ratio }) => ({
      ...one,
      cause: monthEndText(ratio === 'whole' ? 'equalsDifference' : 'halfDifference'),
      effect: null,
      currency,
    })),
    ...evidence.map((one) => ({ ...one, cause: monthEndText('cause', { cause: one.cause }), currency })),
  ];
}

/** The rows behind the causes of a difference; returns the next free row. */
export function writeEvidence(builder: PlanBuilder, { currencies, report }: Reconciliation, row: number): number {
  const all = currencies.flatMap(evidenceOf);
  if (all.length === 0) return row;
  const layout = layOutOurs(EVIDENCE, report.reading, report.tables);
  const isCut = all.length > LISTED_MAX;
  const caption = isCut ? monthEndText('firstRows', { shown: LISTED_MAX, count: all.length }) : EVIDENCE.caption[layout.language];
  return writeList(builder, layout, all.slice(0, LISTED_MAX), row, { caption }) + 1;
}
