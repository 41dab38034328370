import { customerKey } from '../../../kernel/ledger/customers';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { SegmentRate } from '../../setupFacts';
import { bucketFrom } from '../../aging/domain/bucketLabels';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';

export const SEGMENT_RATES = defineTable<SegmentRate>()({
  name: 'AR_SegmentRates',
  sheet: SETUP_SHEET,
  title: { en: 'Loss rates of segments', es: 'Tasas de pérdida por segmento' },
  caption: {
    en: 'For the segments chosen on AR Exposure; no bucket means all',
    es: 'Según los segmentos de AR Exposure; sin tramo valen para todos',
  },
  columns: [
    { id: 'segment', heading: { en: 'Segment', es: 'Segmento' }, width: 24, style: 'inputText', cell: ({ segment }) => segment },
    { id: 'bucket', heading: { en: 'Bucket', es: 'Tramo' }, width: 28, style: 'inputText', cell: ({ bucket }) => bucket },
    { id: 'rate', heading: { en: 'Loss rate', es: 'Tasa de pérdida' }, style: 'inputRate', cell: ({ rate }) => Number(rate) },
    CHECK,
  ],
  blankRows: 12,
});

/**
 * Loss rates of segments out of AR_SegmentRates, fractions; an empty bucket means all that have no row of their own. A row without a segment, with a bucket
 * that no scheme has (`labels`), that stands twice or with a rate outside 0 to 100 % is flagged and left out.
 */
export function readSegmentRates(table: Typed<typeof SEGMENT_RATES>, labels: readonly string[]): CheckedRows<SegmentRate> {
  const known = new Set(labels.map(customerKey));
  const seen = new Set<string>();
  return readRows(table, (row) => {
    const segment = row.text('segment');
    const typed = row.text('bucket');
    const bucket = /^(all|todos)$/i.test(typed) ? '' : bucketFrom(typed);
    const rate = row.number('rate');
    if (segment === '') return new RowFault('segment', setupText('segmentMissing'));
    if (bucket !== '' && !known.has(customerKey(bucket))) return new RowFault('bucket', setupText('bucketUnknown'));
    if (rate === null || rate < 0 || rate > 1) return new RowFault('rate', setupText('segmentRateWrong'));
    const key = `${customerKey(segment)}\u0000${customerKey(bucket)}`;
    if (seen.has(key)) return new RowFault('segment', setupText('segmentTwice'));
    seen.add(key);
    return { segment, bucket, rate: String(rate) };
  });
}
