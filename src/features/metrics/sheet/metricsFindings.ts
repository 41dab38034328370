import { cellNumber } from '../../../kernel/money/minorUnits';
import { sheetOfPart, type ReadResult } from '../../../reading/result/readResult';
import type { Finding } from '../domain/metricsPart';
import type { Report } from '../../report';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { METRICS } from '../domain/metricsPart';

const HEADINGS = ['Customer', 'Amount', 'Currency', 'Finding', 'Rule', 'Sheet rows'];

/** Rows of a finding: `2, 3`, or `North: 2, 3; South: 6` where several sheets were read. */
function rowWords({ rows, parts }: Finding, reading: ReadResult): string {
  const bySheet = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const sheet = sheetOfPart(reading, parts[place]!);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  });
  return [...bySheet].map(([sheet, own]) => `${sheet === '' ? '' : `${sheet}: `}${own.join(', ')}`).join('; ');
}

/** What deserves a decision, with the rule and the rows behind it; returns the next free row. */
export function writeFindings(builder: PlanBuilder, { parts, reading }: Report, row: number): number {
  const { findings } = parts.get(METRICS);
  if (findings.length === 0) return row;
  builder
    .cell(row, 0, 'Findings', 'heading')
    .cell(row + 1, 0, 'Found by the rules named, not by judgement; the five largest of each rule.', 'remark')
    .cells(row + 2, 0, [HEADINGS]);
  builder.cells(
    row + 3,
    0,
    findings.map((one): PlanCell[] => [
      one.customer,
      cellNumber(one.amount, one.currency),
      one.currency.code,
      one.finding,
      one.rule,
      rowWords(one, reading),
    ]),
  );
  builder.table('AR_Findings', spanAt(row + 2, 0, findings.length + 1, HEADINGS.length), new Set([1]));
  builder
    .style(spanAt(row + 3, 0, findings.length, 1), 'asText')
    .style(spanAt(row + 3, 1, findings.length, 1), 'amount')
    .style(spanAt(row + 3, 2, findings.length, 1), 'indented')
    .style(spanAt(row + 2, 2, 1, 1), 'headerIndented');
  builder.style(spanAt(row + 3, 3, findings.length, 3), 'asText');
  return row + 3 + findings.length + 2;
}
