import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { customerKey } from '../../../kernel/ledger/customers';
import type { MonthlySales } from '../../setupFacts';
import type { Cell } from '../../../kernel/sheet/cells';
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

interface SalesColumns {
  readonly headerRow: number;
  readonly month: number;
  readonly amount: number;
  readonly currency: number | null;
  readonly entity: number;
  readonly certainty: 1 | 2;
}

function findColumns(cells: readonly (readonly Cell[])[]): SalesColumns | null {
  for (let row = 0; row < Math.min(cells.length, HEADER_SEARCH_ROWS); row++) {
    const headings = cells[row]!.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
    const month = headings.findIndex((heading) => MONTH_HEADING.test(heading));
    if (month < 0) continue;
    const credit = headings.findIndex((heading, column) => column !== month && SALES_HEADING.test(heading) && CREDIT_HEADING.test(heading));
    const amount = credit >= 0 ? credit : headings.findIndex((heading, column) => column !== month && SALES_HEADING.test(heading));
    if (amount < 0) continue;
    const currency = headings.findIndex((heading) => CURRENCY_HEADING.test(heading));
    return {
      headerRow: row,
      month,
      amount,
      currency: currency < 0 ? null : currency,
      entity: headings.findIndex((heading) => ENTITY_HEADING.test(heading)),
      certainty: credit >= 0 ? 2 : 1,
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
    const amount = row[columns.amount];
    if (monthStart === null || typeof amount !== 'number') continue;
    const currency =
      columns.currency === null
        ? ''
        : String(row[columns.currency] ?? '')
            .trim()
            .toUpperCase();
    const entity = columns.entity < 0 ? '' : String(row[columns.entity] ?? '').trim();
    const key = `${monthStart} ${currency} ${customerKey(entity)}`;
    if (seen.has(key)) return null;
    seen.add(key);
    sales.push({ monthStart, amount: String(amount), currency, ...(entity === '' ? {} : { entity }) });
  }
  return sales.length > 0 ? { sales, certainty: columns.certainty } : null;
}
