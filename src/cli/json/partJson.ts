import { decimalText } from '../../kernel/money/minorUnits';
import type { ReadPart } from '../../reading/result/readResult';
import { layoutJson, printedJson, rowsJson } from './receiptJson';
import type { Say } from '../../kernel/words/say';

/** One of several sheets that were read together: how it was understood, what was read of it, and whether it ties. */
export function partJson({ sheet, entity, layout, receipt, totals, printedTotals }: ReadPart, say: Say): object {
  return {
    sheet,
    entity: entity || null,
    layout: layoutJson(layout),
    rows: rowsJson(receipt),
    printed: printedJson(printedTotals, say),
    currencies: totals.map(({ currency, read, itemCount }) => ({
      currency: currency.code || null,
      total: decimalText(read, currency),
      items: itemCount,
    })),
  };
}
