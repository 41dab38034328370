import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { bucketIndex, daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 15, 30, 45];
const GROUPS = ['CURRENT', '1 - 15 Days', '16 - 30 Days', '31 - 45 Days', '> 45 Days'];
const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit Note',
  debitMemo: 'Debit Note',
  payment: 'Customer Payment',
  other: 'Journal',
};

/** Zoho Books, AR Aging Details by due date: groups of fifteen days, a text age such as "12 Days", a status, no due date, totals only per group. */
export const zohoDetails: LayoutFamily = {
  name: 'zohoDetails',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('AR Aging Details', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles([ledger.company, 'AR Aging Details By Invoice Due Date', `As of ${dateText(ledger.asOf, locale, 'numeric')}`], true);
    maker.add('header', ['Date', 'Transaction#', 'Type', 'Status', 'Customer Name', 'Age', 'Amount', 'Balance Due']);
    GROUPS.forEach((group, bucket) => {
      const own = items.filter((item) => bucketIndex(daysPastDue(item, ledger), BOUNDS) === bucket);
      if (own.length === 0) return;
      maker.add('group', [group]);
      for (const item of own) {
        const days = daysPastDue(item, ledger);
        maker.item(
          item,
          ['documentNo', 'documentDay', 'originalAmount'],
          [
            write.date(item.documentDay),
            item.documentNo,
            TYPES[item.kind],
            days > 0 ? 'Overdue' : 'Sent',
            write.name(maker.customerOf(item)),
            days > 0 ? `${days} Days` : '',
            write.amount(item.originalAmount, home),
            write.open(item.openAmount, home),
          ],
        );
      }
      const label = `Total for ${group}`;
      maker.total('subtotal', label, openSum(own), home, [
        label,
        '',
        '',
        '',
        '',
        '',
        write.amount(
          own.reduce((sum, item) => sum + item.originalAmount, 0),
          home,
        ),
        write.amount(openSum(own), home),
      ]);
    });
    maker.total('total', 'Total', openSum(items), home, [
      'Total',
      '',
      '',
      '',
      '',
      '',
      write.amount(
        items.reduce((sum, item) => sum + item.originalAmount, 0),
        home,
      ),
      write.amount(openSum(items), home),
    ]);
    footer(maker);
    return finishSheet(maker);
  },
};
