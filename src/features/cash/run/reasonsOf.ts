import type { Setup } from '../../setupFacts';
import { USUAL_REASONS, type DeductionReason } from '../domain/matching/deductionReasons';
import { DEDUCTION_REASONS } from '../sheet/reasonsTable';

/** Why payers take something off: the rows of AR_DeductionReasons, the usual ones where it has none. */
export function reasonsOf({ own }: Pick<Setup, 'own'>): readonly DeductionReason[] {
  const rows = own.get(DEDUCTION_REASONS);
  return rows.length > 0 ? rows : USUAL_REASONS;
}
