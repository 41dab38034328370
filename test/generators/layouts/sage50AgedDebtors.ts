import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, bucketIndex, columnSums, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const BOUNDS = [-1, 30, 60, 90, 120];
const LABELS = ['Future', 'Current', 'Period 1', 'Period 2', 'Period 3', 'Older'];
const TYPES: Readonly<Record<ItemKind, string>> = { invoice: 'SI', creditMemo: 'SC', debitMemo: 'SI', payment: 'SA', other: 'SI' };

/** Sage 50, Aged Debtors Analysis (Detailed): account details above each block, aged by document date, no due date anywhere. */
export const sage50AgedDebtors: LayoutFamily = {
  name: 'sage50AgedDebtors',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aged Debtors Analysis', ledger, locale, mess);
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      [
        ledger.company,
        'Aged Debtors Analysis (Detailed)',
        `Report Date: ${dateText(ledger.asOf, locale, 'numeric')}`,
        'Customer From:   To: ZZZZZZZZ',
      ],
      true,
    );
    maker.add('header', ['No', 'Type', 'Date', 'Ref', 'Details', 'Balance', ...LABELS]);
    maker.bucketLabels = LABELS;
    const all: number[][] = [];
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      maker.add('group', ['A/C:', customer.id, '', 'Name:', write.name(customer), 'Tel:', '0191 496 0123']);
      const spread = own.map((item) => {
        const amounts = new Array<number>(LABELS.length).fill(0);
        amounts[bucketIndex(ledger.asOf - item.documentDay, BOUNDS)] = item.openAmount;
        return amounts;
      });
      own.forEach((item, k) => {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay'],
          [
            5000 + item.index,
            TYPES[item.kind],
            write.date(item.documentDay),
            item.documentNo,
            item.kind === 'payment' ? 'Payment on Account' : 'Goods/Services',
            write.open(item.openAmount, home),
            ...spread[k]!.map((amount) => write.bucket(amount, home)),
          ],
        );
      });
      const sums = columnSums(spread, LABELS.length);
      all.push(sums);
      maker.total('subtotal', 'Totals:', openSum(own), home, [
        '',
        '',
        '',
        '',
        'Totals:',
        write.amount(openSum(own), home),
        ...sums.map((amount) => write.amount(amount, home)),
      ]);
      maker.add('note', [
        'Turnover:',
        '',
        write.amount(customer.invoiceMax * 4, home),
        'Credit Limit £:',
        write.amount(customer.creditLimit, home),
      ]);
      maker.blank();
    }
    const sums = columnSums(all, LABELS.length);
    maker.total('total', 'Grand Totals:', openSum(items), home, [
      '',
      '',
      '',
      '',
      'Grand Totals:',
      write.amount(openSum(items), home),
      ...sums.map((amount) => write.amount(amount, home)),
    ]);
    footer(maker);
    return finishSheet(maker);
  },
};
