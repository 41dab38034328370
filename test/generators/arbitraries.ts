import fc from 'fast-check';
import { addDays, dayFromIso } from '../../src/kernel/calendar/dayNumber';
import type { MadeLedger } from '../../src/features/sample/domain/madeLedger';
import { Random } from '../../src/features/sample/domain/random';
import { ITEM_FAMILIES, SUMMARY_FAMILIES } from './layouts/families';
import { makeLedger } from './ledger';
import type { LayoutFamily } from './sheet/layoutFamily';
import { LOCALES, type Locale } from './sheet/locale';
import { makeMess, TIDY, type Mess } from './sheet/mess';

/** Any small made ledger: up to 80 items, one to three currencies, misleading names, some due dates missing, some lines twice. */
export function anyLedger(): fc.Arbitrary<MadeLedger> {
  return fc
    .record({
      seed: fc.integer({ min: 1, max: 0x7fffffff }),
      items: fc.integer({ min: 1, max: 80 }),
      customers: fc.integer({ min: 1, max: 24 }),
      currencies: fc.constantFrom(['USD'], ['USD'], ['EUR'], ['GBP'], ['JPY'], ['USD', 'EUR'], ['CHF', 'KWD', 'USD']),
      daysAfter: fc.integer({ min: 0, max: 700 }),
      entities: fc.constantFrom([''], [''], ['US01', 'DE02']),
      customerNumbers: fc.constantFrom('letters', 'leadingZeros', 'plain'),
      documentNumbers: fc.constantFrom('prefixed', 'leadingZeros', 'plain'),
      missingDueDateShare: fc.constantFrom(0, 0, 0.05, 0.5),
      creditShare: fc.constantFrom(0, 0.07, 0.4),
      duplicates: fc.constantFrom(0, 0, 1, 3),
    } as const)
    .map(({ daysAfter, ...options }) => makeLedger({ ...options, asOf: addDays(dayFromIso('2025-06-30')!, daysAfter) }));
}

export function anyLocale(): fc.Arbitrary<Locale> {
  return fc.constantFrom(...LOCALES);
}

export function anyItemFamily(): fc.Arbitrary<LayoutFamily> {
  return fc.constantFrom(...ITEM_FAMILIES);
}

export function anySummaryFamily(): fc.Arbitrary<LayoutFamily> {
  return fc.constantFrom(...SUMMARY_FAMILIES);
}

/** Any mess; shrinks towards none. */
export function anyMess(): fc.Arbitrary<Mess> {
  return fc.integer({ min: 0, max: 0x7fffffff }).map((seed) => (seed === 0 ? TIDY : makeMess(new Random(seed))));
}
