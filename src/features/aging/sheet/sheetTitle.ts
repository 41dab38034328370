import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { spanAddress } from '../../../kernel/sheet/cells';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { Report } from '../../report';

/** How the report was aged, in words. */
function agingWords(report: Report): string {
  if (report.reading.level === 'customer') return 'buckets as the sheet prints them';
  const from = report.setup.basis === 'due' ? 'due date' : 'document date';
  return `aged by ${from}, scheme ${report.setup.scheme.name}`;
}

/** Where the items stand: the sheet and its range, or the sheets that were read together. `word` is "sheet" as the sentence wants it. */
function sourceWords({ layout, parts }: Report['reading'], word: string): string {
  return parts && parts.length > 1
    ? `${word}s ${parts.map(({ sheet }) => sheet).join(', ')}`
    : `${word} ${layout.sheet}, ${spanAddress(layout.range)}`;
}

/** The title, and the as-of date and source below it; the rows that stay in view. */
export function writeTitle(builder: PlanBuilder, title: string, report: Report, asOfName: string | null): void {
  builder.cell(0, 0, title, 'title').height(0, 1, 24);
  if (asOfName === null) {
    builder.cell(1, 0, `As of ${isoFromDay(report.asOf)}: ${sourceWords(report.reading, 'sheet')}, ${agingWords(report)}`, 'subtitle');
    return;
  }
  builder.cell(1, 0, report.asOf, 'asOf').named(asOfName, spanAt(1, 0, 1, 1));
  builder.cell(1, 1, `${sourceWords(report.reading, 'Sheet')}, ${agingWords(report)}`, 'subtitle');
}
