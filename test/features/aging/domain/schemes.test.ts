import { bucketOfDate, DEFAULT_SCHEME, schemeFromBounds, schemeNamed } from '../../../../src/features/aging/domain/schemes';
import { addDays, dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { AgingScheme } from '../../../../src/features/aging/domain/agingScheme';

const AS_OF = dayFromIso('2026-11-20')!;
const labelAt = (scheme: AgingScheme, daysPastDue: number): string =>
  scheme.labels[bucketOfDate(scheme, addDays(AS_OF, -daysPastDue), AS_OF)]!;
const labelOfIso = (scheme: AgingScheme, iso: string): string => scheme.labels[bucketOfDate(scheme, dayFromIso(iso) as DayNumber, AS_OF)]!;

describe('aging schemes', () => {
  test.each([
    [-1, 'Current'],
    [0, 'Current'],
    [1, '1-30 days'],
    [30, '1-30 days'],
    [31, '31-60 days'],
    [60, '31-60 days'],
    [61, '61-90 days'],
    [90, '61-90 days'],
    [91, 'Over 90 days'],
    [4000, 'Over 90 days'],
  ])('%i days past due stand in %s by default', (days, label) => {
    expect(labelAt(DEFAULT_SCHEME, days)).toBe(label);
  });

  test.each([
    ['30-60-90-120', 120, '91-120 days'],
    ['30-60-90-120', 121, 'Over 120 days'],
    ['0-30', -1, 'Not due'],
    ['0-30', 0, '0-30 days'],
    ['0-30', 30, '0-30 days'],
    ['0-30', 31, '31-60 days'],
    ['0-15', -1, 'Not due'],
    ['0-15', 0, '0-15 days'],
    ['0-15', 16, '16-30 days'],
    ['0-15', 91, 'Over 90 days'],
    ['7,14', 7, '1-7 days'],
    ['7;14', 8, '8-14 days'],
    [' 7, 14 ', 15, 'Over 14 days'],
    ['1,2', 1, '1 day'],
    ['1,2', 2, '2 days'],
  ])('scheme %s puts %i days past due in %s', (name, days, label) => {
    expect(labelAt(schemeNamed(name)!, days)).toBe(label);
  });

  test.each([
    ['2026-12-01', 'Current'],
    ['2026-11-01', 'Current'],
    ['2026-10-31', '1 month'],
    ['2026-10-01', '1 month'],
    ['2026-08-31', '3 months'],
    ['2026-07-31', 'Over 3 months'],
    ['2025-11-20', 'Over 3 months'],
  ])('by calendar month, an item due on %s stands in %s on 20 November 2026', (iso, label) => {
    expect(labelOfIso(schemeNamed('calendar-month')!, iso)).toBe(label);
  });

  test.each(['', 'monthly', '30-60', '14,7', '7,7', '7,,14', '-7,14', '7.5,14'])('"%s" names no scheme', (name) => {
    expect(schemeNamed(name)).toBeNull();
  });

  test('own bounds must be strictly increasing whole days; a leading 0 is the bound of Current', () => {
    expect(schemeFromBounds([0, 30, 60])).toEqual(schemeFromBounds([30, 60]));
    expect(schemeFromBounds([30, 60, 90])!.labels).toEqual(DEFAULT_SCHEME.labels);
    for (const wrong of [[], [0], [-1, 30], [30, 30], [60, 30], [1.5], [NaN], [1e9]]) expect(schemeFromBounds(wrong)).toBeNull();
  });
});
