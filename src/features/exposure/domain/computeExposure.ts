import type { Problem } from '../../../kernel/words/problem';
import type { HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { ReportBase } from '../../report';
import { exposureOfItems, exposureOfSummary } from './exposure';
import type { CurrencyExposure, ExposurePart } from './exposurePart';
import { exposureSegments } from './exposureSegments';
import { specificReserves } from './specificReserves';
import { ratesOfSummary } from './summaryRates';

/** What exposure takes beside the report: how the rates were found, and what people typed on its sheet. */
type ExposureFacts = Pick<ExposurePart, 'lossMethod' | 'ratesAreDefaults' | 'allowance' | 'writeOffs'>;

/** Expected loss of each currency by the rates of the report's setup, the pool cut by segments, and specific reserves that cannot be used; `held` is what the log holds back. */
export function computeExposure(
  { currencies, setup, reading }: ReportBase,
  facts: ExposureFacts,
  held: readonly (HeldAmounts | null)[] = [],
): { readonly part: ExposurePart; readonly problems: readonly Problem[] } {
  const aged = currencies.flatMap((one) => (one.aged ? [one.aged] : []));
  const reserves = specificReserves(aged, reading.customers, setup.customers);
  const byCurrency = currencies.map((one): CurrencyExposure => {
    if (one.aged) return exposureOfItems(one.aged, setup.lossRates, reserves.byCurrency[one.place]!, setup.lossSegments);
    return { ...exposureOfSummary(one.summary!, ratesOfSummary(one.summary!, setup)), specificReserves: [] };
  });
  const segments = aged.flatMap((one, place) => exposureSegments(one, setup, byCurrency[place]!.specificReserves, held[place] ?? null));
  return { part: { ...facts, byCurrency, segments }, problems: reserves.problems };
}
