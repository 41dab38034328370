import { civilFromDay, dayFromSerial } from '../../kernel/calendar/dayNumber';
import type { Cell } from '../../kernel/sheet/cells';
import { bucketHeading } from '../words/bucketHeading';
import { isDateFormat } from '../../kernel/sheet/dateFormat';
import { cellKind } from '../survey/cellKinds';
import { cellText, isBlank, plainText } from '../words/headingText';
import { roleGuesses } from '../words/headingRoles';
import { filledCount, kindsOfRow, type SampleRow, type SheetSample } from '../survey/sheetSample';
import { totalLabel } from '../words/rowLabels';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** A header: its sheet rows (from 0, mostly one or two) and the heading of every column of the used range. */
export interface Header {
  readonly rows: readonly number[];
  readonly headings: readonly string[];
  readonly score: number;
}

/** A heading as people read it; "1-30" that Excel turned into 30 January is put back. */
function headingOf(cell: Cell | undefined, format: string): string {
  if (typeof cell === 'number' && isDateFormat(format)) {
    const day = dayFromSerial(cell);
    if (day === null) return cellText(cell);
    const date = civilFromDay(day);
    return /y/i.test(format) ? `${date.year}-${String(date.month).padStart(2, '0')}` : `${date.month}-${date.day}`;
  }
  return cellText(cell);
}

const wordScore = rememberedByText((heading): number => {
  if (heading === '' || heading.length > 45 || /:\s*$|:\s+\S|^[\d.,]+ ?%$/.test(heading)) return 0;
  const best = roleGuesses(heading)[0];
  if (best) return best.weight >= 2 ? 1 : 0.6;
  return bucketHeading(heading) ? 0.9 : 0;
});

/** Numbers that stand as headings of aging columns. */
const BOUNDS = new Set([30, 60, 90, 120, 150, 180, 360]);

/** Words of a heading in one cell; a number is a heading only as a bound of days, a date only where it shows no day of its own. */
function cellScore(cell: Cell | undefined, format: string): number {
  if (typeof cell !== 'number') return wordScore(cellText(cell));
  if (isDateFormat(format)) return /d/i.test(format) && /y/i.test(format) ? 0 : wordScore(headingOf(cell, format));
  return BOUNDS.has(cell) ? 0.4 : 0;
}

/** True where a cell shows a day in full, as no heading does; numbers are looked at before texts, which take longer. */
function hasDay(row: SampleRow): boolean {
  const { values, formats } = row;
  const isDay = (cell: Cell, k: number): boolean =>
    typeof cell === 'number' && /d/i.test(formats?.[k] ?? '') && /y/i.test(formats?.[k] ?? '') && isDateFormat(formats?.[k] ?? '');
  return values.some(isDay) || values.some((cell) => typeof cell === 'string' && cellKind(cell, '') === 'dateText');
}

/** True for "Customer code" and the code beside it, which open a customer's block. */
function beginsWithCode(row: SampleRow): boolean {
  const [label, code] = row.values.filter((cell) => !isBlank(cell));
  if (typeof label !== 'string' || code === undefined || !/^\S*\d{3}\S*$/.test(String(code))) return false;
  return roleGuesses(label).some(({ role }) => role === 'customerId' || role === 'customer');
}

/** How much a row looks like headings: known words count up, amounts and dates count down. Below 0 it cannot be one. */
function rowScore(row: SampleRow): number {
  if (hasDay(row)) return -1;
  let [known, texts, figures, days, bounds] = [0, 0, 0, 0, 0];
  const first = cellText(row.values.find((cell) => !isBlank(cell)));
  const sum = totalLabel(first);
  if ((sum !== null && !sum.bare) || beginsWithCode(row)) return -1;
  row.values.forEach((cell, k) => {
    const kind = kindsOfRow(row)[k]!;
    if (kind === 'blank') return;
    const words = cellScore(cell, row.formats?.[k] ?? '');
    known += words;
    if (kind === 'dateText' || (kind === 'date' && words === 0)) days++;
    if (kind === 'number' && words > 0) bounds++;
    if (kind === 'text') texts++;
    else if (words === 0) figures++;
  });
  if (days > 0 || (figures > 0 && figures >= known) || bounds === 1) return -1;
  if (known < 0.35 * filledCount(row)) return -1;
  return known + 0.1 * Math.min(texts, 10) - 1.2 * figures;
}

const onlyHeadings = (row: SampleRow): boolean =>
  row.values.every((cell, k) => {
    const kind = kindsOfRow(row)[k]!;
    return kind === 'blank' || (kind === 'text' && String(cell).length <= 60) || cellScore(cell, row.formats?.[k] ?? '') > 0;
  });

function headingsOf(row: SampleRow, columnCount: number): string[] {
  return Array.from({ length: columnCount }, (_, k) => headingOf(row.values[k], row.formats?.[k] ?? ''));
}

/** Two header rows as one: a heading above blanks is taken to span them as long as the row below names something there. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let above = '';
  return upper.map((text, k) => {
    if (text !== '') above = text;
    const below = lower[k] ?? '';
    if (text !== '') return below === '' ? text : bucketHeading(below) && roleGuesses(below).length === 0 ? below : `${text} ${below}`;
    if (below === '') {
      above = '';
      return '';
    }
    return bucketHeading(below) || above === '' || wordScore(below) >= 1 ? below : `${above} ${below}`;
  });
}

/** "Invoice", "Due" and "Discount" above three times "Date" tell them apart. */
const distinct = (headings: readonly string[]): number => new Set(headings.filter((heading) => heading !== '')).size;

