import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90, 180, 360];
const LABELS = [
  'Current',
  '1-30 Days Past Due',
  '31-60 Days Past Due',
  '61-90 Days Past Due',
  '91-180 Days Past Due',
  '181-360 Days Past Due',
  '361+ Days Past Due',
];
const CLASSES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit Memo',
  debitMemo: 'Debit Memo',
  payment: 'On-Account',
  other: 'Adjustment',
};

/** Oracle, Aging - 7 Buckets By Account: parameter rows above, the customer's name and number only on its first item, seven buckets. */
export const oracleSevenBuckets: LayoutFamily = {
  name: 'oracleSevenBuckets',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aging 7 Buckets', ledger, locale, { ...mess, spacerRowEvery: 0 });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    if (mess.titleRows) {
      maker.add('title', ['Receivables Aging by Account (7 Buckets)']);
      maker.add('title', ['Ledger Name', ledger.company]);
      maker.add('title', ['As-of Date', write.date(ledger.asOf)]);
      maker.add('title', ['Credit Option', 'Detail']);
      maker.blank();
      maker.asOfFrom = 'sheet';
    }
    maker.printsDaysLate();
    maker.add('header', [
      'Customer Name',
      'Customer Number',
      'Transaction Number',
      'Class',
      'Due Date',
      'Days Late',
      'Outstanding Amount',
      ...LABELS,
    ]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      own.forEach((item, k) => {
        maker.item(
          item,
          ['customerId', 'documentNo', 'dueDay'],
          [
            k === 0 ? write.name(customer) : '',
            k === 0 ? customer.id : '',
            item.documentNo,
            CLASSES[item.kind],
            write.date(item.dueDay),
            write.days(daysPastDue(item, ledger)),
            write.open(item.openAmount, home),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', 'Total for Customer', openSum(own), home, [
        '',
        '',
        'Total for Customer',
        '',
        '',
        '',
        write.amount(openSum(own), home),
        ...sums.map((amount) => write.amount(amount, home)),
      ]);
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Grand Total', openSum(items), home, [
      '',
      '',
      'Grand Total',
      '',
      '',
      '',
      write.amount(openSum(items), home),
      ...sums.map((amount) => write.amount(amount, home)),
    ]);
    percentRow(maker, ['', '', 'Percent', '', '', '', ''], sums, openSum(items));
    footer(maker);
    return finishSheet(maker);
  },
};
