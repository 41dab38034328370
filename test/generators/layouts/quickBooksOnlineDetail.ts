import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { bucketIndex, daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const GROUPS = ['CURRENT', '1 - 30 days past due', '31 - 60 days past due', '61 - 90 days past due', '91 or more days past due'];
const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit Memo',
  debitMemo: 'Invoice',
  payment: 'Payment',
  other: 'Journal Entry',
};

/** QuickBooks Online, A/R Aging Detail: grouped by bucket with the oldest first, column A holds only group labels, totals by formula. */
export const quickBooksOnlineDetail: LayoutFamily = {
  name: 'quickBooksOnlineDetail',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('A_R Aging Detail Report', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles([ledger.company, 'A/R Aging Detail Report', `As of ${longDateText(ledger.asOf, locale)}`], true);
    maker.add('header', ['', 'Date', 'Transaction type', 'Num', 'Customer full name', 'Due date', 'Amount', 'Open balance']);
    for (let bucket = GROUPS.length - 1; bucket >= 0; bucket--) {
      const own = items.filter((item) => bucketIndex(daysPastDue(item, ledger), BOUNDS) === bucket);
      if (own.length === 0) continue;
      maker.add('group', [GROUPS[bucket]!]);
      const lines = own.map(
        (item) =>
          maker.item(
            item,
            ['documentNo', 'documentDay', 'dueDay', 'originalAmount'],
            [
              '',
              write.date(item.documentDay),
              TYPES[item.kind],
              item.documentNo,
              write.name(maker.customerOf(item)),
              write.date(item.dueDay),
              write.amount(item.originalAmount, home),
              write.open(item.openAmount, home),
            ],
          ).line,
      );
      const original = own.reduce((sum, item) => sum + item.originalAmount, 0);
      const label = `Total for ${GROUPS[bucket]!}`;
      maker.total('subtotal', label, openSum(own), home, [
        label,
        '',
        '',
        '',
        '',
        '',
        write.amount(original, home),
        write.amount(openSum(own), home, (at) => `SUM(${at.column(7)}${at.row(lines[0]!)}:${at.column(7)}${at.row(lines.at(-1)!)})`),
      ]);
    }
    maker.total('total', 'TOTAL', openSum(items), home, ['TOTAL', '', '', '', '', '', '', write.amount(openSum(items), home)]);
    footer(maker);
    return finishSheet(maker);
  },
};
