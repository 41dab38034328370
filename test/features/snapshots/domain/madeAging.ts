import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import type { AgedItems } from '../../../../src/features/aging/domain/agedItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import type { ItemKind } from '../../../../src/kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { mergeCustomers } from '../../../../src/features/snapshots/domain/mergeCustomers';
import { NOTHING_SETTLED as NO_SETTLEMENT, type SettlementFacts } from '../../../../src/features/snapshots/domain/settlementFacts';
import { rollForward, type RollForward } from '../../../../src/features/snapshots/domain/rollForward';

/** Nothing is known but the two reports: what goes down is taken for receipts, and said to be taken so. */
export const NOTHING_SETTLED: SettlementFacts = {
  explain: () => ({ parts: [], receiptsAreKnown: false }),
  settledOfNew: () => NO_SETTLEMENT,
  billedBetween: () => [],
  knowsReceipts: () => false,
  receiptsListed: () => null,
  unseen: () => [],
};

export const day = (iso: string): DayNumber => dayFromIso(iso)!;

/** One open item as a test writes it: minor units, days as ISO or ''. */
export interface KeptItem {
  readonly customer: string;
  readonly id?: string;
  readonly entity?: string;
  readonly document?: string;
  readonly due: string;
  readonly dated?: string;
  readonly amount: number;
  readonly original?: number;
  readonly kind?: ItemKind;
}

/** The items aged at a day by due date in the default buckets. */
export function agedAt(asOf: string, made: readonly KeptItem[]): AgedItems {
  const builder = new OpenItemsBuilder(currencyOf('USD'), new CustomerDirectory());
  made.forEach((item, row) =>
    builder.add({
      sheetRow: row + 2,
      customer: item.customer,
      customerId: item.id ?? '',
      entity: item.entity ?? '',
      documentNo: item.document ?? '',
      dueDay: item.due === '' ? null : day(item.due),
      documentDay: item.dated ? day(item.dated) : null,
      openAmount: item.amount as MinorUnits,
      originalAmount: (item.original ?? null) as MinorUnits | null,
      kind: item.kind ?? (item.amount < 0 ? 'payment' : 'invoice'),
    }),
  );
  return ageItems(builder.build(), day(asOf), DEFAULT_SCHEME, 'due');
}

export function rolled(before: AgedItems, after: AgedItems, facts: SettlementFacts = NOTHING_SETTLED): RollForward {
  return rollForward(before, after, mergeCustomers(before.items.customers, after.items.customers), facts);
}
