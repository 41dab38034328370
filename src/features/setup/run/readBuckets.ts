import type { AgingScheme } from '../../aging/domain/agingScheme';
import { customerKey } from '../../../kernel/ledger/customers';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

interface BucketRow {
  readonly row: number;
  readonly label: string;
  /** `null` for the open end. */
  readonly upToDays: number | null;
}

/** What AR_Buckets says: own buckets (`null` where they make no scheme) and loss rates by folded label. */
export interface TypedBuckets {
  readonly own: AgingScheme | null;
  readonly rates: ReadonlyMap<string, string>;
  readonly flags: RowChecks;
}

/** Loss rate of a row as a fraction; a rate above 1 was typed without its percent sign and is flagged, since 3 would be 300 %. */
function rateOf(table: TypedTable, flags: RowChecks, row: number): string | null {
  const cell = table.cell(row, 'Loss rate');
  if (typedText(cell) === '') return null;
  const rate = typedNumber(cell);
  if (rate !== null && rate >= 0 && rate <= 1) return String(rate);
  flags.flag(row, 'Loss rate', 'A loss rate lies between 0 % and 100 %: type 3 % or 0.03. Until then the default rate is used.');
  return null;
}

/** A scheme of the rows in their order; they must rise, and all but the last need an upper bound. */
function schemeOfRows(rows: readonly BucketRow[], flags: RowChecks): AgingScheme | null {
  const labels: string[] = [];
  const bounds: number[] = [];
  for (const { row, label, upToDays } of rows) {
    const last = bounds[bounds.length - 1];
    if (labels.length > bounds.length)
      flags.flag(row, 'Up to days past due', 'Only the last bucket may be without an upper bound: the row is left out.');
    else if (upToDays !== null && last !== undefined && upToDays <= last) {
      flags.flag(row, 'Up to days past due', `Bounds must rise: ${upToDays} does not come after ${last}. The row is left out.`);
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
  return { name: 'own bounds', labels, upperBoundsDays: bounds, firstPastDueBucket: bounds.filter((bound) => bound <= 0).length };
}

/** Marks rows that a preset scheme does not use as they stand; they are kept. */
function checkAgainst(preset: AgingScheme, rows: readonly BucketRow[], flags: RowChecks): void {
  for (const { row, label, upToDays } of rows) {
    const bucket = preset.labels.findIndex((text) => customerKey(text) === customerKey(label));
    const bound = preset.upperBoundsDays?.[bucket] ?? null;
    if (bucket < 0) flags.note(row, `The scheme ${preset.name} has no such bucket: the row is kept and not used.`);
    else if (upToDays !== null && upToDays !== bound) {
      flags.flag(
        row,
        'Up to days past due',
        `The scheme ${preset.name} ${bound === null ? 'leaves this bucket open' : `ends this bucket at ${bound}`}: choose "own bounds" above to change it.`,
      );
    }
  }
}

/**
 * Buckets and loss rates out of AR_Buckets; the row "No date" gives the rate of items without a date. With a `preset` the rows give loss
 * rates only and are checked against it; without one they make the scheme.
 */
export function readBuckets(table: TypedTable, noDateLabel: string, preset: AgingScheme | null): TypedBuckets {
  const flags = new RowChecks(table);
  const rates = new Map<string, string>();
  const rows = readRows(table, flags, (row): BucketRow | RowFault => {
    const label = typedText(table.cell(row, 'Bucket'));
    if (label === '') return new RowFault('Bucket', 'The bucket has no name: type one, such as 1-30 days.');
    const rate = rateOf(table, flags, row);
    if (rate !== null) rates.set(customerKey(label), rate);
    const cell = table.cell(row, 'Up to days past due');
    const upToDays = typedText(cell) === '' ? null : typedNumber(cell);
    if (typedText(cell) !== '' && (upToDays === null || !Number.isInteger(upToDays))) {
      return new RowFault('Up to days past due', 'The upper bound must be a whole number of days.');
    }
    return { row, label, upToDays };
  });
  const buckets = rows.filter(({ label }) => customerKey(label) !== customerKey(noDateLabel));
  if (preset) checkAgainst(preset, buckets, flags);
  return { own: preset ? null : schemeOfRows(buckets, flags), rates, flags };
}
