import { customerKey } from '../../../kernel/ledger/customers';
import type { SegmentRate } from '../domain/setup';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

/**
 * Loss rates of segments out of AR_SegmentRates, fractions; an empty bucket means all that have no row of their own. A row without a segment, with a bucket
 * that no scheme has (`labels`), that stands twice or with a rate outside 0 to 100 % is flagged and left out.
 */
export function readSegmentRates(
  table: TypedTable,
  labels: readonly string[],
): { readonly segmentRates: readonly SegmentRate[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const known = new Set(labels.map(customerKey));
  const seen = new Set<string>();
  const segmentRates = readRows(table, flags, (row): SegmentRate | RowFault => {
    const segment = typedText(table.cell(row, 'Segment'));
    const typed = typedText(table.cell(row, 'Bucket'));
    const bucket = /^all$/i.test(typed) ? '' : typed;
    const rate = typedNumber(table.cell(row, 'Loss rate'));
    if (segment === '')
      return new RowFault('Segment', 'The row names no segment: type a risk class, a status or whatever AR Exposure parts the pool by.');
    if (bucket !== '' && !known.has(customerKey(bucket)))
      return new RowFault('Bucket', 'The aging scheme has no such bucket: type one as in AR_Buckets, or leave it empty for all.');
    if (rate === null || rate < 0 || rate > 1)
      return new RowFault('Loss rate', 'A loss rate lies between 0 % and 100 %: type 3 % or 0.03. Until then the common rate is used.');
    const key = `${customerKey(segment)}\u0000${customerKey(bucket)}`;
    if (seen.has(key)) return new RowFault('Segment', 'This segment and bucket stand twice: the first row counts.');
    seen.add(key);
    return { segment, bucket, rate: String(rate) };
  });
  return { segmentRates, flags };
}
