import { RANKING_WORTH } from '../../worklist/domain/worthPart';
import { CALL_ORDERS, type CallOrder, type RankingWorth } from '../../worklist/domain/rankingWorth';
import { cellNumber } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import { amountFormat } from '../../../kernel/sheet/formulas';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Report } from '../../report';
import { metricsText } from '../metricsText';
import { METRICS_SHEET } from './metricsSheet';

/** One order of calls in one currency. */
interface WorthLine {
  readonly order: CallOrder;
  readonly worth: RankingWorth;
  readonly currency: Currency;
}

const RANKING_WORTH_TABLE = defineTable<WorthLine>()({
  name: 'AR_RankingWorth',
  sheet: METRICS_SHEET,
  title: { en: 'What the ranking is worth', es: 'Cuánto vale el orden de gestión' },
  caption: {
    en: 'Late money that the first 20% of calls would have been about',
    es: 'Dinero tardío que abarcaría el primer 20 % de las gestiones',
  },
  columns: [
    {
      id: 'order',
      heading: { en: 'Order of calls', es: 'Orden de gestión' },
      style: 'text',
      cell: ({ order }) => metricsText('callOrder', { order }),
    },
    {
      id: 'caught',
      heading: { en: 'Late money caught', es: 'Dinero tardío captado' },
      style: 'percent',
      cell: ({ order, worth }) => worth.caught[order],
    },
    { id: 'currency', heading: HEADINGS.currency, style: 'indented', cell: ({ currency }) => currency.code },
    {
      id: 'basis',
      heading: { en: 'Measured on', es: 'Medido en' },
      style: 'wrapped',
      cell: ({ worth }) => metricsText('worthBasis', { days: worth.days, calls: worth.calls }),
    },
    {
      id: 'late',
      heading: { en: 'Late money in all', es: 'Dinero tardío en total' },
      style: 'amount',
      format: ({ currency }) => amountFormat(currency),
      cell: ({ worth, currency }) => cellNumber(worth.late, currency),
    },
  ],
});

/** What the order of the worklist was worth on past days, beside plain orders; returns the next free row. */
export function writeRankingWorth(builder: PlanBuilder, { parts, currencies, tables }: Report, row: number): number {
  const lines = currencies.flatMap(({ currency, place }) => {
    const worth = parts.find(RANKING_WORTH)?.[place]?.worth;
    return worth ? CALL_ORDERS.map((order): WorthLine => ({ order, worth, currency })) : [];
  });
  if (lines.length === 0) return row;
  const layout = layOutOurs(RANKING_WORTH_TABLE, undefined, tables);
  builder.cell(row, 0, RANKING_WORTH_TABLE.title[layout.language], 'heading').cell(row + 1, 0, metricsText('worthNote'), 'remark');
  writeTable(builder, layout, { row: row + 2, rows: lines });
  return row + 2 + lines.length + 3;
}
