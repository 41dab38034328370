import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ReadResult } from '../../../reading/result/readResult';
import type { CurrencyReport } from '../../report';
import type { Setup } from '../../setupFacts';
import { ageItems } from './ageItems';

/** Ages what was read, currency by currency, by the scheme and basis of AR Setup; currencies are never added. Summaries follow the items. */
export function agedCurrencies(reading: ReadResult, { scheme, basis }: Setup, asOf: DayNumber): readonly CurrencyReport[] {
  const aged = reading.items.map((items) => ageItems(items, asOf, scheme, basis));
  return [
    ...aged.map((one, place): CurrencyReport => ({ place, currency: one.items.currency, aged: one, summary: null })),
    ...reading.summaries.map((summary, place): CurrencyReport => ({
      place: aged.length + place,
      currency: summary.currency,
      aged: null,
      summary,
    })),
  ];
}
