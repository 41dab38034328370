import { ageItems } from '../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../src/features/aging/domain/schemes';
import { dayFromIso, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import { OpenItemsBuilder } from '../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';
import { NOTHING_KNOWN } from '../../src/features/aging/domain/customerStanding';
import { DEFAULT_STRATEGY } from '../../src/features/worklist/domain/defaultStrategy';
import { rankCustomers } from '../../src/features/worklist/domain/rankCustomers';
import type { CurrencyReport } from '../../src/features/report';

/** The day at which the made reports are aged. */
export const AS_OF: DayNumber = dayFromIso('2026-01-31')!;

/** An item for a made report; rows count from 2. */
export interface MadeOpenItem {
  readonly customer?: string;
  readonly due: string | null;
  readonly amount: number;
}

/** What one currency's run gives for the items, aged and ranked by the core itself; no sales, no loss rates. */
export function reportOf(items: readonly MadeOpenItem[], customers = new CustomerDirectory()): CurrencyReport {
  const builder = new OpenItemsBuilder(currencyOf('USD'), customers);
  items.forEach(({ customer = 'Alder', due, amount }, index) =>
    builder.add({
      sheetRow: index + 2,
      customer,
      documentNo: `INV-${index + 1}`,
      dueDay: due === null ? null : dayFromIso(due)!,
      openAmount: amount as MinorUnits,
    }),
  );
  const aged = ageItems(builder.build(), AS_OF, DEFAULT_SCHEME, 'due');
  return {
    place: 0,
    currency: aged.items.currency,
    aged,
    summary: null,
  };
}

/** What a customer × bucket report gives; one line of `amounts` a customer. */
export function summaryOf(
  bucketLabels: readonly string[],
  notDueBucket: number | null,
  amounts: readonly (readonly number[])[],
): CurrencyReport {
  const lines = amounts.map((line, customer) => ({
    customer,
    sheetRow: customer + 2,
    amounts: line as readonly MinorUnits[],
    total: line.reduce((sum, amount) => sum + amount, 0) as MinorUnits,
  }));
  const currency = currencyOf('USD');
  return { place: 0, currency, aged: null, summary: { currency, bucketLabels, notDueBucket, lines } };
}

/** The customers of a made report, ranked by the default strategy. */
export const rankedOf = (report: CurrencyReport) => rankCustomers(report.aged!, DEFAULT_STRATEGY, () => NOTHING_KNOWN);
