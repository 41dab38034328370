import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { spanAddress } from '../../../kernel/sheet/cells';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { AGED_BY, agedByCounts, type AgedBy } from '../domain/agedBy';
import type { Report } from '../../report';

const BY_WORDS: Readonly<Record<AgedBy, string>> = {
  due: 'by due date',
  terms: 'by terms',
  document: 'by document date',
  none: 'not dated',
};

/** How the items were really aged, in words: `aged by due date`, or how many by what. */
function agingWords({ reading, setup }: Report): string {
  if (reading.level === 'customer') return 'buckets as the sheet prints them';
  const counts = agedByCounts(reading.items, setup.basis);
  const found = AGED_BY.filter((by) => counts[by] > 0);
  const [only = 'due'] = found;
  const words =
    found.length > 1 || only === 'none'
      ? `aged ${found.map((by) => `${counts[by]} ${BY_WORDS[by]}`).join(', ')}`
      : `aged ${BY_WORDS[only]}${only === 'document' && setup.basis === 'due' ? ' (no due dates)' : ''}`;
  return `${words}, scheme ${setup.scheme.name}`;
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
