import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { byCustomer, homeItems, openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { dateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';
import { WORDS } from '../sheet/words';

/** A German open-item list (DATEV): account, debit, credit and signed balance an item, "Summe Konto" below each account, "Gesamtsumme" at the end. */
export const datevOpenItems: LayoutFamily = {
  name: 'datevOpenItems',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('OPOS-Liste', ledger, locale, { ...mess, withSymbol: false });
    const { write } = maker;
    const home = ledger.currencies[0]!;
    const items = homeItems(ledger);
    maker.titles(
      [ledger.company, `OPOS-Liste Debitoren per ${dateText(ledger.asOf, locale, 'numeric')}`, 'Postenumfang: offene Posten'],
      true,
    );
    maker.add('header', [
      'Konto',
      'Kontobeschriftung',
      'Rechnungsnummer',
      'Datum',
      'Fälligkeit',
      'Sollbetrag',
      'Habenbetrag',
      'Saldo',
      'Gegenkonto',
      'Buchungstext',
    ]);
    for (const { customer, items: own } of byCustomer(ledger, items)) {
      for (const item of own) {
        maker.item(
          item,
          ['customerId', 'documentNo', 'documentDay', 'dueDay'],
          [
            customer.id,
            write.name(customer),
            item.documentNo,
            write.date(item.documentDay),
            write.date(item.dueDay),
            item.originalAmount > 0 ? write.amount(item.originalAmount, home) : '',
            item.originalAmount < 0
              ? write.amount(-item.originalAmount, home)
              : item.originalAmount > item.openAmount
                ? write.amount(item.originalAmount - item.openAmount, home)
                : '',
            write.open(item.openAmount, home),
            '8400',
            WORDS.de.kinds[item.kind],
          ],
        );
      }
      const label = `Summe Konto ${customer.id}`;
      maker.total('subtotal', label, openSum(own), home, [label, '', '', '', '', '', '', write.amount(openSum(own), home)]);
    }
    maker.total('total', 'Gesamtsumme', openSum(items), home, ['Gesamtsumme', '', '', '', '', '', '', write.amount(openSum(items), home)]);
    footer(maker);
    return finishSheet(maker);
  },
};
