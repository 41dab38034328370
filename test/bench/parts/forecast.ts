import type { ForecastRequest } from '../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../src/features/forecast/domain/forecastReceipts';
import { figure, median, say, type Figure } from '../figure';
import { AS_OF, largeLedger, processorMs } from '../largeLedger';

const REQUEST: ForecastRequest = {
  asOf: AS_OF,
  weekCount: 13,
  weekStart: 'monday',
  method: null,
  arranged: [],
  disputeResolutionDays: null,
};

/** How long a forecast takes, reading not counted, and how that grows. */
export async function part(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const perItem: number[] = [];
  for (const [openCount, limit] of [
    [20_000, null],
    [100_000, 5],
  ] as const) {
    const { items, paid } = largeLedger(openCount);
    const size = openCount.toLocaleString('en-US');
    say(`${size} open items`);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) times.push(processorMs(() => forecastReceipts(items, paid, REQUEST)));
    perItem.push(median(times) / openCount);
    figures.push(
      figure(`forecast of ${size} open items from ${(10 * openCount).toLocaleString('en-US')} paid ones`, median(times) / 1000, 's', limit),
    );
  }
  figures.push(figure('time an item at 100,000 ÷ at 20,000', perItem[1]! / perItem[0]!, '×', 2));
  return figures;
}
