import { footer } from '../sheet/closing';
import { finishSheet } from '../sheet/finishSheet';
import { openSum } from '../sheet/grouping';
import type { LayoutFamily } from '../sheet/layoutFamily';
import { longDateText } from '../sheet/locale';
import { SheetMaker } from '../sheet/sheetMaker';
import { WORDS } from '../sheet/words';

/** A list with one block a currency: the code once above the block and again in its total, never beside the items. */
export const currencyBlocks: LayoutFamily = {
  name: 'currencyBlocks',
  make: (ledger, locale, mess) => {
    const maker = new SheetMaker('By currency', ledger, locale, { ...mess, withSymbol: false });
    const { write } = maker;
    const words = WORDS[locale.language];
    maker.titles([ledger.company, `${words.asOf}: ${longDateText(ledger.asOf, locale)}`], true);
    maker.add('header', [
      words.customer,
      words.documentNo,
      words.type,
      words.documentDate,
      words.dueDate,
      words.originalAmount,
      words.openAmount,
    ]);
    for (const currency of ledger.currencies) {
      const own = ledger.items.filter((item) => item.currency === currency);
      if (own.length === 0) continue;
      maker.add('group', [`${words.currency}: ${currency}`]);
      for (const item of own) {
        maker.item(
          item,
          ['documentNo', 'documentDay', 'dueDay', 'originalAmount', 'currency'],
          [
            write.name(maker.customerOf(item)),
            item.documentNo,
            words.kinds[item.kind],
            write.date(item.documentDay),
            write.date(item.dueDay),
            write.amount(item.originalAmount, currency),
            write.open(item.openAmount, currency),
          ],
        );
      }
      const label = `${words.total} ${currency}`;
      maker.total('total', label, openSum(own), currency, [label, '', '', '', '', '', write.amount(openSum(own), currency)]);
      maker.blank();
    }
    footer(maker);
    return finishSheet(maker);
  },
};
