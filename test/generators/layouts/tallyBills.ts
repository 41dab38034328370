import { currencyOf } from '../../../src/kernel/money/currency';
import type { WrittenCell } from '../sheet/cellWriter';
import { finishSheet } from '../sheet/finishSheet';
import { daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { amountText, dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

/** Tally, Bills Receivable: heading over two rows, Dr and Cr behind the amount; as numbers they are unsigned and only the number format says Cr. */
export const tallyBills: LayoutFamily = {
  name: 'tallyBills',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Bills Receivable', ledger, locale, { ...mess, pageBreakEvery: 0 });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    const amount = (minor: number): WrittenCell => {
      const mark = minor < 0 ? 'Cr' : 'Dr';
      if (maker.mess.amounts === 'text')
        return { value: `${amountText(Math.abs(minor), currencyOf(home).decimals, locale, 'minus', '')} ${mark}`, format: '@' };
      return { ...write.amount(Math.abs(minor), home), format: `0.00" ${mark}"` };
    };
    maker.titles([ledger.company, 'Bills Receivable', dateText(ledger.asOf, locale, 'monthName')], true);
    maker.printsDaysLate();
    maker.add('header', ['Date', 'Ref. No.', "Party's Name", 'Pending', 'Due on', 'Overdue']);
    maker.add('header', ['', '', '', 'Amount', '', 'by days']);
    for (const item of items) {
      const days = daysPastDue(item, ledger);
      maker.item(
        item,
        ['documentNo', 'documentDay', 'dueDay'],
        [
          write.date(item.documentDay),
          item.documentNo,
          write.name(maker.customerOf(item)),
          { ...amount(item.openAmount), open: true },
          write.date(item.dueDay),
          days > 0 ? write.days(days) : '',
        ],
      );
    }
    maker.total('total', '', openSum(items), home, ['', '', '', amount(openSum(items))]);
    return finishSheet(maker);
  },
};
