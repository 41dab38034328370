import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { SheetMaker } from '../sheet/sheetMaker';

const TYPES: Readonly<Record<ItemKind, string>> = { invoice: 'RV', creditMemo: 'DG', debitMemo: 'DR', payment: 'DZ', other: 'AB' };

/** SAP FBL5N line items saved as a spreadsheet: local beside document currency, type codes, arrears, and a last row that is only an amount. */
export const sapLineItems: LayoutFamily = {
  name: 'sapLineItems',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Sheet1', ledger, locale, { ...mess, titleRows: false, withSymbol: false });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    const foreign = home === 'EUR' ? 'USD' : 'EUR';
    maker.add('header', [
      'Customer',
      'Name 1',
      'Company Code',
      'Assignment',
      'Document Number',
      'Document Type',
      'Document Date',
      'Net due date',
      'Special G/L ind.',
      'Amount in local currency',
      'Local Currency',
      'Amount in doc. curr.',
      'Document currency',
      'Payment Terms',
      'Arrears after net due date',
      'Text',
    ]);
    maker.printsDaysLate();
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      const abroad = customer.index % 4 === 1;
      for (const item of own) {
        const inDocumentCurrency = abroad ? Math.floor(item.openAmount * 0.75) : item.openAmount;
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay', 'currency', 'entity'],
          [
            customer.id,
            write.name(customer),
            customer.entity,
            item.purchaseOrder,
            item.documentNo,
            TYPES[item.kind],
            write.date(item.documentDay),
            write.date(item.dueDay),
            item.kind === 'payment' && item.index % 2 === 0 ? 'A' : '',
            write.open(item.openAmount, home),
            home,
            write.amount(inDocumentCurrency, abroad ? foreign : home),
            abroad ? foreign : home,
            item.terms === '' ? '' : `ZB${customer.terms.netDays}`,
            write.days(daysPastDue(item, ledger)),
            item.kind === 'payment' ? 'On account' : '',
          ],
        );
      }
    }
    maker.total('total', '', openSum(items), home, ['', '', '', '', '', '', '', '', '', write.amount(openSum(items), home)]);
    return finishSheet(maker);
  },
};
