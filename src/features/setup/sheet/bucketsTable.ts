import { customerKey } from '../../../kernel/ledger/customers';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type RowChecks, type RowFlag } from '../../../kernel/tables/rowChecks';
import type { TypedRow } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { AgingScheme } from '../../aging/domain/agingScheme';
import { agingText } from '../../aging/agingText';
import { bucketFrom } from '../../aging/domain/bucketLabels';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';
import { OWN_BOUNDS } from './setupSettings';

type BucketColumn = 'bucket' | 'upToDays' | 'rate' | 'check';

/** A bucket as a new row has it; the open-ended ones have no bound, the rate is a fraction. */
export interface BucketLine {
  readonly label: string;
  readonly upToDays: number | null;
  readonly rate: number;
}

export const BUCKETS = defineTable<BucketLine>()({
  name: 'AR_Buckets',
  sheet: SETUP_SHEET,
  title: { en: 'Aging buckets and loss rates', es: 'Tramos de antigüedad y tasas de pérdida' },
  caption: { en: 'Bounds count with "own bounds" above', es: 'Los límites cuentan con «límites propios» arriba' },
  columns: [
    {
      id: 'bucket',
      heading: { en: 'Bucket', es: 'Tramo' },
      width: 28,
      style: 'inputText',
      cell: ({ label }) => agingText('bucket', { label }),
    },
    {
      id: 'upToDays',
      heading: { en: 'Up to days past due', es: 'Hasta días de atraso' },
      width: 16,
      style: 'inputNumber',
      cell: ({ upToDays }) => upToDays ?? '',
    },
    { id: 'rate', heading: { en: 'Loss rate', es: 'Tasa de pérdida' }, style: 'inputRate', cell: ({ rate }) => rate },
    CHECK,
  ],
});

interface BucketRow {
  readonly row: number;
  readonly label: string;
  /** `null` for the open end. */
  readonly upToDays: number | null;
}

/** What AR_Buckets says: own buckets (`null` where they make no scheme) and loss rates by folded label. */
interface TypedBuckets {
  readonly own: AgingScheme | null;
  readonly rates: ReadonlyMap<string, string>;
  readonly flags: RowChecks;
}

/** Loss rate of a row as a fraction; a rate above 1 was typed without its percent sign and is flagged, since 3 would be 300 %. */
function rateOf(row: TypedRow<BucketColumn>, flag: RowFlag<BucketColumn>): string | null {
  if (row.text('rate') === '') return null;
  const rate = row.number('rate');
  if (rate !== null && rate >= 0 && rate <= 1) return String(rate);
  flag(new RowFault('rate', setupText('rateWrong')));
  return null;
}

/** A scheme of the rows in their order; they must rise, and all but the last need an upper bound. */
function schemeOfRows(rows: readonly BucketRow[], flags: RowChecks): AgingScheme | null {
  const labels: string[] = [];
  const bounds: number[] = [];
  for (const { row, label, upToDays } of rows) {
    const last = bounds[bounds.length - 1];
    if (labels.length > bounds.length) flags.flag(row, new RowFault('upToDays', setupText('boundMissing')));
    else if (upToDays !== null && last !== undefined && upToDays <= last) {
      flags.flag(row, new RowFault('upToDays', setupText('boundsFall', { bound: upToDays, last })));
    } else {
      labels.push(label);
      if (upToDays !== null) bounds.push(upToDays);
    }
  }
  if (bounds.length === 0) return null;
  if (labels.length === bounds.length) labels.push(`Over ${bounds[bounds.length - 1]!} days`);
  if (bounds[0]! > 0) {
    labels.unshift('Current');
    bounds.unshift(0);
  }
  return { name: OWN_BOUNDS, labels, upperBoundsDays: bounds, firstPastDueBucket: bounds.filter((bound) => bound <= 0).length };
}

/** Marks rows that a preset scheme does not use as they stand; they are kept. */
function checkAgainst(preset: AgingScheme, rows: readonly BucketRow[], flags: RowChecks): void {
  for (const { row, label, upToDays } of rows) {
    const bucket = preset.labels.findIndex((text) => customerKey(text) === customerKey(label));
    const bound = preset.upperBoundsDays?.[bucket] ?? null;
    if (bucket < 0) flags.note(row, setupText('bucketUnused', { scheme: preset.name }));
    else if (upToDays !== null && upToDays !== bound)
      flags.flag(row, new RowFault('upToDays', setupText('boundFixed', { scheme: preset.name, bound })));
  }
}

/**
 * Buckets and loss rates out of AR_Buckets; the row "No date" gives the rate of items without a date. With a `preset` the rows give loss
 * rates only and are checked against it; without one they make the scheme.
 */
export function readBuckets(table: Typed<typeof BUCKETS>, noDateLabel: string, preset: AgingScheme | null): TypedBuckets {
  const rates = new Map<string, string>();
  const { rows, flags } = readRows(table, (cells, flag, row): BucketRow | RowFault<BucketColumn> => {
    const label = bucketFrom(cells.text('bucket'));
    if (label === '') return new RowFault('bucket', setupText('bucketUnnamed'));
    const rate = rateOf(cells, flag);
    if (rate !== null) rates.set(customerKey(label), rate);
    const isBounded = cells.text('upToDays') !== '';
    const upToDays = isBounded ? cells.number('upToDays') : null;
    if (isBounded && (upToDays === null || !Number.isInteger(upToDays))) return new RowFault('upToDays', setupText('boundWrong'));
    return { row, label, upToDays };
  });
  const buckets = rows.filter(({ label }) => customerKey(label) !== customerKey(noDateLabel));
  if (preset) checkAgainst(preset, buckets, flags);
  return { own: preset ? null : schemeOfRows(buckets, flags), rates, flags };
}
