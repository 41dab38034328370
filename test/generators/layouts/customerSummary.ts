import type { CellSpec } from '../sheet/cellWriter';
import { footer, percentRow } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, columnSums, daysPastDue, homeItems, spreadOver } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';
import { WORDS } from '../sheet/words';

const BOUNDS = [0, 30, 60, 90];

/** A team's own summary: customer × bucket without items, in the team's language. */
export const customerSummary: LayoutFamily = {
  name: 'customerSummary',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Summary', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const words = WORDS[locale.language];
    const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
    const cells = (amounts: readonly number[]): CellSpec[] => [
      ...amounts.map((amount) => write.bucket(amount, home, false)),
      write.amount(total(amounts), home),
    ];
    maker.titles([ledger.company, `${words.asOf} ${longDateText(ledger.asOf, locale)}`], true);
    maker.add('header', [words.customerId, words.customer, ...words.buckets, words.total]);
    maker.bucketLabels = words.buckets;
    const all: number[][] = [];
    for (const { customer, items } of byCustomer(ledger, homeItems(ledger))) {
      const amounts = columnSums(
        items.map((item) => spreadOver(daysPastDue(item, ledger), item.openAmount, BOUNDS)),
        words.buckets.length,
      );
      all.push(amounts);
      maker.summary(customer.name, amounts, [customer.id, write.name(customer), ...cells(amounts)]);
    }
    const sums = columnSums(all, words.buckets.length);
    maker.total('total', words.total, total(sums), home, [words.total, '', ...cells(sums)]);
    percentRow(maker, [words.share, ''], [...sums, total(sums)], total(sums));
    footer(maker);
    return finishSheet(maker);
  },
};
