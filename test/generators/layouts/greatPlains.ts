import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const LABELS = ['Current', '1 - 30 Days', '31 - 60 Days', '61 - 90 Days', '91 and Over'];
const TYPES: Readonly<Record<ItemKind, string>> = { invoice: 'SLS', creditMemo: 'CRM', debitMemo: 'DEB', payment: 'PMT', other: 'FIN' };

/** Dynamics GP, Aged Trial Balance with Options (detailed): account lines above each block, "Aged Totals" under it, counts of customers at the end. */
export const greatPlains: LayoutFamily = {
  name: 'greatPlains',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('AGED TRIAL BALANCE', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      [
        `System: ${dateText(ledger.asOf, locale, 'numeric')}`,
        'AGED TRIAL BALANCE WITH OPTIONS - DETAIL',
        ledger.company,
        `Aged as of: ${dateText(ledger.asOf, locale, 'numeric')}`,
        '* - Indicates an unposted credit document that has been applied.',
      ],
      true,
    );
    maker.add('header', ['Document Number', 'Type', 'Date', 'Due Date', 'Amount', 'Writeoff', 'Balance', ...LABELS]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    const groups = byCustomer(ledger, items);
    for (const { customer, items: own } of groups) {
      maker.add('group', [`Customer: ${customer.id}`, '', `Name: ${customer.name}`, '', '', `Terms: ${customer.terms.text}`]);
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      own.forEach((item, k) => {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay', 'originalAmount'],
          [
            item.documentNo,
            TYPES[item.kind],
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.amount(item.originalAmount, home),
            write.amount(0, home),
            write.open(item.openAmount, home),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', 'Aged Totals:', openSum(own), home, [
        '',
        '',
        '',
        '',
        '',
        'Aged Totals:',
        ...[openSum(own), ...sums].map((amount) => write.amount(amount, home)),
      ]);
      maker.blank();
    }
    const sums = columnSums(all, LABELS.length);
    maker.add('footer', ['', `Customer(s) ${groups.length}`]);
    maker.total('total', 'Grand Totals:', openSum(items), home, [
      '',
      '',
      '',
      '',
      '',
      'Grand Totals:',
      ...[openSum(items), ...sums].map((amount) => write.amount(amount, home)),
    ]);
    return finishSheet(maker);
  },
};
