import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { feeOn, monthOf, type AgencyTerms, type Placement, type Recovery } from './placements';

/** A placement with everything that came in on it. */
export interface Account {
  readonly placement: Placement;
  readonly cohort: number;
  readonly recoveries: readonly (Recovery & { readonly month: number; readonly fee: MinorUnits })[];
}

/** The sum of amounts. */
export const total = (amounts: Iterable<number>): MinorUnits => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as MinorUnits;
};

/** The recoveries of each placement: of an account placed twice, those since its later placement belong to it. */
export function accountsOf(
  placements: readonly Placement[],
  recoveries: readonly Recovery[],
  termsOf: (agency: string) => AgencyTerms | undefined,
): readonly Account[] {
  const byAccount = new Map<string, Placement[]>();
  for (const placement of placements) {
    const list = byAccount.get(placement.account);
    if (list) list.push(placement);
    else byAccount.set(placement.account, [placement]);
  }
  for (const list of byAccount.values()) list.sort((a, b) => a.placedOn - b.placedOn);
  const own = new Map<Placement, Recovery[]>(placements.map((placement) => [placement, []]));
  for (const recovery of recoveries) {
    const list = byAccount.get(recovery.account);
    if (!list) continue;
    const placement = [...list].reverse().find(({ placedOn }) => placedOn <= recovery.day) ?? list[0]!;
    own.get(placement)!.push(recovery);
  }
  return placements.map((placement) => ({
    placement,
    cohort: monthOf(placement.placedOn),
    recoveries: own.get(placement)!.map((recovery) => ({
      ...recovery,
      month: monthOf(recovery.day),
      fee: feeOn(recovery.amount, placement, termsOf(placement.agency)),
    })),
  }));
}

/** What came in on accounts up to and with so many months after the month of placement. */
export function upTo(
  accounts: readonly Account[],
  months: number,
): { readonly recovered: MinorUnits; readonly fee: MinorUnits; readonly cost: MinorUnits; readonly paying: number } {
  let [recovered, fee, cost, paying] = [0, 0, 0, 0];
  for (const { cohort, recoveries } of accounts) {
    let own = 0;
    for (const one of recoveries) {
      if (one.month - cohort > months) continue;
      own += one.amount;
      fee += one.fee;
      cost += one.cost;
    }
    recovered += own;
    if (own > 0) paying++;
  }
  return { recovered: recovered as MinorUnits, fee: fee as MinorUnits, cost: cost as MinorUnits, paying };
}

/** What was placed with accounts together. */
export const placedOf = (accounts: readonly Account[]): MinorUnits => total(accounts.map(({ placement }) => placement.amount));
