import { cellNumber } from '../../../kernel/money/minorUnits';
import { sheetOfPart, type ReadResult } from '../../../reading/result/readResult';
import type { Finding } from '../../finding';
import type { Report } from '../../report';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList } from '../../../kernel/tables/writeTable';
import { FORMULA_WIDTH, INPUTS_WIDTH, LINE_POINTS, linesOf } from './metricsWidths';
import { METRICS_SHEET } from './metricsSheet';

/** Rows of a finding: `2, 3`, or `North: 2, 3; South: 6` where several sheets were read. */
function rowWords({ rows, parts }: Finding, reading: ReadResult): string {
  const bySheet = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const sheet = sheetOfPart(reading, parts[place]!);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  });
  return [...bySheet].map(([sheet, own]) => `${sheet === '' ? '' : `${sheet}: `}${own.join(', ')}`).join('; ');
}

const FINDINGS = defineTable<Finding, ReadResult>()({
  name: 'AR_Findings',
  sheet: METRICS_SHEET,
  title: { en: 'Findings', es: 'Hallazgos' },
  caption: { en: 'Top five per rule', es: 'Los cinco mayores por regla' },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer },
    { id: 'amount', heading: HEADINGS.amount, ...ROW_AMOUNT, cell: ({ amount, currency }) => cellNumber(amount, currency) },
    { id: 'currency', heading: HEADINGS.currency, style: 'indented', cell: ({ currency }) => currency.code },
    { id: 'finding', heading: { en: 'Finding', es: 'Hallazgo' }, style: 'listText', cell: ({ finding }) => finding },
    { id: 'rule', heading: { en: 'Rule', es: 'Regla' }, style: 'listText', cell: ({ rule }) => rule },
    {
      id: 'rows',
      heading: { en: 'Sheet rows', es: 'Filas de la hoja' },
      style: 'asText',
      cell: (finding, reading) => rowWords(finding, reading),
    },
  ],
});

/** What deserves a decision, with the rule and the rows behind it; returns the next free row. */
export function writeFindings(builder: PlanBuilder, { findings, reading, tables }: Report, row: number): number {
  if (findings.length === 0) return row;
  const next = writeList(builder, layOutOurs(FINDINGS, reading, tables), findings, row);
  findings.forEach(({ finding, rule }, place) => {
    const lines = Math.max(linesOf(builder.say(finding), FORMULA_WIDTH), linesOf(builder.say(rule), INPUTS_WIDTH));
    if (lines > 1) builder.height(next - findings.length + place, 1, lines * LINE_POINTS);
  });
  return next + 2;
}
