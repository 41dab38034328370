import { ageItems } from '../../aging/domain/ageItems';
import { bucketItems } from '../../aging/domain/bucketItems';
import type { ReportBase } from '../../report';
import type { WorklistPart } from '../domain/worklistPart';
import type { PaymentHabits } from '../domain/habitsPart';
import { rankWithLog, type EarlierWork } from './rankWithLog';

/** The customers of each currency, ranked by the strategy of AR Setup; a report by customer and bucket ranks nobody. `earlier` is what the log and the last worklist know. */
export function rankReport(
  { currencies, setup, asOf, reading: { customers } }: ReportBase,
  earlier: EarlierWork | null,
  habits: PaymentHabits,
): WorklistPart {
  return currencies.map(({ aged, summary, place }) => {
    const known = aged ?? (summary ? ageItems(bucketItems(summary, customers, asOf), asOf, setup.scheme, 'due') : null);
    return known ? rankWithLog(known, place, setup.strategy, setup.customers, earlier, habits) : [];
  });
}
