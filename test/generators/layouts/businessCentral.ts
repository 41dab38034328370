import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, daysPastDue, homeItems, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60];
const LABELS = ['Current', 'Up To 30 Days', '31 - 60 Days', 'Over 60 Days'];
const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit Memo',
  debitMemo: 'Finance Charge Memo',
  payment: 'Payment',
  other: '',
};

/** Dynamics NAV and Business Central, Aged Accounts Receivable to Excel: no titles, no totals, the as-of date on a second sheet "Information". */
export const businessCentral: LayoutFamily = {
  name: 'businessCentral',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Data', ledger, locale, { ...mess, titleRows: false, footer: false, pageBreakEvery: 0 });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    maker.add('header', [
      'Customer No.',
      'Name',
      'Aging Date (Due Date)',
      'Description',
      'Document Type',
      'Document No.',
      'Credit Limit',
      'Balance Due',
      ...LABELS,
    ]);
    maker.bucketLabels = LABELS;
    for (const { customer, items: own } of byCustomer(ledger, homeItems(ledger))) {
      for (const item of own) {
        const amounts = spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS);
        maker.item(
          item,
          ['customerId', 'documentNo', 'dueDay'],
          [
            customer.id,
            write.name(customer),
            write.date(item.dueDay),
            `Order ${item.index + 1000}`,
            TYPES[item.kind],
            item.documentNo,
            write.amount(customer.creditLimit, home),
            write.open(item.openAmount, home),
            ...amounts.map((amount) => write.bucket(amount, home)),
          ],
        );
      }
    }
    const parameters = [
      ['Company Name', ledger.company],
      ['Report Name', 'Aged Accounts Receivable'],
      ['Report No.', 10040],
      ['Aged by', 'Due Date'],
      ['Aged as of', ledger.asOf],
    ];
    maker.otherSheets.push({
      name: 'Information',
      cells: parameters,
      formats: parameters.map(([label]) => ['General', label === 'Aged as of' ? locale.dateFormat : 'General']),
    });
    maker.asOfFrom = 'otherSheet';
    return finishSheet(maker);
  },
};
