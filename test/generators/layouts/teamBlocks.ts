import type { CellSpec } from '../sheet/cellWriter';
import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, openSum, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const LABELS = ['Current', '1–30', '31–60', '61–90', '90+'];
const LEAD = 6;

/** A team's block workbook: header over two rows, one block a customer, amounts in bucket columns, subtotals by formula, notes behind. */
export const teamBlocks: LayoutFamily = {
  name: 'teamBlocks',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('AR Aging', ledger, locale, { ...mess, pageBreakEvery: 0 });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    if (mess.titleRows) {
      maker.add('title', [`${ledger.company.toUpperCase()} – ACCOUNTS RECEIVABLE AGING`]);
      maker.add('title', ['', '', '', '', 'As of:', write.date(ledger.asOf)]);
      maker.blank();
      maker.asOfFrom = 'sheet';
    }
    maker.printsDaysLate();
    maker.add('header', [
      'Acct #',
      'Customer',
      'Invoice #',
      'Invoice date',
      'Due date',
      'Days past due',
      'Aging (days past due)',
      '',
      '',
      '',
      '',
      'Total',
      'Collector',
      'Notes',
    ]);
    maker.add('header', [...new Array<string>(LEAD).fill(''), ...LABELS]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      let first = -1;
      let last = -1;
      const spread: number[][] = [];
      for (const item of own) {
        const days = daysPastDue(item, ledger);
        const amounts = spreadOver(days, item.openAmount, BOUNDS);
        spread.push(amounts);
        const line = maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay', 'collector'],
          [
            customer.id,
            write.name(customer),
            item.documentNo,
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.days(days),
            ...amounts.map((amount) => write.bucket(amount, home)),
            write.open(item.openAmount, home),
            item.collector,
            item.promiseDay === null ? '' : 'Promised by phone',
          ],
        ).line;
        if (first < 0) first = line;
        last = line;
      }
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      const formulaOf =
        (column: number): NonNullable<Parameters<typeof write.amount>[2]> =>
        (at) =>
          `SUBTOTAL(9,${at.column(column)}${at.row(first)}:${at.column(column)}${at.row(last)})`;
      const cells: CellSpec[] = [...sums, openSum(own)].map((amount, k) => write.amount(amount, home, formulaOf(LEAD + k)));
      maker.total('subtotal', `Subtotal – ${customer.name}`, openSum(own), home, [
        `Subtotal – ${customer.name}`,
        ...new Array<string>(LEAD - 1).fill(''),
        ...cells,
      ]);
      maker.blank();
    }
    const sums = columnSums(all, LABELS.length);
    const lead = (label: string): CellSpec[] => [label, ...new Array<string>(LEAD - 1).fill('')];
    maker.total('total', 'GRAND TOTAL', openSum(items), home, [
      ...lead('GRAND TOTAL'),
      ...[...sums, openSum(items)].map((amount) => write.amount(amount, home)),
    ]);
    percentRow(maker, [...new Array<string>(LEAD - 1).fill(''), '% of total'], sums, openSum(items));
    footer(maker);
    return finishSheet(maker);
  },
};
