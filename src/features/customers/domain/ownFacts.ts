import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import type { CustomerFacts } from '../../setupFacts';
import { NO_MASTER, type CustomerMaster } from './customerMaster';

/** Fields that several people of one customer may fill: what both say counts. */
const ADDED_UP = ['alsoKnownAs', 'bankAccounts'] as const;

/** A customer of the user's sheet with what AR_Customers says of it: its filled cells win, names and accounts of both count. */
function overlaid(master: CustomerMaster, own: CustomerFacts): CustomerMaster {
  const filled = Object.entries(own).filter(([id, value]) => id in master && value !== '' && value !== null);
  const both = ADDED_UP.map((id) => [id, [master[id], own[id]].filter((text) => text !== '').join('; ')] as const);
  return { ...master, ...Object.fromEntries(filled), ...Object.fromEntries(both) };
}

/**
 * The customers of a sheet with what AR_Customers says of them, and those that only AR_Customers has behind them. A row is known by its
 * number, else by its name where not both have a number; the first row of a customer counts.
 */
export function withOwnFacts(masters: readonly CustomerMaster[], facts: readonly CustomerFacts[]): readonly CustomerMaster[] {
  if (facts.length === 0) return masters;
  const all = [...masters];
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  const remember = ({ customer, customerId }: CustomerMaster, place: number): void => {
    const [number, name] = [numberKey(customerId), customerKey(customer)];
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, place);
    if (name !== '' && !byName.has(name)) byName.set(name, place);
  };
  const placeOf = ({ customer, customerId }: CustomerFacts): number | null => {
    const numbered = customerId === '' ? undefined : byNumber.get(numberKey(customerId));
    const named = customer === '' ? undefined : byName.get(customerKey(customer));
    const isAnother = named !== undefined && customerId !== '' && all[named]!.customerId !== '';
    return numbered ?? (named === undefined || isAnother ? null : named);
  };
  all.forEach(remember);
  const said = new Set<number>();
  for (const own of facts) {
    const place = placeOf(own) ?? all.length;
    if (said.has(place)) continue;
    said.add(place);
    all[place] = overlaid(all[place] ?? NO_MASTER, own);
    remember(all[place], place);
  }
  return all;
}
