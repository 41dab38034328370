import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { customerKey } from '../../../kernel/ledger/customers';
import type { MonthlySales } from '../../setupFacts';
import type { Cell } from '../../../kernel/sheet/cells';
import { isCurrencyCode } from '../../../reading/words/currencySigns';
import { monthStartOf } from '../../../reading/words/monthName';

const MONTH_HEADING = /\b(month|period|mes|periodo|mois|monat)\b/i;
const SALES_HEADING = /\b(sales|revenue|billings?|billed|invoiced|turnover|ventas|facturaci[oó]n|umsatz|ventes)\b/i;
const CREDIT_HEADING = /credit|cr[eé]dito/i;
const CURRENCY_HEADING = /^(currency|curr\.?|ccy|moneda|w[aä]hrung|devise)$/i;
const ENTITY_HEADING = /^(entity|company|branch|subsidiary|empresa|sociedad|sucursal|gesellschaft|firma|filiale)$/i;
const HEADER_SEARCH_ROWS = 20;

/** Monthly sales found on a sheet, and how sure: 2 where a heading says credit sales, 1 for sales. */
export interface FoundSales {
  readonly sales: readonly MonthlySales[];
  readonly certainty: 1 | 2;
}

/** A column of sales, with the currency that its heading names or ''. */
interface SalesColumn {
  readonly column: number;
  readonly currency: string;
}

interface SalesColumns {
  readonly headerRow: number;
  readonly month: number;
  /** Columns of sales; several, where each names its currency. */
  readonly amounts: readonly SalesColumn[];
  readonly currency: number | null;
  readonly entity: number;
  readonly certainty: 1 | 2;
}

/** The currency code in a heading such as "Credit sales USD", else ''. */
const currencyIn = (heading: string): string => heading.match(/\b[A-Z]{3}\b/g)?.find(isCurrencyCode) ?? '';

/** The first column, and those beside it that are of other currencies. */
function eachCurrency([first, ...others]: readonly SalesColumn[]): readonly SalesColumn[] {
  if (!first) return [];
  const taken = new Set(['', first.currency]);
  const more = others.filter(({ currency }) => first.currency !== '' && !taken.has(currency) && taken.add(currency));
  return [first, ...more];
}

function findColumns(cells: readonly (readonly Cell[])[]): SalesColumns | null {
  for (let row = 0; row < Math.min(cells.length, HEADER_SEARCH_ROWS); row++) {
    const headings = cells[row]!.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
    const month = headings.findIndex((heading) => MONTH_HEADING.test(heading));
    if (month < 0) continue;
    const sales = headings.flatMap((heading, column): SalesColumn[] =>
      column !== month && SALES_HEADING.test(heading) ? [{ column, currency: currencyIn(heading) }] : [],
    );
    const credit = sales.filter(({ column }) => CREDIT_HEADING.test(headings[column]!));
    const amounts = eachCurrency(credit.length > 0 ? credit : sales);
    if (amounts.length === 0) continue;
    const currency = headings.findIndex((heading) => CURRENCY_HEADING.test(heading));
    return {
      headerRow: row,
      month,
      amounts,
      currency: currency < 0 ? null : currency,
      entity: headings.findIndex((heading) => ENTITY_HEADING.test(heading)),
      certainty: credit.length > 0 ? 2 : 1,
    };
  }
  return null;
}

/**
 * Credit sales by month from a sheet that has a column of months and a column of sales, each told by its heading.
 *
 * Rows whose month cell names no month (totals, notes) are passed over; amounts are taken as numbers only. A month that stands twice for
 * one currency and entity means that the sheet lists something else (days, invoices), so nothing is taken from it.
 *
 * @returns `null` where the sheet holds no monthly sales.
 */
export function findMonthlySales(cells: readonly (readonly Cell[])[]): FoundSales | null {
  const columns = findColumns(cells);
  if (!columns) return null;
  const sales: MonthlySales[] = [];
  const seen = new Set<string>();
  for (const row of cells.slice(columns.headerRow + 1)) {
    const monthStart: DayNumber | null = monthStartOf(row[columns.month] ?? '');
    if (monthStart === null) continue;
    const typed =
      columns.currency === null
        ? ''
        : String(row[columns.currency] ?? '')
            .trim()
            .toUpperCase();
    const entity = columns.entity < 0 ? '' : String(row[columns.entity] ?? '').trim();
    for (const { column, currency: named } of columns.amounts) {
      const amount = row[column];
      if (typeof amount !== 'number') continue;
      const currency = typed === '' ? named : typed;
      const key = `${monthStart} ${currency} ${customerKey(entity)}`;
      if (seen.has(key)) return null;
      seen.add(key);
      sales.push({ monthStart, amount: String(amount), currency, ...(entity === '' ? {} : { entity }) });
    }
  }
  return sales.length > 0 ? { sales, certainty: columns.certainty } : null;
}
