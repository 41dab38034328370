import type { CellSpec } from '../sheet/cellWriter';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [30, 60, 90];
const LABELS = ['0-30 Days', '31-60 Days', '61-90 Days', '91+ Days'];

/** FreshBooks, Accounts Aging: clients and their e-mail, four ranges without a current one, total per client, no items. */
export const freshBooksSummary: LayoutFamily = {
  name: 'freshBooksSummary',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Accounts Aging', ledger, locale, { ...mess, pageBreakEvery: 0 });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
    const cells = (amounts: readonly number[]): CellSpec[] => [
      ...amounts.map((amount) => write.bucket(amount, home, false)),
      write.amount(total(amounts), home),
    ];
    maker.titles(['Accounts Aging', ledger.company, `As of ${longDateText(ledger.asOf, locale)} (${home})`], true);
    maker.add('header', ['Client', 'Email', ...LABELS, 'Total']);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items } of byCustomer(ledger, homeItems(ledger))) {
      const amounts = columnSums(
        items.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS)),
        LABELS.length,
      );
      all.push(amounts);
      maker.summary(customer.name, amounts, [write.name(customer), `billing${customer.index}@example.com`, ...cells(amounts)]);
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Total', total(sums), home, ['Total', '', ...cells(sums)]);
    return finishSheet(maker);
  },
};
