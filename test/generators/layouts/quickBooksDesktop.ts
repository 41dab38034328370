import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { finishSheet } from '../sheet/finishSheet';
import { bucketIndex, daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const GROUPS = ['Current', '1 - 30', '31 - 60', '61 - 90', '> 90'];
const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit Memo',
  debitMemo: 'Invoice',
  payment: 'Payment',
  other: 'General Journal',
};

/** QuickBooks Desktop, A/R Aging Detail: header in the first row, an empty column between any two, group labels in B, TOTAL in A. */
export const quickBooksDesktop: LayoutFamily = {
  name: 'quickBooksDesktop',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Sheet1', ledger, locale, { ...mess, spacerColumns: true, titleRows: false, footer: false });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.add('header', ['', '', 'Type', 'Date', 'Num', 'P. O. #', 'Name', 'Terms', 'Due Date', 'Class', 'Aging', 'Open Balance']);
    maker.printsDaysLate();
    const blank = new Array<string>(9).fill('');
    GROUPS.forEach((group, bucket) => {
      const own = items.filter((item) => bucketIndex(daysPastDue(item, ledger), BOUNDS) === bucket);
      maker.add('group', ['', group]);
      for (const item of own) {
        const days = daysPastDue(item, ledger);
        maker.item(
          item,
          ['documentNo', 'documentDay', 'dueDay', 'terms'],
          [
            '',
            '',
            TYPES[item.kind],
            write.date(item.documentDay),
            item.documentNo,
            item.purchaseOrder,
            write.name(maker.customerOf(item)),
            item.terms,
            write.date(item.dueDay),
            '',
            days > 0 ? write.days(days) : '',
            write.open(item.openAmount, home),
          ],
        );
      }
      maker.total('subtotal', `Total ${group}`, openSum(own), home, ['', `Total ${group}`, ...blank, write.amount(openSum(own), home)]);
    });
    maker.total('total', 'TOTAL', openSum(items), home, ['TOTAL', '', ...blank, write.amount(openSum(items), home)]);
    return finishSheet(maker);
  },
};
