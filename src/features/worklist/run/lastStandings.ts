import { bucketOfDate } from '../../aging/domain/schemes';
import type { AgingScheme } from '../../aging/domain/agingScheme';
import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { CALL_LIST } from '../sheet/callListTable';
import { typedDay } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue } from '../../../kernel/run/survey';

/** How old the oldest item of each account was at the last refresh of an earlier as-of date; keys are `lastKey`. */
export type LastStandings = ReadonlyMap<string, number>;

/** A customer in a currency. */
export function lastKey(customer: number, currency: string): string {
  return `${customer} ${currency}`;
}

/**
 * Reads from AR Worklist how old each account was the last time. A refresh of the same as-of date keeps what its first run compared with;
 * a report older than the last one has nothing to compare with.
 */
export async function readLastStandings(run: Run, customers: CustomerDirectory, asOf: DayNumber): Promise<LastStandings> {
  const last = new Map<string, number>();
  const lastDay = typedDay(nameValue(run.survey, 'AR_AsOf') ?? '');
  if (lastDay === null || lastDay > asOf) return last;
  const list = await readTable(run, standingTables(run.survey), CALL_LIST);
  const finder = new CustomerFinder(customers);
  for (const row of list?.rows ?? []) {
    const days = row.cell(lastDay === asOf ? 'last' : 'oldest');
    if (typeof days !== 'number') continue;
    const code = finder.find({ customer: row.text('customer'), customerId: row.text('number') }, row.text('entity'));
    if (code !== null) last.set(lastKey(code, row.text('currency')), days);
  }
  return last;
}

/** True where the oldest item stands in an older bucket than the account's oldest item did. */
export function isWorse(scheme: AgingScheme, asOf: DayNumber, daysNow: number | null, daysLast: number | undefined): boolean {
  if (daysNow === null || daysLast === undefined) return false;
  return bucketOfDate(scheme, addDays(asOf, -daysNow), asOf) > bucketOfDate(scheme, addDays(asOf, -daysLast), asOf);
}
