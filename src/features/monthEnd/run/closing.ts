import { partKey } from '../../../kernel/run/parts';
import type { MonthRequest } from '../domain/monthRequest';
import type { Reconciliation } from '../sheet/reconciliationContent';

/** The month end that a run closes, `null` for none; `onPlanned` hears what AR Reconciliation will say. */
export const CLOSING = partKey<{
  readonly month: MonthRequest;
  readonly onPlanned: (reconciliation: Reconciliation) => void;
} | null>('closing');
