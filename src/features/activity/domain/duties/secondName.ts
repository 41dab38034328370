import { customerKey } from '../../../../kernel/ledger/customers';
import type { ActivityEntry, ActivityKind } from '../activityEntry';

/** Kinds of entries that give something up, and need a second name above an amount. */
const GIVEN_UP: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['writeOff', 'writeOffProposal', 'release', 'adjustment']);

/** What is wrong with the second name of an entry, `null` where nothing is. Names are all that is compared: nobody proves who typed them. */
export function secondNameFault(
  { kind, amount, who }: Pick<ActivityEntry, 'kind' | 'amount' | 'who'>,
  approvedBy: string,
  from: number | null,
): 'secondNameMissing' | 'secondNameSame' | null {
  if (from === null || !GIVEN_UP.has(kind) || amount === null || Math.abs(amount) < from) return null;
  if (approvedBy === '') return 'secondNameMissing';
  return customerKey(approvedBy) === customerKey(who) ? 'secondNameSame' : null;
}
