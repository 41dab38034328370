import { civilFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { AgingScheme } from './agingScheme';

/** More buckets than this no sheet can show; it also keeps a bucket's number in one byte. */
const BOUNDS_MAX = 60;
const BOUND_MAX_DAYS = 36500;

function spanLabel(from: number, to: number): string {
  if (from < to) return `${from}-${to} days`;
  return from === 1 ? '1 day' : `${from} days`;
}

/** Buckets from the first bucket's label and inclusive upper bound on: the spans between the bounds, then everything above the last. */
function buildScheme(name: string, firstLabel: string, firstUpperDay: number, bounds: readonly number[]): AgingScheme {
  const labels = [firstLabel];
  let from = firstUpperDay + 1;
  for (const bound of bounds) {
    labels.push(spanLabel(from, bound));
    from = bound + 1;
  }
  labels.push(`Over ${bounds[bounds.length - 1]!} days`);
  return { name, labels, firstPastDueBucket: 1, upperBoundsDays: [firstUpperDay, ...bounds] };
}

/** Current (≤ 0 days past due), 1-30, 31-60, 61-90, Over 90 days; the boundaries that QuickBooks draws. */
export const DEFAULT_SCHEME: AgingScheme = buildScheme('30-60-90', 'Current', 0, [30, 60, 90]);

/** Whole months between the month of the date and the as-of month; an item is Current until the month after its own begins. */
const CALENDAR_MONTH: AgingScheme = {
  name: 'calendar-month',
  labels: ['Current', '1 month', '2 months', '3 months', 'Over 3 months'],
  firstPastDueBucket: 1,
  upperBoundsDays: null,
};

/** The presets in the order in which a person is offered them. `0-30` puts what is due on the as-of date in the first past-due bucket. */
export const PRESET_SCHEMES: readonly AgingScheme[] = [
  DEFAULT_SCHEME,
  buildScheme('30-60-90-120', 'Current', 0, [30, 60, 90, 120]),
  buildScheme('0-30', 'Not due', -1, [30, 60, 90, 120]),
  buildScheme('0-15', 'Not due', -1, [15, 30, 60, 90]),
  CALENDAR_MONTH,
];

/**
 * The scheme of a user's own bounds: Current, then spans up to each bound (inclusive), then everything above the last one.
 *
 * A leading 0 is Current's own bound and changes nothing.
 * @returns `null` unless the bounds are strictly increasing whole days above 0, at least one and at most 60.
 */
export function schemeFromBounds(bounds: readonly number[]): AgingScheme | null {
  const own = bounds[0] === 0 ? bounds.slice(1) : bounds;
  if (own.length === 0 || own.length > BOUNDS_MAX) return null;
  let previous = 0;
  for (const bound of own) {
    if (!Number.isInteger(bound) || bound <= previous || bound > BOUND_MAX_DAYS) return null;
    previous = bound;
  }
  return buildScheme(own.join(','), 'Current', 0, own);
}

/** The preset of that name, or the scheme of bounds typed as `7,14`; `null` for any other text. Spaces and capitals do not count. */
export function schemeNamed(text: string): AgingScheme | null {
  const name = text.trim().toLowerCase();
  const preset = PRESET_SCHEMES.find((scheme) => scheme.name === name);
  if (preset) return preset;
  if (!/^\d+(\s*[,;]\s*\d+)*$/.test(name)) return null;
  return schemeFromBounds(name.split(/[,;]/).map(Number));
}

function monthIndex(day: DayNumber): number {
  const civil = civilFromDay(day);
  return civil.year * 12 + civil.month;
}

/** Bucket (index into `scheme.labels`) of a date at the as-of date; days past due = asOf − from, upper bounds inclusive. */
export function bucketOfDate(scheme: AgingScheme, from: DayNumber, asOf: DayNumber): number {
  const bounds = scheme.upperBoundsDays;
  const last = scheme.labels.length - 1;
  if (bounds === null) return Math.min(Math.max(monthIndex(asOf) - monthIndex(from), 0), last);
  const daysPastDue = asOf - from;
  let bucket = 0;
  while (bucket < last && daysPastDue > bounds[bucket]!) bucket++;
  return bucket;
}
