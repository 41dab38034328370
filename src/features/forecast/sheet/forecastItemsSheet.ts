import type { OpenItems } from '../../../kernel/ledger/openItems';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { sectionIn, tableName } from '../../../kernel/sheet/formulas';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { BODY_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { writeTotals } from '../../../kernel/tables/totals';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import { forecastText } from '../forecastText';
import type { ByCustomer } from './forecastByCustomer';
import type { ForecastReport } from './forecastContent';
import { forecastItems, type ForecastItem } from './forecastItems';
import { money, weekColumns } from './weekColumns';

const ITEMS_SHEET = 'AR Forecast Items';
const FIRST_ROW = 3;
const LINE_POINTS = 15;

/** What the rows of a currency share. */
interface ByItem extends ByCustomer {
  readonly items: OpenItems;
}

/** The items behind each week: filter a week for what is above zero to see what makes it up. */
export const FORECAST_ITEMS = defineTable<ForecastItem, ByItem>()({
  name: 'AR_ForecastItems',
  sheet: ITEMS_SHEET,
  title: { en: 'Expected receipts by item', es: 'Cobros previstos por partida' },
  caption: { en: 'The items behind each week', es: 'Las partidas de cada semana' },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, width: 28, style: 'text', cell: ({ customer }) => customer },
    {
      id: 'document',
      heading: HEADINGS.document,
      width: 14,
      style: 'asText',
      cell: ({ item }, { items }) => (item === null ? '' : (items.documentNo?.at(item) ?? '')),
    },
    {
      id: 'due',
      heading: { en: 'Due date', es: 'Vencimiento' },
      width: 11,
      style: 'date',
      cell: ({ item }, { items }) => (item === null || items.dueDay[item] === NO_DAY ? '' : items.dueDay[item]!),
    },
    { id: 'day', heading: { en: 'Expected date', es: 'Fecha prevista' }, width: 11, style: 'date', cell: ({ day }) => day ?? '' },
    {
      id: 'chance',
      heading: { en: 'Chance by week’s end', es: 'Probabilidad a fin de semana' },
      width: 10,
      style: 'percent',
      cell: ({ chance }) => chance ?? '',
    },
    { id: 'method', heading: { en: 'Method', es: 'Método' }, width: 24, style: 'text', cell: ({ method }) => method },
    {
      id: 'open',
      heading: { en: 'Open amount', es: 'Importe pendiente' },
      ...BODY_AMOUNT,
      cell: ({ open }, context) => money(open, context),
      total: ({ open }) => open,
    },
    ...weekColumns<ForecastItem, ByItem>(),
  ],
});

const FIRST_AMOUNT = 6;
const AMOUNT_WIDTH_MIN = 9;

/** AR Forecast Items: the items behind each week of AR Forecast, by currency, with totals that are the weeks'. */
export function planForecastItems(report: ForecastReport, say: Say): SheetPlan {
  const builder = new PlanBuilder(ITEMS_SHEET, say);
  writeTitle(builder, FORECAST_ITEMS.title[report.report.tables.language], report.report, null);
  builder.cell(2, 0, forecastText('itemsNote'), 'remark');
  let row = FIRST_ROW;
  let widths: number[] = [];
  report.currencies.forEach((one, number) => {
    const { items, forecast } = one;
    const { currency, customers } = items;
    const context: ByItem = { currency, customers, forecast, items, say };
    const layout = layOutOurs(FORECAST_ITEMS, context, report.report.tables, tableName(FORECAST_ITEMS.name, number, currency));
    const rows = forecastItems(one, say);
    const header = report.currencies.length > 1 ? row + 1 : row;
    if (header > row) builder.cell(row, 0, sectionIn(FORECAST_ITEMS.title[layout.language], currency), 'heading');
    writeTable(builder, layout, { row: header, rows });
    builder.height(header, 1, 2 * LINE_POINTS);
    const total = header + Math.max(1, rows.length) + 1;
    writeTotals(builder, layout, builder.say(forecastText('total')), { rows, first: header + 1, row: total, currency });
    const own = layout.widths(amountWidth([forecast.total, ...forecast.expected], currency, AMOUNT_WIDTH_MIN));
    widths = own.map((width, column) => Math.max(width, widths[column] ?? 0));
    row = total + 3;
  });
  return builder.listPlan(widths, FIRST_ROW, 1, { paperColumns: FIRST_AMOUNT + 1 });
}
