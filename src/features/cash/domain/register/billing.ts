import { NO_DAY, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../../kernel/ledger/customers';
import type { OpenItems } from '../../../../kernel/ledger/openItems';
import type { Currency } from '../../../../kernel/money/currency';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Say } from '../../../../kernel/words/say';
import { isOwnedAs, type RegisteredApplication } from '../../../receipts/domain/register';
import type { ItemNotes } from '../itemNotes';

/** A document of the customer that was billed before; `amount` what it was billed for, else what is open of it. */
interface BilledBefore {
  readonly documentNo: string;
  readonly day: DayNumber;
  readonly amount: MinorUnits;
}

/** What the billing of a disputed document can be reviewed by; '' and `null` where the report does not say. Minor units. */
export interface Billing {
  readonly terms: string;
  readonly order: string;
  readonly day: DayNumber | null;
  readonly billed: MinorUnits | null;
  readonly currency: Currency;
  /** The newest invoices of the customer before it, as far as they are open. */
  readonly before: readonly BilledBefore[];
}

const BEFORE_MAX = 3;

const billedAt = ({ originalAmount }: OpenItems, row: number): MinorUnits | null => {
  const amount = originalAmount?.[row];
  return amount === undefined || Number.isNaN(amount) ? null : (amount as MinorUnits);
};

/** Invoices of a document's customer with an earlier date, the newest first. */
function earlierBills(items: OpenItems, rows: readonly number[], row: number): readonly BilledBefore[] {
  const day = items.documentDay[row]!;
  if (day === NO_DAY) return [];
  return rows
    .filter((one) => items.documentDay[one] !== NO_DAY && items.documentDay[one]! < day && items.openAmount[one]! > 0)
    .sort((a, b) => items.documentDay[b]! - items.documentDay[a]! || a - b)
    .slice(0, BEFORE_MAX)
    .map((one) => ({
      documentNo: items.documentNo?.at(one) ?? '',
      day: items.documentDay[one] as DayNumber,
      amount: billedAt(items, one) ?? (items.openAmount[one] as MinorUnits),
    }));
}

function billingAt(items: OpenItems, rows: readonly number[], row: number, notes: ItemNotes): Billing {
  return {
    terms: items.terms ? items.terms.dictionary.text(items.terms.codes[row]!) : '',
    order: notes.at(items.sheetRow[row]!).order,
    day: items.documentDay[row] === NO_DAY ? null : (items.documentDay[row] as DayNumber),
    billed: billedAt(items, row),
    currency: items.currency,
    before: earlierBills(items, rows, row),
  };
}

/** Finds what the billing of documents can be reviewed by; `null` for one that is not open. Each list of items is looked through once. */
export function billingOf(
  tables: readonly OpenItems[],
  notes: ItemNotes,
  wanted: readonly RegisteredApplication[],
): (application: RegisteredApplication) => Billing | null {
  const numbers = new Set(wanted.map(({ documentNo }) => numberKey(documentNo)));
  const found = new Map<string, { readonly name: string; readonly id: string; readonly billing: Billing }[]>();
  if (numbers.size > 0)
    for (const items of tables) {
      const places = Array.from({ length: items.length }, (_, row) => row).filter((row) =>
        numbers.has(numberKey(items.documentNo?.at(row) ?? '')),
      );
      const owners = new Map(places.map((row) => [items.customer[row]!, [] as number[]]));
      for (let row = 0; row < items.length; row++) owners.get(items.customer[row]!)?.push(row);
      for (const row of places) {
        const { name, id } = items.customers.at(items.customer[row]!);
        const key = `${items.currency.code}|${numberKey(items.documentNo!.at(row))}`;
        const billing = billingAt(items, owners.get(items.customer[row]!)!, row, notes);
        found.set(key, [...(found.get(key) ?? []), { name, id, billing }]);
      }
    }
  return (one) => found.get(`${one.currency.code}|${numberKey(one.documentNo)}`)?.find((of) => isOwnedAs(one, of))?.billing ?? null;
}

/** Documents billed before, each with its day and amount. */
export function billedBefore({ before, currency }: Pick<Billing, 'before' | 'currency'>, say: Say): string {
  return before.map(({ documentNo, day, amount }) => `${documentNo} ${say.day(day)} ${say.money({ amount, currency })}`).join('; ');
}
