import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { currencyOf } from '../../../kernel/money/currency';
import { amountFromCell, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import type { CurrencyForecast } from '../sheet/forecastContent';
import { FORECAST_LOG, type ForecastLogRow } from '../sheet/forecastLogTable';
import type { Run } from '../../../kernel/run/run';
import { isOurSheetName } from '../../../kernel/sheet/ourSheets';
import type { PaidSource } from '../../../reading/paid/paidSheet';

/** The rows of AR_ForecastLog as earlier runs left them; a row that somebody has made unreadable is passed over. */
export async function readForecastLog(run: Run): Promise<readonly ForecastLogRow[]> {
  const table = await readTable(run, standingTables(run.survey), FORECAST_LOG);
  return (table?.rows ?? []).flatMap((row): ForecastLogRow[] => {
    const [asOf, from, to] = [row.day('asOf'), row.day('from'), row.day('to')];
    const currency = currencyOf(row.text('currency'));
    const [forecast, actual] = (['forecast', 'actual'] as const).map((id): MinorUnits | null => {
      const number = row.number(id);
      return number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
    });
    if (asOf === null || from === null || to === null || forecast === null || forecast === undefined) return [];
    return [{ asOf, from, to, currency: currency.code, forecast, actual: actual ?? null }];
  });
}

/** What was received from `from` to `to` (both included) of the items that were open at `asOf`: issued by then and paid later. */
function receivedOf(paid: PaidItems, asOf: DayNumber, from: DayNumber, to: DayNumber): MinorUnits {
  let sum = 0;
  for (let r = 0; r < paid.length; r++) {
    const day = paid.paidDay[r]!;
    if (day >= from && day <= to && (paid.documentDay[r] === NO_DAY || paid.documentDay[r]! <= asOf)) sum += paid.amount[r]!;
  }
  return exactTotal(sum);
}

/**
 * The last day of which the history of payments tells: lists end with their last payment, in whatever currency; month ends that are kept
 * tell what was paid up to the report itself.
 */
export function toldUntil(paid: readonly PaidItems[], sources: readonly PaidSource[], asOf: DayNumber): number {
  if (sources.some(({ sheet }) => isOurSheetName(sheet))) return asOf;
  let last: number = NO_DAY;
  for (const { paidDay, length } of paid) for (let row = 0; row < length; row++) if (paidDay[row]! > last) last = paidDay[row]!;
  return last;
}

/**
 * The log after a run: earlier runs' weeks that have ended are held against what the paid history says, weeks of this as-of date are
 * written anew. Of weeks that begin after `until`, the last day of which payments tell, nothing can be said, and what was known before
 * stays.
 *
 * @param paid payments by currency, in the order of `currencies`
 */
export function updatedLog(
  earlier: readonly ForecastLogRow[],
  currencies: readonly CurrencyForecast[],
  paid: readonly PaidItems[],
  asOf: DayNumber,
  until: number,
): readonly ForecastLogRow[] {
  const kept = earlier
    .filter((row) => row.asOf !== asOf || !currencies.some(({ items }) => items.currency.code === row.currency))
    .map((row) => {
      const place = currencies.findIndex(({ items }) => items.currency.code === row.currency);
      if (place < 0 || row.to > asOf || row.asOf >= asOf || row.from > until || paid[place]!.length === 0) return row;
      return { ...row, actual: receivedOf(paid[place]!, row.asOf, row.from, row.to) };
    });
  const now = currencies.flatMap(({ items, forecast }) =>
    forecast.weeks.map(({ from, to }, week): ForecastLogRow => ({
      asOf,
      from,
      to,
      currency: items.currency.code,
      forecast: forecast.expected[week]! as MinorUnits,
      actual: null,
    })),
  );
  return [...kept, ...now].sort((a, b) => a.asOf - b.asOf);
}
