import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [-1, 30, 60, 90, 120];
const LABELS = ['Not due', '0 - 30', '31 - 60', '61 - 90', '91 - 120', '121 - '];

/** Sage Intacct, Customer Aging (detail): "10010--Name" above each block, an item due on the as-of date already stands in 0 - 30. */
export const sageIntacctAging: LayoutFamily = {
  name: 'sageIntacctAging',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Customer Aging Report', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      [
        'Company name:',
        ledger.company,
        'Report name: Customer Aging Report',
        `Based on: Due date`,
        `As of date: ${dateText(ledger.asOf, locale, 'numeric')}`,
      ],
      true,
    );
    maker.add('header', ['Customer', 'Invoice number', 'Reference number', 'Invoice date', 'Due date', 'Age', ...LABELS, 'Total']);
    maker.bucketLabels = LABELS;
    maker.printsDaysLate();
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      const key = `${customer.id}--${customer.name}`;
      maker.add('group', [key]);
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      own.forEach((item, k) => {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay'],
          [
            '',
            item.documentNo,
            item.purchaseOrder,
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.days(daysPastDue(item, ledger)),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
            write.open(item.openAmount, home),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', `Total for ${key}`, openSum(own), home, [
        `Total for ${key}`,
        '',
        '',
        '',
        '',
        '',
        ...[...sums, openSum(own)].map((amount) => write.amount(amount, home)),
      ]);
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Grand total', openSum(items), home, [
      'Grand total',
      '',
      '',
      '',
      '',
      '',
      ...[...sums, openSum(items)].map((amount) => write.amount(amount, home)),
    ]);
    footer(maker);
    return finishSheet(maker);
  },
};
