import { spanAddress } from '../../../kernel/sheet/cells';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { AGED_BY, agedByCounts } from '../domain/agedBy';
import type { Report } from '../../report';
import type { Message } from '../../../kernel/words/message';
import { wordsText } from '../../../kernel/words/wordsText';
import { agingText } from '../agingText';

/** How the items were really aged: by one kind of date, or how many by what. */
function agingMessage({ reading, setup }: Report): Message {
  if (reading.level === 'customer') return agingText('asPrinted');
  const counts = agedByCounts(reading.items, setup.basis);
  const found = AGED_BY.filter((by) => counts[by] > 0);
  const [only = 'due'] = found;
  const scheme = setup.scheme.name;
  if (found.length > 1 || only === 'none')
    return agingText('agedByCounts', { counts: found.map((by) => ({ by, count: counts[by] })), scheme });
  return agingText('agedBy', { by: only, lacksDue: only === 'document' && setup.basis === 'due', scheme });
}

/** Where the items stand: the sheet and its range, or the sheets that were read together. */
function sourceMessage({ layout, parts = [] }: Report['reading']): Message {
  return parts.length > 1
    ? agingText('severalSheets', { sheets: parts.map(({ sheet }) => sheet) })
    : agingText('oneSheet', { sheet: layout.sheet, range: spanAddress(layout.range) });
}

/** What every printed page says: the company where the report is of one, and the as-of date. */
export function footerMessage({ asOf, reading }: Pick<Report, 'asOf' | 'reading'>): Message {
  const entities = new Set(Array.from({ length: reading.customers.size }, (_, code) => reading.customers.at(code).entity));
  const [entity = ''] = entities.size === 1 ? entities : [];
  return wordsText('footer', { day: asOf, entity });
}

/** The title, and the as-of date and source below it; the rows that stay in view. */
export function writeTitle(builder: PlanBuilder, title: Shown, report: Report, asOfName: string | null): void {
  builder.cell(0, 0, title, 'title').height(0, 1, 24);
  builder.footer(footerMessage(report));
  const of = { source: sourceMessage(report.reading), aging: agingMessage(report) };
  if (asOfName === null) {
    builder.cell(1, 0, agingText('asOf', { day: report.asOf, ...of }), 'subtitle');
    return;
  }
  builder.cell(1, 0, report.asOf, 'asOf', `"${builder.say(agingText('asOfLabel'))}" d mmm yyyy`).named(asOfName, spanAt(1, 0, 1, 1));
  builder.cell(1, 1, agingText('source', of), 'subtitle');
}
