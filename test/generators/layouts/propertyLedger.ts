import { footer } from '../sheet/closing';
import type { CellSpec } from '../sheet/cellWriter';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, bucketIndex, columnSums, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [30, 60, 90];
const LABELS = ['0-30 Owed', '31-60 Owed', '61-90 Owed', 'Over 90 Owed'];
const CHARGES = ['rent', 'cam', 'latefee', 'parking', 'utility'];

/** A property ledger (aged receivables by tenant and charge): heading over two rows, charges as items, pre-payments in a column of their own. */
export const propertyLedger: LayoutFamily = {
  name: 'propertyLedger',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aged Receivables', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      [
        'Aging Detail',
        'DB Caption: LIVE   Property: .harbour   Status: Current, Past',
        `Age As Of: ${dateText(ledger.asOf, locale, 'numeric')}`,
      ],
      true,
    );
    maker.add('header', [
      'Property',
      'Tenant',
      'Tenant',
      'Transaction',
      'Charge',
      'Date',
      ...LABELS.map((label) => label.replace(' Owed', '')),
      'Pre-',
      'Total',
    ]);
    maker.add('header', ['', 'Code', 'Name', 'Number', 'Code', '', ...LABELS.map(() => 'Owed'), 'payments', 'Owed']);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      const spread = own.map((item) => {
        const amounts = new Array<number>(LABELS.length + 1).fill(0);
        amounts[item.openAmount < 0 ? LABELS.length : bucketIndex(ledger.asOf - item.documentDay, BOUNDS)] = item.openAmount;
        return amounts;
      });
      own.forEach((item, k) => {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay'],
          [
            'harbour',
            customer.id,
            write.name(customer),
            item.documentNo,
            item.openAmount < 0 ? 'prepay' : CHARGES[item.index % CHARGES.length]!,
            write.date(item.documentDay),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
            write.open(item.openAmount, home),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length + 1);
      all.push(sums);
      const cells: CellSpec[] = [...sums, openSum(own)].map((amount) => write.amount(amount, home));
      maker.total('subtotal', customer.name, openSum(own), home, ['', '', customer.name, '', '', '', ...cells]);
    }
    const sums = columnSums(all, LABELS.length + 1);
    maker.total('total', 'Grand Total', openSum(items), home, [
      'Grand Total',
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
