import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Account } from './placedAccounts';
import { total } from './placedAccounts';
import type { AgencyTerms, Placement } from './placements';

export const RECALL_REASONS = ['nothingCame', 'paysUs'] as const;
export type RecallReason = (typeof RECALL_REASONS)[number];

/** An account that is to come back, and why. */
export interface RecallProposal {
  readonly placement: Placement;
  readonly stillPlaced: MinorUnits;
  readonly lastRecovery: DayNumber | null;
  readonly days: number;
  readonly reason: RecallReason;
}

/** How a placement stands. */
export const PLACEMENT_STATES = ['placed', 'recalled', 'recovered'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

export interface PlacedSums {
  readonly recovered: MinorUnits;
  readonly stillPlaced: MinorUnits;
  readonly state: PlacementState;
}

/** What came in on an account and what is still placed: recovered, still placed and recalled are what was placed. */
export function placedSums({ placement, recoveries }: Account): PlacedSums {
  const recovered = total(recoveries.map(({ amount }) => amount));
  const stillPlaced = (placement.amount - placement.balanceRecalled - recovered) as MinorUnits;
  const state = placement.recalledOn !== null ? 'recalled' : stillPlaced <= 0 ? 'recovered' : 'placed';
  return { recovered, stillPlaced, state };
}

function reasonOf(
  account: Account,
  last: Account['recoveries'][number] | undefined,
  days: number,
  after: number | null,
): RecallReason | null {
  const { stillPlaced } = placedSums(account);
  if (stillPlaced <= 0) return null;
  if (last?.isToUs) return 'paysUs';
  return after !== null && days > after ? 'nothingCame' : null;
}

/** Accounts to recall: something is still placed, and nothing came in for longer than agreed or the customer pays us. */
export function recallProposals(
  accounts: readonly Account[],
  termsOf: (agency: string) => AgencyTerms | undefined,
  asOf: DayNumber,
): readonly RecallProposal[] {
  return accounts.flatMap((account): RecallProposal[] => {
    const { placement, recoveries } = account;
    if (placement.recalledOn !== null) return [];
    const last = [...recoveries].sort((a, b) => b.day - a.day)[0];
    const days = asOf - (last?.day ?? placement.placedOn);
    const reason = reasonOf(account, last, days, termsOf(placement.agency)?.recallAfterDays ?? null);
    if (reason === null) return [];
    return [{ placement, stillPlaced: placedSums(account).stillPlaced, lastRecovery: last?.day ?? null, days, reason }];
  });
}
