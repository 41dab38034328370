import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const LABELS = ['Current', '30 days', '60 days', '90 days', '180 days and over'];

/** Dynamics 365 Finance, Customer aging with details: a row of amounts for each customer ABOVE its items, and no row below them. */
export const dynamics365Aging: LayoutFamily = {
  name: 'dynamics365Aging',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Customer aging', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      [
        'Customer aging',
        ledger.company,
        `Aging as of: ${dateText(ledger.asOf, locale, 'numeric')}`,
        `Balance as of: ${dateText(ledger.asOf, locale, 'numeric')}`,
      ],
      true,
    );
    maker.add('header', ['Customer account', 'Name', 'Voucher', 'Date', 'Due date', 'Invoice', 'Balance', ...LABELS]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', customer.name, openSum(own), home, [
        customer.id,
        write.name(customer),
        '',
        '',
        '',
        '',
        ...[openSum(own), ...sums].map((amount) => write.amount(amount, home)),
      ]);
      own.forEach((item, k) => {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay'],
          [
            '',
            '',
            `ARV-${item.index + 7000}`,
            write.date(item.documentDay),
            write.date(item.dueDay),
            item.documentNo,
            write.open(item.openAmount, home),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
          ],
        );
      });
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Total', openSum(items), home, [
      'Total',
      '',
      '',
      '',
      '',
      '',
      ...[openSum(items), ...sums].map((amount) => write.amount(amount, home)),
    ]);
    footer(maker);
    return finishSheet(maker);
  },
};
