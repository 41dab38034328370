import type { CellSpec } from '../sheet/cellWriter';
import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

/** Stands in for Xero's month bands: a month is 31 days here, since a reader must take the age from the due date and not from the band. */
const BOUNDS = [0, 31, 62, 93, 124];
const LABELS = ['Current', '< 1 Month', '1 Month', '2 Months', '3 Months', 'Older'];

/** Xero, Aged Receivables Detail: a block a contact with its name above and "Total contact" below, a blank row behind header and blocks. */
export const xeroDetail: LayoutFamily = {
  name: 'xeroDetail',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aged Receivables Detail', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(['Aged Receivables Detail', ledger.company, `As at ${longDateText(ledger.asOf, locale)}`, 'Ageing by due date'], true);
    maker.add('header', ['Invoice Number', 'Invoice Date', 'Due Date', 'Invoice Reference', ...LABELS, 'Total']);
    maker.bucketLabels = LABELS;
    maker.blank();
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      maker.add('group', [write.name(customer)]);
      const spread = own.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
      const lines = own.map(
        (item, k) =>
          maker.item(
            item,
            ['documentNo', 'documentDay', 'dueDay'],
            [
              item.documentNo,
              write.date(item.documentDay),
              write.date(item.dueDay),
              item.purchaseOrder,
              ...spread[k]!.map((amount) => write.bucket(amount, home)),
              write.open(item.openAmount, home),
            ],
          ).line,
      );
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      const cells: CellSpec[] = [...sums, openSum(own)].map((amount, k) =>
        write.amount(amount, home, (at) => `SUM(${at.column(4 + k)}${at.row(lines[0]!)}:${at.column(4 + k)}${at.row(lines.at(-1)!)})`),
      );
      maker.total('subtotal', `Total ${customer.name}`, openSum(own), home, [`Total ${customer.name}`, '', '', '', ...cells]);
      maker.blank();
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Total', openSum(items), home, [
      'Total',
      '',
      '',
      '',
      ...[...sums, openSum(items)].map((amount) => write.amount(amount, home)),
    ]);
    percentRow(maker, ['Percentage of total', '', '', ''], [...sums, openSum(items)], openSum(items));
    footer(maker);
    return finishSheet(maker);
  },
};