const known = (headings: readonly string[]): number => headings.reduce((sum, heading) => sum + wordScore(heading), 0);

/** The header of which `index` (into the sample's rows) is the best row: alone, with the row below or with the row above. */
function headerAt(sample: SheetSample, index: number): Header {
  const header = plainHeaderAt(sample, index);
  return header.rows[0] === sample.rows[index]!.row ? withStack(sample, index, header) : header;
}

function plainHeaderAt(sample: SheetSample, index: number): Header {
  const row = sample.rows[index]!;
  const { columnCount } = sample.used;
  const own = headingsOf(row, columnCount);
  const alone: Header = { rows: [row.row], headings: own, score: known(own) };
  const below = sample.rows[index + 1];
  if (below && below.row === row.row + 1 && isSecondRow(own, below, columnCount)) {
    const headings = joined(own, headingsOf(below, columnCount));
    if (known(headings) >= alone.score) return { rows: [row.row, below.row], headings, score: known(headings) };
  }
  const above = sample.rows[index - 1];
  if (above && above.row === row.row - 1 && filledCount(above) >= 2 && onlyHeadings(above) && rowScore(above) > 0) {
    const headings = joined(headingsOf(above, columnCount), own);
    if (known(headings) > alone.score || (known(headings) === alone.score && distinct(headings) > distinct(own)))
      return { rows: [above.row, row.row], headings, score: known(headings) };
  }
  return alone;
}

const STACKED = /^(customer|client|name|contact|telephone|phone|fax|e ?mail|address|city|terms)( (name|id|no|1|2))?$/;

/** "Customer", "Contact" and "Telephone" below "Customer ID" in one column: the heading of a column that holds them one below the other. */
function withStack(sample: SheetSample, index: number, header: Header): Header {
  const last = header.rows[header.rows.length - 1]!;
  const column = sample.rows[index + header.rows.length]?.values.findIndex((cell) => !isBlank(cell)) ?? -1;
  if (column < 0 || (header.headings[column] ?? '') === '') return header;
  const words: string[] = [];
  for (const row of sample.rows.slice(index + header.rows.length, index + header.rows.length + 6)) {
    const text = cellText(row.values[column]);
    if (row.row !== last + 1 + words.length || filledCount(row) !== 1 || !STACKED.test(plainText(text))) break;
    words.push(text);
  }
  if (words.length < 2) return header;
  return {
    ...header,
    rows: [...header.rows, ...words.map((_, k) => last + 1 + k)],
    headings: header.headings.map((heading, k) => (k === column ? [heading, ...words].join(' ') : heading)),
  };
}

/** The row below belongs to the header where it holds headings only and names something new under or beside what stands above. */
function isSecondRow(upper: readonly string[], below: SampleRow, columnCount: number): boolean {
  const lower = headingsOf(below, columnCount);
  const filled = lower.filter((text) => text !== '').length;
  if (filled < 2 || !onlyHeadings(below) || totalLabel(lower.find((text) => text !== '') ?? '')?.bare) return false;
  const words = known(lower);
  return words >= 1 && words >= 0.5 * filled && (upper.some((text, k) => text === '' && lower[k] !== '') || words >= 2);
}

/** Two cells are headings only where the next row has an amount below one of them. */
function headsAmounts(sample: SheetSample, index: number): boolean {
  const next = sample.rows.slice(index + 1, index + 4).find((row) => filledCount(row) > 0);
  return (
    next !== undefined &&
    sample.rows[index]!.values.some((cell, k) => !isBlank(cell) && ['number', 'amountText'].includes(kindsOfRow(next)[k]!))
  );
}

/** Every row that may be a header, from top to bottom; a header repeated at a page break comes once. */
export function findHeaders(sample: SheetSample): readonly Header[] {
  const found: Header[] = [];
  const seen = new Set<string>();
  const taken = new Set<number>();
  sample.rows.forEach((row, index) => {
    if (taken.has(row.row) || filledCount(row) < 2 || rowScore(row) < 1.6) return;
    if (filledCount(row) === 2 && !headsAmounts(sample, index)) return;
    const header = headerAt(sample, index);
    header.rows.forEach((r) => taken.add(r));
    const key = header.headings.filter((text) => text !== '').join('\u0001');
    if (seen.has(key)) return;
    seen.add(key);
    found.push(header);
  });
  return found;
}

/** The header that a user pointed at: sheet row from 1. */
export function headerGiven(sample: SheetSample, sheetRow: number): Header | null {
  const index = sample.rows.findIndex((row) => row.row === sheetRow - 1);
  return index < 0 || sample.rows[index]!.values.every(isBlank) ? null : headerAt(sample, index);
}

/** For headings in a language that no rule knows: the first row of three texts or more, without figures, above a row that has some. */
export function headerByShape(sample: SheetSample): Header | null {
  const figures = (row: SampleRow): number =>
    kindsOfRow(row).filter((kind) => ['number', 'date', 'dateText', 'amountText'].includes(kind)).length;
  const index = sample.rows.findIndex(
    (row, at) =>
      filledCount(row) >= 3 &&
      onlyHeadings(row) &&
      figures(row) === 0 &&
      sample.rows.slice(at + 1, at + 4).some((next) => figures(next) >= 2),
  );
  return index < 0 ? null : headerAt(sample, index);
}
