import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { finishSheet } from '../sheet/finishSheet';
import { columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [30, 60, 90, 120];
const LABELS = ['0-30', '31-60', '61-90', '91-120', '121-Above'];
const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Sales Invoice',
  creditMemo: 'Sales Invoice',
  debitMemo: 'Sales Invoice',
  payment: 'Payment Entry',
  other: 'Journal Entry',
};

/** ERPNext, Accounts Receivable: flat, the party twice, invoiced, paid and credited beside outstanding, 0-30 holds what is not due yet. */
export const erpNext: LayoutFamily = {
  name: 'erpNext',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Accounts Receivable', ledger, locale, { ...mess, titleRows: false, footer: false });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.printsDaysLate();
    maker.add('header', [
      'Posting Date',
      'Party Type',
      'Party',
      'Receivable Account',
      'Customer Name',
      'Cost Center',
      'Voucher Type',
      'Voucher No',
      'Due Date',
      'Invoiced Amount',
      'Paid Amount',
      'Credit Note',
      'Outstanding Amount',
      'Age (Days)',
      ...LABELS,
      'Currency',
      'Customer LPO',
      'Territory',
      'Customer Group',
    ]);
    maker.bucketLabels = LABELS;
    const spread = items.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS));
    items.forEach((item, k) => {
      const name = write.name(maker.customerOf(item));
      const isPayment = item.kind === 'payment';
      maker.item(
        item,
        isPayment
          ? ['documentNo', 'documentDay', 'dueDay', 'currency']
          : ['documentNo', 'documentDay', 'dueDay', 'originalAmount', 'currency'],
        [
          write.date(item.documentDay),
          'Customer',
          name,
          'Debtors - HPT',
          name,
          'Main - HPT',
          TYPES[item.kind],
          item.documentNo,
          write.date(item.dueDay),
          write.amount(isPayment ? 0 : item.originalAmount, home),
          write.amount(isPayment ? -item.openAmount : item.originalAmount - item.openAmount, home),
          write.amount(0, home),
          write.open(item.openAmount, home),
          write.days(daysPastDue(item, ledger)),
          ...spread[k]!.map((amount) => write.bucket(amount, home)),
          home,
          '',
          'All Territories',
          'Commercial',
        ],
      );
    });
    const sums = columnSums(spread, LABELS.length);
    maker.total('total', 'Total', openSum(items), home, [
      'Total',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      write.amount(openSum(items), home),
      '',
      ...sums.map((amount) => write.amount(amount, home)),
    ]);
    return finishSheet(maker);
  },
};
