import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import type { OpenItems } from '../../src/kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';
import type { MadeLedger } from '../../src/features/sample/domain/madeLedger';

/** A made ledger as the open items that a faultless reading gives, one table a currency; the document date stands in for a missing due date. */
export function itemsOfLedger(ledger: MadeLedger): OpenItems[] {
  const customers = new CustomerDirectory();
  return ledger.currencies.flatMap((currency) => {
    const own = ledger.items.filter((item) => item.currency === currency);
    if (own.length === 0) return [];
    const builder = new OpenItemsBuilder(currencyOf(currency), customers);
    for (const item of own) {
      const customer = ledger.customers[item.customer]!;
      builder.add({
        sheetRow: item.index + 2,
        customer: customer.name,
        customerId: customer.id,
        entity: customer.entity,
        documentNo: item.documentNo,
        kind: item.kind,
        documentDay: item.documentDay,
        dueDay: item.dueDay ?? item.documentDay,
        dueDateFrom: item.dueDay === null ? 'document' : 'sheet',
        openAmount: item.openAmount as MinorUnits,
        originalAmount: item.originalAmount as MinorUnits,
        disputedAmount: item.disputedAmount as MinorUnits,
        promiseDay: item.promiseDay,
        terms: item.terms,
        collector: item.collector,
      });
    }
    return [builder.build()];
  });
}
