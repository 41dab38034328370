import { amountShare, dateShare, type ColumnProfile } from '../survey/columnProfile';
import { roleGuesses } from '../words/headingRoles';
import type { ColumnRole } from '../result/readResult';
import { sampleAmount, withinShare } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';

/** Share of rows in which no more than the amount was paid; the others were paid twice or rounded up. */
const WITHIN_MIN = 0.95;

/**
 * The column that says how much of column `amount` has been paid, where exactly one does and it is hardly anywhere above the amount;
 * else `null`.
 */
export function paidBeside(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly SampleRow[],
  roles: ReadonlyMap<number, ColumnRole>,
  amount: number,
  rowsAreItems: boolean,
  given: ReadonlyMap<number, ColumnRole>,
): number | null {
  // A list of payments tells of what was paid: there the paid date stands beside the amount that it belongs to.
  if (rowsAreItems && [...roles.values()].includes('paidDate')) return null;
  const byUser = [...given].find(([, role]) => role === 'paidAmount')?.[0];
  if (byUser !== undefined) return byUser === amount ? null : byUser;
  const isPaid = (k: number): boolean => {
    const profile = profiles[k]!;
    if (
      k === amount ||
      profile.filled === 0 ||
      amountShare(profile) < 0.6 ||
      dateShare(profile, false) > 0.4 ||
      roleGuesses(headings[k] ?? '')[0]?.role !== 'paidAmount'
    )
      return false;
    return rows.some(({ values }) => (sampleAmount(values[k]) ?? 0) !== 0) && withinShare(rows, k, amount) >= WITHIN_MIN;
  };
  const paid = profiles.map((_, k) => k).filter(isPaid);
  return paid.length === 1 ? paid[0]! : null;
}
