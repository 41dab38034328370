import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const LABELS = ['Current', '30 Days', '60 Days', '90 Days', '120 Days'];

/** Sage 100, Aged Invoice Report: number and name in one line above each block, "Customer … Totals:" below, a discount column before the balance. */
export const sage100AgedInvoices: LayoutFamily = {
  name: 'sage100AgedInvoices',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('AR_AgedInvoiceReport', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      ['Accounts Receivable Aged Invoice Report', `Open Invoices - Aged as of ${dateText(ledger.asOf, locale, 'numeric')}`, ledger.company],
      true,
    );
    maker.add('header', ['Invoice No.', 'Invoice Date', 'Due Date', 'Discount Amount', 'Balance', ...LABELS]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      maker.add('group', [`${customer.id}   ${customer.name}`, '', '', '', 'Terms:', customer.terms.text]);
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      own.forEach((item, k) => {
        const discount = item.kind === 'invoice' && item.terms.startsWith('2/10') ? Math.floor(item.originalAmount / 50) : 0;
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay'],
          [
            item.documentNo,
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.bucket(discount, home, false),
            write.open(item.openAmount, home),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      const label = `Customer ${customer.id} Totals:`;
      maker.total('subtotal', label, openSum(own), home, [
        label,
        '',
        '',
        '',
        write.amount(openSum(own), home),
        ...sums.map((amount) => write.amount(amount, home)),
      ]);
      maker.blank();
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Report Total:', openSum(items), home, [
      'Report Total:',
      '',
      '',
      '',
      write.amount(openSum(items), home),
      ...sums.map((amount) => write.amount(amount, home)),
    ]);
    percentRow(maker, ['', '', '', '', ''], sums, openSum(items));
    footer(maker);
    return finishSheet(maker);
  },
};
