import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { newEntry, type ActivityEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { openDesk, withIds, type Desk } from '../../../../src/features/activity/domain/desk';
import { LedgerIndex } from '../../../../src/features/activity/domain/ledgerIndex';
import { NOTHING_PAID, type PaidFacts } from '../../../../src/features/activity/domain/paidFacts';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import type { OpenItems } from '../../../../src/kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

export const day = (iso: string): DayNumber => dayFromIso(iso)!;

/** One open item of a made report: amounts in cents, days as ISO. */
export interface MadeInvoice {
  readonly customer: string;
  readonly id?: string;
  readonly document: string;
  readonly due: string;
  readonly amount: number;
  readonly disputed?: number;
  /** Day of the sheet's own promise, ISO. */
  readonly promise?: string;
}

export function tableOf(made: readonly MadeInvoice[], customers = new CustomerDirectory()): OpenItems {
  const builder = new OpenItemsBuilder(currencyOf('USD'), customers);
  made.forEach(({ customer, id = '', document, due, amount, disputed, promise }, row) => {
    const documentDay = (day(due) - 30) as DayNumber;
    builder.add({
      sheetRow: row + 2,
      customer,
      customerId: id,
      documentNo: document,
      dueDay: day(due),
      documentDay,
      openAmount: amount as MinorUnits,
      ...(promise === undefined ? {} : { promiseDay: day(promise) }),
      ...(disputed === undefined ? {} : { disputedAmount: disputed as MinorUnits }),
    });
  });
  return builder.build();
}

/** An entry as a test writes it; what is left out is empty. */
export type LogLine = Partial<ActivityEntry> & Pick<NewEntry, 'kind'>;

/** Log entries as the sheet holds them, seen by a refresh unless `state` says otherwise. */
export function logOf(...entries: readonly LogLine[]): ActivityEntry[] {
  return withIds(
    entries.map((entry) => newEntry(entry)),
    0,
    new Set(),
    null,
  ).map((entry, place) => ({ ...entry, state: entries[place]!.state ?? 'logged' }));
}

export function deskOf(
  items: OpenItems,
  entries: readonly ActivityEntry[],
  asOf: string,
  toleranceDays = 3,
  paid: PaidFacts = NOTHING_PAID,
): Desk {
  return openDesk(entries, { index: new LedgerIndex([items], items.customers, []), asOf: day(asOf), toleranceDays, paid });
}
