import type { MadeCustomer } from '../../../src/features/sample/domain/madeLedger';
import type { CellSpec } from '../sheet/cellWriter';
import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [0, 30, 60, 90];
const LABELS = ['Current', '1 - 30', '31 - 60', '61 - 90', '91 and over'];

/** QuickBooks Online, A/R Aging Summary: no items, sub-customers indented by three spaces under their parent, then "Total parent". */
export const quickBooksOnlineSummary: LayoutFamily = {
  name: 'quickBooksOnlineSummary',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('A_R Aging Summary', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
    const cells = (amounts: readonly number[]): CellSpec[] => [
      ...amounts.map((amount) => write.bucket(amount, home, false)),
      write.amount(total(amounts), home),
    ];
    maker.titles(['A/R Aging Summary', ledger.company, `As of ${longDateText(ledger.asOf, locale)}`], true);
    maker.add('header', ['', ...LABELS, 'Total']);
    maker.bucketLabels = LABELS;
    const amountsOf = new Map<MadeCustomer, number[]>();
    for (const { customer, items } of byCustomer(ledger, homeItems(ledger))) {
      amountsOf.set(
        customer,
        columnSums(
          items.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS)),
          LABELS.length,
        ),
      );
    }
    const all: number[][] = [];
    for (const [customer, amounts] of amountsOf) {
      const parent = customer.parent === null ? undefined : ledger.customers[customer.parent];
      if (parent && amountsOf.has(parent)) continue;
      const children = [...amountsOf].filter(([child]) => child.parent === customer.index);
      maker.summary(customer.name, amounts, [write.name(customer), ...cells(amounts)]);
      all.push(amounts);
      for (const [child, own] of children) {
        maker.summary(child.name, own, [`   ${child.name}`, ...cells(own)], 1);
        all.push(own);
      }
      if (children.length === 0) continue;
      const sums = columnSums([amounts, ...children.map(([, own]) => own)], LABELS.length);
      maker.total('subtotal', `Total ${customer.name}`, total(sums), home, [`Total ${customer.name}`, ...cells(sums)]);
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'TOTAL', total(sums), home, ['TOTAL', ...cells(sums)]);
    footer(maker);
    return finishSheet(maker);
  },
};
