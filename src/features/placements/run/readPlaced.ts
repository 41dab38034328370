import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { partKey } from '../../../kernel/run/parts';
import type { Run } from '../../../kernel/run/run';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import { NO_CUSTOMER_FACTS, type CustomerFacts } from '../../setupFacts';
import { isPlacedOn, type PlacedAccount } from '../domain/placementLine';
import { PLACEMENTS } from '../sheet/placementsTable';

/** The accounts that AR_Placements has with an agency on the as-of date. */
export const PLACED = partKey<readonly PlacedAccount[]>('placed');

/** The status that a placed customer has for every rule that asks for one. */
const PLACED_STATUS = 'agency';

/** Reads which accounts are with an agency on a day; a row without an agency or a date is a proposal. */
export async function readPlaced(run: Run, asOf: DayNumber): Promise<readonly PlacedAccount[]> {
  const table = await readTable(run, standingTables(run.survey), PLACEMENTS);
  return (table?.rows ?? []).flatMap((row): PlacedAccount[] => {
    const placedOn = row.day('placedOn');
    const [account, customer, agency] = [row.text('account'), row.text('customer'), row.text('agency')];
    if (placedOn === null || agency === '' || (account === '' && customer === '')) return [];
    const one = { account, customer, agency, placedOn, recalledOn: row.day('recalledOn') };
    return isPlacedOn(one, asOf) ? [one] : [];
  });
}

/** What is known of customers, with the status of those that are placed; a status that somebody typed stays. */
export function withPlaced(
  facts: readonly CustomerFacts[],
  placed: readonly PlacedAccount[],
  customers: CustomerDirectory,
): readonly CustomerFacts[] {
  if (placed.length === 0) return facts;
  const finder = new CustomerFinder(customers);
  const codes = new Set(placed.flatMap(({ account, customer }) => finder.find({ customerId: account, customer }) ?? []));
  const known = new Set<number>();
  const typed = facts.map((one) => {
    const code = finder.find(one);
    if (code === null || !codes.has(code)) return one;
    known.add(code);
    return one.status === '' ? { ...one, status: PLACED_STATUS } : one;
  });
  const others = [...codes].filter((code) => !known.has(code));
  return [
    ...typed,
    ...others.map((code) => {
      const { name, id } = customers.at(code);
      return { ...NO_CUSTOMER_FACTS, customer: name, customerId: id, status: PLACED_STATUS };
    }),
  ];
}
