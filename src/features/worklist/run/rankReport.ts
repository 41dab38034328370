import type { CurrencyReport } from '../../report';
import type { Setup } from '../../setupFacts';
import type { WorklistPart } from '../domain/worklistPart';
import type { PaymentHabits } from '../domain/habitsPart';
import { rankWithLog, type EarlierWork } from './rankWithLog';

/** The customers of each currency, ranked by the strategy of AR Setup; a report by customer and bucket ranks nobody. `earlier` is what the log and the last worklist know. */
export function rankReport(
  currencies: readonly CurrencyReport[],
  setup: Setup,
  earlier: EarlierWork | null,
  habits: PaymentHabits,
): WorklistPart {
  return currencies.map(({ aged, place }) => (aged ? rankWithLog(aged, place, setup.strategy, setup.customers, earlier, habits) : []));
}
