import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90, 120];
const LABELS = ['At Date', '1-30', '31-60', '61-90', '91-120', 'Older'];

/** Odoo, Aged Receivable unfolded: each partner's sums stand in its own row above the indented entries, "Total Aged Receivable" at the end. */
export const odooAged: LayoutFamily = {
  name: 'odooAged',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aged Receivable', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(['Aged Receivable', `As of ${dateText(ledger.asOf, locale, 'numeric')}`, 'Based on Due Date'], true);
    maker.add('header', ['', 'Invoice Date', 'Due Date', 'Account', ...LABELS, 'Total']);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', customer.name, openSum(own), home, [
        write.name(customer),
        '',
        '',
        '',
        ...[...sums, openSum(own)].map((amount) => write.amount(amount, home)),
      ]);
      own.forEach((item, k) => {
        maker.item(
          item,
          ['documentNo', 'documentDay', 'dueDay'],
          [
            `    ${item.documentNo}`,
            write.date(item.documentDay),
            write.date(item.dueDay),
            '121000 Account Receivable',
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
            write.open(item.openAmount, home),
          ],
        );
      });
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Total Aged Receivable', openSum(items), home, [
      'Total Aged Receivable',
      '',
      '',
      '',
      ...[...sums, openSum(items)].map((amount) => write.amount(amount, home)),
    ]);
    footer(maker);
    return finishSheet(maker);
  },
};
