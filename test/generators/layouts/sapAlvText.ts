import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const TYPES: Readonly<Record<ItemKind, string>> = { invoice: 'RV', creditMemo: 'DG', debitMemo: 'DR', payment: 'DZ', other: 'AB' };
const HEADINGS = ['', 'St', 'Assignment', 'DocumentNo', 'Typ', 'Doc. Date', 'Net due dt', 'Amt in loc.cur.', 'LCurr', 'Text'];

/** An SAP list saved as text: account data above each block, the header again in every block, trailing minus, subtotals marked by stars. */
export const sapAlvText: LayoutFamily = {
  name: 'sapAlvText',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('RAWDATA', ledger, locale, {
      ...mess,
      dates: 'text',
      amounts: 'text',
      negative: 'trailingMinus',
      withSymbol: false,
      pageBreakEvery: 0,
    });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(['Customer Line Item Display', `Open at key date ${dateText(ledger.asOf, locale, 'numeric')}`], true);
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      maker.add('group', ['', 'Customer', '', customer.id]);
      maker.add('group', ['', 'Company Code', '', customer.entity || 'US01']);
      maker.add('group', ['', 'Name', '', write.name(customer)]);
      maker.blank();
      maker.add('header', HEADINGS);
      maker.blank();
      for (const item of own) {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay', 'currency'],
          [
            '',
            '@5B@',
            item.purchaseOrder,
            item.documentNo,
            TYPES[item.kind],
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.open(item.openAmount, home),
            home,
            '',
          ],
        );
      }
      maker.blank();
      maker.total('subtotal', '*', openSum(own), home, ['*', '', '', '', '', '', '', write.amount(openSum(own), home), home]);
      maker.total('subtotal', `** Account ${customer.id}`, openSum(own), home, [
        '**',
        `Account ${customer.id}`,
        '',
        '',
        '',
        '',
        '',
        write.amount(openSum(own), home),
        home,
      ]);
      maker.blank();
    }
    maker.total('total', '***', openSum(items), home, ['***', '', '', '', '', '', '', write.amount(openSum(items), home), home]);
    return finishSheet(maker);
  },
};
