import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [30, 60, 90];
const LABELS = ['0 - 30', '31 - 60', '61 - 90', '90+'];

/** MYOB, Aged Receivables [Detail]: the customer in a row of its own, aged by document date, "Total:" below each, "Ageing Percent:" at the end. */
export const myobDetail: LayoutFamily = {
  name: 'myobDetail',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aged Receivables [Detail]', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles([ledger.company, 'Aged Receivables [Detail]', `As of ${dateText(ledger.asOf, locale, 'numeric')}`], true);
    maker.add('header', ['Name / ID No.', 'Date', 'Total Due', ...LABELS]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      maker.add('group', [write.name(customer), customer.id]);
      const spread = own.map((item) => spreadOver(ledger.asOf - item.documentDay, item.openAmount, BOUNDS));
      own.forEach((item, k) => {
        maker.item(
          item,
          ['documentNo', 'documentDay'],
          [
            item.documentNo,
            write.date(item.documentDay),
            write.open(item.openAmount, home),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', 'Total:', openSum(own), home, [
        '',
        'Total:',
        ...[openSum(own), ...sums].map((amount) => write.amount(amount, home)),
      ]);
      maker.blank();
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Grand Total:', openSum(items), home, [
      '',
      'Grand Total:',
      ...[openSum(items), ...sums].map((amount) => write.amount(amount, home)),
    ]);
    percentRow(maker, ['', 'Ageing Percent:', ''], sums, openSum(items));
    footer(maker);
    return finishSheet(maker);
  },
};
