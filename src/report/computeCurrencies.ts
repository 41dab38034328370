import { ageItems } from '../features/aging/domain/ageItems';
import type { AgedItems } from '../features/aging/domain/agedItems';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { RankedCustomer } from '../features/worklist/domain/strategy';
import type { Problem } from '../kernel/words/problem';
import type { MonthlySales, Setup } from '../features/setup/domain/setup';
import type { CustomerSummary, ReadResult } from '../reading/result/readResult';
import type { CurrencyReport, Figure, SpecificReserve } from '../features/report';
import { stopIfCancelled } from '../kernel/run/cancelling';
import { rankWithLog, type EarlierWork } from '../features/worklist/run/rankWithLog';
import { balanceShares } from '../features/metrics/domain/balanceShares';
import { daysSalesOutstanding } from '../features/metrics/domain/daysSalesOutstanding';
import { exposureOfItems, exposureOfSummary } from '../features/exposure/domain/exposure';
import { positionOfItems, positionOfSummary, type Position } from '../features/metrics/domain/position';
import { salesPeriods } from '../features/metrics/domain/salesPeriods';
import { specificReserves } from '../features/exposure/domain/specificReserves';
import { ratesOfSummary } from '../features/metrics/domain/summaryRates';
import type { RunOptions } from '../kernel/run/workbook';

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
