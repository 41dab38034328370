import { bucketOfDate } from '../../aging/domain/schemes';
import type { AgingScheme } from '../../aging/domain/agingScheme';
import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { Cell } from '../../../kernel/sheet/cells';
import { LAST_TIME_HEADING } from '../sheet/worklistRows';
import { readCells } from '../../../kernel/run/readCells';
import { typedDay, typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue, tableNamed } from '../../../kernel/run/survey';

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
  const lastDay = typedDay(nameValue(run.survey, 'AR_AsOf') ?? '', run.survey.uses1904);
  const info = tableNamed(run.survey, 'AR_Worklist');
  if (!info || lastDay === null || lastDay > asOf) return last;
  const cells = await readCells(run, info.sheet, info.span);
  const headings = (cells[0] ?? []).map((cell) => typedText(cell));
  const place = (heading: string): number => headings.indexOf(heading);
  const from = place(lastDay === asOf ? LAST_TIME_HEADING : 'Oldest days past due');
  if (from < 0) return last;
  const finder = new CustomerFinder(customers);
  const text = (row: readonly Cell[], heading: string): string => typedText(row[place(heading)]);
  for (const row of cells.slice(1)) {
    const days = row[from];
    const code =
      typeof days === 'number'
        ? finder.find({ customer: text(row, 'Customer'), customerId: text(row, 'Number') }, text(row, 'Entity'))
        : null;
    if (code === null) continue;
    last.set(lastKey(code, text(row, 'Currency')), days as number);
  }
  return last;
}

/** True where the oldest item stands in an older bucket than the account's oldest item did. */
export function isWorse(scheme: AgingScheme, asOf: DayNumber, daysNow: number | null, daysLast: number | undefined): boolean {
  if (daysNow === null || daysLast === undefined) return false;
  return bucketOfDate(scheme, addDays(asOf, -daysNow), asOf) > bucketOfDate(scheme, addDays(asOf, -daysLast), asOf);
}
