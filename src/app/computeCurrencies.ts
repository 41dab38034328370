import { ageItems } from '../core/aging/ageItems';
import type { AgedItems } from '../core/aging/agedItems';
import type { DayNumber } from '../core/calendar/dayNumber';
import type { RankedCustomer } from '../core/priority/strategy';
import type { Problem } from '../core/problem';
import type { MonthlySales, Setup } from '../core/setup';
import type { CustomerSummary, ReadResult } from '../sheets/reading/readResult';
import type { CurrencyReport, Figure, SpecificReserve } from '../sheets/report';
import { stopIfCancelled } from './cancelling';
import { rankWithLog, type EarlierWork } from './collections/rankWithLog';
import { balanceShares } from './figures/balanceShares';
import { daysSalesOutstanding } from './figures/daysSalesOutstanding';
import { exposureOfItems, exposureOfSummary } from './figures/exposure';
import { positionOfItems, positionOfSummary, type Position } from './figures/position';
import { salesPeriods } from './figures/salesPeriods';
import { specificReserves } from './figures/specificReserves';
import { ratesOfSummary } from './figures/summaryRates';
import type { RunOptions } from './workbook';

function metricsOf(position: Position, sales: readonly MonthlySales[], isOnlyCurrency: boolean, asOf: DayNumber): readonly Figure[] {
  return [...daysSalesOutstanding(position, salesPeriods(sales, position.currency, isOnlyCurrency, asOf)), ...balanceShares(position)];
}

function reportOfItems(
  aged: AgedItems,
  ranked: readonly RankedCustomer[],
  setup: Setup,
  sales: readonly MonthlySales[],
  reserves: readonly SpecificReserve[],
  isOnly: boolean,
): CurrencyReport {
  const { currency } = aged.items;
  const exposure = exposureOfItems(aged, setup.lossRates, reserves, setup.lossSegments);
  return {
    currency,
    aged,
    summary: null,
    ranked,
    exposure: exposure.lines,
    specificReserves: exposure.specificReserves,
    exposureTotal: exposure.total,
    metrics: metricsOf(positionOfItems(aged), sales, isOnly, aged.asOf),
  };
}

function reportOfSummary(
  summary: CustomerSummary,
  setup: Setup,
  sales: readonly MonthlySales[],
  asOf: DayNumber,
  isOnly: boolean,
): CurrencyReport {
  const exposure = exposureOfSummary(summary, ratesOfSummary(summary, setup));
  return {
    currency: summary.currency,
    aged: null,
    summary,
    ranked: [],
    exposure: exposure.lines,
    specificReserves: [],
    exposureTotal: exposure.total,
    metrics: metricsOf(positionOfSummary(summary), sales, isOnly, asOf),
  };
}

/** What was computed for each currency, and what could not be used. */
export interface ComputedCurrencies {
  readonly currencies: readonly CurrencyReport[];
  readonly problems: readonly Problem[];
}

/** Ages, ranks and measures what was read, currency by currency; currencies are never added. `setup.sales` are the monthly sales found; `earlier` is what the activity log knows. */
export function computeCurrencies(
  reading: ReadResult,
  setup: Setup,
  asOf: DayNumber,
  options: RunOptions,
  earlier: EarlierWork | null = null,
): ComputedCurrencies {
  const { sales } = setup;
  const total = reading.items.length + reading.summaries.length;
  const aged = reading.items.map((items) => ageItems(items, asOf, setup.scheme, setup.basis));
  const reserves = specificReserves(aged, reading.customers, setup.customers);
  const currencies: CurrencyReport[] = [];
  const step = (one: CurrencyReport): void => {
    currencies.push(one);
    options.onProgress({ stage: 'computing', done: currencies.length, total });
    stopIfCancelled(options);
  };
  aged.forEach((one, place) =>
    step(
      reportOfItems(
        one,
        rankWithLog(one, place, setup.strategy, setup.customers, earlier),
        setup,
        sales,
        reserves.byCurrency[place]!,
        total === 1,
      ),
    ),
  );
  for (const summary of reading.summaries) step(reportOfSummary(summary, setup, sales, asOf, total === 1));
  return { currencies, problems: reserves.problems };
}
