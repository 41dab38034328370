import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit Memo',
  debitMemo: 'Invoice',
  payment: 'Payment',
  other: 'Journal',
};

/** NetSuite, A/R Aging Detail: the customer in a row of its own, "Total - customer" below, sub-customers written "Parent : Child". */
export const netSuiteDetail: LayoutFamily = {
  name: 'netSuiteDetail',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('ARAgingDetail', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles([ledger.company, 'A/R Aging Detail', `As of ${longDateText(ledger.asOf, locale)}`], true);
    maker.printsDaysLate();
    maker.add('header', ['Customer', 'Transaction Type', 'Date', 'Document Number', 'P.O. No.', 'Due Date', 'Age', 'Open Balance']);
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      maker.add('group', [write.name(customer)]);
      for (const item of own) {
        maker.item(
          item,
          ['documentNo', 'documentDay', 'dueDay'],
          [
            '',
            TYPES[item.kind],
            write.date(item.documentDay),
            item.documentNo,
            item.purchaseOrder,
            write.date(item.dueDay),
            write.days(daysPastDue(item, ledger)),
            write.open(item.openAmount, home),
          ],
        );
      }
      const label = `Total - ${customer.name}`;
      maker.total('subtotal', label, openSum(own), home, [label, '', '', '', '', '', '', write.amount(openSum(own), home)]);
    }
    maker.total('total', 'Total', openSum(items), home, ['Total', '', '', '', '', '', '', write.amount(openSum(items), home)]);
    footer(maker);
    return finishSheet(maker);
  },
};
