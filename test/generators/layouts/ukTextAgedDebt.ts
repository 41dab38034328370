import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import { addDays } from '../../../src/kernel/calendar/dayNumber';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, daysPastDue, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';

const TYPES: Readonly<Record<ItemKind, string>> = { invoice: 'INV', creditMemo: 'CRN', debitMemo: 'DN', payment: 'RCPT', other: 'JNL' };

/** A ledger listing saved as text, as British systems print it: every cell a text, currency signs, the report date inside a longer line. */
export const ukTextAgedDebt: LayoutFamily = {
  name: 'ukTextAgedDebt',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('Aged debt', ledger, locale, { ...mess, dates: 'text', amounts: 'text', withSymbol: true });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    const printed = dateText(addDays(ledger.asOf, 1), locale, 'numeric');
    maker.titles(
      [
        ledger.company,
        'Aged debt listing by customer',
        `Report date: ${dateText(ledger.asOf, locale, 'numeric')}    Printed: ${printed} 09:12    Page 1 of 1`,
      ],
      true,
    );
    maker.printsDaysLate();
    maker.add('header', [
      'A/c ref',
      'Customer name',
      'Doc type',
      'Doc no.',
      'Doc date',
      'Due date',
      'Doc value',
      'O/s balance',
      'Days overdue',
    ]);
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      for (const item of own) {
        const days = daysPastDue(item, ledger);
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay', 'originalAmount'],
          [
            customer.id,
            write.name(customer),
            TYPES[item.kind],
            item.documentNo,
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.amount(item.originalAmount, home),
            write.open(item.openAmount, home),
            days > 0 ? write.days(days) : '',
          ],
        );
      }
    }
    maker.total('total', 'Total:', openSum(items), home, ['', 'Total:', '', '', '', '', '', write.amount(openSum(items), home)]);
    maker.add('footer', ['*** End of report ***']);
    return finishSheet(maker);
  },
};
