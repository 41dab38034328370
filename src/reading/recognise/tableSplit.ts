import { bucketHeading } from '../words/bucketHeading';
import type { Header } from './headerSearch';
import { roleGuesses } from '../words/headingRoles';
import { isBlank, plainText } from '../words/headingText';
import { withoutTotals } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';
import type { RecognisedTable } from './tableRecognition';

interface ColumnPart {
  readonly firstIndex: number;
  readonly endIndex: number;
}

const names = (header: Header, part: ColumnPart, wanted: (role: string) => boolean): boolean =>
  header.headings.slice(part.firstIndex, part.endIndex).some((heading) => {
    const best = roleGuesses(heading)[0];
    return best !== undefined && best.weight >= 1.5 && wanted(best.role);
  });

const hasAmounts = (header: Header, part: ColumnPart): boolean =>
  names(header, part, (role) => /Amount|debit|credit/.test(role)) ||
  header.headings.slice(part.firstIndex, part.endIndex).filter((heading) => bucketHeading(heading) !== null).length >= 2;

/** Tables that stand side by side under one row of headings: parts between empty columns that each have a customer and an amount. Else the whole width. */
export function tablesOfHeader(header: Header, body: readonly SampleRow[], columnCount: number): readonly ColumnPart[] {
  const parts: ColumnPart[] = [];
  let start = -1;
  for (let k = 0; k <= columnCount; k++) {
    const empty = k === columnCount || ((header.headings[k] ?? '') === '' && body.every((row) => isBlank(row.values[k])));
    if (!empty && start < 0) start = k;
    if (empty && start >= 0) {
      parts.push({ firstIndex: start, endIndex: k });
      start = -1;
    }
  }
  const whole = parts.filter(
    (part) =>
      part.endIndex - part.firstIndex >= 2 &&
      names(header, part, (role) => role === 'customer' || role === 'customerId' || role === 'documentNo') &&
      hasAmounts(header, part),
  );
  return whole.length >= 2 ? whole : [{ firstIndex: 0, endIndex: columnCount }];
}

/** True for headings that are printed again above nothing but sums ("Grand Totals:"), in the columns of a header above them: they are the end of that table. */
export function headsSumsOnly(header: Header, body: readonly SampleRow[], headers: readonly Header[]): boolean {
  if (withoutTotals(body).some((row) => !row.values.every(isBlank))) return false;
  const again = (above: Header): boolean =>
    above.rows[0]! < header.rows[0]! &&
    above.headings.filter((heading, k) => bucketHeading(heading) !== null && plainText(heading) === plainText(header.headings[k] ?? ''))
      .length >= 2;
  return headers.some(again);
}

/** True where the second table carries on the first: nearly the same headings in the same columns. */
export function sameTableAgain(first: RecognisedTable, second: RecognisedTable): boolean {
  if (!first.header || !second.header || first.header === second.header) return false;
  const [a, b] = [first.header.headings, second.header.headings].map((headings) => headings.map(plainText));
  const filled = a!.filter((text, k) => text !== '' || b![k] !== '').length;
  const equal = a!.filter((text, k) => text !== '' && text === b![k]).length;
  return equal >= 0.7 * filled;
}
